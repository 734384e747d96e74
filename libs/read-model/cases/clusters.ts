import type postgres from 'postgres';
import { CLUSTER_LIMITS, type ClustersView } from '#libs/contracts/desk/clusters.js';
import type { Sites } from '../sites.js';

export interface ClustersQuery {
  readonly sites: Sites;
  /** received at or after this instant */
  readonly since: string;
}

type Cluster = ClustersView['clusters'][number];

/** D-5.5: open cases of one site, of the same kind and about the same known thing, several; the largest group first. */
export async function clusters(sql: postgres.Sql, { sites, since }: ClustersQuery): Promise<Cluster[]> {
  const { members, named, groups } = CLUSTER_LIMITS;
  const rows = await sql<(Omit<Cluster, 'since' | 'latest'> & { since: Date; latest: Date })[]>`
    select site, kind, coalesce(about, department) as about, count(*)::integer as cases,
           min(received_at) as since, max(received_at) as latest,
           (array_agg(json_build_object('caseId', case_id, 'reference', reference)
                      order by received_at desc, case_id))[1:${named}] as named
      from read_model.cases
     where not closed and coalesce(about, department) is not null and received_at >= ${since}::timestamptz
           ${sites === '*' ? sql`` : sql`and site = any(${[...sites]})`}
     group by 1, 2, 3 having count(*) >= ${members}
     order by cases desc, latest desc, 1, 2, 3 limit ${groups}`;
  return rows.map((row) => ({ ...row, since: row.since.toISOString(), latest: row.latest.toISOString() }));
}
