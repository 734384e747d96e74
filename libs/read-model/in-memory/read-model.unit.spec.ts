import { CaseStory } from '#libs/domain/case-story.js';
import { InMemoryEventStore } from '#libs/event-store/in-memory/event-store.js';
import { asPublished } from '#libs/messaging/cloud-events.js';
import { at, batchWriterBehaves, type BatchWriterUnderTest } from '../engine/batch-writer.suite.js';
import { tellStory } from '../tell-story.fixture.js';
import { InMemoryReadModel } from './read-model.js';

describe('read model in memory', () => {
  let base: BatchWriterUnderTest;
  beforeEach(() => (base = underTest()));
  batchWriterBehaves(() => base);

  it('keeps nothing of a batch whose transaction is ended before its commit', async () => {
    const store = new InMemoryEventStore();
    let away = true;
    const beforeCommit = () => (away ? Promise.reject(new Error('the server is away')) : Promise.resolve());
    const readModel = new InMemoryReadModel({ store, beforeCommit });
    const events = (await tellStory(store, new CaseStory().at('2026-03-02 09:00').accept())).map(asPublished);
    await expect(readModel.applyBatch(events, at(0, 5))).rejects.toThrow('away');
    expect([readModel.files.size, await readModel.checkpoint('t', 0)]).toEqual([0, 0n]);
    away = false;
    expect(await readModel.applyBatch(events, at(0, 5))).toEqual({ cases: 1, gaps: 0 });
  });
});

function underTest(): BatchWriterUnderTest {
  const store = new InMemoryEventStore();
  const readModel = new InMemoryReadModel({ store });
  const { rows, rollups } = readModel as unknown as {
    rows: Map<string, unknown>;
    rollups: Record<string, Map<string, unknown>>;
  };
  return {
    ...{ store, writer: readModel, other: readModel },
    digest: async () =>
      JSON.stringify([
        [...readModel.files].sort(([a], [b]) => (a < b ? -1 : 1)),
        ...Object.keys(rollups).map((name) =>
          [...readModel.rollup(name as Parameters<typeof readModel.rollup>[0])].sort(),
        ),
      ]),
    forgetRows: async () => [rows, ...Object.values(rollups)].forEach((table) => table.clear()),
  };
}
