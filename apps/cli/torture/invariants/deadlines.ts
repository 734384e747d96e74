import type { CaseEvent } from '#libs/contracts/events.js';
import type { Obligation } from '#libs/domain/case.js';
import { foldCase } from '#libs/domain/case.js';
import { isOwed, rungsLeft } from '#libs/domain/kernel/obligation.js';
import { type InvariantResult, invariantResult } from '../invariant.js';
import type { StoredFact, StoredStreams } from '../stored-facts.js';

/** Deadlines and rungs whose instant is past and of which no fact speaks: not fired yet, or lost. */
export function deadlinesOverdue(streams: StoredStreams, now: string): string[] {
  return [...streams].flatMap(([streamId, facts]) =>
    foldCase(facts).obligations.flatMap((one) => overdueOf(one, now).map((what) => `${streamId}: ${what}`)),
  );
}

function overdueOf(one: Obligation, now: string): string[] {
  const { obligationId } = one;
  const { dueAt } = one.arithmetic;
  const rungs = isOwed(one) ? rungsLeft(one).filter(({ at }) => at <= now) : [];
  return [
    ...(one.verdict === 'open' && dueAt !== null && dueAt < now ? [`${obligationId} was due ${dueAt}`] : []),
    ...rungs.map(({ rung, at }) => `rung ${rung} of ${obligationId} was due ${at}`),
  ];
}

export interface DeadlinesVerdict {
  readonly result: InvariantResult;
  readonly missed: number;
  readonly notified: number;
  /** the longest from an instant that fell due to the fact that says so, ms */
  readonly latestMs: number;
}

/** I8: what fell due was recorded once, not before its time, and nothing that fell due is without its fact. */
export function deadlinesFireOnce(streams: StoredStreams, now: string): DeadlinesVerdict {
  const faults = deadlinesOverdue(streams, now);
  const seen = { missed: 0, notified: 0, latestMs: 0, opened: 0 };
  for (const [streamId, facts] of streams) {
    const told = new Map<string, number>();
    const due = new Map<string, string>();
    for (const fact of facts) {
      for (const { id, dueId } of firedBy(fact)) {
        const times = (told.get(id) ?? 0) + 1;
        told.set(id, times);
        if (times > 1) faults.push(`${streamId}: ${id} fired ${times} times`);
        const at = due.get(dueId) ?? '';
        if (fact.recordedAt < at) faults.push(`${streamId}: ${id} fired at ${fact.recordedAt}, before its time ${at}`);
        seen.latestMs = Math.max(seen.latestMs, Date.parse(fact.recordedAt) - Date.parse(at));
      }
      // A clock that was moved or opened anew has its ladder before it once more.
      for (const [id, at] of openedBy(fact)) {
        due.set(id, at);
        told.delete(id);
      }
      if (fact.type === 'ObligationOpened') seen.opened += 1;
      if (fact.type === 'ObligationMissed') seen.missed += 1;
      if (fact.type === 'RungNotified') seen.notified += 1;
    }
  }
  const name = 'no deadline missed or fired twice, none early, none lost';
  const fired = seen.missed + seen.notified;
  return { ...seen, result: invariantResult('I8', name, fired, faults) };
}

const eventOf = ({ type, data }: StoredFact) => ({ type, data }) as unknown as CaseEvent;

/** What fires once at the most: a miss, and each rung; a lapsed rung counts as fired. */
function firedBy(fact: StoredFact): { readonly id: string; readonly dueId: string }[] {
  const event = eventOf(fact);
  const rung = (obligationId: string, number: number) => `${obligationId} rung ${number}`;
  switch (event.type) {
    case 'ObligationMissed':
      return [{ id: event.data.obligationId, dueId: event.data.obligationId }];
    case 'RungNotified':
      return [rung(event.data.obligationId, event.data.rung)].map((id) => ({ id, dueId: id }));
    case 'RungsLapsed':
      return event.data.rungs.map((each) => rung(event.data.obligationId, each)).map((id) => ({ id, dueId: id }));
    default:
      return [];
  }
}

function openedBy({ data }: StoredFact): [id: string, at: string][] {
  if (!('ladder' in data)) return [];
  const { obligationId, arithmetic, ladder } = data as unknown as Pick<
    Obligation,
    'obligationId' | 'arithmetic' | 'ladder'
  >;
  return [
    [obligationId, arithmetic.dueAt ?? ''],
    ...ladder.map(({ rung, at }): [string, string] => [`${obligationId} rung ${rung}`, at]),
  ];
}
