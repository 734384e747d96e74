import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { ErrorCode } from '#libs/contracts/errors.js';
import { command, fact, metadataOf, newStreamId } from './conformance-facts.suite.js';
import type { AppendRequest, CommitCursor, EventStore } from './port.js';
import { verifyChain } from './verify-chain.js';

const failing = (code: ErrorCode, details: object = {}): unknown =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });

/** What every adapter of EventStore does. */
export function eventStoreBehaves(open: () => EventStore): void {
  let store: EventStore;
  beforeAll(() => {
    store = open();
  });
  const stored = async (streamId: string) => (await store.readStream(streamId)).events;
  const firstOf = async (streamId = '') => (await stored(streamId)).slice(0, 1);

  describe('append', () => {
    it('numbers the facts of a stream from 1 and answers what a reader then sees', async () => {
      const id = newStreamId();
      const first = await store.append(command(id, 0));
      const second = await store.append(command(id, 1, { events: [fact({ n: 2 }), fact({ n: 3 })] }));
      expect(first).toMatchObject({ duplicate: false, streams: [{ streamId: id, version: 1 }] });
      expect(second).toMatchObject({ duplicate: false, streams: [{ streamId: id, version: 3 }] });
      const events = await stored(id);
      expect(events.map((event) => event.version)).toEqual([1, 2, 3]);
      expect([...(first.streams[0]?.events ?? []), ...(second.streams[0]?.events ?? [])]).toEqual(events);
      expect((await store.readStream(id, 3)).events).toEqual(events.slice(2));
    });

    it.each([0, 2])('refuses a stream at version 1 that the caller believes at %d, naming both', async (expected) => {
      const id = newStreamId();
      await store.append(command(id, 0));
      const conflict = failing('version-conflict', { streamId: id, expected, actual: 1 });
      await expect(store.append(command(id, expected))).rejects.toEqual(conflict);
      const two = { events: [fact(), fact()] };
      await expect(store.append(command(id, expected, two))).rejects.toEqual(conflict);
      expect(await stored(id)).toHaveLength(1);
    });

    it.each([1, 2])('answers a repeated command of %d facts with its first result and adds nothing', async (count) => {
      const id = newStreamId();
      const request = command(id, 0, { events: Array.from({ length: count }, (_, n) => fact({ n })) });
      const first = await store.append(request);
      await store.append(command(id, count));
      expect(await store.append(request)).toEqual({ ...first, duplicate: true });
      expect(await store.findCommand(request.metadata.commandId)).toEqual({ ...first, duplicate: true });
      expect(await stored(id)).toHaveLength(count + 1);
    });

    it('refuses a command id that comes again with another digest', async () => {
      const id = newStreamId();
      const request = command(id, 0, { digest: 'd1' });
      await store.append(request);
      const { commandId } = request.metadata;
      const reused = failing('idempotency-key-reused', { commandId });
      await expect(store.append(command(id, 1, { commandId, digest: 'd2' }))).rejects.toEqual(reused);
      expect(await stored(id)).toHaveLength(1);
    });

    it('stores parent and child together, or neither', async () => {
      const [parent, child] = [newStreamId(), newStreamId()];
      await store.append(command(parent, 0));
      const both = (expectedVersion: number): AppendRequest => ({
        metadata: metadataOf(randomUUID()),
        streams: [
          { streamId: child, expectedVersion: 0, events: [fact({ of: 'child' }), fact()] },
          { streamId: parent, expectedVersion, events: [fact({ of: 'parent' })] },
        ],
      });
      await expect(store.append(both(7))).rejects.toEqual(failing('version-conflict', { streamId: parent, actual: 1 }));
      expect(await stored(child)).toHaveLength(0);
      const result = await store.append(both(1));
      expect(result.streams.map(({ streamId, version }) => [streamId, version])).toEqual([
        [child, 2],
        [parent, 2],
      ]);
      expect(new Set(result.streams.flatMap(({ events }) => events.map((event) => event.transactionId))).size).toBe(1);
    });

    it('lets one of many writers of a version through', async () => {
      const id = newStreamId();
      const results = await Promise.allSettled(Array.from({ length: 12 }, () => store.append(command(id, 0))));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason).toEqual(failing('version-conflict', { actual: 1 }));
      }
    });

    it('takes one command sent many times at once as one', async () => {
      const request = command(newStreamId(), 0);
      const results = await Promise.all(Array.from({ length: 12 }, () => store.append(request)));
      expect(results.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
      expect(new Set(results.map(({ streams }) => JSON.stringify(streams))).size).toBe(1);
    });

    it('lets each of many commands at once stand for itself: a conflict and a repeat take nothing from the others', async () => {
      const repeated = command(newStreamId(), 0);
      await store.append(repeated);
      const ids = Array.from({ length: 40 }, newStreamId);
      const results = await Promise.allSettled([
        ...ids.map((id, place) => store.append(command(id, place === 17 ? 3 : 0))),
        store.append(repeated),
        ...ids.map((id) => store.append(command(id, 1))),
      ]);
      const versions = await Promise.all(ids.map(async (id) => (await stored(id)).map(({ version }) => version)));
      expect(versions).toEqual(ids.map((_, place) => (place === 17 ? [] : [1, 2])));
      expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(2);
      expect(results[ids.length]).toMatchObject({ value: { duplicate: true } });
      expect(results[0]).toMatchObject({ value: { streams: [{ streamId: ids[0], events: await firstOf(ids[0]) }] } });
    });

    it.each([
      ['text-has-nul', { events: [fact({ text: 'a\0b' })] }],
      ['invalid-input', { events: [fact({ n: Number.NaN })] }],
      ['invalid-input', { events: [] }],
      ['invalid-input', { events: [{ ...fact(), occurredAt: '2026-02-31T00:00:00.000Z' }] }],
      ['invalid-input', { events: [{ ...fact(), occurredAt: '2026-03-01T00:00:00Z' }] }],
      ['invalid-input', { events: [fact({}, 'not a type')] }],
      ['invalid-input', { commandId: 'no-uuid' }],
    ] as const)('refuses with %s what it could not give back: %j', async (code, given) => {
      const id = newStreamId();
      await expect(store.append(command(id, 0, given))).rejects.toEqual(failing(code));
      expect(await stored(id)).toHaveLength(0);
    });

    it('refuses an instant of recording told by the caller: this store does not simulate', async () => {
      const told = { ...command(newStreamId(), 0), recordedAt: '2026-01-01T00:00:00.000Z' };
      await expect(store.append(told)).rejects.toEqual(failing('not-simulated'));
    });
  });

  describe('what is stored', () => {
    it('comes back unchanged: Chinese, emoji, quotes and numbers', async () => {
      const id = newStreamId();
      const data = { 内容: '三栋漏水，😀 "急"\\n\n\t', 大: 1e21, 小: 0.1, 零: -0, 深: [{ b: null, a: [true, 1e-7] }] };
      await store.append(command(id, 0, { events: [fact(data)] }));
      const [event] = await stored(id);
      expect(event?.data).toEqual({ ...data, 零: 0 });
    });

    it('is chained: the hash follows from content and predecessor, and any change shows', async () => {
      const id = newStreamId();
      await store.append(command(id, 0, { events: [fact({ 文: '漏水', n: 1e21 }), fact({ n: 2 })] }));
      await store.append(command(id, 2, { events: [fact({ n: 3 })] }));
      const events = [...(await stored(id))];
      expect(verifyChain(events)).toBeUndefined();
      const [first, second, third] = events;
      if (first === undefined || second === undefined || third === undefined) throw new Error('three facts expected');
      expect(verifyChain([first, { ...second, data: { n: 4 } }, third])).toBe(2);
      expect(verifyChain([{ ...first, occurredAt: '2026-03-01T01:00:00.001Z' }, second, third])).toBe(1);
      expect(verifyChain([first, third])).toBe(2);
    });

    it('reads several streams at once and leaves out those without facts', async () => {
      const [one, two, none] = [newStreamId(), newStreamId(), newStreamId()];
      await store.append(command(one, 0, { events: [fact(), fact()] }));
      await store.append(command(two, 0));
      const streams = await store.readStreams([one, two, none]);
      expect([...streams.keys()].sort()).toEqual([one, two].sort());
      expect(streams.get(one)).toEqual(await stored(one));
      expect(await store.readStreams([])).toEqual(new Map());
    });

    it('is recorded at the store clock, which never runs back inside a stream', async () => {
      const id = newStreamId();
      const before = await store.now();
      for (let version = 0; version < 3; version += 1) await store.append(command(id, version));
      const { now, events } = await store.readStream(id);
      const instants = [before, ...events.map((event) => event.recordedAt), now];
      expect(instants).toEqual([...instants].sort());
      for (const instant of instants) expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });
  });

  describe('bulk', () => {
    it('takes many commands in order, also several over one stream', async () => {
      const [one, two] = [newStreamId(), newStreamId()];
      const requests = [
        command(one, 0, { events: [fact({ n: 1 }), fact({ n: 2 })] }),
        command(two, 0),
        command(one, 2, { events: [fact({ n: 3 })] }),
      ];
      const results = await store.appendBulk(requests);
      expect(results.map(({ streams }) => streams[0]?.version)).toEqual([2, 1, 3]);
      const events = await stored(one);
      expect(verifyChain(events)).toBeUndefined();
      expect(results.flatMap(({ streams }) => streams[0]?.events ?? []).map(({ position }) => position)).toEqual(
        [...events.slice(0, 2), ...(await stored(two)), ...events.slice(2)].map(({ position }) => position),
      );
      for (const { metadata } of requests) expect(await store.findCommand(metadata.commandId)).toBeDefined();
    });

    it('adds nothing for a command stored before or standing twice in the batch', async () => {
      const [one, two] = [newStreamId(), newStreamId()];
      const [known, fresh] = [command(one, 0, { events: [fact(), fact()] }), command(two, 0)];
      const first = await store.append(known);
      const results = await store.appendBulk([known, fresh, fresh, command(two, 1)]);
      expect(results.map(({ duplicate }) => duplicate)).toEqual([true, false, true, false]);
      expect(results[0]).toEqual({ ...first, duplicate: true });
      expect(results[2]?.streams).toEqual(results[1]?.streams);
      expect(await stored(one)).toHaveLength(2);
      expect(verifyChain(await stored(two))).toBeUndefined();
      expect(await stored(two)).toHaveLength(2);
      expect((await store.appendBulk([known, fresh])).map(({ duplicate }) => duplicate)).toEqual([true, true]);
    });

    it('refuses the whole batch for one conflict or one reused id', async () => {
      const [one, two] = [newStreamId(), newStreamId()];
      const batch = [command(one, 0), command(two, 5)];
      await expect(store.appendBulk(batch)).rejects.toEqual(failing('version-conflict', { expected: 5, actual: 0 }));
      const commandId = randomUUID();
      const reused = [command(one, 0, { commandId }), command(two, 0, { commandId, digest: 'other' })];
      await expect(store.appendBulk(reused)).rejects.toEqual(failing('idempotency-key-reused', { commandId }));
      expect(await stored(one)).toHaveLength(0);
      expect(await store.appendBulk([])).toEqual([]);
    });
  });

  describe('commit order', () => {
    it('gives every fact once, in pages, from the beginning or from a cursor on', async () => {
      const ids = Array.from({ length: 5 }, newStreamId);
      for (const id of ids) await store.append(command(id, 0, { events: [fact(), fact()] }));
      const seen: string[] = [];
      let cursor: CommitCursor | undefined;
      const readOn = async (last: string): Promise<void> => {
        // A foreign transaction on the same server may hold the horizon for a moment.
        const page = await store.readCommitted(cursor, 3);
        cursor = page.cursor;
        seen.push(...page.events.map(({ streamId, version }) => `${streamId}/${version}`));
        if (!seen.includes(last)) await setImmediate().then(() => readOn(last));
      };
      await readOn(`${ids[4]}/2`);
      await store.append(command(ids[0] ?? '', 2));
      await readOn(`${ids[0]}/3`);
      expect(new Set(seen).size).toBe(seen.length);
      const own = seen.filter((name) => ids.some((id) => name.startsWith(id)));
      expect(own).toEqual([...ids.flatMap((id) => [`${id}/1`, `${id}/2`]), `${ids[0]}/3`]);
    });

    it('refuses a cursor of another epoch', async () => {
      const { cursor } = await store.readCommitted(undefined, 1);
      await expect(store.readCommitted({ ...cursor, epoch: 'earlier' }, 1)).rejects.toEqual(failing('epoch-ended'));
    });
  });
}
