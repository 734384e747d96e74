import type postgres from 'postgres';
import type { EventMetadata, RecordedEvent } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { CheckedCommand } from '../append-batch.js';
import type { AppendedStream } from '../port.js';
import { answered, isLostRace } from './failure.js';

/** Answer to one command of a batch; undefined where its id had been stored before. */
export type AppendAnswer = readonly AppendedStream[] | undefined;

interface AppendRow {
  readonly duplicates: readonly boolean[];
  readonly positions: readonly string[] | null;
  readonly versions: readonly (number | null)[] | null;
  readonly recorded: readonly (string | null)[] | null;
  readonly hashes: readonly (string | null)[] | null;
  readonly transaction_id: string | null;
}

/** A race lost more often than this is something else. */
const ATTEMPTS_MAX = 5;

/**
 * One call of redress.append. The command ids of a batch have to be distinct. Lists of JSON texts travel as one text with
 * a line each (RFC 8785 escapes every line feed): an array literal would escape every quotation mark twice.
 */
export async function callAppend(sql: postgres.Sql, commands: readonly CheckedCommand[]): Promise<AppendAnswer[]> {
  const flat = flatten(commands);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const [row] = await answered(
        () => sql<AppendRow[]>`select * from redress.append(
          string_to_array(${flat.streams}, ','),
          string_to_array(${flat.commandIds}, ',')::uuid[], string_to_array(${flat.digests}, ','),
          string_to_array(${flat.metadata}, E'\n'), string_to_array(${flat.recordedAt}, ',', '')::timestamptz[],
          string_to_array(${flat.partCommand}, ',')::integer[], string_to_array(${flat.partStream}, ',')::integer[],
          string_to_array(${flat.partExpected}, ',')::integer[], string_to_array(${flat.partEvents}, ',')::integer[],
          string_to_array(${flat.types}, ','), string_to_array(${flat.schemaVersions}, ',')::integer[],
          string_to_array(${flat.data}, E'\n'), string_to_array(${flat.occurredAt}, ',')::timestamptz[])`,
      );
      if (row === undefined) throw new Error('redress.append gave no row');
      return unflatten(commands, row);
    } catch (error) {
      if (!isLostRace(error) || attempt === ATTEMPTS_MAX) throw error;
    }
  }
}

function flatten(commands: readonly CheckedCommand[]): Record<keyof ReturnType<typeof lists>, string> {
  const all = lists();
  const places = new Map<string, number>();
  commands.forEach((command, index) => {
    all.commandIds.push(command.commandId);
    all.digests.push(command.digest);
    all.metadata.push(command.metadata);
    all.recordedAt.push(command.recordedAt ?? '');
    for (const part of command.parts) {
      const place = places.get(part.streamId) ?? places.size + 1;
      places.set(part.streamId, place);
      all.partCommand.push(index + 1);
      all.partStream.push(place);
      all.partExpected.push(part.expectedVersion);
      all.partEvents.push(part.events.length);
      for (const event of part.events) {
        all.types.push(event.type);
        all.schemaVersions.push(event.schemaVersion);
        all.data.push(event.data);
        all.occurredAt.push(event.occurredAt);
      }
    }
  });
  all.streams.push(...places.keys());
  const joined = Object.entries(all).map(([name, values]) => [
    name,
    values.join(name === 'data' || name === 'metadata' ? '\n' : ','),
  ]);
  return Object.fromEntries(joined) as Record<keyof typeof all, string>;
}

function lists() {
  return {
    streams: [] as string[],
    commandIds: [] as string[],
    digests: [] as string[],
    metadata: [] as string[],
    recordedAt: [] as string[],
    partCommand: [] as number[],
    partStream: [] as number[],
    partExpected: [] as number[],
    partEvents: [] as number[],
    types: [] as string[],
    schemaVersions: [] as number[],
    data: [] as string[],
    occurredAt: [] as string[],
  };
}

function unflatten(commands: readonly CheckedCommand[], row: AppendRow): AppendAnswer[] {
  // Places among all events of the batch, and among those that were stored: duplicates have no position.
  let place = 0;
  let stored = 0;
  return commands.map((command, index) => {
    if (row.duplicates[index] === true) {
      place += command.parts.reduce((sum, part) => sum + part.events.length, 0);
      return undefined;
    }
    const metadata = JSON.parse(command.metadata) as EventMetadata;
    return command.parts.map((part) => {
      const events = part.events.map((event): RecordedEvent => {
        const recorded = {
          position: row.positions?.[stored] ?? '',
          streamId: part.streamId,
          version: row.versions?.[place] ?? 0,
          type: event.type,
          schemaVersion: event.schemaVersion,
          data: JSON.parse(event.data) as JsonObject,
          metadata,
          occurredAt: event.occurredAt,
          recordedAt: row.recorded?.[place] ?? '',
          transactionId: row.transaction_id ?? '',
          hash: row.hashes?.[place] ?? '',
        };
        place += 1;
        stored += 1;
        return recorded;
      });
      return { streamId: part.streamId, version: events.at(-1)?.version ?? 0, events };
    });
  });
}
