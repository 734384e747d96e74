import type postgres from 'postgres';
import { answered } from './failure.js';

/** Ids of streams that begin with `prefix`, in order, after `after`; a page of at most `limit`. */
export async function streamIdsAfter(
  sql: postgres.Sql,
  { prefix, after, limit }: { readonly prefix: string; readonly after: string; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await answered(
    () => sql<{ id: string }[]>`
      select stream_id as id from redress.events
       where version = 1 and stream_id > ${after} and starts_with(stream_id, ${prefix})
       order by stream_id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}
