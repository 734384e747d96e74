import { isMet } from '#libs/clock/due.js';
import type { DecidedEvent } from '#libs/contracts/event.js';
import { obligationFact } from './fact.js';
import { type Obligation, rungsLeft } from './obligation.js';

/** What names the obligation in each of its facts. */
export function refOf({
  obligationId,
  clause,
  target,
}: Obligation): Pick<Obligation, 'obligationId' | 'clause' | 'target'> {
  return { obligationId, clause, target };
}

/** An open obligation and the fact that fulfils it: met, or missed and discharged. `now` bounds the rungs that lapse. */
export function judgeOpen(one: Obligation, at: string, now: string): DecidedEvent[] {
  if (!isMet(one.arithmetic, at)) return [...missedSilently(one, now), discharged(one, at)];
  const marginMs = Date.parse(one.arithmetic.dueAt) - Date.parse(at);
  return [obligationFact('ObligationMet', at, { ...refOf(one), metAt: at, marginMs, arithmetic: one.arithmetic })];
}

export function missed(one: Obligation): DecidedEvent {
  const missedAt = one.arithmetic.dueAt;
  return obligationFact('ObligationMissed', missedAt, { ...refOf(one), missedAt, arithmetic: one.arithmetic });
}

export function discharged(one: Obligation, at: string): DecidedEvent {
  const lateMs = Date.parse(at) - Date.parse(one.arithmetic.dueAt);
  return obligationFact('ObligationDischarged', at, { ...refOf(one), dischargedAt: at, lateMs });
}

/** Missed, and nobody is told: it is done or no longer owed, so its rungs up to `now` are past. */
export function missedSilently(one: Obligation, now: string): DecidedEvent[] {
  const due = rungsLeft(one).filter((rung) => rung.at <= now);
  return [missed(one), ...lapsed(one, due, { reason: 'superseded', at: now })];
}

/** Missed at the moment it is opened or moved: only the highest rung that is due tells somebody. */
export function missedAtOnce(one: Obligation, now: string): DecidedEvent[] {
  const due = rungsLeft(one).filter((rung) => rung.at <= now);
  return [
    missed(one),
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
