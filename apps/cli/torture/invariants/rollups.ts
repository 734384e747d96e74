import type postgres from 'postgres';
import { STAGES } from '#libs/contracts/case.js';
import { bucketOf } from '#libs/read-model/closing-times/buckets.js';
import { COARSER_ON_TIME } from '#libs/read-model/on-time/projection.js';
import { type InvariantResult, invariantResult } from '../invariant.js';

interface Apart {
  readonly key: string;
  readonly rollup: string | null;
  readonly counted: string | null;
}

/** I7: the incremental counts against a count of the rows that they stand for. */
export async function rollupsAreCounts(sql: postgres.Sql): Promise<InvariantResult> {
  const apart = await Promise.all([
    onTimeApart(sql),
    ...COARSER_ON_TIME.map((coarse) => coarserApart(sql, coarse)),
    ...[caseCountsApart(sql), caseDaysApart(sql), closingTimesApart(sql), stageTimesApart(sql), outcomesApart(sql)],
    openAlikeApart(sql),
    openAlikeWeeksApart(sql),
  ]);
  const [looked] = await sql<{ rows: string }[]>`
    select (select count(*) from read_model.on_time) + (select count(*) from read_model.case_counts)
      + (select count(*) from read_model.case_days) + (select count(*) from read_model.closing_times)
      + (select count(*) from read_model.stage_times) + (select count(*) from read_model.outcomes)
      + (select count(*) from read_model.open_alike) + (select count(*) from read_model.open_alike_weeks) as rows`;
  const faults = apart
    .flat()
    .map(({ key, rollup, counted }) => `${key}: held ${rollup ?? 'none'}, counted ${counted ?? 'none'}`);
  return invariantResult('I7', 'rollups equal GROUP BY over the rows', Number(looked?.rows ?? 0), faults);
}

const onTimeApart = (sql: postgres.Sql) => sql<Apart[]>`
  with counted as (
    select site, month, coalesce(department, '') as department, kind, coalesce(severity, '') as severity,
           clause, target, region,
           count(*) filter (where verdict = 'met') as met, count(*) filter (where verdict = 'missed') as missed,
           count(*) filter (where verdict = 'open') as open,
           count(*) filter (where verdict = 'missed' and fulfilled_at is null and not released) as still
      from read_model.obligations join read_model.cases using (case_id)
     where verdict <> 'waived' group by 1, 2, 3, 4, 5, 6, 7, 8
  ), held as (
    select * from read_model.on_time where met <> 0 or missed <> 0 or open <> 0 or missed_still_open <> 0
  )
  select concat_ws('/', site, month, department, kind, severity, clause, target, region) as key,
         concat_ws(',', r.met, r.missed, r.open, r.missed_still_open) as rollup,
         concat_ws(',', c.met, c.missed, c.open, c.still) as counted
    from held r full join counted c using (site, month, department, kind, severity, clause, target, region)
   where (r.met, r.missed, r.open, r.missed_still_open) is distinct from (c.met, c.missed, c.open, c.still)`;

/** Against the fine one, which is recounted above. */
function coarserApart(sql: postgres.Sql, { table, columns }: (typeof COARSER_ON_TIME)[number]) {
  const keys = columns.join(', ');
  return sql.unsafe<Apart[]>(`
    with counted as (
      select ${keys}, sum(met) as met, sum(missed) as missed, sum(open) as open, sum(missed_still_open) as still
        from read_model.on_time group by ${keys} having sum(met) <> 0 or sum(missed) <> 0 or sum(open) <> 0
    ), held as (select * from read_model.${table} where met <> 0 or missed <> 0 or open <> 0)
    select concat_ws('/', ${keys}) as key, concat_ws(',', r.met, r.missed, r.open, r.missed_still_open) as rollup,
           concat_ws(',', c.met, c.missed, c.open, c.still) as counted
      from held r full join counted c using (${keys})
     where (r.met, r.missed, r.open, r.missed_still_open) is distinct from (c.met, c.missed, c.open, c.still)`);
}

const caseCountsApart = (sql: postgres.Sql) => sql<Apart[]>`
  with counted as (
    select site, region, closed,
           not closed and exists (
             select from read_model.obligations o where o.case_id = c.case_id and o.verdict = 'missed'
                and o.fulfilled_at is null and not o.released) as overdue, count(*) as cases
      from read_model.cases c group by 1, 2, 3, 4
  ), held as (select * from read_model.case_counts where cases <> 0)
  select concat_ws('/', site, region, closed, overdue) as key, r.cases::text as rollup,
         c.cases::text as counted
    from held r full join counted c using (site, region, closed, overdue)
   where r.cases is distinct from c.cases`;

const caseDaysApart = (sql: postgres.Sql) => sql<Apart[]>`
  with told as (
    select site, region, kind, received_at at time zone zone as at, 1 as received, 0 as closed,
           (not closed)::integer as still_open, 0 as met, 0 as missed
      from read_model.cases
    union all
    select site, region, kind, closed_at at time zone zone, 0, 1, 0, 0, 0
      from read_model.cases where closed and closed_at is not null
    union all
    select site, region, kind, coalesce(due_at, o.fulfilled_at) at time zone zone, 0, 0, 0,
           (verdict = 'met')::integer, (verdict = 'missed')::integer
      from read_model.obligations o join read_model.cases using (case_id)
     where verdict in ('met', 'missed') and coalesce(due_at, o.fulfilled_at) is not null
  ), counted as (
    select site, region, kind, to_char(at, 'YYYY-MM-DD') as day, sum(received) as received, sum(closed) as closed,
           sum(still_open) as still_open, sum(met) as met, sum(missed) as missed
      from told group by 1, 2, 3, 4
  ), held as (
    select * from read_model.case_days
     where received <> 0 or closed <> 0 or still_open <> 0 or met <> 0 or missed <> 0
  )
  select concat_ws('/', site, region, kind, day) as key,
         concat_ws(',', r.received, r.closed, r.still_open, r.met, r.missed) as rollup,
         concat_ws(',', c.received, c.closed, c.still_open, c.met, c.missed) as counted
    from held r full join counted c using (site, region, kind, day)
   where (r.received, r.closed, r.still_open, r.met, r.missed)
         is distinct from (c.received, c.closed, c.still_open, c.met, c.missed)`;

