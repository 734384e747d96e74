import { createHash } from 'node:crypto';

/** What stands before version 1 in every chain: 32 zero bytes. */
export const CHAIN_ORIGIN: Buffer = Buffer.alloc(32);

/** The parts of a fact that its hash covers; data and metadata as RFC 8785 text, instants with three decimals in UTC. */
export interface HashedRecord {
  readonly data: string;
  readonly metadata: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly schemaVersion: number;
  readonly streamId: string;
  readonly type: string;
  readonly version: number;
}

/** The RFC 8785 text of a record: its keys stand in their sorted order. */
export function recordText(record: HashedRecord): string {
  return (
    `{"data":${record.data},"metadata":${record.metadata},"occurredAt":"${record.occurredAt}",` +
    `"recordedAt":"${record.recordedAt}","schemaVersion":${record.schemaVersion},"streamId":"${record.streamId}",` +
    `"type":"${record.type}","version":${record.version}}`
  );
}

/** The same as redress.record_hash in SQL. */
export function recordHash(previous: Buffer, record: HashedRecord): Buffer {
  return createHash('sha256').update(previous).update(recordText(record), 'utf8').digest();
}
