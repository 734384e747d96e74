import { localTextAt } from '../civil.js';
import { epochOf, isoOf } from '../instant-text.js';
import { needsCalendar, type LedgerBudget } from './budget.js';
import type { DayName } from './calendar-layer.js';
import type { Calendar } from './calendar.js';
import { dueInstant } from './due-instant.js';
import { courseOf, type PausedStretch, type Segment } from './segments.js';

/** How a due instant came about, as data: everything a sentence, a page or an auditor needs, nothing to compute again. */
export interface Explanation {
  readonly budget: LedgerBudget;
  readonly zone: string;
  readonly calendarVersion: string;
  readonly openedLocal: string;
  /** local wall-clock text `YYYY-MM-DD HH:mm:ss`; null while suspended with no end */
  readonly dueLocal: string | null;
  /** true: met only strictly before the instant */
  readonly exclusive: boolean;
  readonly pauses: readonly ExplainedPause[];
  /** runs of dates on the way that are not what their weekday says; empty where the calendar has no part in it */
  readonly days: readonly ExplainedDays[];
  /** years on the way whose official list is not published */
  readonly unknownYears: readonly number[];
}

export interface ExplainedPause {
  readonly reason: string;
  readonly fromLocal: string;
  /** null: not over */
  readonly untilLocal: string | null;
  /** elapsed time; null: not over */
  readonly elapsedMs: number | null;
}

export interface ExplainedDays {
  readonly kind: 'holiday' | 'make-up' | 'special-hours';
  readonly from: string;
  readonly to: string;
  readonly name?: DayName | undefined;
}

export interface Due {
  /** ISO-8601 UTC with milliseconds; null while the clock is suspended with no end in sight before it runs out */
  readonly dueAt: string | null;
  readonly exclusive: boolean;
  /** true: a year on the way has no official list yet; a new calendar confirms or moves the instant */
  readonly provisional: boolean;
  readonly explanation: Explanation;
}

/**
 * Due instant of a budget counted from `openedAt` over the segments. Pure; the same arguments give the same answer for ever, so
 * a recomputation equals what was stored. Throws RangeError where the calendar has too little working time.
 */
export function dueAt(budget: LedgerBudget, openedAt: string, segments: readonly Segment[], calendar: Calendar): Due {
  const { running, paused } = courseOf(openedAt, segments);
  const { dueMs, exclusive } = dueInstant(budget, { openedAt, running, calendar });
  const openedMs = epochOf(openedAt);
  // While it stands still, what has been passed so far is what can be said: it stands in its last pause, which has no end.
  const reachedMs = dueMs ?? paused.at(-1)!.fromMs;
  const wayTo = { fromMs: openedMs, toMs: reachedMs };
  const unknownYears = needsCalendar(budget) ? unknownYearsOn(wayTo, calendar) : [];
  return {
    dueAt: dueMs === null ? null : isoOf(dueMs),
    exclusive,
    provisional: unknownYears.length > 0,
    explanation: {
      budget,
      zone: calendar.zone,
      calendarVersion: calendar.version,
      openedLocal: localTextAt(openedMs, calendar.zone),
      dueLocal: dueMs === null ? null : localTextAt(dueMs, calendar.zone),
      exclusive,
      pauses: explainedPauses(paused, dueMs ?? Infinity, calendar.zone),
      days: needsCalendar(budget) ? explainedDays(wayTo, calendar) : [],
      unknownYears,
    },
  };
}

interface Way {
  readonly fromMs: number;
  readonly toMs: number;
}

function unknownYearsOn({ fromMs, toMs }: Way, calendar: Calendar): number[] {
  const years: number[] = [];
  const last = calendar.yearOf(Math.max(fromMs, toMs));
  for (let year = calendar.yearOf(fromMs); year <= last; year += 1) {
    if (!calendar.isKnownYear(year)) years.push(year);
  }
  return years;
}

function explainedPauses(paused: readonly PausedStretch[], beforeMs: number, zone: string): ExplainedPause[] {
  return paused
    .filter(({ fromMs }) => fromMs < beforeMs)
    .map(({ reason, fromMs, untilMs }) => ({
      reason,
      fromLocal: localTextAt(fromMs, zone),
      untilLocal: untilMs === Infinity ? null : localTextAt(untilMs, zone),
      elapsedMs: untilMs === Infinity ? null : untilMs - fromMs,
    }));
}

/** Neighbouring dates of one kind and name are one run: a week of holidays is one thing to say. */
function explainedDays({ fromMs, toMs }: Way, calendar: Calendar): ExplainedDays[] {
  const runs: ExplainedDays[] = [];
  let previousDay = 0;
  for (const day of calendar.specialDaysBetween(calendar.dayNumberAt(fromMs), calendar.dayNumberAt(toMs))) {
    const { date, kind, name, dayNumber } = day;
    const run = runs.at(-1);
    const goesOn = run?.kind === kind && run.name?.zh === name?.zh && onlyRestBetween(previousDay, dayNumber, calendar);
    if (goesOn) runs[runs.length - 1] = { ...run, to: date };
    else runs.push({ kind, from: date, to: date, ...(name === undefined ? {} : { name }) });
    previousDay = dayNumber;
  }
  return runs;
}

/** A weekend inside a holiday is no working day either way and does not break the run. */
function onlyRestBetween(fromDay: number, toDay: number, calendar: Calendar): boolean {
  for (let day = fromDay + 1; day < toDay; day += 1) {
    if (calendar.spansOf(day).length > 0) return false;
  }
  return true;
}
