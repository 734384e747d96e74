import { localDateOf } from '#libs/clock/civil.js';
import type { Obligation } from '#libs/domain/case.js';
import type { CaseChange, CaseEntry, CaseFile } from '../case-file.js';
import { RollupDelta } from '../engine/rollup-delta.js';

/** Order of the columns of case_days' key. */
export const CASE_DAY_COLUMNS = ['site', 'region', 'kind', 'day'] as const;
export const CASE_DAY_COUNTS = ['received', 'closed', 'still_open', 'met', 'missed'] as const;

const NONE: ReadonlySet<Obligation> = new Set();

/**
 * What a batch changes in the days. Promises that the batch left alone are the same objects before and after, and their
 * days are not computed again: most facts touch one promise of a case or none.
 */
export function caseDayDelta(
  changes: readonly CaseChange[],
  delta = new RollupDelta(CASE_DAY_COUNTS.length),
): RollupDelta {
  for (const { before, after } of changes) {
    const isSamePlace = before !== undefined && samePlace(before.entry, after.entry);
    if (before) contribute(delta, before, -1, isSamePlace ? new Set(after.obligations) : NONE);
    contribute(delta, after, 1, isSamePlace ? new Set(before.obligations) : NONE);
  }
  return delta;
}

function samePlace(a: CaseEntry, b: CaseEntry): boolean {
  return a.site === b.site && a.region === b.region && a.kind === b.kind && a.zone === b.zone;
}

function contribute(
  delta: RollupDelta,
  { entry, obligations }: CaseFile,
  sign: 1 | -1,
  unchanged: ReadonlySet<Obligation>,
): void {
  const { site, region, kind, zone, receivedAt, closed, closedAt } = entry;
  const add = (instant: string, counts: readonly number[]): void =>
    delta.add([site, region, kind, localDateOf(instant, zone)], counts);
  add(receivedAt, [sign, 0, closed ? 0 : sign, 0, 0]);
  if (closed && closedAt !== null) add(closedAt, [0, sign, 0, 0, 0]);
  for (const one of obligations) {
    if ((one.verdict !== 'met' && one.verdict !== 'missed') || unchanged.has(one)) continue;
    // one that was met while its clock stood still has no due instant
    const judgedAt = one.arithmetic.dueAt ?? one.fulfilledAt;
    if (judgedAt !== null) add(judgedAt, [0, 0, 0, ...(one.verdict === 'met' ? [sign, 0] : [0, sign])]);
  }
}
