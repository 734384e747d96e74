import type { MappedRow, SourceWait } from './source-case.js';

/**
 * Waits of a case by its events, in order: from an event in a waiting state to the next event with another reason or none.
 * What begins and ends at one time is no wait; what no event ends is open from the last event on. Times are wall-clock texts, as the events have them.
 */
export function waitsOf(rows: readonly MappedRow[]): SourceWait[] {
  const waits: SourceWait[] = [];
  let open: { reason: string; from: string } | undefined;
  for (const { event } of rows) {
    if (event === undefined || event.wait === open?.reason) continue;
    if (open !== undefined && open.from < event.at) waits.push({ ...open, until: event.at });
    open = event.wait === null ? undefined : { reason: event.wait, from: event.at };
  }
  const last = rows.at(-1)?.event?.at;
  if (open === undefined || last === undefined) return waits;
  // Up to the last event the source has seen it wait; from there on nobody knows of an end.
  if (open.from < last) waits.push({ ...open, until: last });
  return [...waits, { reason: open.reason, from: last }];
}
