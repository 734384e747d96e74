import type { EventStore } from '#libs/event-store/port.js';
import { openCase } from './case-turn.js';
import { type Conducting, eachBounded } from './conducting.js';
import { nudgeCase } from './tell-case.js';

/** What they do next is ring: more at once would only queue up at the store, which has just come back. */
const NUDGES_MAX = 16;

/** Wakes the workflows of these cases that rest after a failure, with the case as it is now. Rejects while Temporal is away. */
export async function nudgeCases(
  conducting: Conducting,
  store: Pick<EventStore, 'readStreams'>,
  streamIds: readonly string[],
): Promise<void> {
  const streams = await store.readStreams(streamIds);
  await eachBounded([...streams], NUDGES_MAX, async ([streamId, events]) => {
    const turn = openCase(streamId, events);
    if (turn !== undefined) await nudgeCase(conducting, turn);
  });
}
