import type { Arithmetic, Budget, Rung } from '#libs/contracts/case.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { arithmeticOf, ladderOf } from './arithmetic.js';
import type { CaseState } from './case-state.js';
import { type ClosedSpan, segmentsOf } from './course.js';
import type { DecideContext } from './decide-context.js';
import { obligationFact } from './fact.js';
import { isPast, missedAtOnce, refOf } from './judge.js';
import { matches, type TypedFact } from './matches.js';
import type { Obligation } from './obligation.js';
import { ruleFor, ruleOf } from './open-obligation.js';

export interface Retimed {
  readonly arithmetic: Arithmetic;
  readonly ladder: Rung[];
}

/** The obligation's clock on what the case's waits and hand-overs are now, from the same opening: it never restarts. */
export function retimed(
  state: CaseState,
  one: Obligation,
  { budget = one.arithmetic.budget, closed = one.closedSpans }: { budget?: Budget; closed?: readonly ClosedSpan[] },
  context: DecideContext,
): Retimed {
  const rule = ruleFor(context.pack, state, one);
  const { openedAt } = one.arithmetic;
  const segments = segmentsOf(state, { openedAt, suspendableBy: rule.suspendableBy, closed });
  const arithmetic = arithmeticOf({ budget, openedAt, segments }, context);
  return { arithmetic, ladder: ladderOf(context.pack, rule, arithmetic.dueAt) };
}

/** The fact that says so and, where the new due instant is past, the miss. */
export function withMiss(
  one: Obligation,
  fact: DecidedEvent,
  { arithmetic, ladder }: Retimed,
  context: DecideContext,
): DecidedEvent[] {
  const after: Obligation = { ...one, arithmetic, ladder, verdict: 'open', notifiedRungs: [], lapsedRungs: [] };
  return isPast(after, context.now) ? [fact, ...missedAtOnce(after, context)] : [fact];
}

/**
 * What a wait, its end or a hand-over does to the clocks that run. What is due already stays as it is judged: a wait told
 * late does not reach back over a deadline that has passed.
 */
export function onCourseChange(
  state: CaseState,
  fact: TypedFact & { readonly at: string },
  context: DecideContext,
): DecidedEvent[] {
  if (!COURSE_FACTS.has(fact.type)) return [];
  return state.obligations
    .filter((one) => one.verdict === 'open' && !isPast(one, context.now))
    .flatMap((one) => {
      const next = retimed(state, one, {}, context);
      if (sameSegments(next.arithmetic, one.arithmetic)) return [];
      return withMiss(one, courseFact(state, one, { fact, next }), next, context);
    });
}

const COURSE_FACTS: ReadonlySet<string> = new Set(['WaitBegan', 'WaitEnded', 'CaseHandedOver']);

function courseFact(
  state: CaseState,
  one: Obligation,
  { fact, next }: { readonly fact: TypedFact & { readonly at: string }; readonly next: Retimed },
): DecidedEvent {
  const moved = { ...refOf(one), previousDueAt: one.arithmetic.dueAt, ...next };
  if (fact.type === 'WaitEnded') return obligationFact('ObligationResumed', fact.at, moved);
  if (fact.type === 'WaitBegan') {
    const { reason = '', until = null } = state.waits.at(-1) ?? {};
    return obligationFact('ObligationSuspended', fact.at, { ...moved, reason, until });
  }
  const { arithmetic } = next;
  const holder = state.holdings.at(-1)?.holder ?? '';
  return obligationFact('ObligationHeldBy', fact.at, { ...refOf(one), holder, arithmetic });
}

/** What had been met is owed again: the rest of its budget, not a new one. A miss stays a miss. */
export function onReopening(
  state: CaseState,
  fact: TypedFact & { readonly at: string },
  context: DecideContext,
): DecidedEvent[] {
  return state.obligations.flatMap((one) => {
    const reopensOn = ruleOf(context.pack, state, one)?.reopensOn;
    const { verdict, fulfilledAt } = one;
    if (reopensOn === undefined || !matches(reopensOn, fact)) return [];
    if (verdict !== 'met' || fulfilledAt === null || fulfilledAt >= fact.at) return [];
    const closed = [...one.closedSpans, { from: fulfilledAt, until: fact.at }];
    const next = retimed(state, one, { closed }, context);
    const reopened = obligationFact('ObligationReopened', fact.at, {
      ...{ ...refOf(one), previousDueAt: one.arithmetic.dueAt, ...next },
      answeredAt: fulfilledAt,
      reopenedAt: fact.at,
    });
    return withMiss(one, reopened, next, context);
  });
}

function sameSegments(one: Arithmetic, other: Arithmetic): boolean {
  return JSON.stringify(one.segments) === JSON.stringify(other.segments);
}
