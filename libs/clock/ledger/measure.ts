import type { Calendar } from './calendar.js';
import type { WorkingYear } from './working-year.js';

/** A way to count time: how much lies between two instants, and where a given amount is used up. */
export interface Measure {
  /** amount between the instants; from ≤ to */
  between(fromMs: number, toMs: number): number;
  /**
   * The instant at which `amount` has been counted since `fromMs`. `first`: as soon as it has (the close of a day); `last`:
   * the last such instant (the opening of the next one).
   */
  advance(fromMs: number, amount: number, edge: Edge): number;
  /** amounts closer than this are equal */
  readonly tolerance: number;
}

export type Edge = 'first' | 'last';

/** Milliseconds, day and night. */
export const elapsed: Measure = {
  between: (fromMs, toMs) => toMs - fromMs,
  advance: (fromMs, amount) => fromMs + amount,
  tolerance: 0,
};

/** Milliseconds inside the calendar's spans. */
export function workingTime(calendar: Calendar): Measure {
  return measureOf(calendar, {
    total: (year) => year.totalMs,
    before: (year) => year.beforeMs,
    perMs: () => 1,
    tolerance: 0,
  });
}

/** Working days: the share of its day that each working millisecond is. */
export function workingDays(calendar: Calendar): Measure {
  return measureOf(calendar, {
    total: (year) => year.totalDays,
    before: (year) => year.beforeDays,
    perMs: (year, row) => 1 / year.dateMs[row]!,
    // less than a millisecond of the longest day, far more than the drift of sums of shares
    tolerance: 1e-9,
  });
}

interface Column {
  readonly total: (year: WorkingYear) => number;
  readonly before: (year: WorkingYear) => readonly number[];
  readonly perMs: (year: WorkingYear, row: number) => number;
  readonly tolerance: number;
}

/** A budget that is not used up in so many years was never meant; most likely the calendar has no working time. */
const YEARS_MAX = 120;

function measureOf(calendar: Calendar, column: Column): Measure {
  const position = (year: WorkingYear, atMs: number) => {
    const row = firstAfter(year.starts, atMs) - 1;
    if (row < 0) return 0;
    const worked = Math.min(atMs, year.ends[row]!) - year.starts[row]!;
    return column.before(year)[row]! + worked * column.perMs(year, row);
  };
  return {
    tolerance: column.tolerance,
    between(fromMs, toMs) {
      const first = calendar.yearOf(fromMs);
      const last = calendar.yearOf(toMs);
      let amount = position(calendar.year(last), toMs) - position(calendar.year(first), fromMs);
      for (let at = first; at < last; at += 1) amount += column.total(calendar.year(at));
      return amount;
    },
    advance(fromMs, amount, edge) {
      const first = calendar.yearOf(fromMs);
      let target = position(calendar.year(first), fromMs) + amount;
      for (let at = first; at < first + YEARS_MAX; at += 1) {
        const year = calendar.year(at);
        const row = rowReaching(year, target, edge, column);
        if (row < year.starts.length) {
          const rest = (target - column.before(year)[row]!) / column.perMs(year, row);
          // Rounded up, so that a budget is never cut; the share of a day is not a whole millisecond.
          return year.starts[row]! + Math.ceil(Math.max(0, rest) - 1e-3);
        }
        target -= column.total(year);
      }
      throw new RangeError(`calendar ${calendar.version} has not enough working time after ${first}`);
    },
  };
}

/** First row at whose end the target is reached (`first`) or passed (`last`); the number of rows where none is. */
function rowReaching(year: WorkingYear, target: number, edge: Edge, column: Column): number {
  const before = column.before(year);
  const slack = edge === 'first' ? -column.tolerance : column.tolerance;
  let low = 0;
  let high = before.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const after = before[middle + 1] ?? column.total(year);
    const reached = edge === 'first' ? after >= target + slack : after > target + slack;
    if (reached) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first element greater than `value` in an ascending list. */
function firstAfter(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
