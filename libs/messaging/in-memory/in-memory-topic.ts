import type { Batch, Message, Publisher, ReceivedMessage, Subscriber, Subscription } from '../port.js';
import { partitionOf } from '../partition-of.js';

const BATCH_MAX = 5_000;

/** A topic inside the process, with partitions, groups and committed offsets, for tests and for a stack without Kafka. */
export class InMemoryTopic {
  private readonly logs: ReceivedMessage[][];
  private readonly committed = new Map<string, bigint>();
  private readonly readers = new Set<() => void>();

  constructor(
    readonly name: string,
    readonly partitions: number,
  ) {
    this.logs = Array.from({ length: partitions }, () => []);
  }

  publisher(): Publisher {
    return {
      publish: (messages) => {
        messages.forEach((message) => this.append(message));
        for (const wake of this.readers) wake();
        return Promise.resolve();
      },
      disconnect: () => Promise.resolve(),
    };
  }

  /** One subscriber a group has all partitions. */
  subscriber(groupId: string): Subscriber {
    const reader = new InMemoryReader(this, groupId);
    return {
      start: async (subscription) => {
        await reader.open(subscription);
        this.readers.add(reader.wake);
        reader.wake();
      },
      connected: () => this.readers.has(reader.wake),
      stop: async () => {
        this.readers.delete(reader.wake);
        await reader.close();
      },
    };
  }

  read(partition: number, from: bigint): Batch | undefined {
    const log = this.logs[partition] ?? [];
    const messages = log.slice(Number(from), Number(from) + BATCH_MAX);
    if (messages.length === 0) return undefined;
    return { topic: this.name, partition, messages, highWatermark: BigInt(log.length) };
  }

  offset(groupId: string, partition: number): bigint {
    return this.committed.get(`${groupId}/${partition}`) ?? 0n;
  }

  commit(groupId: string, partition: number, offset: bigint): void {
    this.committed.set(`${groupId}/${partition}`, offset);
  }

  private append(message: Message): void {
    const log = this.logs[partitionOf(message.key, this.partitions)] ?? [];
    log.push({ ...message, value: Buffer.from(message.value), offset: BigInt(log.length) });
  }
}

class InMemoryReader {
  private readonly next = new Map<number, bigint>();
  private subscription: Subscription | undefined;
  private running: Promise<void> = Promise.resolve();
  private isOpen = false;
  readonly wake = (): void => {
    this.running = this.running.then(() => this.drain());
  };

  constructor(
    private readonly topic: InMemoryTopic,
    private readonly groupId: string,
  ) {}

  async open(subscription: Subscription): Promise<void> {
    this.subscription = subscription;
    this.isOpen = true;
    for (let partition = 0; partition < this.topic.partitions; partition += 1) {
      const bookmark = await subscription.startAt?.(partition);
      this.next.set(partition, bookmark ?? this.topic.offset(this.groupId, partition));
    }
  }

  async close(): Promise<void> {
    this.isOpen = false;
    await this.running;
  }

  private async drain(): Promise<void> {
    for (const partition of this.next.keys()) {
      let batch = this.batch(partition);
      while (batch && this.subscription) {
        const next = await this.attempt(this.subscription, batch);
        // a failed batch comes again: let others have their turn first
        if (next === undefined) await new Promise((resolve) => setImmediate(resolve));
        else {
          this.next.set(partition, next);
          this.topic.commit(this.groupId, partition, next);
        }
        batch = this.batch(partition);
      }
    }
  }

  private async attempt(subscription: Subscription, batch: Batch): Promise<bigint | undefined> {
    try {
      return await subscription.handle(batch);
    } catch {
      return undefined;
    }
  }

  private batch(partition: number): Batch | undefined {
    return this.isOpen ? this.topic.read(partition, this.next.get(partition) ?? 0n) : undefined;
  }
}
