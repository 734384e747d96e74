import type postgres from 'postgres';
import { type InvariantResult, invariantResult } from '../invariant.js';

interface Apart {
  readonly key: string;
  readonly rollup: string | null;
  readonly counted: string | null;
}

/** I7: the incremental counts against a count of the rows that they stand for. */
export async function rollupsAreCounts(sql: postgres.Sql): Promise<InvariantResult> {
  const [onTime, caseCounts, [looked]] = await Promise.all([
    sql<Apart[]>`
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
       where (r.met, r.missed, r.open, r.missed_still_open) is distinct from (c.met, c.missed, c.open, c.still)`,
    sql<Apart[]>`
      with counted as (
        select site, region, kind, coalesce(severity, '') as severity, stage, closed,
               not closed and exists (
                 select from read_model.obligations o where o.case_id = c.case_id and o.verdict = 'missed'
                    and o.fulfilled_at is null and not o.released) as overdue, count(*) as cases
          from read_model.cases c group by 1, 2, 3, 4, 5, 6, 7
      ), held as (select * from read_model.case_counts where cases <> 0)
      select concat_ws('/', site, region, kind, severity, stage, closed, overdue) as key, r.cases::text as rollup,
             c.cases::text as counted
        from held r full join counted c using (site, region, kind, severity, stage, closed, overdue)
       where r.cases is distinct from c.cases`,
    sql<{ rows: string }[]>`select (select count(*) from read_model.on_time)
      + (select count(*) from read_model.case_counts) as rows`,
  ]);
  const faults = [...onTime, ...caseCounts].map(
    ({ key, rollup, counted }) => `${key}: held ${rollup ?? 'none'}, counted ${counted ?? 'none'}`,
  );
  return invariantResult('I7', 'rollups equal GROUP BY over the rows', Number(looked?.rows ?? 0), faults);
}
