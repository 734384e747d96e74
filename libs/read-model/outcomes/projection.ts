import type { CaseChange, CaseEntry } from '../case-file.js';
import { RollupDelta } from '../engine/rollup-delta.js';

/** Order of the columns of outcomes' key. */
export const OUTCOME_COLUMNS = ['kind', 'month', 'site', 'region'] as const;
export const OUTCOME_COUNTS = [
  ...(['cases', 'ended', 'ended_revisited', 'revisited', 'satisfied', 'reopened', 'bounced'] as const),
] as const;

export function outcomeDelta(
  changes: readonly CaseChange[],
  delta = new RollupDelta(OUTCOME_COUNTS.length),
): RollupDelta {
  for (const { before, after } of changes) {
    if (before)
      delta.add(
        keyOf(before.entry),
        countsOf(before.entry).map((count) => -count),
      );
    delta.add(keyOf(after.entry), countsOf(after.entry));
  }
  return delta;
}

const keyOf = ({ kind, month, site, region }: CaseEntry): string[] => [kind, month, site, region];

function countsOf({ closed, revisit, reopened, bounced }: CaseEntry): number[] {
  const hasEnded = closed || reopened > 0;
  const isRevisited = revisit !== null;
  return [
    ...[true, hasEnded, hasEnded && isRevisited, isRevisited, revisit === 'satisfied', reopened > 0, bounced > 0],
  ].map(Number);
}
