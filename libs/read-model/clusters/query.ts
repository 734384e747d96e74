import type postgres from 'postgres';
import { datePlusDays, mondayOf } from '#libs/clock/civil.js';
import { CLUSTER_LIMITS, type ClustersView } from '#libs/contracts/desk/clusters.js';
import { inSites } from '../cases/query.js';
import type { Sites } from '../sites.js';

export interface ClustersQuery {
  readonly sites: Sites;
  /** `YYYY-MM-DD`: received on that day or later, on the clocks of their site */
  readonly since: string;
}

type Cluster = ClustersView['clusters'][number];

/**
 * D-5.5: open cases of one site, of the same kind and about the same known thing, several; the largest group first, of two
 * as large that with a case of a later week.
 */
export function openClusters(sql: postgres.Sql, { sites, since }: ClustersQuery): Promise<Cluster[]> {
  const { members, newest, groups } = CLUSTER_LIMITS;
  const monday = mondayOf(datePlusDays(since, 6)); // whole weeks from here on
  const counted = sql`site, kind, about, cases, week`;
  const scope = inSites(sql, sites);
  // with both ends a plan for any day takes the index: of one alone it expects a third of the table, and reads it all
  return sql<Cluster[]>`
    with counted as (
      select ${counted} from read_model.open_alike where day between ${since} and ${datePlusDays(monday, -1)} and ${scope}
      union all
      select ${counted} from read_model.open_alike_weeks where week between ${monday} and '9999-12-31' and ${scope}
    ), alike as (
      select site, kind, about, sum(cases)::integer as cases, max(week) as week
        from counted group by 1, 2, 3 having sum(cases) >= ${members}
       order by cases desc, week desc, 1, 2, 3 limit ${groups}
    )
    select site, kind, about, cases, first.day as "firstDay", newest.days[1] as "lastDay", newest.named
      from alike
      cross join lateral (${received(sql, since, sql`order by received_at, case_id limit 1`)}) first
      cross join lateral (
        select array_agg(day order by received_at desc, case_id desc) as days,
               array_agg(json_build_object('caseId', case_id, 'reference', reference)
                         order by received_at desc, case_id desc) as named
          from (${received(sql, since, sql`order by received_at desc, case_id desc limit ${newest}`)}) each
      ) newest
     order by alike.cases desc, alike.week desc, 1, 2, 3`;
}

/** Cases of the cluster in the row `alike`. */
const received = (sql: postgres.Sql, since: string, which: postgres.Fragment) => sql`
  select case_id, reference, received_at, to_char(received_at at time zone zone, 'YYYY-MM-DD') as day from read_model.cases c
   where not closed and c.site = alike.site and c.kind = alike.kind and coalesce(c.about, c.department) = alike.about
     -- what the index can tell: no zone is a day ahead of UTC
     and received_at >= (${since}::date - 1)::timestamp at time zone 'UTC'
     and (received_at at time zone zone)::date >= ${since}::date
   ${which}`;
