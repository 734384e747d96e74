import { dateOfDay, epochOf, isoOf, plainText } from './instant-text.js';
import { spanAt, spansAround } from './zone.js';

const DAY_MS = 86_400_000;
const WALL_CLOCK = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?$/;

/** What a zone makes of a wall-clock time. */
export interface WallClockReading {
  /** ISO-8601 UTC with milliseconds */
  readonly instant: string;
  /**
   * `gap`: the clocks jumped over it, taken with the offset from before the jump; `ambiguous`: it came twice, the first is
   * taken (Temporal's `compatible` rule for both).
   */
  readonly kind: 'exact' | 'gap' | 'ambiguous';
}

/**
 * Reads `YYYY-MM-DD HH:mm[:ss[.SSS]]` (or with `T`) as a time on the clocks of `zone`. Undefined where the text names no
 * real date and time. Throws RangeError for an unknown zone.
 */
export function wallClockToInstant(text: string, zone: string): WallClockReading | undefined {
  const localMs = parseWallClock(text);
  if (localMs === undefined) return undefined;
  const reading = resolveLocal(localMs, zone);
  return { instant: isoOf(reading.epochMs), kind: reading.kind };
}

function parseWallClock(text: string): number | undefined {
  const parts = WALL_CLOCK.exec(text);
  if (parts === null) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as number[];
  if (minute! > 59 || second! > 59) return undefined;
  const milliseconds = Number((parts[7] ?? '').padEnd(3, '0'));
  const digits = new Date(Date.UTC(year!, month! - 1, day!, hour!, minute!, second!, milliseconds));
  // Date rolls 31 February over into March and 24 hours into the next day; what it had to roll was no real time.
  return digits.getUTCDate() === day && digits.getUTCMonth() === month! - 1 ? digits.getTime() : undefined;
}

interface Resolved {
  readonly epochMs: number;
  readonly kind: WallClockReading['kind'];
  /** every instant that shows this wall-clock time, in order; empty in a gap */
  readonly candidates: readonly number[];
  /** start of the span after the gap */
  readonly gapEndsAt?: number;
}

/** Temporal's `compatible` rule: in a gap the offset before it (so later on the clock), of two the earlier. */
function resolveLocal(localMs: number, zone: string): Resolved {
  const usual = spanAt(localMs, zone);
  const guess = localMs - usual.offsetMs;
  // Far from any change of offset there is one reading; nearly every call ends here.
  if (guess - DAY_MS >= usual.from && guess + DAY_MS < usual.until) {
    return { epochMs: guess, kind: 'exact', candidates: [guess] };
  }
  const spans = spansAround(localMs, zone);
  const candidates = spans
    .map((span) => ({ span, epochMs: localMs - span.offsetMs }))
    .filter(({ span, epochMs }) => epochMs >= span.from && epochMs < span.until)
    .map(({ epochMs }) => epochMs);
  const first = candidates[0];
  if (first !== undefined) {
    return { epochMs: first, kind: candidates.length > 1 ? 'ambiguous' : 'exact', candidates };
  }
  // In a gap: by the offset after it the time lies before that offset's beginning. The first span began a day ago.
  const before = spans.findLast((span) => localMs - span.offsetMs >= span.from)!;
  return { epochMs: localMs - before.offsetMs, kind: 'gap', candidates, gapEndsAt: before.until };
}

/** The instants of a local midnight, in order: two where clocks go back over it; in a gap the first instant after it. */
export function midnights(date: string, zone: string): readonly number[] {
  return midnightsOfDay(Date.parse(`${date}T00:00:00.000Z`) / DAY_MS, zone);
}

/** The same by the day's number (days since 1970-01-01). */
export function midnightsOfDay(dayNumber: number, zone: string): readonly number[] {
  const resolved = resolveLocal(dayNumber * DAY_MS, zone);
  return resolved.gapEndsAt === undefined ? resolved.candidates : [resolved.gapEndsAt];
}

/** `YYYY-MM-DD` n days on in the calendar, whatever the zone. */
export function datePlusDays(date: string, days: number): string {
  return dateOfDay(Date.parse(`${date}T00:00:00.000Z`) / DAY_MS + days);
}

/** `YYYY-MM-DD` of the Monday of its week, itself if it is one. */
export function mondayOf(date: string): string {
  const dayNumber = Date.parse(`${date}T00:00:00.000Z`) / DAY_MS;
  return dateOfDay(dayNumber - ((((dayNumber + 3) % 7) + 7) % 7)); // 1970-01-01 was a Thursday
}

/** Wall-clock text `YYYY-MM-DDTHH:mm:ss.SSS` of an instant, without zone. */
export function localDateTime(instant: string, zone: string): string {
  return isoOf(localMsOf(epochOf(instant), zone)).slice(0, -1);
}

/** `YYYY-MM-DD HH:mm:ss` on the clocks of the zone; milliseconds are cut off. */
export function localText(instant: string, zone: string): string {
  return localTextAt(epochOf(instant), zone);
}

/** The same of an instant in epoch milliseconds. */
export function localTextAt(epochMs: number, zone: string): string {
  return plainText(localMsOf(epochMs, zone));
}

/** `YYYY-MM-DD` of the instant in the zone. */
export function localDateOf(instant: string, zone: string): string {
  return dateOfDay(Math.floor(localMsOf(epochOf(instant), zone) / DAY_MS));
}

/** `YYYY-MM` of the instant in the zone. */
export function localMonth(instant: string, zone: string): string {
  return localDateOf(instant, zone).slice(0, 7);
}

/** Same wall-clock time `days` later; where that time does not exist or comes twice, the `compatible` rule. */
export function sameTimeDaysOn(instant: string, zone: string, days: number): string {
  return isoOf(sameTimeDaysAfter(epochOf(instant), zone, days));
}

/** The same in epoch milliseconds. */
export function sameTimeDaysAfter(epochMs: number, zone: string, days: number): number {
  return resolveLocal(localMsOf(epochMs, zone) + days * DAY_MS, zone).epochMs;
}

function localMsOf(epochMs: number, zone: string): number {
  return epochMs + spanAt(epochMs, zone).offsetMs;
}
