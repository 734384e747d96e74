import type { RecordedEvent, Sealed } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { TimelineEntry } from '#libs/contracts/views.js';
import type { Vault } from '#libs/vault/port.js';

/**
 * The stream as a person reads it. `mayOpen`: the caller's role may see personal data and free text; without it they
 * stay sealed, and the ciphertext is left out in any case.
 */
export async function timelineOf(
  vault: Vault,
  events: readonly RecordedEvent[],
  mayOpen: boolean,
): Promise<TimelineEntry[]> {
  const sealed = events.flatMap((event) => {
    const found = sealedOf(event);
    return found && mayOpen
      ? [{ sealed: found, streamId: event.streamId, type: event.type, version: event.version }]
      : [];
  });
  const plain = await vault.openMany(sealed);
  const opened = new Map(sealed.map(({ version }, place) => [version, plain[place]]));
  return events.map((event) => entryOf(event, opened));
}

function entryOf(event: RecordedEvent, opened: ReadonlyMap<number, JsonObject | undefined>): TimelineEntry {
  const { sealed: _sealed, ...data } = event.data;
  const own = opened.get(event.version);
  return {
    version: event.version,
    type: event.type,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    actor: { ...event.metadata.actor },
    data,
    private: own ?? null,
    // asked for and not there any more: the person's key has been destroyed
    erased: opened.has(event.version) && own === undefined,
    hash: event.hash,
  };
}

function sealedOf(event: RecordedEvent): Sealed | undefined {
  return event.data['sealed'] as unknown as Sealed | undefined;
}
