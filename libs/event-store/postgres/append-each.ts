import type postgres from 'postgres';
import type { EventMetadata } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { CheckedCommand, CheckedEvent } from '../append-batch.js';
import type { AppendedStream } from '../port.js';
import { answered, isLostRace } from './failure.js';

/** A command of one event, the most frequent kind. */
export interface SingleCommand {
  readonly commandId: string;
  readonly metadata: string;
  readonly recordedAt: string | undefined;
  readonly streamId: string;
  readonly expectedVersion: number;
  readonly event: CheckedEvent;
}

/** Undefined for a command of several events or streams. */
export function asSingle({ parts, commandId, metadata, recordedAt }: CheckedCommand): SingleCommand | undefined {
  const [part, otherPart] = parts;
  const [event, otherEvent] = part?.events ?? [];
  if (part === undefined || event === undefined) return undefined;
  if (otherPart !== undefined || otherEvent !== undefined) return undefined;
  const { streamId, expectedVersion } = part;
  return { commandId, metadata, recordedAt, streamId, expectedVersion, event };
}

interface EachRow {
  readonly stream: string;
  readonly position: string;
  readonly recorded: string;
  readonly hash: string;
  readonly transactionId: string;
}

/**
 * One call of redress.append_each; stream and command ids have to be distinct. Answers by stream id; a stream is absent where
 * nothing was added: a repeat, a conflict or a lost race, which redress.append then tells apart. Lists travel as in callAppend.
 */
export async function callAppendEach(
  sql: postgres.Sql,
  commands: readonly SingleCommand[],
): Promise<ReadonlyMap<string, AppendedStream>> {
  const list = (value: (command: SingleCommand) => string | number, separator = ','): string =>
    commands.map(value).join(separator);
  const rows = await answered(
    () => sql<EachRow[]>`
      select stream, stored_position as "position", recorded, hash, transaction_id as "transactionId"
        from redress.append_each(
          string_to_array(${list(({ streamId }) => streamId)}, ','),
          string_to_array(${list(({ expectedVersion }) => expectedVersion)}, ',')::integer[],
          string_to_array(${list(({ commandId }) => commandId)}, ',')::uuid[],
          string_to_array(${list(({ metadata }) => metadata, '\n')}, E'\n'),
          string_to_array(${list(({ recordedAt }) => recordedAt ?? '')}, ',', '')::timestamptz[],
          string_to_array(${list(({ event }) => event.type)}, ','),
          string_to_array(${list(({ event }) => event.schemaVersion)}, ',')::integer[],
          string_to_array(${list(({ event }) => event.data, '\n')}, E'\n'),
          string_to_array(${list(({ event }) => event.occurredAt)}, ',')::timestamptz[])`,
  ).catch((error: unknown) => {
    if (isLostRace(error)) return [];
    throw error;
  });
  const byStream = new Map(commands.map((command) => [command.streamId, command]));
  const stored = new Map<string, AppendedStream>();
  for (const row of rows) {
    const command = byStream.get(row.stream);
    if (command !== undefined) stored.set(row.stream, appendedStream(command, row));
  }
  return stored;
}

function appendedStream({ streamId, expectedVersion, event, metadata }: SingleCommand, row: EachRow): AppendedStream {
  const { type, schemaVersion, occurredAt } = event;
  const version = expectedVersion + 1;
  const recorded = {
    ...{ position: row.position, streamId, version, type, schemaVersion },
    data: JSON.parse(event.data) as JsonObject,
    metadata: JSON.parse(metadata) as EventMetadata,
    ...{ occurredAt, recordedAt: row.recorded, transactionId: row.transactionId, hash: row.hash },
  };
  return { streamId, version, events: [recorded] };
}
