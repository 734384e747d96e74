import { randomUUID } from 'node:crypto';
import type { EventMetadata, EventToAppend } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { AppendRequest } from './port.js';

/** Facts for the suites that every adapter of the store has to pass. */
export function fact(data: JsonObject = { n: 1 }, type = 'Noted'): EventToAppend {
  return { type, schemaVersion: 1, data, occurredAt: '2026-03-01T01:00:00.000Z' };
}

export function metadataOf(commandId: string, commandDigest = 'd1'): EventMetadata {
  return {
    ...{ commandId, commandDigest, causationId: commandId, correlationId: commandId },
    actor: { id: 'agent-1', role: 'agent' },
    ...{ group: 'test', site: 'site-1', kind: 'complaint', packVersion: 'test@1' },
  };
}

export const newStreamId = (): string => `case-${randomUUID()}`;

export interface CommandOver {
  readonly commandId?: string;
  readonly digest?: string;
  readonly events?: readonly EventToAppend[];
}

/** One command over one stream. */
export function command(streamId: string, expectedVersion: number, given: CommandOver = {}): AppendRequest {
  return {
    metadata: metadataOf(given.commandId ?? randomUUID(), given.digest),
    streams: [{ streamId, expectedVersion, events: given.events ?? [fact()] }],
  };
}
