import type postgres from 'postgres';
import { type Stage, STAGES } from '#libs/contracts/case.js';
import type { OutcomesBoard, SiteOutcomes, StageTime } from '#libs/contracts/outcome-views.js';
import { allOf, inSites } from '../cases/query.js';
import type { DaysQuery } from '../case-days/query.js';
import { quantileOf } from '../closing-times/buckets.js';

interface Bucket {
  readonly bucket: number;
  readonly cases: number;
}
interface StageBucket extends Bucket {
  readonly site: string;
  readonly region: string;
  readonly stage: Stage;
}

/** How the cases received in these months went, a line a site in order of sites, and the times of all of them together. */
export async function boardOutcomes(
  sql: postgres.Sql,
  { sites, kind, from, to }: DaysQuery,
): Promise<Pick<OutcomesBoard, 'rows' | 'stages'>> {
  const where = allOf(sql, [
    inSites(sql, sites),
    sql`month between ${from.slice(0, 7)} and ${to.slice(0, 7)}`,
    ...(kind === undefined ? [] : [sql`kind = ${kind}`]),
  ]);
  const [sums, times] = await Promise.all([
    sql<Omit<SiteOutcomes, 'stages'>[]>`
      select site, region, sum(cases)::integer as cases, sum(ended)::integer as ended,
             sum(ended_revisited)::integer as "endedRevisited", sum(revisited)::integer as revisited,
             sum(satisfied)::integer as satisfied, sum(reopened)::integer as reopened, sum(bounced)::integer as bounced
        from read_model.outcomes where ${where}
       group by site, region having sum(cases) <> 0 order by site, region`,
    sql<StageBucket[]>`
      select site, region, stage, bucket, sum(cases)::integer as cases
        from read_model.stage_times where ${where}
       group by site, region, stage, bucket having sum(cases) <> 0`,
  ]);
  const bySite = new Map<string, StageBucket[]>();
  for (const row of times) {
    const own = bySite.get(`${row.site}\t${row.region}`);
    if (own) own.push(row);
    else bySite.set(`${row.site}\t${row.region}`, [row]);
  }
  return {
    rows: sums.map((row) => ({ ...row, stages: stageTimes(bySite.get(`${row.site}\t${row.region}`) ?? []) })),
    stages: stageTimes(times),
  };
}

/** In order of the stages; those that nothing has passed are left out. */
function stageTimes(rows: readonly StageBucket[]): StageTime[] {
  return STAGES.flatMap((stage) => {
    const histogram = summed(rows.filter((row) => row.stage === stage));
    const cases = histogram.reduce((sum, one) => sum + one.cases, 0);
    if (cases === 0) return [];
    return [{ stage, cases, medianMs: quantileOf(histogram, 0.5), p90Ms: quantileOf(histogram, 0.9) }];
  });
}

function summed(rows: readonly Bucket[]): Bucket[] {
  const sums = new Map<number, number>();
  for (const { bucket, cases } of rows) sums.set(bucket, (sums.get(bucket) ?? 0) + cases);
  return [...sums].map(([bucket, cases]) => ({ bucket, cases })).sort((a, b) => a.bucket - b.bucket);
}
