import { localDateOf, mondayOf } from '#libs/clock/civil.js';
import type { CaseChange, CaseEntry } from '../case-file.js';
import { RollupDelta } from '../engine/rollup-delta.js';

/** Order of the columns of open_alike's key, and of that by week. */
export const OPEN_ALIKE_COLUMNS = ['day', 'week', 'site', 'kind', 'about'] as const;
export const OPEN_ALIKE_WEEK_COLUMNS = ['week', 'site', 'kind', 'about'] as const;
export const OPEN_ALIKE_COUNTS = ['cases'] as const;

export function openAlikeDelta(
  changes: readonly CaseChange[],
  delta = new RollupDelta(OPEN_ALIKE_COUNTS.length),
): RollupDelta {
  for (const { before, after } of changes) {
    if (before && isSame(before.entry, after.entry)) continue;
    if (before) contribute(delta, before.entry, -1);
    contribute(delta, after.entry, 1);
  }
  return delta;
}

/** What a case is like: null where nobody said what it is about. */
const aboutOf = ({ about, department }: CaseEntry): string | null => about ?? department;

const isSame = (a: CaseEntry, b: CaseEntry): boolean =>
  a.closed === b.closed && aboutOf(a) === aboutOf(b) && a.site === b.site && a.kind === b.kind && a.zone === b.zone;

function contribute(delta: RollupDelta, entry: CaseEntry, sign: 1 | -1): void {
  const about = aboutOf(entry);
  if (entry.closed || about === null) return;
  const day = localDateOf(entry.receivedAt, entry.zone);
  delta.add([day, mondayOf(day), entry.site, entry.kind, about], [sign]);
}
