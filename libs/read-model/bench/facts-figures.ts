import type postgres from 'postgres';

/** Of these the figures are made; their data are parsed once a question. */
const PROMISES = [
  ...['ObligationOpened', 'ObligationDueMoved', 'ObligationSuspended', 'ObligationResumed', 'ObligationHeldBy'],
  ...['ObligationExtended', 'ObligationReopened', 'DueConfirmed', 'ObligationMet', 'ObligationMissed'],
  ...['ObligationDischarged', 'ObligationWaived', 'VerdictCorrected'],
] as const;
const PLACES = ['CaseAccepted', 'DetailsCompleted', 'CaseHandedOver'] as const;
const ENDS = ['CaseArchived', 'CaseWithdrawn', 'CaseClosedAsAtSource', 'CaseClosedWithParent', 'CaseReopened'] as const;

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

/**
 * The boards' figures by GROUP BY over the facts alone, as one would ask without rollups: what a rollup is held against,
 * for its truth (boards.int.spec.ts) and for its cost (boards.bench.ts). Only what a question names is computed.
 */
const WITH = `
  with told as materialized (
    select stream_id, version, type, occurred_at, data::jsonb as d from redress.events
     where type in (TYPES)
  ), accepted as (
    select stream_id, d->>'site' as site, d->>'region' as region, d->>'kind' as kind, d->>'zone' as zone,
           (d->>'receivedAt')::timestamptz at time zone (d->>'zone') as received
      from told where type = 'CaseAccepted'
  ), departments as (
    select stream_id, (array_agg(coalesce(d->>'departmentComplainedOf', d->>'department') order by version desc)
             filter (where coalesce(d->>'departmentComplainedOf', d->>'department') is not null))[1] as department
      from told where type in (${quoted(PLACES)}) group by stream_id
  ), ends as (
    select stream_id, (array_agg(type <> 'CaseReopened' order by version desc))[1] as closed, max(occurred_at) as at
      from told where type in (${quoted(ENDS)}) group by stream_id
  ), judged as (
    select stream_id, d->>'obligationId' as id, max(d->>'clause') filter (where type = 'ObligationOpened') as clause,
           (array_agg(case type when 'ObligationMet' then 'met' when 'ObligationMissed' then 'missed'
                                when 'VerdictCorrected' then d->>'to' else 'open' end order by version desc)
             filter (where type in ('ObligationOpened', 'ObligationReopened', 'ObligationMet', 'ObligationMissed',
                                    'VerdictCorrected')))[1] as verdict,
           bool_or(type = 'ObligationWaived') as waived,
           bool_or(type in ('ObligationDischarged', 'VerdictCorrected')) as done,
           max(coalesce(d->>'metAt', d->>'dischargedAt', d->>'happenedAt')) as done_at,
           (array_agg(d->'arithmetic'->>'dueAt' order by version desc)
             filter (where type not in ('ObligationMet', 'ObligationMissed', 'ObligationDischarged', 'ObligationWaived',
                                        'VerdictCorrected')))[1] as due_at
      from told where type in (${quoted(PROMISES)}) group by 1, 2
  ), promises as (
    select *, (verdict = 'missed' and not done and not waived) as still
      from judged where not (waived and verdict = 'open')
  )`;

const SUMS = `count(*) filter (where verdict = 'met')::integer as met,
  count(*) filter (where verdict = 'missed')::integer as missed,
  count(*) filter (where verdict = 'open')::integer as open, count(*) filter (where still)::integer as "missedStillOpen"`;

/** Promises by `department` and month of receipt, in order of them. */
export const DEPARTMENT_MONTHS = question(
  [...PLACES, ...PROMISES],
  `select coalesce(department, '') as department, to_char(received, 'YYYY-MM') as month, ${SUMS}
     from promises join accepted using (stream_id) join departments using (stream_id)
    group by 1, 2 order by 1, 2`,
);

export const CLAUSES = question(PROMISES, `select clause, ${SUMS} from promises group by 1 order by 1`);

