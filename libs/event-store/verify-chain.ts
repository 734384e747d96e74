import type { RecordedEvent } from '#libs/contracts/event.js';
import { canonicalText } from './canonical-text.js';
import { CHAIN_ORIGIN, recordHash } from './record-hash.js';

/**
 * Recomputes the chain of one stream, given from version 1 on and in order. Answers the first version that is absent or
 * whose hash does not follow from its content and its predecessor; undefined where the chain holds.
 */
export function verifyChain(events: readonly RecordedEvent[]): number | undefined {
  let previous = CHAIN_ORIGIN;
  let version = 0;
  for (const event of events) {
    version += 1;
    if (event.version !== version) return version;
    const data = canonicalText(event.data);
    const metadata = canonicalText(event.metadata);
    previous = recordHash(previous, { ...event, data, metadata });
    if (previous.toString('hex') !== event.hash) return version;
  }
  return undefined;
}
