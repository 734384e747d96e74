import type postgres from 'postgres';

/**
 * Facts of cases that the read model has not got yet. Versions of a stream have no gap, so the sum of the cases' versions is
 * the number of facts folded; streams of something else (calls and chats) are in no case. Facts that come in meanwhile may or
 * may not be counted.
 */
export async function factsBehind(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ behind: string }[]>`
    select s.head + (select count(*) from redress.events e
                      where (e.transaction_id, e.position) > (s.transaction_id, s.position))
           - (select count(*) from redress.events where stream_id < 'case-')
           - (select count(*) from redress.events where stream_id >= 'case.')
           - (select coalesce(sum(c.version), 0) from read_model.cases c) as behind
      from redress.sequencer s`;
  return Math.max(0, Number(row?.behind ?? 0));
}
