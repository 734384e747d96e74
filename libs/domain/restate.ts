import type { Rung } from '#libs/contracts/case.js';
import type { CaseEventData } from '#libs/contracts/events.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { type CaseState, type FactOfCase, type Obligation, evolve, initialCase } from './case.js';
import { withConsequences } from './kernel/consequences.js';
import type { DecideContext } from './kernel/decide-context.js';
import { obligationFact } from './kernel/fact.js';
import { isPast, missedSilently, refOf } from './kernel/judge.js';
import { isObligationFact } from './kernel/obligation.js';
import { retimed } from './kernel/retime.js';

/** One regulation counts here from the first fact to the last. */
const RULES_CHANGED: ReadonlySet<string> = new Set(['CalendarAdopted', 'PackAdopted']);

export type RestatedRules = Pick<DecideContext, 'pack' | 'calendar'>;

/** An obligation as it would stand under other rules; nobody would be told of anything. */
export interface RestatedObligation extends Omit<Obligation, 'ladder'> {
  readonly ladder: readonly Rung[];
}

/**
 * The obligations of a case as another regulation would have opened and judged them: the facts that people and the source
 * told are kept, all that followed from the rules of the day is left out and follows anew. Pure; the stored verdicts stay what
 * they are. `now`: until when deadlines count as passed.
 */
export function restated(
  facts: Iterable<FactOfCase>,
  rules: RestatedRules,
  now: string,
): readonly RestatedObligation[] {
  let state: CaseState = initialCase;
  for (const fact of facts) {
    if (RULES_CHANGED.has(fact.type) || (isObligationFact(fact.type) && fact.type !== 'ObligationExtended')) continue;
    state = overdue(state, fact.recordedAt, rules);
    const context = contextOf(fact, rules);
    if (fact.type === 'ObligationExtended') {
      state = folded(state, extendedAgain(state, fact, context), fact);
      continue;
    }
    const told: DecidedEvent = { type: fact.type, data: fact.data, occurredAt: fact.occurredAt };
    // Whatever proof was asked for at the time has been given: the fact stands.
    const followed = withConsequences(state, [told], { evidence: 'as recorded', evolve }, context);
    state = folded(state, followed, fact);
  }
  return overdue(state, now, rules).obligations;
}

/** Somebody gave more time: the same budget as then, where it is owed under these rules too and would be longer. */
function extendedAgain(state: CaseState, fact: FactOfCase, context: DecideContext): DecidedEvent[] {
  const { obligationId, arithmetic, approver } = fact.data as unknown as CaseEventData<'ObligationExtended'>;
  const one = state.obligations.find((each) => each.obligationId === obligationId);
  if (one?.verdict !== 'open') return [];
  const next = retimed(state, one, { budget: arithmetic.budget }, context);
  const [before, after] = [one.arithmetic.dueAt, next.arithmetic.dueAt];
  if (before === null || after === null || after <= before) return [];
  const data = { ...refOf(one), previousDueAt: before, ...next, approver };
  return [obligationFact('ObligationExtended', fact.occurredAt, data)];
}

/** Deadlines that passed by then are missed, as the engine would have found. */
function overdue(state: CaseState, now: string, { calendar }: RestatedRules): CaseState {
  if (state.closed) return state;
  const past = state.obligations.filter((one) => one.verdict === 'open' && isPast(one, now));
  const missed = past.flatMap((one) => missedSilently(one, { now, calendar }));
  return missed.length === 0 ? state : folded(state, missed, { recordedAt: now });
}

function contextOf({ recordedAt, metadata }: FactOfCase, { pack, calendar }: RestatedRules): DecideContext {
  const { actor } = metadata;
  return { caseId: '', now: recordedAt, actor, pack, calendar, simulation: metadata.simulated === true };
}

function folded(
  state: CaseState,
  facts: readonly DecidedEvent[],
  origin: { readonly recordedAt: string; readonly metadata?: FactOfCase['metadata'] },
): CaseState {
  const metadata = origin.metadata ?? {
    packVersion: state.packVersion,
    group: state.group,
    actor: { id: 'engine', role: 'engine' },
  };
  let after = state;
  for (const { type, data, occurredAt } of facts) {
    const version = after.version + 1;
    after = evolve(after, {
      type,
      data: data as FactOfCase['data'],
      version,
      occurredAt,
      recordedAt: origin.recordedAt,
      metadata,
    });
  }
  return after;
}
