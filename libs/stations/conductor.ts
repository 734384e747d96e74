import { ENDING_FACTS } from '#libs/contracts/complaint/events.js';
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
}

/**
 * The topic says which cases moved, the store says how they stand. The offset goes on once Temporal has acknowledged every
 * signal of the batch: a lost signal is impossible, a repeated one harmless.
 */
export function conductor({ conducting, store, gauges, log }: ConductorParts): Subscription {
  const placeOf = (message: ReceivedMessage): Place[] => {
    try {
      const { streamId, version, type } = toEvent(message);
      return [{ streamId, version, ends: ENDING_FACTS.has(type) }];
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
      gauges.told(await conductBatch(conducting, store, batch.messages.flatMap(placeOf)));
      const next = (batch.messages.at(-1)?.offset ?? -1n) + 1n;
      gauges.lag(batch.partition, Number(batch.highWatermark - next));
      return next;
    },
  };
}
