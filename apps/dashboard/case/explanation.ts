import type { Arithmetic } from '../api/shapes.js';
import type { Say } from '../text/use-text.js';

/** The sentence that says how a due instant came about, from the arithmetic stored with it; nothing is computed again. */
export function explanation(t: Say, arithmetic: Arithmetic): string {
  const { budget, openedLocal, dueLocal, zone, exclusive, packVersion, calendarVersion } = arithmetic;
  const opening = t(`explain.${budget.unit}`, {
    openedLocal,
    amount: 'amount' in budget ? budget.amount : '',
    date: 'date' in budget ? budget.date : '',
  });
  const limit = t(exclusive ? 'explain.exclusive' : 'explain.inclusive', {
    dueLocal,
    zone,
    pack: packVersion,
    calendar: calendarVersion,
  });
  return opening + limit;
}