export const TOTALS = question(
  ['CaseAccepted', ...ENDS, ...PROMISES],
  `, cases as (
     select a.stream_id, coalesce(e.closed, false) as closed from accepted a left join ends e using (stream_id)
   )
   select (select count(*) from cases where not closed)::integer as "openCases",
          (select count(*) from cases where closed)::integer as "closedCases",
          (select count(distinct stream_id) from promises join cases using (stream_id)
            where still and not closed)::integer as "overdueCases",
          count(*) filter (where verdict = 'met')::integer as met,
          count(*) filter (where verdict = 'missed')::integer as missed,
          count(*) filter (where verdict = 'open')::integer as open from promises`,
);

const DAYS_TOLD = `, days as (
    select stream_id, received as at, 1 as received, 0 as closed, 0 as met, 0 as missed from accepted
    union all
    select stream_id, e.at at time zone zone, 0, 1, 0, 0 from ends e join accepted using (stream_id) where closed
    union all
    select stream_id, coalesce(due_at, done_at)::timestamptz at time zone zone, 0, 0, (verdict = 'met')::integer,
           (verdict = 'missed')::integer
      from promises join accepted using (stream_id)
     where verdict in ('met', 'missed') and coalesce(due_at, done_at) is not null
  )`;
const DAY_SUMS = `sum(d.received)::integer as received, sum(d.closed)::integer as closed, sum(d.met)::integer as met,
  sum(d.missed)::integer as missed`;
const OF_DAYS = ['CaseAccepted', ...ENDS, ...PROMISES];

/** Parameters: first and last day. */
export const DAYS = question(
  OF_DAYS,
  `${DAYS_TOLD}
   select to_char(at, 'YYYY-MM-DD') as day, ${DAY_SUMS} from days d
    where to_char(at, 'YYYY-MM-DD') between $1 and $2 group by 1 order by 1`,
);

/** Parameters: first and last day. The backlog is that of now. */
export const SITES = question(
  OF_DAYS,
  `${DAYS_TOLD}
   , backlog as (
     select site, count(*)::integer as open, min(to_char(received, 'YYYY-MM-DD')) as oldest
       from accepted left join ends using (stream_id) where not coalesce(closed, false) group by 1
   )
   select site, ${DAY_SUMS}, max(open) as open, max(oldest) as "oldestDay"
     from days d join accepted using (stream_id) left join backlog using (site)
    where to_char(at, 'YYYY-MM-DD') between $1 and $2 group by 1 order by 1`,
);

/** Parameters: first and last month of receipt. */
export const OUTCOMES = question(
  ['CaseAccepted', ...ENDS, 'RevisitRecorded', 'DepartmentBounced'],
  `, went as (
     select stream_id, bool_or(type in (${quoted(ENDS)})) as ended, bool_or(type = 'CaseReopened') as reopened,
            bool_or(type = 'DepartmentBounced') as bounced,
            (array_agg((d->>'satisfied')::boolean order by version desc) filter (where type = 'RevisitRecorded'))[1] as satisfied
       from told where type <> 'CaseAccepted' group by 1
   )
   select site, count(*)::integer as cases, count(*) filter (where ended)::integer as ended,
          count(*) filter (where ended and satisfied is not null)::integer as "endedRevisited",
          count(satisfied)::integer as revisited, count(*) filter (where satisfied)::integer as satisfied,
          count(*) filter (where reopened)::integer as reopened, count(*) filter (where bounced)::integer as bounced
     from accepted left join went using (stream_id)
    where to_char(received, 'YYYY-MM') between $1 and $2 group by 1 order by 1`,
);

/** Parameter: first day. Of complaints, which are alike by their department. */
export const CLUSTERS = question(
  [...PLACES, ...ENDS],
  `select site, kind, department as about, count(*)::integer as cases
     from accepted join departments using (stream_id) left join ends using (stream_id)
    where not coalesce(closed, false) and department is not null and to_char(received, 'YYYY-MM-DD') >= $1
    group by 1, 2, 3 having count(*) >= 3
    order by cases desc, date_trunc('week', max(received)) desc, 1, 2, 3 limit 12`,
);

type Question = (sql: postgres.Sql, parameters?: readonly string[]) => Promise<readonly Record<string, unknown>[]>;

function question(types: readonly string[], select: string): Question {
  const text = `${WITH.replace('TYPES', quoted(types))}\n${select}`;
  return async (sql, parameters = []) => [...(await sql.unsafe(text, [...parameters]))];
}
