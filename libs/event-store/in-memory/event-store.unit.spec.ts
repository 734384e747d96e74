import { eventStoreBehaves } from '../conformance.suite.js';
import { command, newStreamId } from '../conformance-facts.suite.js';
import { sequencerBehaves } from '../sequencer.suite.js';
import { InMemoryEventStore } from './event-store.js';
import { InMemorySequencedEventStore } from './sequenced-event-store.js';

describe('event store in memory', () => {
  eventStoreBehaves(() => new InMemoryEventStore());
});

describe('sequencer in memory', () => {
  sequencerBehaves(async () => {
    const store = new InMemorySequencedEventStore();
    return { store, loseLeader: async () => store.loseLeader() };
  });
});

describe('event store in memory, simulating', () => {
  it('takes the instant of recording from its caller, but never lets a stream run back', async () => {
    const store = new InMemoryEventStore({ simulated: true });
    const id = newStreamId();
    await store.append({ ...command(id, 0), recordedAt: '2026-01-02T00:00:00.000Z' });
    await store.append({ ...command(id, 1), recordedAt: '2026-01-01T00:00:00.000Z' });
    const { events } = await store.readStream(id);
    expect(events.map(({ recordedAt }) => recordedAt)).toEqual([
      '2026-01-02T00:00:00.000Z',
      '2026-01-02T00:00:00.000Z',
    ]);
  });
});
