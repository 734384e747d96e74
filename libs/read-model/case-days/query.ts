import type postgres from 'postgres';
import { datePlusDays } from '#libs/clock/civil.js';
import type { CaseKind } from '#libs/contracts/case.js';
import type { DayRow, SiteFigures } from '#libs/contracts/board-views.js';
import { allOf, inSites } from '../cases/query.js';
import { quantileOf } from '../closing-times/buckets.js';
import type { Sites } from '../sites.js';

export interface DaysQuery {
  readonly sites: Sites;
  readonly kind?: CaseKind | undefined;
  /** first and last day `YYYY-MM-DD`, both counted */
  readonly from: string;
  readonly to: string;
}

/** Days with anything in them, in order. */
export async function boardDays(sql: postgres.Sql, { sites, kind, from, to }: DaysQuery): Promise<DayRow[]> {
  const conditions = [inSites(sql, sites), sql`day between ${from} and ${to}`];
  if (kind !== undefined) conditions.push(sql`kind = ${kind}`);
  return sql<DayRow[]>`
    select day, sum(received)::integer as received, sum(closed)::integer as closed,
           sum(met)::integer as met, sum(missed)::integer as missed
      from read_model.case_days where ${allOf(sql, conditions)}
     group by day having sum(received) <> 0 or sum(closed) <> 0 or sum(met) <> 0 or sum(missed) <> 0
     order by day`;
}

interface SiteSums {
  readonly site: string;
  readonly region: string;
  readonly received: number;
  readonly closed: number;
  readonly met: number;
  readonly missed: number;
}
interface SiteBacklog {
  readonly site: string;
  readonly region: string;
  readonly open: number;
  readonly week: number;
  readonly month: number;
  readonly oldest: string | null;
}

/** A line a site: what happened between the days, and how its backlog stands now. In order of sites. */
export async function boardSites(sql: postgres.Sql, query: DaysQuery & { readonly today: string }) {
  const { sites, kind, from, to, today } = query;
  const where = [inSites(sql, sites), ...(kind === undefined ? [] : [sql`kind = ${kind}`])];
  const months = sql`month between ${from.slice(0, 7)} and ${to.slice(0, 7)}`;
  const [sums, backlogs, times] = await Promise.all([
    sql<SiteSums[]>`
      select site, region, sum(received)::integer as received, sum(closed)::integer as closed,
             sum(met)::integer as met, sum(missed)::integer as missed
        from read_model.case_days where ${allOf(sql, [...where, sql`day between ${from} and ${to}`])}
       group by site, region order by site, region`,
    sql<SiteBacklog[]>`
      select site, region, sum(still_open)::integer as open,
             coalesce(sum(still_open) filter (where day < ${datePlusDays(today, -7)}), 0)::integer as week,
             coalesce(sum(still_open) filter (where day < ${datePlusDays(today, -30)}), 0)::integer as month,
             min(day) as oldest
        from read_model.case_days where ${allOf(sql, [...where, sql`still_open <> 0`])}
       group by site, region order by site, region`,
    sql<{ site: string; bucket: number; cases: number }[]>`
      select site, bucket, sum(cases)::integer as cases
        from read_model.closing_times where ${allOf(sql, [...where, months])}
       group by site, bucket order by site, bucket`,
  ]);
  return siteLines(sums, backlogs, times);
}

function siteLines(
  sums: readonly SiteSums[],
  backlogs: readonly SiteBacklog[],
  times: readonly { readonly site: string; readonly bucket: number; readonly cases: number }[],
): SiteFigures[] {
  const keyOf = ({ site, region }: { readonly site: string; readonly region: string }) => `${site}\t${region}`;
  const bySite = new Map(sums.map((row) => [keyOf(row), row]));
  const backlog = new Map(backlogs.map((row) => [keyOf(row), row]));
  const histograms = new Map<string, { bucket: number; cases: number }[]>();
  for (const { site, bucket, cases } of times) {
    const held = histograms.get(site) ?? [];
    held.push({ bucket, cases });
    histograms.set(site, held);
  }
  return [...new Set([...bySite.keys(), ...backlog.keys()])].sort().map((key) => {
    const [site = '', region = ''] = key.split('\t');
    const { received = 0, closed = 0, met = 0, missed = 0 } = bySite.get(key) ?? {};
    const { open = 0, week = 0, month = 0, oldest = null } = backlog.get(key) ?? {};
    const histogram = histograms.get(site) ?? [];
    return {
      ...{ site, region, received, closed, met, missed },
      onTime: wilson(met, met + missed),
      backlog: { open, overWeek: week, overMonth: month, oldestDay: oldest },
      closingMs: { median: quantileOf(histogram, 0.5), p90: quantileOf(histogram, 0.9) },
    };
  });
}

const Z = 1.96;

/** A share and its 95 % interval (Wilson): wide where the numbers are small, so that a small site is judged fairly. */
export function wilson(met: number, judged: number): SiteFigures['onTime'] {
  if (judged === 0) return { share: null, low: null, high: null };
  const share = met / judged;
  const spread = Z * Math.sqrt((share * (1 - share)) / judged + (Z * Z) / (4 * judged * judged));
  const middle = share + (Z * Z) / (2 * judged);
  const scale = 1 + (Z * Z) / judged;
  const round = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;
  return { share: round(share), low: round((middle - spread) / scale), high: round((middle + spread) / scale) };
}
