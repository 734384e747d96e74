import { randomUUID } from 'node:crypto';
import { logger } from '#libs/telemetry/logger.js';
import { messagingBehaviour } from '../messaging.suite.js';
import { kafkaClient } from './kafka-client.js';
import { KafkaPublisher } from './kafka-publisher.js';
import { KafkaSubscriber } from './kafka-subscriber.js';
import { ensureTopic } from './kafka-topic.js';

const brokers = process.env['REDRESS_TEST_KAFKA'] ?? '';
const log = logger('messaging-test');

messagingBehaviour('messaging over Kafka', async () => {
  const address = { brokers, topic: `behaviour-${randomUUID()}`, clientId: 'test' };
  await ensureTopic(address, { partitions: 6 }, log);
  return {
    partitions: 6,
    publisher: () => new KafkaPublisher(address, log),
    // groups are the broker's, not the topic's
    subscriber: (groupId) => new KafkaSubscriber(address, { groupId: `${groupId}-${address.topic}` }, log),
    close: async () => {
      const admin = kafkaClient(address, log).admin();
      await admin.connect();
      await admin.deleteTopics({ topics: [address.topic] });
      await admin.disconnect();
    },
  };
});

describe('the topic', () => {
  it('is left alone when it is there, and refused with another number of partitions', async () => {
    const address = { brokers, topic: `shape-${randomUUID()}`, clientId: 'test' };
    await ensureTopic(address, { partitions: 2 }, log);
    await ensureTopic(address, { partitions: 2 }, log);
    await expect(ensureTopic(address, { partitions: 3 }, log)).rejects.toMatchObject({
      code: 'configuration-invalid',
      details: { found: 2, configured: 3 },
    });
  });
});
