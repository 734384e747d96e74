import { ENDING_FACTS } from '#libs/contracts/shared/events.js';
import { hasCode } from '#libs/contracts/errors.js';
import type { EventStore } from '#libs/event-store/port.js';
import { conductBatch, type Place } from '#libs/conducting/conduct-batch.js';
import type { Conducting } from '#libs/conducting/conducting.js';
import { toEvent } from '#libs/messaging/cloud-events.js';
import type { Batch, ReceivedMessage, Subscription } from '#libs/messaging/port.js';
import type { Logger } from '#libs/telemetry/logger.js';

export interface ConductorGauges {
  told(cases: number): void;
  unreadable(messages: number): void;
  lag(partition: number, messages: number): void;
}

export interface ConductorParts {
  readonly conducting: Conducting;
  readonly store: Pick<EventStore, 'readStreams'>;
  readonly gauges: ConductorGauges;
  readonly log: Logger;
  /** messages of one batch at the most */
  readonly batchMax?: number;
}

const BATCH_MAX = 500;

/**
 * The topic says which cases moved, the store says how they stand. The offset goes on once Temporal has acknowledged every
 * signal of the batch: a lost signal is impossible, a repeated one harmless.
 */
export function conductor({ conducting, store, gauges, log, batchMax = BATCH_MAX }: ConductorParts): Subscription {
  const handover = new Handover(batchMax);
  const placeOf = (message: ReceivedMessage, perhapsTold: boolean): Place[] => {
    try {
      const { streamId, version, type } = toEvent(message);
      return [{ streamId, version, ends: ENDING_FACTS.has(type), perhapsTold }];
    } catch (error) {
      if (!hasCode(error, 'invalid-input')) throw error;
      // Not one of ours. It would stop the partition for ever, and the case's next fact brings its workflow up to date.
      log.error({ err: error, key: message.key, offset: String(message.offset) }, 'a message that cannot be read');
      gauges.unreadable(1);
      return [];
    }
  };
  return {
    async handle(batch: Batch): Promise<bigint> {
      const toldBefore = handover.begun(batch);
      const places = batch.messages.flatMap((message) => placeOf(message, message.offset < toldBefore));
      gauges.told(await conductBatch(conducting, store, places));
      const next = (batch.messages.at(-1)?.offset ?? -1n) + 1n;
      handover.done(batch.partition, next);
      gauges.lag(batch.partition, Number(batch.highWatermark - next));
      return next;
    },
  };
}

/**
 * What a conductor told and could not note, because it was killed or failed in between, lies within one batch from the
 * offset at which the next one begins.
 */
class Handover {
  private readonly next = new Map<number, bigint>();
  private readonly toldBefore = new Map<number, bigint>();

  constructor(private readonly batchMax: number) {}

  /** The offset up to which facts may have been told already. */
  begun({ partition, messages }: Batch): bigint {
    const first = messages[0]?.offset ?? 0n;
    if (this.next.get(partition) !== first) this.toldBefore.set(partition, first + BigInt(this.batchMax));
    this.next.delete(partition);
    return this.toldBefore.get(partition) ?? 0n;
  }

  done(partition: number, next: bigint): void {
    this.next.set(partition, next);
  }
}
