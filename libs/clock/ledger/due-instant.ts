import { datePlusDays, midnights, midnightsOfDay, sameTimeDaysAfter } from '../civil.js';
import { epochOf } from '../instant-text.js';
import type { LedgerBudget } from './budget.js';
import type { Calendar } from './calendar.js';
import { elapsed, workingDays, workingTime, type Measure } from './measure.js';
import { runsUpTo, type RunningStretch } from './segments.js';
import type { Closing } from './working-year.js';

const MINUTE_MS = 60_000;

export interface DueInstant {
  /** epoch milliseconds; null while the clock stands still with no end in sight */
  readonly dueMs: number | null;
  /** true: met only strictly before the instant (the end of a day) */
  readonly exclusive: boolean;
}

export interface DueTerms {
  readonly openedAt: string;
  /** from the opening on, in order */
  readonly running: readonly RunningStretch[];
  readonly calendar: Calendar;
}

/** Where the budget runs out. Cost grows with segments and with the days that are waited through, never with minutes. */
export function dueInstant(budget: LedgerBudget, terms: DueTerms): DueInstant {
  const { openedAt, running, calendar } = terms;
  const spendOf = (measure: Measure, amount: number) => ({ dueMs: spend(measure, amount, running), exclusive: false });
  switch (budget.unit) {
    case 'minutes':
      return spendOf(elapsed, budget.amount * MINUTE_MS);
    case 'hours':
      return spendOf(elapsed, budget.amount * 60 * MINUTE_MS);
    case 'calendar-days': {
      // The days become a length of time at the opening, so a pause is given back to the millisecond, whatever the clocks do.
      const openedMs = epochOf(openedAt);
      const unpausedMs = sameTimeDaysAfter(openedMs, calendar.zone, budget.amount);
      return spendOf(elapsed, Math.max(0, unpausedMs - openedMs));
    }
    case 'working-minutes':
      return spendOf(workingTime(calendar), budget.amount * MINUTE_MS);
    case 'working-days':
      return spendOf(workingDays(calendar), budget.amount);
    case 'end-of-local-day':
      return { dueMs: endOfLocalDay(afterOf(budget), terms), exclusive: true };
    case 'end-of-working-day':
      return { dueMs: endOfWorkingDay(afterOf(budget), terms), exclusive: false };
    case 'end-of-date':
      return { dueMs: midnights(datePlusDays(budget.date, 1), calendar.zone)[0]!, exclusive: true };
    case 'instant':
      return { dueMs: epochOf(budget.at), exclusive: false };
    case 'earlier-of':
    case 'later-of':
      return chosen(
        budget.unit,
        budget.of.map((part) => dueInstant(part, terms)),
      );
  }
}

function afterOf(budget: { readonly unit: string; readonly after?: number | undefined }): number {
  return budget.after ?? 0;
}

/** Spends the amount over the running stretches; null where it is never used up. */
function spend(measure: Measure, amount: number, running: readonly RunningStretch[]): number | null {
  let left = amount;
  for (const { fromMs, untilMs } of running) {
    if (untilMs === Infinity) return measure.advance(fromMs, left);
    const available = measure.between(fromMs, untilMs);
    if (measure.holds(available, left)) return measure.advance(fromMs, left);
    left = Math.max(0, left - available);
  }
  return null;
}

/**
 * The end of the `after`-th day after the day of opening (0: the day itself) whose end the clock runs through. A pause inside a
 * day gives nothing back; a day that ends suspended does not count.
 */
function endOfLocalDay(after: number, { openedAt, running, calendar }: DueTerms): number | null {
  const openedMs = epochOf(openedAt);
  const openedDay = calendar.dayNumberAt(openedMs);
  const closingOf = (days: number) => {
    const all = midnightsOfDay(openedDay + days + 1, calendar.zone);
    // Where clocks go back over midnight a day ends twice: the end that lies ahead counts.
    return all.find((epochMs) => epochMs > openedMs)!;
  };
  const lastRunning = running.at(-1);
  if (lastRunning === undefined) return null;
  let left = Math.max(1, after);
  for (let days = after === 0 ? 0 : 1; ; days += 1) {
    const closing = closingOf(days);
    if (closing > lastRunning.untilMs) return null;
    if (runsUpTo(running, closing) && (left -= 1) === 0) return closing;
  }
}

/** The same for days with working time and their last minute of work. A closing that is past at the opening does not count. */
function endOfWorkingDay(after: number, { openedAt, running, calendar }: DueTerms): number | null {
  const openedMs = epochOf(openedAt);
  const openedDay = calendar.dayNumberAt(openedMs);
  const lastRunning = running.at(-1);
  if (lastRunning === undefined) return null;
  let left = Math.max(1, after);
  const firstYear = calendar.yearOf(openedMs);
  for (let year = firstYear; year < firstYear + YEARS_MAX; year += 1) {
    const { closings } = calendar.year(year);
    // From the day before: clocks that go back over midnight end that day once more.
    for (let row = firstFromDay(closings, openedDay - 1); row < closings.length; row += 1) {
      const { dayNumber, at } = closings[row]!;
      if (after > 0 && dayNumber <= openedDay) continue;
      if (at > lastRunning.untilMs) return null;
      if (runsUpTo(running, at) && (left -= 1) === 0) return at;
    }
  }
  throw new RangeError(`calendar ${calendar.version} has not enough working days after ${openedAt}`);
}

const YEARS_MAX = 120;

function firstFromDay(closings: readonly Closing[], dayNumber: number): number {
  let low = 0;
  let high = closings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (closings[middle]!.dayNumber >= dayNumber) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The deciding part; where parts fall together, the one that is harder to meet (earlier) or easier (later) decides. */
function chosen(unit: 'earlier-of' | 'later-of', parts: readonly DueInstant[]): DueInstant {
  const sign = unit === 'earlier-of' ? 1 : -1;
  const key = ({ dueMs }: DueInstant) => (dueMs ?? Infinity) * sign;
  const best = parts.reduce((kept, part) => {
    if (key(part) !== key(kept)) return key(part) < key(kept) ? part : kept;
    return part.exclusive === (unit === 'earlier-of') ? part : kept;
  });
  return best;
}
