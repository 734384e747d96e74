import { setTimeout as pause } from 'node:timers/promises';
import type { Consumer, ConsumerGroupJoinEvent, EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { Logger } from '#libs/telemetry/logger.js';
import { Outage } from '#libs/telemetry/outage.js';
import type { ReceivedMessage, Subscriber, Subscription } from '../port.js';
import { SETTLING_DELAY_MS, isSettling, kafkaClient, type KafkaAddress } from './kafka-client.js';

export interface KafkaSubscriberOptions {
  readonly groupId: string;
  /** Messages handed over at once, at most; default 5,000. */
  readonly batchMax?: number;
  /** Partitions handled at the same time; default 1. */
  readonly concurrency?: number;
  /** A consumer that is silent for so long loses its partitions; default 8,000. */
  readonly sessionTimeoutMs?: number;
}

const SESSION_MS = 8_000;
const HEARTBEAT_MS_MAX = 2_000;

export class KafkaSubscriber implements Subscriber {
  private consumer: Consumer | undefined;
  private subscription: Subscription | undefined;
  private joined = false;
  private readonly stopping = new AbortController();
  private opening: Promise<void> = Promise.resolve();
  private readonly outage: Outage;
  private readonly handling: Map<number, Outage> = new Map();
  private readonly sessionMs: number;
  private readonly heartbeatMs: number;

  constructor(
    private readonly address: KafkaAddress,
    private readonly options: KafkaSubscriberOptions,
    private readonly log: Logger,
  ) {
    this.outage = new Outage(log, `consumer ${options.groupId}`);
    this.sessionMs = options.sessionTimeoutMs ?? SESSION_MS;
    // three in a session: one may be late, one lost
    this.heartbeatMs = Math.min(HEARTBEAT_MS_MAX, Math.floor(this.sessionMs / 3));
  }

  start(subscription: Subscription): Promise<void> {
    this.subscription = subscription;
    this.opening = this.open();
    return Promise.resolve();
  }

  connected(): boolean {
    return this.joined;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.opening;
    await this.consumer?.disconnect();
    this.joined = false;
  }

  /** Connects and joins; tries again until it works or is stopped. */
  private async open(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        this.consumer = await this.join();
        this.outage.over();
        return;
      } catch (error) {
        await this.rest(this.delayAfter(error));
      }
    }
  }

  private async join(): Promise<Consumer> {
    const consumer = kafkaClient(this.address, this.log).consumer({
      groupId: this.options.groupId,
      sessionTimeout: this.sessionMs,
      heartbeatInterval: this.heartbeatMs,
      maxWaitTimeInMs: 200,
      maxBytesPerPartition: 8 * 1024 * 1024,
      maxBytes: 32 * 1024 * 1024,
      allowAutoTopicCreation: false,
    });
    consumer.on(consumer.events.GROUP_JOIN, (event) => void this.assigned(consumer, event));
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      this.joined = false;
      // kafkajs starts again by itself after what it thinks retriable; the rest is ours
      if (payload.restart || this.stopping.signal.aborted) this.delayAfter(payload.error);
      else this.opening = this.reopen(consumer, payload.error);
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [this.address.topic], fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: this.options.concurrency ?? 1,
        eachBatch: (payload) => this.take(payload),
      });
      return consumer;
    } catch (error) {
      await consumer.disconnect();
      throw error;
    }
  }

  private async reopen(consumer: Consumer, reason: unknown): Promise<void> {
    await this.rest(this.delayAfter(reason));
    await consumer.disconnect().catch((error: unknown) => this.log.debug({ err: error }, 'disconnect after a crash'));
    await this.open();
  }

  /** The subscriber's own bookmark, not the group's offset, says where to start, where there is one. */
  private async assigned(consumer: Consumer, event: ConsumerGroupJoinEvent): Promise<void> {
    this.joined = true;
    this.outage.over();
    const startAt = this.subscription?.startAt?.bind(this.subscription);
    if (!startAt) return;
    for (const partition of event.payload.memberAssignment[this.address.topic] ?? []) {
      const offset = await startAt(partition).catch((error: unknown) => {
        // a batch from the wrong place is answered by the handler with the right one
        this.log.debug({ err: error, partition }, 'no bookmark at assignment');
        return undefined;
      });
      if (offset !== undefined) consumer.seek({ topic: this.address.topic, partition, offset: offset.toString() });
    }
  }

  private async take(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const size = this.options.batchMax ?? 5_000;
    for (let start = 0; start < batch.messages.length; start += size) {
      if (!payload.isRunning() || payload.isStale()) return;
      const messages = batch.messages.slice(start, start + size).map(received);
      const next = await this.handled(payload, messages);
      if (next === undefined || payload.isStale()) return;
      // resolving n - 1 makes the next fetch start at n, forwards or backwards
      payload.resolveOffset((next - 1n).toString());
      const partitions = [{ partition: batch.partition, offset: next.toString() }];
      await payload.commitOffsetsIfNecessary({ topics: [{ topic: batch.topic, partitions }] });
      await payload.heartbeat();
      if (next !== (messages.at(-1)?.offset ?? 0n) + 1n) return;
    }
  }

  /** Undefined where the handler failed: nothing is resolved, so the same messages come again. */
  private async handled(payload: EachBatchPayload, messages: readonly ReceivedMessage[]): Promise<bigint | undefined> {
    const { topic, partition, highWatermark } = payload.batch;
    const outage = this.handling.get(partition) ?? new Outage(this.log, `batch of partition ${partition}`);
    this.handling.set(partition, outage);
    // kafkajs has no thread of its own for heartbeats: a slow batch would lose the partition
    const beat = setInterval(() => void payload.heartbeat().catch(() => undefined), this.heartbeatMs);
    try {
      const next = await this.subscription?.handle({
        topic,
        partition,
        messages,
        highWatermark: BigInt(highWatermark),
      });
      outage.over();
      return next;
    } catch (error) {
      await this.rest(outage.failed(error));
      return undefined;
    } finally {
      clearInterval(beat);
    }
  }

  private delayAfter(error: unknown): number {
    return isSettling(error) ? SETTLING_DELAY_MS : this.outage.failed(error);
  }

  private async rest(delayMs: number): Promise<void> {
    await pause(delayMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

function received(message: KafkaMessage): ReceivedMessage {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers ?? {})) {
    if (value !== undefined) headers[name] = value.toString();
  }
  return {
    key: message.key?.toString() ?? '',
    value: message.value ?? Buffer.alloc(0),
    headers,
    offset: BigInt(message.offset),
  };
}
