import type postgres from 'postgres';
import type { EventMetadata } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { CheckedCommand } from '../append-batch.js';
import type { AppendedStream } from '../port.js';
import { answered, isLostRace } from './failure.js';

interface SingleRow {
  readonly position: string | null;
  readonly recorded: string;
  readonly hash: string;
  readonly transactionId: string;
}

/**
 * The quick way for a command of one event. Undefined where nothing was added: a repeat, a conflict or a lost race, which
 * redress.append then tells apart.
 */
export async function appendSingle(
  sql: postgres.Sql,
  command: CheckedCommand,
): Promise<readonly AppendedStream[] | undefined> {
  const [part, otherPart] = command.parts;
  const [event, otherEvent] = part?.events ?? [];
  if (part === undefined || event === undefined || otherPart !== undefined || otherEvent !== undefined)
    return undefined;
  const { streamId, expectedVersion } = part;
  const { type, schemaVersion, data, occurredAt } = event;
  const row = await answered(
    () => sql<SingleRow[]>`
      select stored_position as "position", recorded, hash, transaction_id as "transactionId"
        from redress.append_single(${streamId}, ${expectedVersion}, ${command.commandId}, ${command.metadata},
          ${command.recordedAt ?? null}::text::timestamptz, ${type}, ${schemaVersion}, ${data},
          ${occurredAt}::text::timestamptz)`,
  ).then(
    (rows) => rows[0],
    (error: unknown) => {
      if (isLostRace(error)) return undefined;
      throw error;
    },
  );
  if (row === undefined || row.position === null) return undefined;
  const version = expectedVersion + 1;
  const recorded = {
    ...{ position: row.position, streamId, version, type, schemaVersion },
    data: JSON.parse(data) as JsonObject,
    metadata: JSON.parse(command.metadata) as EventMetadata,
    ...{ occurredAt, recordedAt: row.recorded, transactionId: row.transactionId, hash: row.hash },
  };
  return [{ streamId, version, events: [recorded] }];
}
