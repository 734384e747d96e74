import { dueAt } from '#libs/clock/ledger/due-at.js';
import type { Calendar } from '#libs/clock/ledger/calendar.js';
import type { Budget } from '#libs/contracts/case.js';
import { refuseInput } from './command-rule.js';

/** D-3.5c: `YYYY-MM-DD` lasts to its local midnight, an instant is itself. */
export function requestBudget(requestedBy: string): Budget {
  return requestedBy.length === 10 ? { unit: 'end-of-date', date: requestedBy } : { unit: 'instant', at: requestedBy };
}

/** The household may ask for earlier or later, but not for a time before it complained. */
export function checkRequest(requestedBy: string | null, receivedAt: string, calendar: Calendar): void {
  if (requestedBy === null) return;
  const wanted = dueAt(requestBudget(requestedBy), receivedAt, [], calendar).dueAt;
  if (wanted !== null && wanted <= receivedAt) {
    refuseInput('requestedBy', `${requestedBy} lies before the reception (${receivedAt})`, 'D-3.5c');
  }
}
