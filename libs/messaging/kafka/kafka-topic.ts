import { setTimeout as pause } from 'node:timers/promises';
import { DomainError, isDomainError } from '#libs/contracts/errors.js';
import type { Logger } from '#libs/telemetry/logger.js';
import { Outage } from '#libs/telemetry/outage.js';
import { SETTLING_DELAY_MS, isSettling, kafkaClient, type KafkaAddress } from './kafka-client.js';

export interface TopicShape {
  readonly partitions: number;
  readonly replicationFactor?: number;
}

/**
 * Makes the topic where it is missing, and waits for its leaders; a broker that has just started is waited for, until
 * `signal` says stop. Throws `configuration-invalid` when the topic has another number of partitions: that number
 * decides in which partition a case lies, so it is fixed for good.
 */
export async function ensureTopic(
  address: KafkaAddress,
  shape: TopicShape,
  log: Logger,
  signal?: AbortSignal,
): Promise<void> {
  const outage = new Outage(log, `topic ${address.topic}`);
  for (;;) {
    try {
      await createOrCheck(address, shape, log);
      outage.over();
      return;
    } catch (error) {
      if (isDomainError(error)) throw error;
      await pause(isSettling(error) ? SETTLING_DELAY_MS : outage.failed(error), undefined, signal ? { signal } : {});
    }
  }
}

async function createOrCheck(address: KafkaAddress, shape: TopicShape, log: Logger): Promise<void> {
  const admin = kafkaClient(address, log).admin();
  await admin.connect();
  try {
    await admin.createTopics({
      waitForLeaders: true,
      topics: [
        {
          topic: address.topic,
          numPartitions: shape.partitions,
          replicationFactor: shape.replicationFactor ?? 1,
        },
      ],
    });
    const { topics } = await admin.fetchTopicMetadata({ topics: [address.topic] });
    const found = topics[0]?.partitions.length ?? 0;
    if (found !== shape.partitions) {
      throw new DomainError(
        'configuration-invalid',
        `topic ${address.topic} has ${found} partitions, REDRESS_KAFKA_PARTITIONS says ${shape.partitions}`,
        { found, configured: shape.partitions },
      );
    }
  } finally {
    await admin.disconnect();
  }
}
