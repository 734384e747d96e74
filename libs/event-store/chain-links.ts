import type { RecordedEvent } from '#libs/contracts/event.js';
import { canonicalText } from './canonical-text.js';
import { CHAIN_ORIGIN, recordHash } from './record-hash.js';

/**
 * For each fact of one stream, given from version 1 on and in order: whether its hash follows from its content and from the
 * stored hash before it. So a fact that was altered is told once, and not with it all that follow; one that follows an absent
 * version does not hold.
 */
export function chainLinks(events: readonly RecordedEvent[]): boolean[] {
  return events.map((event, at) => {
    const before = events[at - 1];
    if (event.version !== (before?.version ?? 0) + 1) return false;
    const previous = before === undefined ? CHAIN_ORIGIN : Buffer.from(before.hash, 'hex');
    const [data, metadata] = [canonicalText(event.data), canonicalText(event.metadata)];
    return recordHash(previous, { ...event, data, metadata }).toString('hex') === event.hash;
  });
}
