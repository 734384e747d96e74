import { CompressionTypes, type Producer } from 'kafkajs';
import type { Logger } from '#libs/telemetry/logger.js';
import { byKey } from '../partition-of.js';
import type { Message, Publisher } from '../port.js';
import { kafkaClient, type KafkaAddress } from './kafka-client.js';

/** Larger requests gain nothing and make a retry dearer. */
const BATCH_MAX = 500;

/**
 * Idempotent producer, acks=all. One request at a time, so that the messages of a key keep their order. After a failure
 * the producer is thrown away: what it still has in flight can only repeat messages, never overtake later ones unseen.
 */
export class KafkaPublisher implements Publisher {
  private producer: Producer | undefined;

  constructor(
    private readonly address: KafkaAddress,
    private readonly log: Logger,
  ) {}

  async publish(messages: readonly Message[]): Promise<void> {
    const producer = (this.producer ??= await this.connect());
    try {
      for (let start = 0; start < messages.length; start += BATCH_MAX) {
        await producer.send({
          topic: this.address.topic,
          acks: -1,
          compression: CompressionTypes.None,
          messages: messages
            .slice(start, start + BATCH_MAX)
            .map(({ key, value, headers }) => ({ key, value, headers })),
        });
      }
    } catch (error) {
      await this.disconnect().catch((reason: unknown) => this.log.debug({ err: reason }, 'disconnect after a failure'));
      throw error;
    }
  }

  async disconnect(): Promise<void> {
    const producer = this.producer;
    this.producer = undefined;
    await producer?.disconnect();
  }

  private async connect(): Promise<Producer> {
    const producer = kafkaClient(this.address, this.log).producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: byKey,
      // few: a failure has to reach the relay, which then says so and sends all of it again
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 },
    });
    await producer.connect();
    return producer;
  }
}
