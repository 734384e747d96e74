import type { JsonObject } from '#libs/contracts/json.js';
import type { CaseStory } from '#libs/domain/case-story.js';
import { asPublished, type PublishedEvent } from '#libs/messaging/cloud-events.js';
import { sequencedEvent } from '#libs/messaging/event.fixture.js';

/** Facts of a story as they come from the topic, without a store. */
export function publishedFacts(story: CaseStory, caseId: string): PublishedEvent[] {
  return story.facts.map((fact, at) =>
    asPublished({
      ...sequencedEvent({ streamId: `case-${caseId}`, seq: at + 1 }),
      version: fact.version,
      type: fact.type,
      data: fact.data as JsonObject,
      occurredAt: fact.occurredAt,
      recordedAt: fact.recordedAt,
    }),
  );
}
