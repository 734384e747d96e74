import { isMet } from '#libs/clock/ledger/verdict.js';
import { invariant } from '#libs/contracts/errors.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { usedUntil } from './arithmetic.js';
import type { DecideContext } from './decide-context.js';
import { obligationFact } from './fact.js';
import { type Obligation, rungsLeft } from './obligation.js';

/** What judging may know: the clock and the calendar of the case. */
export type Bench = Pick<DecideContext, 'now' | 'calendar'>;

/** What names the obligation in each of its facts. */
export function refOf({
  obligationId,
  clause,
  target,
}: Obligation): Pick<Obligation, 'obligationId' | 'clause' | 'target'> {
  return { obligationId, clause, target };
}

/** An open obligation and the fact that fulfils it: met, or missed and discharged. `now` bounds the rungs that lapse. */
export function judgeOpen(one: Obligation, at: string, bench: Bench): DecidedEvent[] {
  const { arithmetic } = one;
  if (!isMet(arithmetic, at)) return [...missedSilently(one, bench), discharged(one, at, bench)];
  const marginMs = arithmetic.dueAt === null ? null : Date.parse(arithmetic.dueAt) - Date.parse(at);
  const used = usedUntil(arithmetic, at, bench);
  return [obligationFact('ObligationMet', at, { ...refOf(one), metAt: at, marginMs, used, arithmetic })];
}

export function missed(one: Obligation, bench: Bench): DecidedEvent {
  const { arithmetic } = one;
  const missedAt = dueOf(one);
  const used = usedUntil(arithmetic, missedAt, bench);
  return obligationFact('ObligationMissed', missedAt, { ...refOf(one), missedAt, used, arithmetic });
}

export function discharged(one: Obligation, at: string, bench: Bench): DecidedEvent {
  const lateMs = Date.parse(at) - Date.parse(dueOf(one));
  const used = usedUntil(one.arithmetic, at, bench);
  return obligationFact('ObligationDischarged', at, { ...refOf(one), dischargedAt: at, lateMs, used });
}

/** Missed, and nobody is told: it is done or no longer owed, so its rungs up to `now` are past. */
export function missedSilently(one: Obligation, bench: Bench): DecidedEvent[] {
  const due = rungsLeft(one).filter((rung) => rung.at <= bench.now);
  return [missed(one, bench), ...lapsed(one, due, { reason: 'superseded', at: bench.now })];
}

/** Missed at the moment it is opened or moved: only the highest rung that is due tells somebody. */
export function missedAtOnce(one: Obligation, bench: Bench): DecidedEvent[] {
  const { now } = bench;
  const due = rungsLeft(one).filter((rung) => rung.at <= now);
  return [
    missed(one, bench),
    ...lapsed(one, due.slice(0, -1), { reason: 'superseded', at: now }),
    ...notified(one, due.at(-1), now),
  ];
}

export function notified(one: Obligation, rung: Obligation['ladder'][number] | undefined, at: string): DecidedEvent[] {
  return rung === undefined ? [] : [obligationFact('RungNotified', at, { ...refOf(one), ...rung })];
}

export function lapsed(
  one: Obligation,
  rungs: readonly { readonly rung: number }[],
  { reason, at }: { readonly reason: 'outage' | 'imported' | 'superseded'; readonly at: string },
): DecidedEvent[] {
  if (rungs.length === 0) return [];
  return [obligationFact('RungsLapsed', at, { ...refOf(one), rungs: rungs.map(({ rung }) => rung), reason })];
}

/** True once nothing that happens from now on can meet it any more. */
export function isPast(one: Obligation, now: string): boolean {
  return !isMet(one.arithmetic, now);
}

/** What is missed had a due instant. */
function dueOf({ obligationId, arithmetic: { dueAt } }: Obligation): string {
  invariant(dueAt !== null, `${obligationId} stands still`);
  return dueAt;
}
