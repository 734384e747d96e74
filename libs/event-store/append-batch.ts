import { DomainError } from '#libs/contracts/errors.js';
import type { EventToAppend } from '#libs/contracts/event.js';
import { canonicalText } from './canonical-text.js';
import type { AppendRequest } from './port.js';

/** One event, checked, its data as RFC 8785 text. */
export interface CheckedEvent {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: string;
  readonly occurredAt: string;
}

/** The share of a command in one stream. */
export interface CheckedPart {
  readonly streamId: string;
  readonly expectedVersion: number;
  readonly events: readonly CheckedEvent[];
}

export interface CheckedCommand {
  readonly commandId: string;
  readonly digest: string;
  readonly metadata: string;
  readonly recordedAt: string | undefined;
  readonly parts: readonly CheckedPart[];
}

const STREAM_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;
const EVENT_TYPE = /^[A-Za-z][A-Za-z0-9]{0,99}$/;
const COMMAND_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Free of commas and line feeds: lists of digests travel as one text. */
const DIGEST = /^[A-Za-z0-9._:-]{1,128}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Refuses with `invalid-input` or `text-has-nul` what the store could not hold, before anything is sent to it. */
export function checkCommand(request: AppendRequest): CheckedCommand {
  const { metadata } = request;
  check(COMMAND_ID.test(metadata.commandId), 'commandId', metadata.commandId);
  check(DIGEST.test(metadata.commandDigest), 'commandDigest', metadata.commandDigest);
  check(request.streams.length > 0, 'streams', []);
  const ids = new Set(request.streams.map((stream) => stream.streamId));
  check(ids.size === request.streams.length, 'streams', 'a stream stands twice in one command');
  if (request.recordedAt !== undefined) checkInstant(request.recordedAt, 'recordedAt');
  return {
    commandId: metadata.commandId,
    digest: metadata.commandDigest,
    metadata: canonicalText(metadata),
    recordedAt: request.recordedAt,
    parts: request.streams.map(({ streamId, expectedVersion, events }) => {
      check(STREAM_ID.test(streamId), 'streamId', streamId);
      check(Number.isSafeInteger(expectedVersion) && expectedVersion >= 0, 'expectedVersion', expectedVersion);
      check(events.length > 0, 'events', streamId);
      return { streamId, expectedVersion, events: events.map(checkEvent) };
    }),
  };
}

function checkEvent(event: EventToAppend): CheckedEvent {
  check(EVENT_TYPE.test(event.type), 'type', event.type);
  check(Number.isSafeInteger(event.schemaVersion) && event.schemaVersion > 0, 'schemaVersion', event.schemaVersion);
  checkInstant(event.occurredAt, 'occurredAt');
  const data = canonicalText(event.data);
  check(data.startsWith('{'), 'data', event.type);
  return { type: event.type, schemaVersion: event.schemaVersion, data, occurredAt: event.occurredAt };
}

function checkInstant(text: string, field: string): void {
  // `Date` alone would roll 31 February over; PostgreSQL has no year 0.
  const parsed = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  check(!Number.isNaN(parsed) && new Date(parsed).toISOString() === text && !text.startsWith('0000'), field, text);
}

function check(holds: boolean, field: string, value: unknown): void {
  if (holds) return;
  if (typeof value === 'string' && value.includes('\0')) {
    throw new DomainError('text-has-nul', `${field} holds the character U+0000`);
  }
  throw new DomainError('invalid-input', `the store cannot hold this ${field}: ${JSON.stringify(value)}`, { field });
}
