import type { Budget } from '#libs/contracts/case.js';

type Choice = 'earlier-of' | 'later-of';

/** The budgets of the contract, with choices nested as deep as one likes. */
export type LedgerBudget =
  Exclude<Budget, { readonly unit: Choice }> | { readonly unit: Choice; readonly of: readonly LedgerBudget[] };

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
