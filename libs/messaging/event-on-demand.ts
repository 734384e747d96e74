import type { EventMetadata } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import { type PublishedEvent, TYPE_PREFIX, toEvent } from './cloud-events.js';

interface Received {
  readonly value: Buffer | string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The same fact as `toEvent` gives, but a message in binary mode is read from its headers alone until something is asked
 * that only the value has: half of a consumer's time went into values of facts whose type was all it wanted to know.
 * Throws `invalid-input`, then or later, where the value is not one of ours.
 */
export function toEventOnDemand(message: Received): PublishedEvent {
  const {
    ce_specversion: spec,
    ce_type: type,
    ce_subject: stream,
    ce_sequence: sequence,
    ce_time: time,
  } = message.headers;
  if (spec !== '1.0' || stream === undefined || time === undefined || !type?.startsWith(TYPE_PREFIX)) {
    return toEvent(message);
  }
  const version = Number(sequence);
  if (!Number.isSafeInteger(version) || version < 1) return toEvent(message);
  return new EventOnDemand(message, {
    streamId: stream,
    version,
    type: type.slice(TYPE_PREFIX.length),
    occurredAt: time,
  });
}

type Headline = Pick<PublishedEvent, 'streamId' | 'version' | 'type' | 'occurredAt'>;

class EventOnDemand implements PublishedEvent {
  readonly streamId: string;
  readonly version: number;
  readonly type: string;
  readonly occurredAt: string;
  private whole: PublishedEvent | undefined;

  constructor(
    private readonly message: Received,
    { streamId, version, type, occurredAt }: Headline,
  ) {
    this.streamId = streamId;
    this.version = version;
    this.type = type;
    this.occurredAt = occurredAt;
  }

  get seq(): number {
    return this.read().seq;
  }

  get schemaVersion(): number {
    return this.read().schemaVersion;
  }

  get data(): JsonObject {
    return this.read().data;
  }

  get metadata(): EventMetadata {
    return this.read().metadata;
  }

  get recordedAt(): string {
    return this.read().recordedAt;
  }

  get hash(): string {
    return this.read().hash;
  }

  private read(): PublishedEvent {
    return (this.whole ??= toEvent(this.message));
  }
}
