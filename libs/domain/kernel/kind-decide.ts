import type { Command, OngoingCommandType } from '#libs/contracts/commands.js';
import { caseEvents } from '#libs/contracts/events.js';
import { DomainError } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { type Told, sharedChange } from '../shared/evolve.js';
import { closeAsAtSource } from '../shared/imported.js';
import { adoptCalendar } from './adopt-calendar.js';
import type { CaseState, Doer, FactOfCase } from './case-state.js';
import { type CommandRule, type Refusal, refuse } from './command-rule.js';
import type { DecideContext } from './decide-context.js';
import { decideRelation, isRelation, takenDownWith } from '../shared/children.js';
import type { KindRules } from './kind-rules.js';
import { type Regulated, regulationRefuses } from './regulation.js';
import { recordNotice } from './record-notice.js';
import { ringAlarm } from './ring-alarm.js';
import { stageAfter } from './stage-table.js';
import { occurredAtOf } from './two-times.js';

/** The case after one of its own facts; facts about obligations are folded apart. Total. */
export function evolveByKind(kind: KindRules, state: CaseState, fact: FactOfCase): CaseState {
  const { type, data, occurredAt, recordedAt } = fact;
  const event = { type, data, occurredAt, recordedAt } as unknown as Told;
  return {
    ...state,
    stage: stageAfter(kind.stages, state.stage, fact),
    ...sharedChange(state, event),
    ...kind.change(state, event),
    doers: withDoer(state, fact),
  };
}

/** Each kind of fact and who made it, once. */
function withDoer({ doers, round }: CaseState, { type, metadata }: FactOfCase): readonly Doer[] {
  const actor = metadata.actor.id;
  if (!(type in caseEvents)) return doers;
  return doers.some((one) => one.fact === type && one.actor === actor)
    ? doers
    : [...doers, { fact: type, actor, round }];
}

/** The kind's own facts; what they mean for its promises follows from the pack. Throws DomainError. */
export function decideByKind(
  kind: KindRules,
  state: CaseState,
  command: Command,
  context: DecideContext,
): DecidedEvent[] {
  if (kind.opensWith.includes(command.type)) {
    if (state.exists) throw new DomainError('case-exists', 'the case exists', { reference: state.reference });
    return kind.open(command, context);
  }
  if (isRelation(command)) {
    const first = command.type === 'OpenChild' ? takenDownWith(command.body) : undefined;
    const taken = first === undefined ? [] : decideOngoing(kind, state, first, context);
    return [...taken, ...decideRelation(state, command, context)];
  }
  if (command.type === 'RingAlarm') return ringAlarm(state, command.body, context);
  if (command.type === 'RecordNotice') return recordNotice(command.body, context);
  if (command.type === 'AdoptCalendar') return adoptCalendar(state, context);
  if (command.type === 'CloseAsAtSource') {
    if (state.closed) throw new DomainError('case-closed', 'the case is closed', { clause: 'P-N4' });
    return closeAsAtSource(state, command.body, context);
  }
  return decideOngoing(kind, state, command as Command<OngoingCommandType>, context);
}

/** Stage table, the regulation, the clause's guard, then the command itself. */
function decideOngoing(
  kind: KindRules,
  state: CaseState,
  command: Command<OngoingCommandType>,
  context: DecideContext,
): DecidedEvent[] {
  const refusal = refusalOf(kind, state, command.type, context);
  if (refusal !== undefined) {
    const { accepts, clause } = kind.stages[state.stage];
    const { details = {}, ...why } = refusal;
    // A refusal that knows no better way names whatever the case takes now.
    const instead = accepts.filter((one) => refusalOf(kind, state, one, context) === undefined);
    refuse({ clause, ...why }, { stage: state.stage, command: command.type, accepts, instead, ...details });
  }
  // The table pairs each command with its own rule; TypeScript cannot follow that through a union.
  const rule = kind.rules[command.type] as CommandRule<OngoingCommandType>;
  return rule.decide(state, command.body, context, occurredAtOf(state, command.body, context));
}

/** Why the state refuses the command whatever its body says; undefined where it is taken. */
export function refusalOf(
  kind: KindRules,
  state: CaseState,
  command: OngoingCommandType,
  judged: Regulated,
): Refusal | undefined {
  // P-N4: once it is over, nothing more goes out on it.
  if (state.closed && command !== kind.reopenedBy) {
    return { code: 'case-closed', message: 'the case is closed', clause: 'P-N4' };
  }
  const rule = kind.rules[command];
  if (rule === undefined) {
    return { code: 'stage-forbids', message: `${command} does not belong to a case of the kind ${kind.kind}` };
  }
  if (!kind.stages[state.stage].accepts.includes(command)) {
    return { code: 'stage-forbids', message: `${command} does not belong to the stage ${state.stage}` };
  }
  return regulationRefuses(state, command, judged) ?? rule.guard?.(state);
}
