import { type Command, type CommandType, type OngoingCommandType, engineCommands } from '#libs/contracts/commands.js';
import type { CaseKind } from '#libs/contracts/case.js';
import { isNoticeFact } from '#libs/contracts/notices.js';
import { DomainError, type ErrorCode, invariant } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { type CaseState, type FactOfCase, initialCase } from './kernel/case-state.js';
import { withConsequences } from './kernel/consequences.js';
import type { DecideContext } from './kernel/decide-context.js';
import type { Regulated } from './kernel/regulation.js';
import { decideByKind, evolveByKind, refusalOf } from './kernel/kind-decide.js';
import type { KindRules } from './kernel/kind-rules.js';
import { evolveObligations } from './kernel/obligation.js';
import { KINDS } from './kinds.js';

export type { CaseState, FactOfCase } from './kernel/case-state.js';
export { initialCase } from './kernel/case-state.js';
export type { DecideContext } from './kernel/decide-context.js';
export type { Obligation } from './kernel/obligation.js';
export { timetableOf } from './kernel/timetable.js';

/** The case after a fact. Total: a fact that nobody knows here moves the version and nothing else. */
export function evolve(state: CaseState, fact: FactOfCase): CaseState {
  return { ...stateAfter(state, fact), version: fact.version };
}

function stateAfter(state: CaseState, fact: FactOfCase): CaseState {
  if (!state.exists) return opened(state, fact);
  if (isNoticeFact(fact.type)) return state;
  const obligations = evolveObligations(state.obligations, fact);
  if (obligations !== undefined) return { ...state, obligations };
  const kind = KINDS[state.kind];
  return kind === undefined ? state : evolveByKind(kind, state, fact);
}

/** The first fact names the kind; what its metadata pins holds for the whole case. */
function opened(state: CaseState, fact: FactOfCase): CaseState {
  if (fact.type !== 'CaseAccepted' && fact.type !== 'ImportedCaseRecorded') return state;
  const { packVersion, group, simulated } = fact.metadata;
  const kind = (fact.data as { kind?: string }).kind ?? '';
  const rules = (KINDS as Readonly<Record<string, KindRules | undefined>>)[kind];
  if (rules === undefined) return state;
  return evolveByKind(rules, { ...state, exists: true, packVersion, group, simulated: simulated === true }, fact);
}

export function foldCase(facts: Iterable<FactOfCase>): CaseState {
  let state = initialCase;
  for (const fact of facts) state = evolve(state, fact);
  return state;
}

/**
 * The facts that a command makes; none where it changes nothing (an alarm that is not pending any more). Pure. Throws
 * DomainError with the reason's code and, where a clause refuses, `details.clause`.
 */
export function decide(state: CaseState, command: Command, context: DecideContext): DecidedEvent[] {
  const facts = decideByKind(rulesFor(state, command, context), state, command, context);
  // The machinery's commands say themselves what they mean for the promises.
  if (command.type in engineCommands) return facts;
  const { evidence } = (command.type === 'OpenChild' ? (command.body.with?.body ?? {}) : command.body) as Proven;
  return withConsequences(state, facts, { evidence, evolve }, context);
}

interface Proven {
  readonly evidence?: string;
}

function rulesFor(state: CaseState, command: Command, { caseId, pack }: DecideContext): KindRules {
  if (!state.exists) {
    const rules = rulesOpenedBy(command.type);
    if (rules === undefined) throw new DomainError('case-not-found', `no case ${caseId}`);
    return rules;
  }
  invariant(pack.packVersion === state.packVersion, `the case is judged under ${state.packVersion}`);
  const rules = KINDS[state.kind];
  invariant(rules !== undefined, `no rules for the kind ${state.kind}`);
  return rules;
}

/** Of which kind a case is that the command starts; undefined for one that goes on with a case. */
export function kindOpenedBy(command: CommandType): CaseKind | undefined {
  return rulesOpenedBy(command)?.kind;
}

function rulesOpenedBy(command: CommandType): KindRules | undefined {
  return Object.values(KINDS).find(({ opensWith }) => opensWith.includes(command));
}

export interface NextCommands {
  readonly accepted: CommandType[];
  /** why not, and by which clause */
  readonly refused: { readonly command: CommandType; readonly code: ErrorCode; readonly clause?: string }[];
}

/** What people may do with the case now. A body can still be refused for what it says. */
export function nextCommands(state: CaseState, judged: Regulated): NextCommands {
  const next: NextCommands = { accepted: [], refused: [] };
  const rules = state.exists ? KINDS[state.kind] : undefined;
  if (rules === undefined) return next;
  for (const command of Object.keys(rules.rules) as OngoingCommandType[]) {
    const refusal = refusalOf(rules, state, command, judged);
    if (refusal === undefined) next.accepted.push(command);
    else {
      const { code, clause } = refusal;
      next.refused.push(clause === undefined ? { command, code } : { command, code, clause });
    }
  }
  return next;
}
