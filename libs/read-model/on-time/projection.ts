import type { CaseChange, CaseFile } from '../case-file.js';
import { isMissedStillOpen } from '../obligations/projection.js';
import { RollupDelta } from '../engine/rollup-delta.js';

/** Order of the columns of on_time's key. */
export const ON_TIME_COLUMNS = [
  'site',
  'month',
  'department',
  'kind',
  'severity',
  'clause',
  'target',
  'region',
] as const;
/** The same counts by fewer keys, the smallest first: a board takes the first that has what it asks for. */
export const COARSER_ON_TIME = [
  { table: 'on_time_months', columns: ['site', 'month', 'region'] },
  { table: 'on_time_departments', columns: ['site', 'month', 'department', 'region'] },
  { table: 'on_time_clauses', columns: ['site', 'month', 'clause', 'region'] },
] as const;
export const ON_TIME_COUNTS = ['met', 'missed', 'open', 'missed_still_open'] as const;

/** What a batch changes in the rollup: each case's share before is taken off, its share after is added. */
export function onTimeDelta(
  changes: readonly CaseChange[],
  delta = new RollupDelta(ON_TIME_COUNTS.length),
): RollupDelta {
  for (const { before, after } of changes) {
    if (before) contribute(delta, before, -1);
    contribute(delta, after, 1);
  }
  return delta;
}

function contribute(delta: RollupDelta, { entry, obligations }: CaseFile, sign: 1 | -1): void {
  const { site, month, department, kind, severity, region } = entry;
  for (const one of obligations) {
    if (one.verdict === 'waived') continue;
    const key = [site, month, department ?? '', kind, severity ?? '', one.clause, one.target, region];
    delta.add(key, [
      one.verdict === 'met' ? sign : 0,
      one.verdict === 'missed' ? sign : 0,
      one.verdict === 'open' ? sign : 0,
      isMissedStillOpen(one) ? sign : 0,
    ]);
  }
}