/** The bucket is counted by the same function: two logarithms may differ where a span ends on a bound. */
async function closingTimesApart(sql: postgres.Sql): Promise<Apart[]> {
  const [cases, held] = await Promise.all([
    sql<{ key: string; ms: number }[]>`
      select concat_ws('/', site, region, kind, month) as key,
             extract(epoch from closed_at - received_at)::double precision * 1000 as ms
        from read_model.cases where closed and closed_at is not null`,
    sql<{ key: string; cases: number }[]>`
      select concat_ws('/', site, region, kind, month, bucket) as key, cases
        from read_model.closing_times where cases <> 0`,
  ]);
  return histogramApart(
    cases.map(({ key, ms }) => `${key}/${bucketOf(ms)}`),
    held,
  );
}

async function stageTimesApart(sql: postgres.Sql): Promise<Apart[]> {
  const [cases, held] = await Promise.all([
    sql<{ key: string; seconds: (number | null)[] }[]>`
      select concat_ws('/', kind, month, site, region) as key, stage_seconds as seconds
        from read_model.cases where imported is null`,
    sql<{ key: string; cases: number }[]>`
      select concat_ws('/', kind, month, site, region, stage, bucket) as key, cases
        from read_model.stage_times where cases <> 0`,
  ]);
  const passed = cases.flatMap(({ key, seconds }) =>
    seconds.flatMap((spent, no) => (spent === null ? [] : [`${key}/${STAGES[no]}/${bucketOf(spent * 1_000)}`])),
  );
  return histogramApart(passed, held);
}

const outcomesApart = (sql: postgres.Sql) => sql<Apart[]>`
  with counted as (
    select kind, month, site, region, count(*) as cases, count(*) filter (where closed or reopened > 0) as ended,
           count(*) filter (where (closed or reopened > 0) and revisit is not null) as ended_revisited,
           count(revisit) as revisited, count(*) filter (where revisit = 'satisfied') as satisfied,
           count(*) filter (where reopened > 0) as reopened, count(*) filter (where bounced > 0) as bounced
      from read_model.cases group by 1, 2, 3, 4
  ), held as (select * from read_model.outcomes where cases <> 0)
  select concat_ws('/', kind, month, site, region) as key,
         concat_ws(',', r.cases, r.ended, r.ended_revisited, r.revisited, r.satisfied, r.reopened, r.bounced) as rollup,
         concat_ws(',', c.cases, c.ended, c.ended_revisited, c.revisited, c.satisfied, c.reopened, c.bounced) as counted
    from held r full join counted c using (kind, month, site, region)
   where (r.cases, r.ended, r.ended_revisited, r.revisited, r.satisfied, r.reopened, r.bounced)
         is distinct from (c.cases, c.ended, c.ended_revisited, c.revisited, c.satisfied, c.reopened, c.bounced)`;

const openAlikeApart = (sql: postgres.Sql) => sql<Apart[]>`
  with counted as (
    select to_char(received_at at time zone zone, 'YYYY-MM-DD') as day,
           to_char(date_trunc('week', received_at at time zone zone), 'YYYY-MM-DD') as week, site, kind,
           coalesce(about, department) as about, count(*) as cases
      from read_model.cases where not closed and coalesce(about, department) is not null group by 1, 2, 3, 4, 5
  ), held as (select * from read_model.open_alike where cases <> 0)
  select concat_ws('/', day, week, site, kind, about) as key, r.cases::text as rollup, c.cases::text as counted
    from held r full join counted c using (day, week, site, kind, about)
   where r.cases is distinct from c.cases`;

const openAlikeWeeksApart = (sql: postgres.Sql) => sql<Apart[]>`
  with counted as (
    select week, site, kind, about, sum(cases) as cases from read_model.open_alike group by 1, 2, 3, 4
  ), held as (select * from read_model.open_alike_weeks)
  select concat_ws('/', week, site, kind, about) as key, r.cases::text as rollup, c.cases::text as counted
    from held r full join counted c using (week, site, kind, about)
   where coalesce(r.cases, 0) <> coalesce(c.cases, 0)`;

function histogramApart(
  keys: readonly string[],
  held: readonly { readonly key: string; readonly cases: number }[],
): Apart[] {
  const counted = new Map<string, number>();
  for (const own of keys) counted.set(own, (counted.get(own) ?? 0) + 1);
  const rollup = new Map(held.map((row) => [row.key, row.cases]));
  return [...new Set([...counted.keys(), ...rollup.keys()])]
    .filter((key) => counted.get(key) !== rollup.get(key))
    .map((key) => ({
      key,
      rollup: rollup.get(key)?.toString() ?? null,
      counted: counted.get(key)?.toString() ?? null,
    }));
}
