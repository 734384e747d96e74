import { hasCode } from '#libs/contracts/errors.js';
import { toEvent, type PublishedEvent } from '#libs/messaging/cloud-events.js';
import { toEventOnDemand } from '#libs/messaging/event-on-demand.js';
import type { Batch, ReceivedMessage, Subscription } from '#libs/messaging/port.js';
import type { Applied, BatchWriter, Span } from '#libs/read-model/engine/apply-batch.js';
import type { Logger } from '#libs/telemetry/logger.js';
import type { ProjectorGauges } from './projector-gauges.js';

export interface ProjectorParts {
  readonly writer: BatchWriter;
  readonly topic: string;
  readonly gauges: ProjectorGauges;
  readonly log: Logger;
}

/**
 * Brings the topic into the read model. Where it stands is the read model's own checkpoint, written with the rows; the
 * group's offsets in Kafka are a copy for onlookers.
 */
export class Projector implements Subscription {
  /** where each partition stands, as far as this process knows */
  private readonly bookmarks = new Map<number, bigint>();
  /** offsets gone back to once: what is not there the second time is gone from the topic */
  private readonly sought = new Map<number, bigint>();

  constructor(private readonly parts: ProjectorParts) {}

  async startAt(partition: number): Promise<bigint> {
    const bookmark = await this.parts.writer.checkpoint(this.parts.topic, partition);
    this.bookmarks.set(partition, bookmark);
    return bookmark;
  }

  async handle(batch: Batch): Promise<bigint> {
    const { partition, topic } = batch;
    const bookmark = this.bookmarks.get(partition) ?? (await this.startAt(partition));
    const fresh = batch.messages.filter(({ offset }) => offset >= bookmark);
    const last = fresh.at(-1);
    if (!last || this.isElsewhere(batch, bookmark)) return bookmark;
    const next = last.offset + 1n;
    const applied = await this.apply(fresh, { topic, partition, from: bookmark, next });
    // another owner, or a rebuild: go where the checkpoint stands now
    if (!applied) return this.startAt(partition);
    this.bookmarks.set(partition, next);
    const { gauges, log } = this.parts;
    gauges.projected({
      partition,
      events: fresh.length,
      cases: applied.cases,
      lag: Number(batch.highWatermark - next),
    });
    if (applied.gaps > 0) {
      gauges.gaps(applied.gaps);
      log.error(
        { partition, cases: applied.gaps, offset: String(bookmark) },
        'versions were missing: read from the store',
      );
    }
    return next;
  }

  /** True where the batch begins behind the bookmark: then the consumer goes back once. */
  private isElsewhere({ partition, messages }: Batch, bookmark: bigint): boolean {
    const first = messages[0]?.offset ?? bookmark;
    if (first <= bookmark) return false;
    if (this.sought.get(partition) !== bookmark) {
      this.sought.set(partition, bookmark);
      return true;
    }
    const lost = Number(first - bookmark);
    this.parts.gauges.lost(lost);
    this.parts.log.error(
      { partition, from: String(bookmark), to: String(first) },
      'messages are gone from the topic before they were projected: redress rebuild brings them from the store',
    );
    return false;
  }

  /** Values are read as far as the read model asks; where one is no fact of ours, the batch is read through first. */
  private async apply(messages: readonly ReceivedMessage[], span: Span): Promise<Applied | undefined> {
    const { writer } = this.parts;
    try {
      return await writer.applyBatch(messages.map(toEventOnDemand), span);
    } catch (error) {
      if (!hasCode(error, 'invalid-input')) throw error;
      return writer.applyBatch(this.decoded(messages), span);
    }
  }

  private decoded(messages: readonly ReceivedMessage[]): PublishedEvent[] {
    const events: PublishedEvent[] = [];
    for (const message of messages) {
      try {
        events.push(toEvent(message));
      } catch (error) {
        // a foreign message must not stop the partition for good
        this.parts.gauges.undecodable();
        this.parts.log.error(
          { err: error, offset: String(message.offset) },
          'a message that is no fact was passed over',
        );
      }
    }
    return events;
  }
}
