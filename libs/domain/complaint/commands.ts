import type { Command } from '#libs/contracts/complaint/commands.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import type { CaseState } from '../kernel/case-state.js';
import { type CommandRule, type Refusal, refuse } from '../kernel/command-rule.js';
import type { DecideContext } from '../kernel/decide-context.js';
import { extendObligation } from '../kernel/extension.js';
import { type Regulated, regulationRefuses } from '../kernel/regulation.js';
import { occurredAtOf } from '../kernel/two-times.js';
import { addNote, archiveCase, withdrawCase } from './closing.js';
import { completeDetails } from './details.js';
import { decideDispute, tellBoundary } from './dispute.js';
import { handOver } from './hand-over.js';
import { recordInvestigation } from './investigate.js';
import { keepPromise, makePromise } from './promise.js';
import { proposeRemedyPlans, putPlanToCustomer } from './remedy-plans.js';
import { completeRemedy, recordCustomerAnswer, tellResult } from './reply.js';
import { recordRevisit } from './revisit.js';
import { assessSeverity } from './severity.js';
import { COMPLAINT_STAGES, type OngoingCommand } from './stages.js';
import { acknowledge } from './acknowledge.js';
import { beginWait, endWait, informCustomer } from './waits.js';
import { verifyComplaint } from './verify.js';

const rules: { readonly [T in OngoingCommand]: CommandRule<T> } = {
  CompleteDetails: completeDetails,
  DecideDispute: decideDispute,
  AssessSeverity: assessSeverity,
  VerifyComplaint: verifyComplaint,
  HandOver: handOver,
  TellBoundary: tellBoundary,
  MakePromise: makePromise,
  KeepPromise: keepPromise,
  RecordInvestigation: recordInvestigation,
  ProposeRemedyPlans: proposeRemedyPlans,
  PutPlanToCustomer: putPlanToCustomer,
  RecordCustomerAnswer: recordCustomerAnswer,
  CompleteRemedy: completeRemedy,
  TellResult: tellResult,
  RecordRevisit: recordRevisit,
  ArchiveCase: archiveCase,
  WithdrawCase: withdrawCase,
  AddNote: addNote,
  Acknowledge: acknowledge,
  BeginWait: beginWait,
  EndWait: endWait,
  InformCustomer: informCustomer,
  ExtendObligation: extendObligation,
};

export const ONGOING_COMMANDS = Object.keys(rules) as readonly OngoingCommand[];

/** Decides a command on an open complaint: stage table, the regulation, the clause's guard, then the command itself. */
export function decideOngoing(
  state: CaseState,
  command: Command<OngoingCommand>,
  context: DecideContext,
): DecidedEvent[] {
  const refusal = refusalOf(state, command.type, context);
  if (refusal !== undefined) {
    const { accepts, clause } = COMPLAINT_STAGES[state.stage];
    const { details = {}, ...why } = refusal;
    refuse({ clause, ...why }, { stage: state.stage, command: command.type, accepts, ...details });
  }
  // The table above pairs each command with its own rule; TypeScript cannot follow that through a union.
  const rule = rules[command.type] as CommandRule<OngoingCommand>;
  return rule.decide(state, command.body, context, occurredAtOf(state, command.body, context));
}

/** Why the state refuses the command whatever its body says; undefined where it is taken. */
export function refusalOf(state: CaseState, command: OngoingCommand, judged: Regulated): Refusal | undefined {
  // P-N4: once it is over, nothing more goes out on it.
  if (state.closed) return { code: 'case-closed', message: 'the case is closed', clause: 'P-N4' };
  if (!COMPLAINT_STAGES[state.stage].accepts.includes(command)) {
    return { code: 'stage-forbids', message: `${command} does not belong to the stage ${state.stage}` };
  }
  return regulationRefuses(state, command, judged) ?? rules[command].guard?.(state);
}
