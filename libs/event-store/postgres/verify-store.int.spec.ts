import { command, fact, newStreamId } from '../conformance-facts.suite.js';
import { createPostgresEventStore } from './event-store.js';
import { createTestDatabase } from './test-database.suite.js';
import { verifyStore } from './verify-store.js';

describe('tampering', () => {
  it('is found, with its place, even where the owner switched the trigger off', async () => {
    const own = await createTestDatabase();
    try {
      const victim = createPostgresEventStore(own.runtime());
      const ids = [newStreamId(), newStreamId(), newStreamId()].sort();
      for (const id of ids) await victim.append(command(id, 0, { events: [fact(), fact({ 文: '漏水' }), fact()] }));
      const term = await victim.lead();
      while ((await victim.head()) < 9) await term?.stamp(100);
      await term?.resign();
      const progress: number[] = [];
      const sound = await verifyStore(own.owner, (events) => progress.push(events));
      expect(sound).toMatchObject({ streams: 3, events: 9, faults: [], faultCount: 0 });
      expect(progress).toEqual([9]);
      const tamper = (statement: string) =>
        own.owner.unsafe(
          `alter table redress.events disable trigger events_append_only; ${statement};
           alter table redress.events enable trigger events_append_only`,
        );
      await tamper(`update redress.events set data = '{"文":"无"}' where stream_id = '${ids[0]}' and version = 2`);
      await tamper(`delete from redress.events where stream_id = '${ids[1]}' and version = 2`);
      await tamper(`delete from redress.events where stream_id = '${ids[2]}' and version = 3`);
      const { faults, headDigest } = await verifyStore(own.owner);
      expect(faults).toEqual([
        { streamId: ids[0], version: 2, fault: 'hash' },
        { streamId: ids[1], version: 3, fault: 'gap' },
        { streamId: ids[1], version: 2, fault: 'sequenced-but-absent' },
        { streamId: ids[2], version: 3, fault: 'sequenced-but-absent' },
      ]);
      expect(headDigest).not.toBe(sound.headDigest);
    } finally {
      await own.drop();
    }
  });
});

describe('a connection that has verified', () => {
  it('answers the next question, where all facts came at once and more of them than a stream buffers', async () => {
    const own = await createTestDatabase();
    try {
      const sql = own.runtime({ max: 1 });
      const store = createPostgresEventStore(sql);
      const text = 'x'.repeat(500);
      for (let each = 0; each < 40; each += 1)
        await store.append(command(newStreamId(), 0, { events: [fact({ text })] }));
      for (let round = 1; round <= 10; round += 1) {
        expect(await verifyStore(sql)).toMatchObject({ events: 40, faults: [] });
        expect(await sql`select ${round}::int as round`).toEqual([{ round }]);
      }
    } finally {
      await own.drop();
    }
  });
});
