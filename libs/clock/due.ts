import type { Arithmetic, Budget } from '#libs/contracts/case.js';
import { datePlusDays, localDateOf, localText, midnights, sameTimeDaysOn } from './civil.js';

export interface DueRequest {
  readonly budget: Budget;
  /** ISO-8601 UTC with milliseconds */
  readonly openedAt: string;
  /** IANA zone of the site */
  readonly zone: string;
  readonly packVersion: string;
  readonly calendarVersion: string;
}

/**
 * The due instant of a budget and how it came about. An end of a day or a date is exclusive (met only before that
 * midnight), every other budget inclusive. A date or an instant may lie before `openedAt`: it is then simply missed.
 * Throws RangeError for a zone that does not exist.
 */
export function dueAt(request: DueRequest): Arithmetic {
  const { budget, openedAt, zone, packVersion, calendarVersion } = request;
  const due = dueInstant(request);
  return {
    openedAt,
    dueAt: due,
    exclusive: budget.unit === 'end-of-local-day' || budget.unit === 'end-of-date',
    zone,
    budget,
    openedLocal: localText(openedAt, zone),
    dueLocal: localText(due, zone),
    packVersion,
    calendarVersion,
  };
}

function dueInstant({ budget, openedAt, zone }: DueRequest): string {
  switch (budget.unit) {
    case 'minutes':
      return isoOf(Date.parse(openedAt) + budget.amount * 60_000);
    case 'calendar-days':
      return sameTimeDaysOn(openedAt, zone, budget.amount);
    case 'end-of-local-day':
      return endOfDate(localDateOf(openedAt, zone), zone, Date.parse(openedAt));
    case 'end-of-date':
      return endOfDate(budget.date, zone, -Infinity);
    case 'instant':
      return budget.at;
  }
}

/**
 * The midnight that ends the date. Where clocks go back over midnight there are two (St. John's until 2011: 00:01 became
 * 23:01): the first one after `afterMs` counts, so a day opened in its repeated hour does not end before it began.
 */
function endOfDate(date: string, zone: string, afterMs: number): string {
  const all = midnights(datePlusDays(date, 1), zone);
  return isoOf(all.find((epochMs) => epochMs > afterMs) ?? all.at(-1)!);
}

/** met ⇔ occurredAt ≤ dueAt; for the end of a day ⇔ occurredAt < that midnight. */
export function isMet(arithmetic: Pick<Arithmetic, 'dueAt' | 'exclusive'>, occurredAt: string): boolean {
  return arithmetic.exclusive ? occurredAt < arithmetic.dueAt : occurredAt <= arithmetic.dueAt;
}

function isoOf(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
