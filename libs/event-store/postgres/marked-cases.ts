import type postgres from 'postgres';
import type { Marks } from '#libs/contracts/shared/marks.js';
import type { RecordedEvent } from '#libs/contracts/event.js';
import { type EventRow, eventColumns, toRecordedEvent } from './event-rows.js';
import { answered } from './failure.js';

export interface MarkedCasesQuery {
  readonly marks: Marks;
  /** recorded at or after this instant */
  readonly since: string;
  readonly limit: number;
}

/** First facts of cases that carry the same household's or contact's mark, the newest first; read from the store itself. */
export async function markedCases(
  sql: postgres.Sql,
  { marks: { household, contact }, since, limit }: MarkedCasesQuery,
): Promise<readonly RecordedEvent[]> {
  if (household === undefined && contact === undefined) return [];
  const rows = await answered(
    () => sql<EventRow[]>`
      select ${eventColumns(sql)} from redress.events e
       where e.type = 'CaseAccepted' and e.recorded_at >= ${since}::timestamptz
         and ((redress.mark_of(e.data, 'household') is not null
               and redress.mark_of(e.data, 'household') = ${household ?? ''})
           or (redress.mark_of(e.data, 'contact') is not null and redress.mark_of(e.data, 'contact') = ${contact ?? ''}))
       order by e.recorded_at desc, e.stream_id limit ${limit}`,
  );
  return rows.map(toRecordedEvent);
}
