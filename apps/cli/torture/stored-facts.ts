import type postgres from 'postgres';
import type { RecordedEvent } from '#libs/contracts/event.js';
import { type EventRow, eventColumns, toRecordedEvent } from '#libs/event-store/postgres/event-rows.js';

/** A row of the store with what only the store knows of it. */
export interface StoredFact extends RecordedEvent {
  readonly commandId: string;
  /** on the first fact of a command: how many it has */
  readonly commandEvents: number | null;
  /** number from the sequencer; null where it was passed over */
  readonly seq: number | null;
}

/** Facts by stream, each in the order of its versions. */
export type StoredStreams = ReadonlyMap<string, readonly StoredFact[]>;

interface Row extends EventRow {
  readonly commandId: string;
  readonly commandEvents: number | null;
  readonly seq: string | null;
}

/** The whole store, as SQL sees it, past every library that reads it otherwise. */
export async function readStoredStreams(sql: postgres.Sql): Promise<StoredStreams> {
  const streams = new Map<string, StoredFact[]>();
  const rows = sql<Row[]>`
    select ${eventColumns(sql)}, e.command_id as "commandId", e.command_events as "commandEvents", q.seq
      from redress.events e
      left join redress.event_sequence q on q.stream_id = e.stream_id and q.version = e.version
     order by e.stream_id, e.version, q.seq`.cursor(2_000);
  for await (const page of rows) {
    for (const row of page) {
      const fact: StoredFact = {
        ...toRecordedEvent(row),
        commandId: row.commandId,
        commandEvents: row.commandEvents,
        seq: row.seq === null ? null : Number(row.seq),
      };
      const stream = streams.get(row.streamId);
      if (stream === undefined) streams.set(row.streamId, [fact]);
      else stream.push(fact);
    }
  }
  return streams;
}

export function factCount(streams: StoredStreams): number {
  return [...streams.values()].reduce((sum, facts) => sum + facts.length, 0);
}
