import type { EventStore } from '#libs/event-store/port.js';
import { type CaseTurn, caseTurn } from './case-turn.js';
import { CALLS_MAX, type Conducting, eachBounded } from './conducting.js';
import { startFacts, tellCase } from './tell-case.js';

/** Where in a stream a fact stands; all that the conductor takes from a message. */
export interface Place {
  readonly streamId: string;
  readonly version: number;
  /** the fact ends its case */
  readonly ends?: boolean;
  /** somebody who was killed before he could note it may have told this fact already */
  readonly perhapsTold?: boolean;
}

/**
 * Brings the workflows of a batch's cases up to what the store says now. Resolves with the number told when Temporal has
 * acknowledged all of them; rejects otherwise, and the same batch is then to be conducted again.
 */
export async function conductBatch(
  conducting: Conducting,
  store: Pick<EventStore, 'readStreams'>,
  places: readonly Place[],
): Promise<number> {
  const since = firstVersions(places);
  const perhapsTold = new Set(places.filter((place) => place.perhapsTold === true).map(({ streamId }) => streamId));
  if (since.size === 0) return 0;
  const streams = await store.readStreams([...since.keys()]);
  const turns: CaseTurn[] = [];
  for (const [streamId, events] of streams) {
    const turn = caseTurn(streamId, events, since.get(streamId) ?? 1, perhapsTold.has(streamId));
    if (turn !== undefined) turns.push(turn);
  }
  if (turns.length === 0) return 0;
  const facts = await startFacts(conducting);
  await eachBounded(turns, CALLS_MAX, (turn) => tellCase(conducting, turn, facts));
  return turns.length;
}

/**
 * Streams of other aggregates have no case workflow. Nor does a case that began and ended within the batch: nobody was ever
 * to be woken for it, so its stream is not even read (history that is imported comes by the ten thousand). Unless it may
 * have been told when it was still open: then a workflow waits for its end.
 */
function firstVersions(places: readonly Place[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  const ended = new Set<string>();
  for (const { streamId, version, ends, perhapsTold } of places) {
    if (!streamId.startsWith('case-')) continue;
    first.set(streamId, Math.min(version, first.get(streamId) ?? version));
    if (ends === true && perhapsTold !== true) ended.add(streamId);
  }
  for (const streamId of ended) if (first.get(streamId) === 1) first.delete(streamId);
  return first;
}
