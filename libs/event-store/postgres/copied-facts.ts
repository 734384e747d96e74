import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type postgres from 'postgres';

/** A fact as the bytes that the store holds, for hashing. */
export interface FactBytes {
  readonly streamId: string;
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Buffer;
  readonly metadata: Buffer;
  /** milliseconds since 1970 */
  readonly occurredAt: number;
  readonly recordedAt: number;
  /** a character a byte: comparing and keeping such a text costs less than a buffer of its own */
  readonly hash: string;
  readonly commandId: string;
}

/** Header of COPY's binary format: signature, flags, length of the extension. */
const HEADER_BYTES = 19;
const COLUMNS = 10;
/** PostgreSQL counts microseconds from 2000-01-01. */
const EPOCH_2000_MS = Date.UTC(2000, 0, 1);

/**
 * Hands over up to `limit` facts after the given place, in the order of streams and versions; resolves with how many. By COPY in
 * binary form: a driver's row of strings costs several times what its hash does.
 */
export async function copyFacts(
  sql: postgres.Sql,
  { streamId, version, limit }: { readonly streamId: string; readonly version: number; readonly limit: number },
  take: (fact: FactBytes) => void,
): Promise<number> {
  // COPY takes no parameters
  const after = `('${streamId.replaceAll("'", "''")}', ${Number(version)})`;
  const rows: Readable = await sql
    .unsafe(
      `copy (
         select stream_id, version, type, schema_version, data, metadata, occurred_at, recorded_at, hash, command_id::text
           from redress.events where (stream_id, version) > ${after} order by stream_id, version limit ${Number(limit)}
       ) to stdout (format binary)`,
    )
    .readable();
  let count = 0;
  // the server sends a message a row, the first one with the header before it
  rows.on('data', (chunk: Buffer) => {
    const at = count === 0 ? afterHeader(chunk) : 0;
    if (chunk.length < at + 2 || chunk.readInt16BE(at) !== COLUMNS) return;
    count += 1;
    take(factOf(chunk, at + 2));
  });
  await finished(rows);
  // The driver pauses its socket when the stream's buffer is full, and resumes it when the stream is read on. A stream that
  // has its end already is not: without this, the next to use the connection would wait for ever (porsager/postgres#1016).
  rows._read(0);
  return count;
}

function afterHeader(chunk: Buffer): number {
  return chunk.length >= HEADER_BYTES && chunk.toString('latin1', 0, 6) === 'PGCOPY' ? HEADER_BYTES : 0;
}

/** Column after column in the order of the query. */
function factOf(row: Buffer, start: number): FactBytes {
  const columns = new Columns(row, start);
  return {
    streamId: columns.text(),
    version: columns.integer(),
    type: columns.text(),
    schemaVersion: columns.integer(),
    data: columns.bytes(),
    metadata: columns.bytes(),
    occurredAt: columns.instant(),
    recordedAt: columns.instant(),
    hash: columns.text(),
    commandId: columns.text(),
  };
}

/** Each has a length of 4 bytes, then the value. */
class Columns {
  private from = 0;

  constructor(
    private readonly row: Buffer,
    private to: number,
  ) {}

  /** What is text here is ASCII: the table says so. */
  text(): string {
    this.next();
    return this.row.toString('latin1', this.from, this.to);
  }

  bytes(): Buffer {
    this.next();
    return this.row.subarray(this.from, this.to);
  }

  integer(): number {
    this.next();
    return this.row.readInt32BE(this.from);
  }

  /** Exact: the columns hold whole milliseconds, far below 2^53 microseconds. */
  instant(): number {
    this.next();
    const high = this.row.readInt32BE(this.from) * 2 ** 32;
    return EPOCH_2000_MS + (high + this.row.readUInt32BE(this.from + 4)) / 1_000;
  }

  private next(): void {
    this.from = this.to + 4;
    this.to = this.from + this.row.readInt32BE(this.to);
  }
}
