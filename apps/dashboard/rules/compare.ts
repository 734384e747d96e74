import type { WhatIfPage } from '../api/shapes.js';

export type CompareRow = WhatIfPage['rows'][number];
export type Change = WhatIfPage['changed'][number];
type Counts = CompareRow['was'];

/** Pages that have come so far, as one. */
export interface Compared {
  readonly packVersion: string;
  readonly cases: number;
  readonly rows: readonly CompareRow[];
  readonly changed: readonly Change[];
  /** of the page that comes next; null where all have come */
  readonly nextCursor: string | null;
}

export function joined(before: Compared | null, page: WhatIfPage): Compared {
  if (before === null) return page;
  const rows = new Map(before.rows.map((row) => [keyOf(row), row]));
  for (const row of page.rows) {
    const known = rows.get(keyOf(row));
    rows.set(keyOf(row), known ? { ...row, was: sum(known.was, row.was), would: sum(known.would, row.would) } : row);
  }
  return {
    packVersion: page.packVersion,
    cases: before.cases + page.cases,
    rows: [...rows.values()].sort((a, b) => keyOf(a).localeCompare(keyOf(b))),
    changed: [...before.changed, ...page.changed],
    nextCursor: page.nextCursor,
  };
}

/** Whether the other regulation would count anything otherwise. */
export function differs({ was, would }: CompareRow): boolean {
  return FIGURES.some((name) => was[name] !== would[name]);
}

export const FIGURES = ['met', 'missed', 'open', 'lateMinutes'] as const;

export const keyOf = ({ clause, site, target, holder }: CompareRow): string => [clause, site, target, holder].join(' ');

function sum(a: Counts, b: Counts): Counts {
  return {
    met: a.met + b.met,
    missed: a.missed + b.missed,
    open: a.open + b.open,
    lateMinutes: a.lateMinutes + b.lateMinutes,
  };
}
