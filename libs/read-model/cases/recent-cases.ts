import type postgres from 'postgres';
import type { CaseKind } from '#libs/contracts/case.js';

/** A case as far as likeness goes. */
export interface RecentCase {
  readonly caseId: string;
  readonly reference: string;
  readonly kind: CaseKind;
  readonly closed: boolean;
  readonly receivedAt: string;
  /** category, topic or sort, as its latest fact says; of a complaint the department complained of */
  readonly about: string | null;
  /** keyed mark; null where no household is known */
  readonly household: string | null;
}

export interface RecentCasesQuery {
  readonly site: string;
  /** received at or after this instant */
  readonly since: string;
  readonly limit: number;
}

/** What each kind is about stands in its first facts, which no projection copies: a look at a site's last weeks is rare. */
export async function recentCases(sql: postgres.Sql, { site, since, limit }: RecentCasesQuery): Promise<RecentCase[]> {
  const rows = await sql<(Omit<RecentCase, 'receivedAt'> & { receivedAt: Date })[]>`
    select c.case_id as "caseId", c.reference, c.kind, c.closed, c.received_at as "receivedAt",
           coalesce(said.about, c.department) as about, redress.mark_of(first.data, 'household') as household
      from (select * from read_model.cases where site = ${site} and received_at >= ${since}::timestamptz
             order by received_at desc, case_id limit ${limit}) c
      left join redress.events first
        on first.stream_id = ('case-' || c.case_id::text) collate "C" and first.version = 1
      left join lateral (
        select coalesce(e.data::jsonb ->> 'category', e.data::jsonb ->> 'topic',
                        e.data::jsonb ->> 'item', e.data::jsonb ->> 'type') as about
          from redress.events e
         where e.stream_id = ('case-' || c.case_id::text) collate "C"
           and e.type in ('RepairReported', 'RepairReclassified', 'QuestionAsked', 'EmergencyReported',
                          'ServiceOrdered', 'FormalityOpened', 'FeeDue')
         order by e.version desc limit 1) said on true
     order by c.received_at desc, c.case_id`;
  return rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }));
}
