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
export function openClusters(sql: postgres.Sql, { sites, since }: ClustersQuery): Promise<Cluster[]> {
  const { members, newest, groups } = CLUSTER_LIMITS;
  return sql<Cluster[]>`
    with alike as (
      select site, kind, about, sum(cases)::integer as cases, min(day) as first_day, max(day) as last_day
        -- with both ends a plan for any day takes the index: of one alone it expects a third of the table, and reads it all
        from read_model.open_alike where day between ${since} and '9999-12-31' and ${inSites(sql, sites)}
       group by 1, 2, 3 having sum(cases) >= ${members}
       order by cases desc, last_day desc, 1, 2, 3 limit ${groups}
    )
    select site, kind, about, cases, first_day as "firstDay", last_day as "lastDay", newest.named
      from alike
      cross join lateral (
        select array_agg(json_build_object('caseId', case_id, 'reference', reference)
                         order by received_at desc, case_id desc) as named
          from (
            select case_id, reference, received_at from read_model.cases c
             where not closed and c.site = alike.site and c.kind = alike.kind
               and coalesce(c.about, c.department) = alike.about
               -- what the index can tell: no zone is a day ahead of UTC
               and received_at >= (${since}::date - 1)::timestamp at time zone 'UTC'
               and (received_at at time zone zone)::date >= ${since}::date
             order by received_at desc, case_id desc limit ${newest}
          ) newest
      ) newest
     order by alike.cases desc, alike.last_day desc, 1, 2, 3`;
}
