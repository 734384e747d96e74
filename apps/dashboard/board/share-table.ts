import type { OnTimeRow } from '../api/shapes.js';

export interface Figures {
  readonly met: number;
  readonly missed: number;
  readonly open: number;
  readonly missedStillOpen: number;
}
export interface DepartmentLine extends Figures {
  readonly department: string;
  /** figures by month `YYYY-MM` */
  readonly months: ReadonlyMap<string, Figures>;
}
export interface ShareTable {
  readonly months: readonly string[];
  readonly lines: readonly DepartmentLine[];
  readonly total: Figures;
}

const zero: Figures = { met: 0, missed: 0, open: 0, missedStillOpen: 0 };

export function add(a: Figures, b: Figures): Figures {
  return {
    met: a.met + b.met,
    missed: a.missed + b.missed,
    open: a.open + b.open,
    missedStillOpen: a.missedStillOpen + b.missedStillOpen,
  };
}

/** Met ÷ (met + missed); null where nothing has been judged yet. */
export function share({ met, missed }: Figures): number | null {
  return met + missed === 0 ? null : met / (met + missed);
}

/** One decimal, never rounded up to 100 % while something was missed, nor down to 0 % while something was met. */
export function sharePercent(figures: Figures): string {
  const value = share(figures);
  if (value === null) return '—';
  const tenths = Math.round(value * 1_000);
  const honest = figures.missed > 0 ? Math.min(tenths, 999) : tenths;
  return `${((figures.met > 0 ? Math.max(honest, 1) : honest) / 10).toFixed(1)}%`;
}

/** Rows of GET /v1/boards/on-time (by department and month) as lines of departments with their months. */
export function shareTable(rows: readonly OnTimeRow[]): ShareTable {
  const months = new Set<string>();
  const lines = new Map<string, { figures: Figures; months: Map<string, Figures> }>();
  for (const row of rows) {
    const department = row.group['department'] ?? '';
    const month = row.group['month'] ?? '';
    months.add(month);
    const line = lines.get(department) ?? { figures: zero, months: new Map<string, Figures>() };
    line.figures = add(line.figures, row);
    line.months.set(month, add(line.months.get(month) ?? zero, row));
    lines.set(department, line);
  }
  return {
    months: [...months].sort(),
    lines: [...lines]
      .map(([department, line]) => ({ department, ...line.figures, months: line.months }))
      .sort((a, b) => b.met + b.missed - (a.met + a.missed) || a.department.localeCompare(b.department)),
    total: rows.reduce<Figures>(add, zero),
  };
}
