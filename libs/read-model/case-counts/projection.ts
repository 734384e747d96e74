import type { CaseChange, CaseFile } from '../case-file.js';
import { RollupDelta } from '../engine/rollup-delta.js';
import { isMissedStillOpen } from '../obligations/projection.js';

/** Order of the columns of case_counts' key. */
export const CASE_COUNT_COLUMNS = ['site', 'region', 'closed', 'overdue'] as const;

export function caseCountDelta(changes: readonly CaseChange[], delta = new RollupDelta(1)): RollupDelta {
  for (const { before, after } of changes) {
    if (before) delta.add(keyOf(before), [-1]);
    delta.add(keyOf(after), [1]);
  }
  return delta;
}

function keyOf({ entry, obligations }: CaseFile): string[] {
  const { site, region, closed } = entry;
  const overdue = !closed && obligations.some(isMissedStillOpen);
  return [site, region, String(closed), String(overdue)];
}
