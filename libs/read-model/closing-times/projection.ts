import type { CaseChange, CaseFile } from '../case-file.js';
import { RollupDelta } from '../engine/rollup-delta.js';
import { bucketOf } from './buckets.js';

/** Order of the columns of closing_times' key. */
export const CLOSING_TIME_COLUMNS = ['site', 'region', 'kind', 'month', 'bucket'] as const;

export function closingTimeDelta(changes: readonly CaseChange[], delta = new RollupDelta(1)): RollupDelta {
  for (const { before, after } of changes) {
    if (before) contribute(delta, before, -1);
    contribute(delta, after, 1);
  }
  return delta;
}

function contribute(delta: RollupDelta, { entry }: CaseFile, sign: 1 | -1): void {
  const { site, region, kind, month, receivedAt, closed, closedAt } = entry;
  if (!closed || closedAt === null) return;
  const bucket = bucketOf(Date.parse(closedAt) - Date.parse(receivedAt));
  delta.add([site, region, kind, month, String(bucket)], [sign]);
}
