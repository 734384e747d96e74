import type postgres from 'postgres';
import { CLUSTER_LIMITS, type ClustersView } from '#libs/contracts/desk/clusters.js';
import { inSites } from '../cases/query.js';
import type { Sites } from '../sites.js';

export interface ClustersQuery {
  readonly sites: Sites;
  /** `YYYY-MM-DD`: received on that day or later, on the clocks of their site */
  readonly since: string;
}

type Cluster = ClustersView['clusters'][number];

/** D-5.5: open cases of one site, of the same kind and about the same known thing, several; the largest group first. */
export async function openClusters(sql: postgres.Sql, { sites, since }: ClustersQuery): Promise<Cluster[]> {
  const { members, newest, groups } = CLUSTER_LIMITS;
  const rows = await sql<(Omit<Cluster, 'since' | 'latest'> & { since: Date; latest: Date })[]>`
    with alike as (
      select site, kind, about, sum(cases)::integer as cases, max(day) as last_day
        from read_model.open_alike where day >= ${since} and ${inSites(sql, sites)}
       group by 1, 2, 3 having sum(cases) >= ${members}
       order by cases desc, last_day desc, 1, 2, 3 limit ${groups}
    )
    select alike.site, alike.kind, alike.about, alike.cases, first.received_at as since, newest.latest, newest.named
      from alike
      cross join lateral (
        select received_at from read_model.cases c
         where not closed and c.site = alike.site and c.kind = alike.kind
           and coalesce(c.about, c.department) = alike.about
           and received_at >= (${since}::date - 1)::timestamp at time zone 'UTC'
           and (received_at at time zone zone)::date >= ${since}::date
         order by received_at limit 1
      ) first
      cross join lateral (
        select max(received_at) as latest,
               array_agg(json_build_object('caseId', case_id, 'reference', reference)
                         order by received_at desc, case_id) as named
          from (
            select case_id, reference, received_at from read_model.cases c
             where not closed and c.site = alike.site and c.kind = alike.kind
               and coalesce(c.about, c.department) = alike.about
               and (received_at at time zone zone)::date >= ${since}::date
             order by received_at desc, case_id limit ${newest}
          ) newest
      ) newest
     order by alike.cases desc, alike.last_day desc, 1, 2, 3`;
  return rows.map((row) => ({ ...row, since: row.since.toISOString(), latest: row.latest.toISOString() }));
}
