import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which a zone keeps one offset: `from` ≤ t < `until`, both in epoch milliseconds. */
export interface OffsetSpan {
  readonly from: number;
  readonly until: number;
  readonly offsetMs: number;
}

const DAY_MS = 86_400_000;

/**
 * Spans already asked for, by zone, two a year where it has summer time. A cache of immutable facts, so the functions stay pure: an import
 * converts tens of thousands of wall-clock times of a few zones, and asking the zone's rules for each costs 50 times as much.
 */
const known = new Map<string, readonly OffsetSpan[]>();

/** What was asked last: the next question is mostly of the same half year in the same zone. */
let last: { readonly zone: string; readonly span: OffsetSpan } | undefined;

/** The span that holds the instant. Throws RangeError for a zone that does not exist. */
export function spanAt(epochMs: number, zone: string): OffsetSpan {
  if (last !== undefined && last.zone === zone && epochMs >= last.span.from && epochMs < last.span.until)
    return last.span;
  const span = knownSpanAt(epochMs, zone);
  last = { zone, span };
  return span;
}

function knownSpanAt(epochMs: number, zone: string): OffsetSpan {
  const spans = known.get(zone) ?? [];
  const found = spans.find(({ from, until }) => from <= epochMs && epochMs < until);
  if (found !== undefined) return found;
  const fresh = askZone(epochMs, zone);
  known.set(zone, [...spans, fresh]);
  return fresh;
}

function askZone(epochMs: number, zone: string): OffsetSpan {
  const here = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  // 'previous' is strictly before: a nanosecond on, a transition at this very instant counts as the span's start.
  const previous = here.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const next = here.getTimeZoneTransition('next');
  return {
    from: previous === null ? -Infinity : previous.epochMilliseconds,
    until: next === null ? Infinity : next.epochMilliseconds,
    offsetMs: here.offsetNanoseconds / 1e6,
  };
}

/** Every span that could show the wall-clock time `localMs` (epoch milliseconds of the same digits in UTC), in order. */
export function spansAround(localMs: number, zone: string): OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  // No zone is further from UTC than a day.
  let at = localMs - DAY_MS;
  while (at <= localMs + DAY_MS) {
    const span = spanAt(at, zone);
    spans.push(span);
    at = span.until;
  }
  return spans;
}
