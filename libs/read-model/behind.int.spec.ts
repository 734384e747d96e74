import { randomUUID } from 'node:crypto';
import { CaseStory } from '#libs/domain/case-story.js';
import { asPublished } from '#libs/messaging/cloud-events.js';
import { sequencedEvent } from '#libs/messaging/event.fixture.js';
import { factsBehind } from './behind.js';
import { ReadModelWriter } from './engine/read-model-writer.js';
import { ReadModelStore } from './read-model-store.suite.js';

describe('facts that the read model lacks', () => {
  let base: ReadModelStore;
  beforeAll(async () => {
    base = await ReadModelStore.create();
  });
  afterAll(() => base.remove());

  it('are those of cases; a call in the same store is none that anybody waits for', async () => {
    const facts = await base.tell(new CaseStory().at('2026-03-02 09:00').accept());
    expect(await factsBehind(base.sql)).toBe(facts.length);
    const { metadata, occurredAt } = sequencedEvent();
    await base.store.append({
      metadata: { ...metadata, commandId: randomUUID() },
      streams: [
        {
          ...{ streamId: `contact-${randomUUID()}`, expectedVersion: 0 },
          events: [{ type: 'ContactReported', schemaVersion: 1, data: { what: 'call-rang' }, occurredAt }],
        },
      ],
    });
    expect(await factsBehind(base.sql)).toBe(facts.length);
    const published = facts.map((fact, at) => asPublished({ ...fact, seq: at + 1 }));
    const writer = new ReadModelWriter(base.sql, base.store);
    await writer.applyBatch(published, { topic: 't', partition: 0, from: 0n, next: 1n });
    expect(await factsBehind(base.sql)).toBe(0);
  });
});
