import type { DecidedEvent } from '#libs/contracts/event.js';
import { obligationFact } from './fact.js';
import { type Bench, isPast, missedSilently, refOf } from './judge.js';
import { type Obligation, isOwed } from './obligation.js';

interface Releasing extends Bench {
  readonly reason: 'severity-changed' | 'case-withdrawn' | 'case-archived' | 'closed-at-source';
  readonly at: string;
}

/**
 * What is owed is owed no longer. An open obligation whose due instant has passed unnoticed (an outage) is missed first: a
 * waiver must not hide a miss. A missed one keeps its verdict and falls silent.
 */
export function release(obligations: readonly Obligation[], { reason, at, now, calendar }: Releasing): DecidedEvent[] {
  return obligations
    .filter(isOwed)
    .flatMap((one) => [
      ...(one.verdict === 'open' && isPast(one, now) ? missedSilently(one, { now, calendar }) : []),
      obligationFact('ObligationWaived', at, { ...refOf(one), reason }),
    ]);
}
