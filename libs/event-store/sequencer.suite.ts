import { setImmediate } from 'node:timers/promises';
import { command, fact, newStreamId } from './conformance-facts.suite.js';
import type { EventStore, SequencedReader, Sequencer, SequencerTerm } from './port.js';

export interface SequencedStore extends EventStore, Sequencer, SequencedReader {}

export interface SequencerUnderTest {
  readonly store: SequencedStore;
  /** Frees the leader's lock without the leader knowing, as a broken connection does. */
  readonly loseLeader: () => Promise<void>;
}

/** What every adapter of Sequencer and SequencedReader does, over an empty store. */
export function sequencerBehaves(open: () => Promise<SequencerUnderTest>): void {
  let store: SequencedStore;
  let loseLeader: () => Promise<void>;
  let term: SequencerTerm;

  const lead = async (): Promise<SequencerTerm> => {
    const taken = await store.lead();
    if (taken === undefined) throw new Error('the lead is not free');
    return taken;
  };
  /** Stamps until all facts have a number; a foreign transaction on the same server may hold them back for a moment. */
  const stampUpTo = async (head: number): Promise<void> => {
    while ((await store.head()) < head) {
      expect(await term.stamp(3)).toBeLessThanOrEqual(3);
      await setImmediate();
    }
  };

  beforeAll(async () => {
    ({ store, loseLeader } = await open());
  });
  beforeEach(async () => {
    term = await lead();
  });
  afterEach(() => term.resign());

  it('numbers facts densely in commit order', async () => {
    const from = await store.head();
    const [one, two] = [newStreamId(), newStreamId()];
    await store.append(command(one, 0, { events: [fact({ n: 1 }), fact({ n: 2 })] }));
    await store.append(command(two, 0));
    await store.append(command(one, 2));
    expect(await store.readSequenced(from, 10)).toEqual([]);
    await stampUpTo(from + 4);
    expect(await term.stamp(3)).toBe(0);
    expect(await store.head()).toBe(from + 4);
    const events = await store.readSequenced(from, 10);
    expect(events.map(({ seq, streamId, version }) => [seq - from, streamId, version])).toEqual([
      [1, one, 1],
      [2, one, 2],
      [3, two, 1],
      [4, one, 3],
    ]);
    expect(await store.readSequenced(from + 1, 2)).toEqual(events.slice(1, 3));
    const [event] = (await store.readStream(two)).events;
    expect(events[2]).toEqual({ ...event, seq: from + 3 });
  });

  it('keeps the delivered checkpoint across leaders, never backwards and never past the head', async () => {
    await store.append(command(newStreamId(), 0, { events: [fact(), fact()] }));
    const head = (await store.head()) + 2;
    await stampUpTo(head);
    await term.setDelivered(head - 1);
    await term.setDelivered(head - 2);
    expect(await term.delivered()).toBe(head - 1);
    await term.resign();
    term = await lead();
    expect(await term.delivered()).toBe(head - 1);
    await term.setDelivered(head + 50);
    expect(await term.delivered()).toBe(head);
  });

  it('has one leader at a time', async () => {
    expect(await store.lead()).toBeUndefined();
    await term.resign();
    const next = await lead();
    expect(next.epoch).toBeGreaterThan(term.epoch);
    term = next;
  });

  it('fences a leader that lost its lock without knowing', async () => {
    const deposed = term;
    await loseLeader();
    term = await lead();
    await store.append(command(newStreamId(), 0));
    const head = await store.head();
    const fenced = expect.objectContaining({ code: 'fenced' });
    await expect(deposed.stamp(10)).rejects.toEqual(fenced);
    await expect(deposed.setDelivered(head)).rejects.toEqual(fenced);
    expect(await store.head()).toBe(head);
    await stampUpTo(head + 1);
    await deposed.resign();
    expect(await store.lead()).toBeUndefined();
  });
}
