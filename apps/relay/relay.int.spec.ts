import { randomUUID } from 'node:crypto';
import { toEvent } from '#libs/messaging/cloud-events.js';
import { sequencedEvent } from '#libs/messaging/event.fixture.js';
import { kafkaClient } from '#libs/messaging/kafka/kafka-client.js';
import { KafkaPublisher } from '#libs/messaging/kafka/kafka-publisher.js';
import { KafkaSubscriber } from '#libs/messaging/kafka/kafka-subscriber.js';
import { ensureTopic } from '#libs/messaging/kafka/kafka-topic.js';
import { ReadModelStore } from '#libs/read-model/read-model-store.suite.js';
import { logger } from '#libs/telemetry/logger.js';
import { Metrics } from '#libs/telemetry/metrics.js';
import { Relay } from '#libs/stations/relay.js';
import { relayGauges } from '#libs/stations/relay-gauges.js';

const log = logger('relay-test');
log.level = 'silent';

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the relay over PostgreSQL and Kafka', () => {
  let base: ReadModelStore;
  const address = {
    brokers: process.env['REDRESS_TEST_KAFKA'] ?? '',
    topic: `relay-${randomUUID()}`,
    clientId: 'test',
  };
  const relays: Relay[] = [];
  const seen: string[] = [];
  let subscriber: KafkaSubscriber;

  beforeAll(async () => {
    base = await ReadModelStore.create();
    await ensureTopic(address, { partitions: 3 }, log);
    subscriber = new KafkaSubscriber(address, { groupId: address.topic }, log);
    await subscriber.start({
      handle: (batch) => {
        seen.push(...batch.messages.map(toEvent).map(({ streamId, version }) => `${streamId}/${version}`));
        return Promise.resolve((batch.messages.at(-1)?.offset ?? 0n) + 1n);
      },
    });
  });
  afterAll(async () => {
    await subscriber.stop();
    await Promise.all(relays.map((relay) => relay.stop()));
    await base.remove();
    const admin = kafkaClient(address, log).admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [address.topic] });
    await admin.disconnect();
  });

  const start = (): Relay => {
    const gauges = relayGauges(new Metrics(), () => relay.leads);
    const relay = new Relay({ store: base.store, publisher: new KafkaPublisher(address, log), gauges, log });
    relay.start();
    relays.push(relay);
    return relay;
  };

  const append = async (streamId: string, expectedVersion: number, count: number): Promise<void> => {
    const fact = { type: 'NoteAdded', schemaVersion: 1, data: {}, occurredAt: '2026-03-01T01:00:00.000Z' };
    await base.store.append({
      metadata: { ...sequencedEvent().metadata, commandId: randomUUID() },
      streams: [{ streamId, expectedVersion, events: Array.from({ length: count }, () => fact) }],
    });
  };

  it('carries what concurrent writers commit, every fact, each case in order, across a change of leader', async () => {
    const first = start();
    start();
    const streams = Array.from({ length: 8 }, () => `case-${randomUUID()}`);
    const writers = streams.map(async (streamId) => {
      for (let version = 0; version < 60; version += 3) await append(streamId, version, 3);
    });
    await until(() => seen.length > 40);
    await first.stop();
    await Promise.all(writers);
    await until(() => new Set(seen).size === 480);
    for (const streamId of streams) {
      // repeats are allowed, going back behind something new is not
      const versions = seen.filter((id) => id.startsWith(streamId)).map((id) => Number(id.split('/')[1]));
      const firsts = versions.filter((version, at) => versions.indexOf(version) === at);
      expect(firsts).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
    }
  });

  it('goes on by itself when its connections to PostgreSQL are cut', async () => {
    const streamId = `case-${randomUUID()}`;
    await append(streamId, 0, 1);
    await until(() => seen.includes(`${streamId}/1`));
    await base.ownerSql`
      select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`;
    let stored = false;
    while (!stored)
      stored = await append(streamId, 1, 1).then(
        () => true,
        () => false,
      );
    await until(() => seen.includes(`${streamId}/2`));
  });
});
