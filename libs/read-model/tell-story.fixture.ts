import { randomUUID } from 'node:crypto';
import type { RecordedEvent } from '#libs/contracts/event.js';
import type { CaseStory } from '#libs/domain/case-story.js';
import type { EventStore } from '#libs/event-store/port.js';
import { sequencedEvent } from '#libs/messaging/event.fixture.js';

/** The story's facts into a store as a case of its own; gives what was stored. */
export async function tellStory(
  store: Pick<EventStore, 'append'>,
  story: CaseStory,
  caseId: string = randomUUID(),
): Promise<RecordedEvent[]> {
  const facts = story.facts.map(({ type, data, occurredAt }) => ({ type, schemaVersion: 1, data, occurredAt }));
  const { metadata } = sequencedEvent();
  const { streams } = await store.append({
    metadata: { ...metadata, commandId: randomUUID(), site: story.site.id },
    streams: [{ streamId: `case-${caseId}`, expectedVersion: 0, events: facts }],
  });
  return [...(streams[0]?.events ?? [])];
}
