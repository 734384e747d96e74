import { performance } from 'node:perf_hooks';
import { CompressionTypes, Partitioners, type Producer } from 'kafkajs';
import type { Bench, BenchStage } from '#libs/bench/figure.js';
import { measureRatio, perSecond } from '#libs/bench/measure-ratio.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { toMessage } from '#libs/messaging/cloud-events.js';
import { kafkaClient } from '#libs/messaging/kafka/kafka-client.js';
import { KafkaPublisher } from '#libs/messaging/kafka/kafka-publisher.js';
import { ensureTopic } from '#libs/messaging/kafka/kafka-topic.js';
import type { Message } from '#libs/messaging/port.js';
import { logger } from '#libs/telemetry/logger.js';
import { Relay } from '../relay.js';
import { tellCases } from './told-cases.js';

const CASES = 8_000;
const BATCH = 500;
const PARTITIONS = 6;

type Store = ReturnType<typeof createPostgresEventStore>;

/**
 * A relay that takes the lead and brings the topic up to what the store holds (stamp, read, publish with acknowledgement,
 * note how far), against bare kafkajs sending the same messages, made before, in batches as large.
 */
export const benchRelay: Bench = async (stage) => {
  const log = logger('bench');
  const sql = connectStore(stage.ownerUrl, { max: 3, applicationName: 'redress-bench' });
  const store = createPostgresEventStore(sql);
  const address = (topic: string) => ({ brokers: stage.kafkaBrokers, topic, clientId: 'bench' });
  const [ours, bare] = [address('bench-relay'), address('bench-kafkajs')];
  for (const each of [ours, bare]) await ensureTopic(each, { partitions: PARTITIONS }, log);
  const publisher = new KafkaPublisher(ours, log);
  const producer = kafkaClient(bare, log).producer({
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  let messages: Message[] = [];
  try {
    return [
      await measureRatio(stage, {
        name: `relay / bare kafkajs, the same messages in batches of ${BATCH}`,
        ...{ bar: 0.7, aim: 0.9 },
        ours: async (turn) => {
          const from = await store.head();
          const rate = await relayed(stage, store, publisher, turn);
          messages = (await store.readSequenced(from, Number.MAX_SAFE_INTEGER)).map(toMessage);
          return rate;
        },
        peer: () => sendBare(producer, bare.topic, messages),
      }),
    ];
  } finally {
    await Promise.all([publisher.disconnect(), producer.disconnect(), sql.end({ timeout: 5 })]);
  }
};

async function relayed(stage: BenchStage, store: Store, publisher: KafkaPublisher, turn: number): Promise<number> {
  const { facts } = await tellCases(store, { seed: stage.seed, name: `relay-${turn}`, cases: CASES });
  let published = 0;
  let done = (): void => undefined;
  const all = new Promise<void>((resolve) => (done = resolve));
  const relay = new Relay({
    store,
    // connected already: the next turn goes on with it
    publisher: { publish: (messages) => publisher.publish(messages), disconnect: () => Promise.resolve() },
    gauges: {
      published: (events) => {
        published += events;
        if (published >= facts) done();
      },
      lag: () => undefined,
    },
    log: logger('bench'),
  });
  const began = performance.now();
  relay.start();
  await all;
  const rate = perSecond(facts, began);
  await relay.stop();
  return rate;
}

async function sendBare(producer: Producer, topic: string, messages: readonly Message[]): Promise<number> {
  const ready = messages.map(({ key, value, headers }) => ({ key, value, headers: { ...headers } }));
  const began = performance.now();
  for (let from = 0; from < ready.length; from += BATCH) {
    const batch = ready.slice(from, from + BATCH);
    await producer.send({ topic, acks: -1, compression: CompressionTypes.None, messages: batch });
  }
  return perSecond(ready.length, began);
}
