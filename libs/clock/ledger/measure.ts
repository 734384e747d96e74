import type { Calendar } from './calendar.js';
import type { WorkingYear } from './working-year.js';

/** A way to count time: how much lies between two instants, and where a given amount is used up. */
export interface Measure {
  /** amount between the instants; from ≤ to */
  between(fromMs: number, toMs: number): number;
  /** Whether `amount` is used up within what is `available`. */
  holds(available: number, amount: number): boolean;
  /**
   * The instant at which `amount` has been counted since `fromMs`. Of time the first such instant (the close of a day); of
   * days the last (the opening of the next one), so a day that is used up to the close goes on until then.
   */
  advance(fromMs: number, amount: number): number;
}

/** Used up as soon as it is reached. */
const reaches = (available: number, amount: number): boolean => available >= amount;
/** Used up where it is passed; by less than a millisecond of the longest day, far more than the drift of sums of shares. */
const passes = (available: number, amount: number): boolean => available > amount + 1e-9;

/** Milliseconds, day and night. */
export const elapsed: Measure = {
  between: (fromMs, toMs) => toMs - fromMs,
  holds: reaches,
  advance: (fromMs, amount) => fromMs + amount,
};

/** Milliseconds inside the calendar's spans. */
export function workingTime(calendar: Calendar): Measure {
  return kept(times, calendar, {
    total: (year) => year.totalMs,
    before: (year) => year.beforeMs,
    perMs: () => 1,
    holds: reaches,
  });
}

/** Working days: the share of its day that each working millisecond is. */
export function workingDays(calendar: Calendar): Measure {
  return kept(days, calendar, {
    total: (year) => year.totalDays,
    before: (year) => year.beforeDays,
    perMs: (year, row) => 1 / year.dateMs[row]!,
    holds: passes,
  });
}

/** A measure is a function of its calendar; to make one costs as much as to use it. */
const times = new WeakMap<Calendar, Measure>();
const days = new WeakMap<Calendar, Measure>();

function kept(known: WeakMap<Calendar, Measure>, calendar: Calendar, column: Column): Measure {
  let measure = known.get(calendar);
  if (measure === undefined) known.set(calendar, (measure = measureOf(calendar, column)));
  return measure;
}

interface Column {
  readonly total: (year: WorkingYear) => number;
  readonly before: (year: WorkingYear) => readonly number[];
  readonly perMs: (year: WorkingYear, row: number) => number;
  readonly holds: Measure['holds'];
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
    holds: column.holds,
    between(fromMs, toMs) {
      const first = calendar.yearAt(fromMs);
      const last = calendar.yearAt(toMs);
      let amount = position(last, toMs) - position(first, fromMs);
      for (let at = first.year; at < last.year; at += 1) amount += column.total(calendar.year(at));
      return amount;
    },
    advance(fromMs, amount) {
      let year = calendar.yearAt(fromMs);
      const first = year.year;
      let target = position(year, fromMs) + amount;
      for (; ; year = calendar.year(year.year + 1)) {
        const row = rowReaching(year, target, column);
        if (row < year.starts.length) {
          const rest = (target - column.before(year)[row]!) / column.perMs(year, row);
          // Rounded up, so that a budget is never cut; the share of a day is not a whole millisecond.
          return year.starts[row]! + Math.ceil(Math.max(0, rest) - 1e-3);
        }
        if (year.year - first >= YEARS_MAX) {
          throw new RangeError(`calendar ${calendar.version} has not enough working time after ${first}`);
        }
        target -= column.total(year);
      }
    },
  };
}

/** First row by whose end the target is used up; the number of rows where none is. */
function rowReaching(year: WorkingYear, target: number, column: Column): number {
  const before = column.before(year);
  let low = 0;
  let high = before.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const after = before[middle + 1] ?? column.total(year);
    if (column.holds(after, target)) high = middle;
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
