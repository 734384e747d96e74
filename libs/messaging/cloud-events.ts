import { DomainError } from '#libs/contracts/errors.js';
import type { EventMetadata, RecordedEvent } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { SequencedEvent } from '#libs/event-store/port.js';
import { StoredFact } from '#libs/event-store/stored-fact.js';
import { jsonTextOf } from '#libs/event-store/stored-text.js';
import type { Message } from './port.js';

export const TYPE_PREFIX = 'redress.case.';
const CONTENT_TYPE = 'application/json';

/** A fact as consumers see it: what the store has, without the places (position, xid) that mean nothing outside it. */
export type PublishedEvent = Omit<SequencedEvent, 'position' | 'transactionId'>;

/** The value alone is a whole row: a warehouse sink that drops headers loses nothing. */
interface Value {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly recordedAt: string;
  readonly sequence: number;
  readonly seq: number;
  readonly stream: string;
  readonly caseId: string;
  readonly site: string;
  readonly kind: string;
  readonly schemaVersion: number;
  readonly packVersion: string;
  readonly actor: EventMetadata['actor'];
  readonly data: JsonObject;
  readonly metadata: EventMetadata;
  readonly hash: string;
}

type PlainValue = Omit<Value, 'data' | 'metadata'>;

/** CloudEvents 1.0, Kafka binding, binary mode; the key is the stream, so a case keeps its order. */
export function toMessage(event: SequencedEvent): Message {
  const { metadata } = event;
  const id = `${event.streamId}/${event.version}`;
  const type = `${TYPE_PREFIX}${event.type}`;
  const plain: PlainValue = {
    id,
    type,
    time: event.occurredAt,
    recordedAt: event.recordedAt,
    sequence: event.version,
    seq: event.seq,
    stream: event.streamId,
    caseId: event.streamId.replace(/^case-/, ''),
    site: metadata.site,
    kind: metadata.kind,
    schemaVersion: event.schemaVersion,
    packVersion: metadata.packVersion,
    actor: metadata.actor,
    hash: event.hash,
  };
  const headers: Record<string, string> = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: `/redress/${metadata.group}`,
    ce_type: type,
    ce_time: event.occurredAt,
    ce_subject: event.streamId,
    // extension names: lower-case letters and digits only
    ce_sequence: String(event.version),
    ce_correlationid: metadata.correlationId,
    ce_causationid: metadata.causationId,
    ce_site: metadata.site,
    ce_packversion: metadata.packVersion,
    'content-type': CONTENT_TYPE,
  };
  if (metadata.traceparent !== undefined) headers['ce_traceparent'] = metadata.traceparent;
  // data and metadata are most of it, and the store has their text
  const value = `${JSON.stringify(plain).slice(0, -1)},"data":${StoredFact.dataTextOf(event)},"metadata":${jsonTextOf(metadata)}}`;
  return { key: event.streamId, value, headers };
}

/** Our row out of a message's value, in either mode. Throws `invalid-input` where it is not one of ours. */
export function toEvent(message: {
  value: Buffer | string;
  headers: Readonly<Record<string, string>>;
}): PublishedEvent {
  const structured = isStructured(message.headers);
  const value = (structured ? decode(message).data : parseJson(message.value)) as Partial<Value> | null;
  if (typeof value?.stream !== 'string' || typeof value.sequence !== 'number' || typeof value.type !== 'string') {
    throw new DomainError('invalid-input', 'a message without stream, sequence and type', {});
  }
  const row = value as Value;
  return {
    streamId: row.stream,
    version: row.sequence,
    seq: row.seq,
    type: row.type.startsWith(TYPE_PREFIX) ? row.type.slice(TYPE_PREFIX.length) : row.type,
    schemaVersion: row.schemaVersion,
    data: row.data,
    metadata: row.metadata,
    occurredAt: row.time,
    recordedAt: row.recordedAt,
    hash: row.hash,
  };
}

/** The same shape out of the store, for a rebuild and for filling gaps. */
export function asPublished(event: RecordedEvent | SequencedEvent): PublishedEvent {
  return { ...event, seq: 'seq' in event ? event.seq : 0 };
}

export interface DecodedCloudEvent {
  readonly mode: 'binary' | 'structured';
  /** context attributes and extensions under their plain names, `datacontenttype` among them */
  readonly attributes: Readonly<Record<string, string>>;
  readonly data: unknown;
}

/**
 * Any CloudEvents 1.0 message, binary or structured JSON mode. Throws `invalid-input` for other versions, for batches,
 * for a required attribute that is missing and for a body that is not what its content type says.
 */
export function decode(message: {
  value: Buffer | string;
  headers: Readonly<Record<string, string>>;
}): DecodedCloudEvent {
  const headers = lowerCased(message.headers);
  const decoded = isStructured(headers) ? decodeStructured(message.value) : decodeBinary(message.value, headers);
  for (const name of ['id', 'source', 'type']) {
    if (!decoded.attributes[name])
      throw new DomainError('invalid-input', `CloudEvents attribute ${name} is missing`, { name });
  }
  if (decoded.attributes['specversion'] !== '1.0') {
    throw new DomainError('invalid-input', 'only CloudEvents 1.0 is understood', { ...decoded.attributes });
  }
  return decoded;
}

function decodeBinary(value: Buffer | string, headers: Readonly<Record<string, string>>): DecodedCloudEvent {
  const attributes: Record<string, string> = {};
  for (const [name, text] of Object.entries(headers)) {
    if (name.startsWith('ce_')) attributes[name.slice(3)] = text;
  }
  const contentType = headers['content-type'];
  if (contentType !== undefined) attributes['datacontenttype'] = contentType;
  const isJson = contentType === undefined || /^[^;]*[/+]json\s*(;|$)/i.test(contentType);
  return { mode: 'binary', attributes, data: isJson ? parseJson(value) : value };
}

function decodeStructured(value: Buffer | string): DecodedCloudEvent {
  const parsed = parseJson(value);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new DomainError('invalid-input', 'a structured CloudEvent is a JSON object', {});
  }
  const { data, data_base64: base64, ...rest } = parsed as Record<string, unknown>;
  const attributes = Object.fromEntries(Object.entries(rest).map(([name, text]) => [name, String(text)]));
  return {
    mode: 'structured',
    attributes,
    data: typeof base64 === 'string' ? Buffer.from(base64, 'base64') : data,
  };
}

function isStructured(headers: Readonly<Record<string, string>>): boolean {
  const contentType = headers['content-type'] ?? '';
  if (contentType.startsWith('application/cloudevents-batch')) {
    throw new DomainError('invalid-input', 'batches of CloudEvents are not understood', {});
  }
  return contentType.startsWith('application/cloudevents');
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, text]) => [name.toLowerCase(), text]));
}

function parseJson(value: Buffer | string): unknown {
  try {
    return JSON.parse(value.toString());
  } catch (error) {
    throw new DomainError('invalid-input', 'the message is not JSON', { cause: String(error) });
  }
}
