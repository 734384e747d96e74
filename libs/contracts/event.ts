import type { JsonObject } from './json.js';

/**
 * Who may act. The last three have no login: the engine (alarms), the importer (history of other systems) and a household by the
 * link to its case, or by the code of its site.
 */
export const ROLES = [
  'agent',
  'supervisor',
  'technician',
  'department-head',
  'director',
  'group-manager',
  'auditor',
  'bi-reader',
  'administrator',
  'engine',
  'importer',
  'household',
] as const;
export type Role = (typeof ROLES)[number];

export interface Actor {
  /** Subject of the token, or `engine`, or `import:<mapping>`, or `pass:<id>`. */
  readonly id: string;
  readonly role: Role;
}

/** Kept with every event. JSON, no personal data. */
export interface EventMetadata {
  readonly commandId: string;
  /** sha256 (hex) over the RFC 8785 bytes of the command: tells a retry from a key reused with another body. */
  readonly commandDigest: string;
  readonly actor: Actor;
  /** What caused it: the command id, or the alarm id. */
  readonly causationId: string;
  readonly correlationId: string;
  readonly group: string;
  readonly site: string;
  readonly kind: string;
  /** `<pack id>@<version>` under which it was decided. */
  readonly packVersion: string;
  /** W3C trace context, where the caller sent one. */
  readonly traceparent?: string;
  /** Made by a generator or under a set clock. */
  readonly simulated?: true;
  /** Name of the mapping that brought it in. */
  readonly imported?: string;
}

/** Ciphertext of an event's private part; `keyId` names the person's key, whose destruction erases the text. */
export interface Sealed {
  readonly person: string;
  readonly keyId: string;
  /** base64 of 12 bytes */
  readonly iv: string;
  /** base64 of AES-256-GCM ciphertext followed by its 16-byte tag */
  readonly ct: string;
}

/** A fact as `decide` makes it: plain data in `data`, personal data and free text in `private`. */
export interface DecidedEvent<T extends string = string, D = unknown> {
  readonly type: T;
  readonly data: D;
  /** Sealed before it is stored; never read by decide or evolve, so an erased case still folds. */
  readonly private?: JsonObject;
  /** ISO-8601 UTC with milliseconds: when it happened. */
  readonly occurredAt: string;
}

/** A fact as the store takes it: already sealed. */
export interface EventToAppend {
  readonly type: string;
  readonly schemaVersion: number;
  /** May hold `sealed: Sealed`. */
  readonly data: JsonObject;
  readonly occurredAt: string;
}

/** A fact as the store gives it back. */
export interface RecordedEvent {
  /** bigint as decimal string */
  readonly position: string;
  readonly streamId: string;
  /** 1..n without a gap inside the stream */
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
  readonly metadata: EventMetadata;
  /** ISO-8601 UTC, milliseconds */
  readonly occurredAt: string;
  /** ISO-8601 UTC, milliseconds; from PostgreSQL's clock */
  readonly recordedAt: string;
  /** xid8 as decimal string */
  readonly transactionId: string;
  /** sha256 hex over previous hash and this event's RFC 8785 bytes */
  readonly hash: string;
}
