import type { InMemoryTopic } from '#libs/messaging/in-memory/in-memory-topic.js';
import type { Batch, Subscription } from '#libs/messaging/port.js';
import type { Bell } from './bell.js';
import type { Faults } from './faults.js';
import type { Life } from './life.js';
import type { Network } from './network.js';
import type { Trace } from './trace.js';
import type { VirtualClock } from './virtual-clock.js';

const BATCH_MAX = 6;

export interface GroupParts {
  readonly id: string;
  readonly topic: InMemoryTopic;
  readonly published: Bell;
  readonly clock: VirtualClock;
  readonly network: Network;
  readonly faults: Faults;
  readonly trace: Trace;
}

/**
 * Consumers of one group over the topic in memory. Who joins gets all partitions; the member before goes on with the batch
 * in its hands, and its offset is refused, as Kafka's generations do.
 */
export class ConsumerGroup {
  private generation = 0;

  constructor(private readonly parts: GroupParts) {}

  join(life: Life, subscription: Subscription): void {
    this.generation += 1;
    for (let partition = 0; partition < this.parts.topic.partitions; partition += 1) {
      void this.consume(new Membership(life, this.generation), subscription, partition);
    }
  }

  private isMember({ life, generation }: Membership): boolean {
    return life.alive && generation === this.generation;
  }

  private async consume(member: Membership, subscription: Subscription, partition: number): Promise<void> {
    const { clock, faults, topic, published, id } = this.parts;
    let next = await this.start(subscription, partition);
    while (this.isMember(member)) {
      const batch = this.batch(partition, next);
      if (batch === undefined) {
        await published.next();
        await clock.pause(faults.chance.int(0, 20));
        continue;
      }
      const { life } = member;
      const done = await life.through(this.attempt(life, subscription, batch));
      if (done === undefined) {
        await clock.pause(faults.chance.int(50, 500));
        continue;
      }
      next = done;
      this.parts.network.mayEnd(life, 'before', 'its offset');
      if (this.isMember(member) && !faults.strikes('drop')) topic.commit(id, partition, next);
    }
  }

  private async start(subscription: Subscription, partition: number): Promise<bigint> {
    for (;;) {
      try {
        const bookmark = await subscription.startAt?.(partition);
        return bookmark ?? this.parts.topic.offset(this.parts.id, partition);
      } catch {
        await this.parts.clock.pause(this.parts.faults.chance.int(50, 500));
      }
    }
  }

  private batch(partition: number, from: bigint): Batch | undefined {
    const batch = this.parts.topic.read(partition, from);
    if (batch === undefined) return undefined;
    return { ...batch, messages: batch.messages.slice(0, this.parts.faults.chance.int(1, BATCH_MAX)) };
  }

  private async attempt(life: Life, subscription: Subscription, batch: Batch): Promise<bigint | undefined> {
    try {
      return await subscription.handle(batch);
    } catch (error) {
      this.parts.trace(() => `${life.name} fails at ${batch.partition}/${batch.messages[0]?.offset}: ${String(error)}`);
      return undefined;
    }
  }
}

class Membership {
  constructor(
    readonly life: Life,
    readonly generation: number,
  ) {}
}
