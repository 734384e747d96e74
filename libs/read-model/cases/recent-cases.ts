import type postgres from 'postgres';

/** A case as far as its household goes. */
export interface RecentCase {
  readonly caseId: string;
  readonly reference: string;
  readonly closed: boolean;
  readonly receivedAt: string;
  /** keyed mark; null where no household is known */
  readonly household: string | null;
}

export interface RecentCasesQuery {
  readonly site: string;
  /** received at or after this instant */
  readonly since: string;
  readonly limit: number;
}

/** The household stands in the first fact, which no projection copies: a mark that is erased must not live on elsewhere. */
export async function recentCases(sql: postgres.Sql, { site, since, limit }: RecentCasesQuery): Promise<RecentCase[]> {
  const rows = await sql<(Omit<RecentCase, 'receivedAt'> & { receivedAt: Date })[]>`
    select c.case_id as "caseId", c.reference, c.closed, c.received_at as "receivedAt",
           redress.mark_of(first.data, 'household') as household
      from (select * from read_model.cases where site = ${site} and received_at >= ${since}::timestamptz
             order by received_at desc, case_id limit ${limit}) c
      left join redress.events first
        on first.stream_id = ('case-' || c.case_id::text) collate "C" and first.version = 1
     order by c.received_at desc, c.case_id`;
  return rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }));
}
