import type { Budget } from '#libs/contracts/case.js';

/**
 * How long an obligation has. A superset of the budgets that events store today; amounts are positive integers.
 *
 * - `minutes`, `hours`: elapsed time, day and night.
 * - `calendar-days`: to the same wall-clock time n days on (Temporal's `compatible` rule where that time is missing or double).
 * - `working-minutes`: time inside the spans of the calendar.
 * - `working-days`: to the same share of the working day, n working days on; with equal days this is the same time of day.
 * - `end-of-local-day`, `end-of-working-day`: to the close of the day of opening, or of the `after`-th day (working day) after it.
 * - `end-of-date`, `instant`: agreed with the household; nothing but a new agreement moves them.
 */
export type LedgerBudget =
  | Budget
  | { readonly unit: 'hours'; readonly amount: number }
  | { readonly unit: 'working-days'; readonly amount: number }
  | { readonly unit: 'working-minutes'; readonly amount: number }
  | { readonly unit: 'end-of-local-day'; readonly after?: number }
  | { readonly unit: 'end-of-working-day'; readonly after?: number }
  | { readonly unit: 'earlier-of'; readonly of: readonly LedgerBudget[] }
  | { readonly unit: 'later-of'; readonly of: readonly LedgerBudget[] };

/** True where the calendar's working time decides; only then can an unpublished year move the due instant. */
export function needsCalendar(budget: LedgerBudget): boolean {
  switch (budget.unit) {
    case 'working-days':
    case 'working-minutes':
    case 'end-of-working-day':
      return true;
    case 'earlier-of':
    case 'later-of':
      return budget.of.some(needsCalendar);
    default:
      return false;
  }
}

/** What the used time of a budget is counted in: working time where every part of it is, elapsed time otherwise. */
export function countsWorkingTime(budget: LedgerBudget): boolean {
  return budget.unit === 'earlier-of' || budget.unit === 'later-of'
    ? budget.of.every(countsWorkingTime)
    : needsCalendar(budget);
}
