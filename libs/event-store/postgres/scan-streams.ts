import type postgres from 'postgres';
import type { EventMetadata } from '#libs/contracts/event.js';
import type { JsonObject } from '#libs/contracts/json.js';
import type { ScanMark, ScanPage, ScannedFact } from '../port.js';
import { answered } from './failure.js';

// Canonical JSON has control characters escaped, and the other parts have none: these two can part them.
const PART = '\u001f';
const FACT = '\u001e';

interface StreamRow {
  readonly streamId: string;
  readonly facts: string;
}

/** In one row, so that number and place belong together. */
export async function scanMark(sql: postgres.Sql): Promise<ScanMark> {
  const [row] = await answered(
    () => sql<{ head: string; transactionId: string; position: string }[]>`
      select head, transaction_id::text as "transactionId", position from redress.sequencer`,
  );
  return { seq: Number(row?.head ?? 0), transactionId: row?.transactionId ?? '0', position: row?.position ?? '0' };
}

/**
 * A row a stream, with its facts as one text: reading a row of its own for each fact costs more than all else a rebuild
 * does. The page ends after so many facts, and not so many streams, so that the server reads the primary key in its order
 * and sorts nothing. See StreamScanner.
 */
export async function scanStreams(
  sql: postgres.Sql,
  mark: ScanMark,
  page: ScanPage,
): Promise<readonly (readonly ScannedFact[])[]> {
  for (let limit = page.facts; ; limit *= 2) {
    const rows = await readRows(sql, mark, { ...page, facts: limit });
    const streams = rows.sort(byStream).map(({ streamId, facts }) => factsOf(streamId, facts));
    const isAll = streams.reduce((sum, { length }) => sum + length, 0) < limit;
    // the last one may go on behind the limit
    if (isAll || streams.length > 1) return isAll ? streams : streams.slice(0, -1);
  }
}

function readRows(
  sql: postgres.Sql,
  { transactionId, position }: ScanMark,
  { afterStream, facts, dataOf, metadataOf }: ScanPage,
): Promise<StreamRow[]> {
  return answered(
    () => sql<StreamRow[]>`
      select stream_id as "streamId",
             string_agg(version || ${PART}::text || type || ${PART}::text || occurred_at
                        || case when type = any (${[...dataOf]}::text[]) then ${PART}::text || data else '' end
                        || case when type = any (${[...metadataOf]}::text[]) then ${PART}::text || metadata else '' end,
                        ${FACT}::text) as facts
        from (select stream_id, version, type, occurred_at, data, metadata
                from redress.events
               where stream_id > ${afterStream}
                 and (transaction_id, position) <= (${transactionId}::text::xid8, ${position}::bigint)
               order by stream_id, version
               limit ${facts}) page
       group by stream_id`,
  );
}

function factsOf(streamId: string, facts: string): ScannedFact[] {
  const read = facts.split(FACT).map((text) => new FactText(streamId, text.split(PART)));
  return read.sort(byVersion);
}

const byStream = (a: StreamRow, b: StreamRow): number => (a.streamId < b.streamId ? -1 : 1);
const byVersion = (a: ScannedFact, b: ScannedFact): number => a.version - b.version;

class FactText implements ScannedFact {
  readonly version: number;
  readonly type: string;
  private readonly instantText: string;
  private readonly dataText: string | undefined;
  private dataRead: JsonObject | undefined;
  private readonly metadataText: string | undefined;

  constructor(
    readonly streamId: string,
    [version, type, instant, data, metadata]: readonly string[],
  ) {
    this.version = Number(version);
    this.type = type ?? '';
    this.instantText = instant ?? '';
    this.dataText = data;
    this.metadataText = metadata;
  }

  /** The connection speaks of UTC: `2026-03-02 01:00:00.5+00`. */
  get occurredAt(): string {
    const text = this.instantText;
    const milliseconds = text.slice(20, -3).padEnd(3, '0');
    return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
  }

  /** Several projections ask for it. */
  get data(): JsonObject {
    return (this.dataRead ??= JSON.parse(this.asked(this.dataText)) as JsonObject);
  }

  get metadata(): EventMetadata {
    return JSON.parse(this.asked(this.metadataText)) as EventMetadata;
  }

  private asked(text: string | undefined): string {
    if (text === undefined) throw new Error(`what a ${this.type} says was not asked for in this scan`);
    return text;
  }
}
