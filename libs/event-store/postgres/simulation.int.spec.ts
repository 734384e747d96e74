import { command, newStreamId } from '../conformance-facts.suite.js';
import { createPostgresEventStore } from './event-store.js';
import { createSimulationClock, enableSimulation } from './simulation.js';
import { createTestDatabase } from './test-database.suite.js';
import type { TestDatabase } from './test-database.suite.js';

const TEN_DAYS_MS = 10 * 86_400_000;
let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

describe('the simulation clock', () => {
  it('is refused on a stack that does not simulate', async () => {
    const clock = createSimulationClock(database.runtime());
    expect(await clock.offsetMs()).toBeUndefined();
    await expect(clock.forward(1_000)).rejects.toEqual(expect.objectContaining({ code: 'not-simulated' }));
  });

  it('moves the store forward, for reading and for recording, and never back', async () => {
    await enableSimulation(database.owner);
    await enableSimulation(database.owner);
    const sql = database.runtime();
    const [clock, store, id] = [createSimulationClock(sql), createPostgresEventStore(sql), newStreamId()];
    const before = Date.parse(await store.now());
    expect(await clock.forward(TEN_DAYS_MS)).toBe(TEN_DAYS_MS);
    expect(await clock.offsetMs()).toBe(TEN_DAYS_MS);
    await store.append(command(id, 0));
    const { now, events } = await store.readStream(id);
    const recordedAt = Date.parse(events[0]?.recordedAt ?? '');
    expect(recordedAt).toBeGreaterThanOrEqual(before + TEN_DAYS_MS);
    expect(Date.parse(now)).toBeGreaterThanOrEqual(recordedAt);
    await expect(clock.forward(-1)).rejects.toEqual(expect.objectContaining({ code: 'invalid-input' }));
  });

  it('lets the caller tell the instant of recording, one by one and in bulk, never running a stream back', async () => {
    await enableSimulation(database.owner);
    const [store, id] = [createPostgresEventStore(database.runtime()), newStreamId()];
    await store.append({ ...command(id, 0), recordedAt: '2026-01-02T00:00:00.000Z' });
    await store.append({ ...command(id, 1), recordedAt: '2026-01-01T00:00:00.000Z' });
    await store.appendBulk([
      { ...command(id, 2), recordedAt: '2026-01-03T00:00:00.000Z' },
      { ...command(id, 3), recordedAt: '2026-01-02T12:00:00.000Z' },
    ]);
    const days = (await store.readStream(id)).events.map(({ recordedAt }) => recordedAt.slice(0, 10));
    expect(days).toEqual(['2026-01-02', '2026-01-02', '2026-01-03', '2026-01-03']);
  });
});
