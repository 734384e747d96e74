import type { Calendar } from '#libs/clock/ledger/calendar.js';
import { epochOf, isoOf } from '#libs/clock/instant-text.js';

/** The instant itself where it is working time, else the next opening; the instant where the calendar has none in two years. */
export function nextWorkingInstant(at: string, calendar: Calendar): string {
  const atMs = epochOf(at);
  const first = calendar.yearOf(atMs);
  for (const year of [first, first + 1, first + 2]) {
    const { starts, ends } = calendar.year(year);
    const row = ends.findIndex((end) => end > atMs);
    if (row !== -1) return isoOf(Math.max(atMs, starts[row]!));
  }
  return at;
}
