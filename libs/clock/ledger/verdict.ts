import { countsWorkingTime, type LedgerBudget } from './budget.js';
import type { Calendar } from './calendar.js';
import { dueInstant } from './due-instant.js';
import { elapsed, workingTime } from './measure.js';
import { courseOf, sumBy, type Segment } from './segments.js';

/** met ⇔ at ≤ dueAt; for the end of a day ⇔ at < that midnight. A clock that stands still with no end is never late. */
export function isMet(
  { dueAt, exclusive }: { readonly dueAt: string | null; readonly exclusive: boolean },
  at: string,
): boolean {
  return dueAt === null || (exclusive ? at < dueAt : at <= dueAt);
}

/** Whose minutes they were where no holder was named. */
export const UNASSIGNED = 'unassigned';

export interface Judged {
  readonly budget: LedgerBudget;
  /** ISO-8601 UTC, like every instant here */
  readonly openedAt: string;
  readonly segments: readonly Segment[];
  /** when it was done, or null; the verdict judges this instant, not when it was told */
  readonly metAt: string | null;
  /** the present, as the store knows it */
  readonly now: string;
}

export interface Verdict {
  readonly verdict: 'met' | 'missed' | 'open';
  readonly dueAt: string | null;
  /** what the clock has run until it was met, or until now: working time for working budgets, elapsed time for the rest */
  readonly usedMs: number;
  /** elapsed time from the fact (or now) to the due instant, negative when late; null while it stands still */
  readonly marginMs: number | null;
  /** usedMs by holder */
  readonly perHolder: Readonly<Record<string, number>>;
  /** time suspended by reason, counted like usedMs */
  readonly perReason: Readonly<Record<string, number>>;
}

/**
 * Met up to and including the due instant (the end of a day: strictly before it). What is not done is open until then and
 * missed afterwards, also while it stays undone.
 */
export function verdict({ budget, openedAt, segments, metAt, now }: Judged, calendar: Calendar): Verdict {
  const { running, paused } = courseOf(openedAt, segments);
  const { dueMs, exclusive } = dueInstant(budget, { openedAt, running, calendar });
  const judgedMs = Date.parse(metAt ?? now);
  const inTime = dueMs === null || (exclusive ? judgedMs < dueMs : judgedMs <= dueMs);
  const { between } = countsWorkingTime(budget) ? workingTime(calendar) : elapsed;
  const perHolder = sumBy(running, judgedMs, ({ holder }) => holder ?? UNASSIGNED, between);
  return {
    verdict: !inTime ? 'missed' : metAt === null ? 'open' : 'met',
    dueAt: dueMs === null ? null : new Date(dueMs).toISOString(),
    usedMs: Object.values(perHolder).reduce((sum, ms) => sum + ms, 0),
    marginMs: dueMs === null ? null : dueMs - judgedMs,
    perHolder,
    perReason: sumBy(paused, judgedMs, ({ reason }) => reason, between),
  };
}
