import type postgres from 'postgres';
import type { EventMetadata, RecordedEvent } from '#libs/contracts/event.js';
import { parseStored } from '../stored-text.js';

export interface EventRow {
  readonly position: string;
  readonly streamId: string;
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: string;
  readonly metadata: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly transactionId: string;
  readonly hash: string;
}

/**
 * Columns of `redress.events e` as an EventRow. Order by the qualified columns (`e.transaction_id`): the alias is text and
 * would sort "10" before "9".
 */
export function eventColumns(sql: postgres.ISql): postgres.PendingQuery<postgres.Row[]> {
  return sql`e.position::text as "position", e.stream_id as "streamId", e.version, e.type,
    e.schema_version as "schemaVersion", e.data, e.metadata, redress.iso_instant(e.occurred_at) as "occurredAt",
    redress.iso_instant(e.recorded_at) as "recordedAt", e.transaction_id::text as "transactionId",
    encode(e.hash, 'hex') as "hash"`;
}

export function toRecordedEvent(row: EventRow): RecordedEvent {
  return {
    position: row.position,
    streamId: row.streamId,
    version: row.version,
    type: row.type,
    schemaVersion: row.schemaVersion,
    data: parseStored(row.data),
    metadata: parseStored<EventMetadata>(row.metadata),
    occurredAt: row.occurredAt,
    recordedAt: row.recordedAt,
    transactionId: row.transactionId,
    hash: row.hash,
  };
}
