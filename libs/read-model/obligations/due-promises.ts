import type postgres from 'postgres';
import type { BookPromise } from '#libs/contracts/desk/handover.js';

export interface DuePromisesQuery {
  readonly site: string;
  /** due before this instant */
  readonly until: string;
  readonly limit: number;
}

interface DueRow extends Omit<BookPromise, 'dueAt'> {
  readonly dueAt: Date;
}

/** Promises of open cases that fall due before the instant, and those missed that are still owed; due first on top. */
export async function duePromises(sql: postgres.Sql, { site, until, limit }: DuePromisesQuery): Promise<BookPromise[]> {
  const rows = await sql<DueRow[]>`
    select c.case_id as "caseId", c.reference, o.obligation_id as "obligationId", o.clause, o.target, o.holder,
           o.due_at as "dueAt", o.verdict
      from read_model.cases c join read_model.obligations o on o.case_id = c.case_id
     where c.site = ${site} and not c.closed and c.next_due_at is not null
       and o.fulfilled_at is null and not o.released and o.verdict in ('open', 'missed')
       and o.due_at < ${until}::timestamptz
     order by o.due_at, c.case_id, o.obligation_id limit ${limit}`;
  return rows.map((row) => ({ ...row, dueAt: row.dueAt.toISOString() }));
}
