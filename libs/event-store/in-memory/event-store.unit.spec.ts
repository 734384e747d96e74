import { setImmediate } from 'node:timers/promises';
import { eventStoreBehaves } from '../conformance.suite.js';
import { command, newStreamId } from '../conformance-facts.suite.js';
import { sequencerBehaves } from '../sequencer.suite.js';
import type { SequencerTerm } from '../port.js';
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

describe('event store in memory, with transactions that commit late', () => {
  /** Appends wait here until a test lets them commit, or ends them. */
  const gates: { open: () => void; end: () => void }[] = [];
  const beforeCommit = () =>
    new Promise<void>((open, reject) => gates.push({ open, end: () => reject(new Error('ended')) }));
  let store: InMemorySequencedEventStore;
  let term: SequencerTerm;
  beforeEach(async () => {
    gates.length = 0;
    store = new InMemorySequencedEventStore({ beforeCommit });
    term = (await store.lead())!;
  });
  const gate = async (at: number) => {
    while (gates[at] === undefined) await setImmediate();
    return gates[at];
  };
  const numbered = async () => (await store.readSequenced(0, 10)).map(({ seq, streamId }) => [seq, streamId]);

  it('hides what was committed above an open one, and then numbers both in the order of their ids', async () => {
    const [early, late] = [newStreamId(), newStreamId()];
    const first = store.append(command(early, 0));
    const firstGate = await gate(0);
    const second = store.append(command(late, 0));
    (await gate(1)).open();
    await second;
    expect((await store.readStream(late)).events).toHaveLength(1);
    expect((await store.readCommitted(undefined, 10)).events).toEqual([]);
    expect(await term.stamp(10)).toBe(0);
    firstGate.open();
    await first;
    expect(await term.stamp(10)).toBe(2);
    expect(await numbered()).toEqual([
      [1, early],
      [2, late],
    ]);
  });

  it('lets who comes to the same stream or command wait, and decide on what is there then', async () => {
    const id = newStreamId();
    const request = command(id, 0);
    const first = store.append(request);
    const repeated = store.append(request);
    const conflicting = store.append(command(id, 0));
    (await gate(0)).open();
    expect(await first).toMatchObject({ duplicate: false });
    expect(await repeated).toMatchObject({ duplicate: true });
    await expect(conflicting).rejects.toMatchObject({ code: 'version-conflict' });
  });

  it('keeps nothing of a transaction that is ended, and gives its place to who waited', async () => {
    const request = command(newStreamId(), 0);
    const first = store.append(request);
    const repeated = store.append(request);
    (await gate(0)).end();
    await expect(first).rejects.toThrow('ended');
    (await gate(1)).open();
    expect(await repeated).toMatchObject({ duplicate: false });
    expect(await term.stamp(10)).toBe(1);
  });

  it('waits for a transaction of somebody else on the server', async () => {
    const end = store.beginForeign();
    const work = store.append(command(newStreamId(), 0));
    (await gate(0)).open();
    await work;
    expect(await term.stamp(10)).toBe(0);
    end();
    expect(await term.stamp(10)).toBe(1);
  });
});
