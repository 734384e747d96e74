import { STAGES } from '#libs/contracts/case.js';
import type { CaseChange, CaseEntry } from '../case-file.js';
import { bucketOf } from '../closing-times/buckets.js';
import { RollupDelta } from '../engine/rollup-delta.js';

/** Order of the columns of stage_times' key. */
export const STAGE_TIME_COLUMNS = ['kind', 'month', 'site', 'region', 'stage', 'bucket'] as const;

/** Most facts leave a case in its stage: its times are then the same object before and after, and nothing is computed. */
export function stageTimeDelta(changes: readonly CaseChange[], delta = new RollupDelta(1)): RollupDelta {
  for (const { before, after } of changes) {
    if (before && before.entry.stageSeconds === after.entry.stageSeconds && samePlace(before.entry, after.entry))
      continue;
    if (before) contribute(delta, before.entry, -1);
    contribute(delta, after.entry, 1);
  }
  return delta;
}

function samePlace(a: CaseEntry, b: CaseEntry): boolean {
  return a.site === b.site && a.region === b.region && a.kind === b.kind && a.month === b.month;
}

/** What another system told has the stages of that system's rows: none. */
function contribute(delta: RollupDelta, entry: CaseEntry, sign: 1 | -1): void {
  const { kind, month, site, region, stageSeconds, imported } = entry;
  if (imported !== null) return;
  stageSeconds.forEach((seconds, place) => {
    if (seconds === null) return;
    delta.add([kind, month, site, region, STAGES[place] ?? '', String(bucketOf(seconds * 1_000))], [sign]);
  });
}
