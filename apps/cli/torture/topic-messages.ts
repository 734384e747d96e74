import { randomUUID } from 'node:crypto';
import { type PublishedEvent, toEvent } from '#libs/messaging/cloud-events.js';
import { type KafkaAddress, kafkaClient } from '#libs/messaging/kafka/kafka-client.js';
import type { Logger } from '#libs/telemetry/logger.js';

/** What lies in the topic, by key in the order of its partition; `keys` of facts that are under another key are told apart. */
export interface TopicMessages {
  readonly byKey: ReadonlyMap<string, readonly PublishedEvent[]>;
  readonly messages: number;
  readonly unreadable: number;
}

/** Reads the topic from its beginning to where it ends now. */
export async function readTopic(address: KafkaAddress, log: Logger): Promise<TopicMessages> {
  const kafka = kafkaClient(address, log);
  const admin = kafka.admin();
  await admin.connect();
  const ends = new Map(
    (await admin.fetchTopicOffsets(address.topic)).map(({ partition, high }) => [partition, BigInt(high)]),
  );
  const groupId = `redress-torture-${randomUUID()}`;
  const consumer = kafka.consumer({ groupId });
  const byKey = new Map<string, PublishedEvent[]>();
  let messages = 0;
  let unreadable = 0;
  const left = new Set([...ends].filter(([, end]) => end > 0n).map(([partition]) => partition));
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [address.topic], fromBeginning: true });
    await new Promise<void>((done, failed) => {
      if (left.size === 0) done();
      consumer.on(consumer.events.CRASH, ({ payload }) => failed(payload.error));
      const take = (partition: number, message: { key: Buffer | null; value: Buffer | null; offset: string }) => {
        messages += 1;
        const event = readable(message.value);
        if (event === undefined) unreadable += 1;
        else byKey.set(message.key?.toString() ?? '', [...(byKey.get(message.key?.toString() ?? '') ?? []), event]);
        if (BigInt(message.offset) + 1n >= (ends.get(partition) ?? 0n)) left.delete(partition);
        if (left.size === 0) done();
      };
      consumer
        .run({ autoCommit: false, eachMessage: ({ partition, message }) => Promise.resolve(take(partition, message)) })
        .catch(failed);
    });
  } finally {
    await consumer.disconnect();
    await admin.deleteGroups([groupId]).catch(() => undefined);
    await admin.disconnect();
  }
  return { byKey, messages, unreadable };
}

function readable(value: Buffer | null): PublishedEvent | undefined {
  try {
    return toEvent({ value: value ?? '', headers: {} });
  } catch {
    return undefined;
  }
}
