import type { DecidedEvent } from '#libs/contracts/event.js';
import type { CaseState } from './case-state.js';
import { obligationFact } from './fact.js';
import { type Bench, isPast, missedSilently, refOf } from './judge.js';
import { type Obligation, isOwed } from './obligation.js';

/** Facts that end a case, and why nothing is owed after them. */
const ENDINGS = {
  CaseArchived: 'case-archived',
  CaseWithdrawn: 'case-withdrawn',
  CaseClosedAsAtSource: 'closed-at-source',
  CaseClosedWithParent: 'closed-with-parent',
} as const;

interface Releasing extends Bench {
  readonly reason: 'severity-changed' | 'pack-changed' | (typeof ENDINGS)[keyof typeof ENDINGS];
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

/** What is still owed when the case ends. */
export function onEnding(
  { obligations }: Pick<CaseState, 'obligations'>,
  { type, at }: { readonly type: string; readonly at: string },
  { now, calendar }: Bench,
): DecidedEvent[] {
  const reason = (ENDINGS as Readonly<Record<string, (typeof ENDINGS)[keyof typeof ENDINGS] | undefined>>)[type];
  return reason === undefined ? [] : release(obligations, { reason, at, now, calendar });
}
