import type { EventMetadata } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { SequencedEvent } from './port.js';
import { jsonTextOf } from './stored-text.js';

type Parts = Omit<SequencedEvent, 'data'>;

/** Own and enumerable, so that a copy of a fact has its data like those of any other object. */
const DATA = {
  get(this: StoredFact): JsonObject {
    return this.readData();
  },
  enumerable: true,
  configurable: true,
};

/** A fact whose data are parsed when they are first asked for: whoever only passes them on takes their text. */
export class StoredFact implements SequencedEvent {
  readonly position: string;
  readonly streamId: string;
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly metadata: EventMetadata;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly transactionId: string;
  readonly hash: string;
  readonly seq: number;
  declare readonly data: JsonObject;
  readonly #dataText: string;
  #data: JsonObject | undefined;

  constructor(parts: Parts, dataText: string) {
    this.position = parts.position;
    this.streamId = parts.streamId;
    this.version = parts.version;
    this.type = parts.type;
    this.schemaVersion = parts.schemaVersion;
    this.metadata = parts.metadata;
    this.occurredAt = parts.occurredAt;
    this.recordedAt = parts.recordedAt;
    this.transactionId = parts.transactionId;
    this.hash = parts.hash;
    this.seq = parts.seq;
    this.#dataText = dataText;
    Object.defineProperty(this, 'data', DATA);
  }

  /** The JSON text of a fact's data, from its store where that is known. */
  static dataTextOf(fact: { readonly data: JsonObject }): string {
    return fact instanceof StoredFact ? fact.#dataText : jsonTextOf(fact.data);
  }

  readData(): JsonObject {
    return (this.#data ??= JSON.parse(this.#dataText) as JsonObject);
  }
}
