import { randomUUID } from 'node:crypto';
import { InMemorySequencedEventStore } from '#libs/event-store/in-memory/sequenced-event-store.js';
import { toEvent } from '#libs/messaging/cloud-events.js';
import { sequencedEvent } from '#libs/messaging/event.fixture.js';
import type { Message, Publisher } from '#libs/messaging/port.js';
import { logger } from '#libs/telemetry/logger.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { Relay } from './relay.js';
import { relayGauges } from './relay-gauges.js';

class Shelf implements Publisher {
  readonly messages: Message[] = [];
  failures = 0;
  /** fails after it has taken the messages, as a lost acknowledgement does */
  publish(messages: readonly Message[]): Promise<void> {
    this.messages.push(...messages);
    return this.failures-- > 0 ? Promise.reject(new Error('broker is away')) : Promise.resolve();
  }
  disconnect(): Promise<void> {
    return Promise.resolve();
  }
  get versions(): string[] {
    return this.messages.map((message) => toEvent(message)).map((event) => `${event.streamId}/${event.version}`);
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('the relay', () => {
  const log = logger('relay-test');
  log.level = 'silent';
  let store: InMemorySequencedEventStore;
  let shelf: Shelf;
  let relay: Relay;

  const start = (): Relay => {
    const gauges = relayGauges(new Metrics(), () => relay.leads);
    relay = new Relay({ store, publisher: shelf, gauges, log });
    relay.start();
    return relay;
  };
  const append = (streamId: string, expectedVersion: number, count: number) =>
    store.append({
      metadata: { ...sequencedEvent().metadata, commandId: randomUUID() },
      streams: [
        {
          streamId,
          expectedVersion,
          events: Array.from({ length: count }, () => ({
            type: 'NoteAdded',
            schemaVersion: 1,
            data: {},
            occurredAt: '2026-03-01T01:00:00.000Z',
          })),
        },
      ],
    });

  beforeEach(() => {
    store = new InMemorySequencedEventStore();
    shelf = new Shelf();
  });
  afterEach(() => relay.stop());

  it('publishes every fact once and in order, more than a page of them, and those that come later', async () => {
    await append('case-a', 0, 700);
    await append('case-b', 0, 3);
    start();
    await until(() => shelf.messages.length === 703);
    await append('case-b', 3, 1);
    await until(() => shelf.messages.length === 704);
    expect(shelf.messages.map((message) => toEvent(message).seq)).toEqual(Array.from({ length: 704 }, (_, n) => n + 1));
  });

  it('sends again what may not have arrived, and says so once', async () => {
    await append('case-a', 0, 2);
    shelf.failures = 2;
    start();
    await until(() => shelf.messages.length === 6 && !relay.topicOutage.active);
    expect(shelf.versions).toEqual(['case-a/1', 'case-a/2', 'case-a/1', 'case-a/2', 'case-a/1', 'case-a/2']);
  });

  it('goes on where the last one stopped', async () => {
    await append('case-a', 0, 2);
    await start().stop();
    start();
    await until(() => shelf.messages.length === 2);
    await relay.stop();
    await append('case-a', 2, 1);
    start();
    await until(() => shelf.messages.length === 3);
    expect(shelf.versions).toEqual(['case-a/1', 'case-a/2', 'case-a/3']);
  });

  it('stands by while another leads and takes over when that one is gone', async () => {
    const other = await store.lead();
    await append('case-a', 0, 1);
    start();
    expect(relay.leads).toBe(false);
    await other?.resign();
    await until(() => shelf.messages.length === 1);
    expect(relay.leads).toBe(true);
  });

  it('gives the lead back where it cannot learn how far the last one came', async () => {
    const lead = store.lead.bind(store);
    let failures = 1;
    store.lead = async () => {
      const term = await lead();
      const delivered = (): Promise<number> =>
        failures-- > 0 ? Promise.reject(new Error('too slow')) : term!.delivered();
      return term && { ...term, delivered };
    };
    await append('case-a', 0, 1);
    start();
    await until(() => shelf.messages.length === 1);
    expect(relay.storeOutage.active).toBe(false);
  });

  it('stops writing once it is deposed', async () => {
    start();
    await until(() => relay.leads);
    store.loseLeader();
    const other = await store.lead();
    await until(() => !relay.leads);
    await append('case-a', 0, 1);
    expect(await other?.stamp(10)).toBe(1);
    expect(shelf.messages).toEqual([]);
  });
});
