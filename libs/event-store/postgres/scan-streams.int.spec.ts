import { command, fact, newStreamId } from '../conformance-facts.suite.js';
import type { ScannedFact } from '../port.js';
import { createPostgresEventStore } from './event-store.js';
import { createTestDatabase, type TestDatabase } from './test-database.suite.js';

describe('a scan of streams', () => {
  let database: TestDatabase;
  let store: ReturnType<typeof createPostgresEventStore>;
  beforeEach(async () => {
    database = await createTestDatabase();
    store = createPostgresEventStore(database.runtime());
  });
  afterEach(() => database.drop());

  const stampAll = async (head: number) => {
    const term = await store.lead();
    while ((await store.head()) < head) await term?.stamp(100);
    await term?.resign();
  };

  // of three streams of two facts: one stream is longer than a page, a page ends in or after one, all are one page
  it.each([1, 2, 3, 5, 6, 100])(
    'gives whole streams in pages of %i facts, and nothing that came after the mark',
    async (facts) => {
      const opened = fact({ text: '业主 "A"\n\t' }, 'Opened');
      const streams = [newStreamId(), newStreamId(), newStreamId()].sort();
      for (const streamId of [...streams].reverse())
        await store.append(command(streamId, 0, { events: [opened, fact()] }));
      await stampAll(6);
      const mark = await store.scanMark();
      await store.append(command(streams[0] ?? '', 2));
      await store.append(command(newStreamId(), 0, { events: [opened] }));
      await stampAll(8);

      const scanned: (readonly ScannedFact[])[] = [];
      let afterStream = '';
      const asked = { dataOf: new Set(['Opened', 'Noted']), metadataOf: new Set(['Opened']) };
      for (;;) {
        const page = await store.scanStreams(mark, { afterStream, facts, ...asked });
        if (page.length === 0) break;
        expect(page.length).toBeLessThanOrEqual(Math.max(1, facts / 2));
        scanned.push(...page);
        afterStream = page.at(-1)?.[0]?.streamId ?? '';
      }
      expect(scanned.map((facts) => facts.map(({ streamId, version, type }) => [streamId, version, type]))).toEqual(
        streams.map((streamId) => [
          [streamId, 1, 'Opened'],
          [streamId, 2, 'Noted'],
        ]),
      );
      const [stored] = (await store.readStream(streams[0] ?? '')).events;
      const read = scanned[0]?.[0];
      expect({ data: read?.data, metadata: read?.metadata, occurredAt: read?.occurredAt }).toEqual({
        data: stored?.data,
        metadata: stored?.metadata,
        occurredAt: stored?.occurredAt,
      });
      expect(scanned[0]?.[1]?.data).toEqual(fact().data);
      expect(() => scanned[0]?.[1]?.metadata).toThrow('not asked for');
      expect(mark.seq).toBe(6);
    },
  );
});
