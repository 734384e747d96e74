import type { MappedRow, SourceWait } from './source-case.js';

/**
 * Waits of a case by its events, in order: from an event in a waiting state to the next event with another reason or none.
 * What begins and ends at one time is no wait. Times are wall-clock texts, as the events have them.
 */
export function waitsOf(rows: readonly MappedRow[]): SourceWait[] {
  const waits: SourceWait[] = [];
  let open: { reason: string; from: string } | undefined;
  for (const { event } of rows) {
    if (event === undefined || event.wait === open?.reason) continue;
    if (open !== undefined && open.from < event.at) waits.push({ ...open, until: event.at });
    open = event.wait === null ? undefined : { reason: event.wait, from: event.at };
  }
  return open === undefined ? waits : [...waits, open];
}
