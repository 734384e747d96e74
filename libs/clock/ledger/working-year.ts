import { spansAround, spanAt, type OffsetSpan } from '../zone.js';
import type { MinuteSpan } from './calendar-layer.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * Working time of one local year as flat columns, one row a stretch, in order of time. `before…` is what the year has
 * worked when the stretch begins, so the time worked between two instants is a subtraction and its inverse a search.
 */
export interface WorkingYear {
  readonly year: number;
  /** instants that are of this year in any zone: without the day about its beginning and its end */
  readonly surelyFrom: number;
  readonly surelyUntil: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly beforeMs: readonly number[];
  /** in working days: each date with working time weighs 1, however long it is */
  readonly beforeDays: readonly number[];
  /** working milliseconds of the stretch's date */
  readonly dateMs: readonly number[];
  readonly totalMs: number;
  readonly totalDays: number;
  /** end of the last stretch of each working date, by date */
  readonly closings: readonly Closing[];
}

export interface Closing {
  readonly dayNumber: number;
  readonly at: number;
}

interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly dayNumber: number;
}

/** An instant is working time when the clocks of the zone then show a time inside the spans of the date they show. */
export function buildWorkingYear(
  year: number,
  zone: string,
  spansOf: (dayNumber: number) => readonly MinuteSpan[],
): WorkingYear {
  const first = Date.UTC(year, 0, 1) / DAY_MS;
  const last = Date.UTC(year, 11, 31) / DAY_MS;
  const offsets = offsetsBetween(first * DAY_MS, (last + 1) * DAY_MS, zone);
  const stretches: Stretch[] = [];
  const dateMs = new Map<number, number>();
  const closingAt = new Map<number, number>();
  for (let dayNumber = first; dayNumber <= last; dayNumber += 1) {
    for (const stretch of stretchesOf(dayNumber, spansOf(dayNumber), offsets)) {
      stretches.push(stretch);
      dateMs.set(dayNumber, (dateMs.get(dayNumber) ?? 0) + stretch.until - stretch.from);
      closingAt.set(dayNumber, Math.max(closingAt.get(dayNumber) ?? -Infinity, stretch.until));
    }
  }
  stretches.sort((left, right) => left.from - right.from);
  const sure = { surelyFrom: (first + 1) * DAY_MS, surelyUntil: last * DAY_MS };
  return { year, ...sure, ...columns(stretches, dateMs, closingAt) };
}

function columns(
  stretches: readonly Stretch[],
  dateTotals: ReadonlyMap<number, number>,
  closingAt: ReadonlyMap<number, number>,
): Omit<WorkingYear, 'year' | 'surelyFrom' | 'surelyUntil'> {
  const dateMs = stretches.map((stretch) => dateTotals.get(stretch.dayNumber)!);
  const beforeMs: number[] = [];
  const beforeDays: number[] = [];
  let totalMs = 0;
  let totalDays = 0;
  for (const [index, { from, until }] of stretches.entries()) {
    beforeMs.push(totalMs);
    beforeDays.push(totalDays);
    totalMs += until - from;
    totalDays += (until - from) / dateMs[index]!;
  }
  const closings = [...closingAt].map(([dayNumber, at]) => ({ dayNumber, at }));
  const starts = stretches.map(({ from }) => from);
  const ends = stretches.map(({ until }) => until);
  return { starts, ends, beforeMs, beforeDays, dateMs, totalMs, totalDays, closings };
}

function offsetsBetween(localFromMs: number, localToMs: number, zone: string): readonly OffsetSpan[] {
  const spans = [...spansAround(localFromMs, zone)];
  let at = spans.at(-1)!.until;
  while (at <= localToMs + DAY_MS) {
    const span = spanAt(at, zone);
    spans.push(span);
    at = span.until;
  }
  return spans;
}

/** Clocks that go back show a time twice and both count; a time they jump over is in no offset's range and counts nowhere. */
function* stretchesOf(
  dayNumber: number,
  spans: readonly MinuteSpan[],
  offsets: readonly OffsetSpan[],
): Generator<Stretch> {
  for (const span of spans) {
    const localFrom = dayNumber * DAY_MS + span.from * MINUTE_MS;
    const localTo = dayNumber * DAY_MS + span.to * MINUTE_MS;
    for (const offset of offsets) {
      const from = Math.max(localFrom - offset.offsetMs, offset.from);
      const until = Math.min(localTo - offset.offsetMs, offset.until);
      if (from < until) yield { from, until, dayNumber };
    }
  }
}
