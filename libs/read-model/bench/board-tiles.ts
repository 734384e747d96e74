import type postgres from 'postgres';
import { datePlusDays } from '#libs/clock/civil.js';
import { CLUSTER_LIMITS } from '#libs/contracts/desk/clusters.js';
import type { ReadModel } from '../read-model.js';
import { CLAUSES, CLUSTERS, DAYS, DEPARTMENT_MONTHS, OUTCOMES, SITES, TOTALS } from './facts-figures.js';

export interface Period {
  /** first and last day, both counted, and the one that the backlog's age is counted from */
  readonly from: string;
  readonly to: string;
  readonly today: string;
}

/** One tile of the boards: how the API asks for it, and the same figures from the facts alone. */
export interface BoardTile {
  readonly name: string;
  readonly ask: (model: ReadModel, period: Period) => Promise<readonly unknown[]>;
  readonly fromFacts: (sql: postgres.Sql, period: Period) => Promise<readonly unknown[]>;
}

const GROUP = { sites: '*' } as const;
/** As the director's room asks for clusters. */
const sinceOf = (to: string): string => datePlusDays(to, -CLUSTER_LIMITS.days);

export const BOARD_TILES: readonly BoardTile[] = [
  {
    name: 'totals',
    ask: async (model) => [await model.totals('*')],
    fromFacts: (sql) => TOTALS(sql),
  },
  {
    name: 'on time by department and month',
    ask: async (model) => flat(await model.onTime({ groupBy: ['department', 'month'], filter: {}, ...GROUP })),
    fromFacts: (sql) => DEPARTMENT_MONTHS(sql),
  },
  {
    name: 'on time by clause',
    ask: async (model) => flat(await model.onTime({ groupBy: ['clause'], filter: {}, ...GROUP })),
    fromFacts: (sql) => CLAUSES(sql),
  },
  {
    name: 'days',
    ask: (model, { from, to }) => model.days({ ...GROUP, from, to }),
    fromFacts: (sql, { from, to }) => DAYS(sql, [from, to]),
  },
  {
    name: 'sites',
    ask: async (model, period) =>
      (await model.siteFigures({ ...GROUP, ...period })).map(({ site, received, closed, met, missed, backlog }) => ({
        ...{ site, received, closed, met, missed },
        ...{ open: backlog.open || null, oldestDay: backlog.oldestDay },
      })),
    fromFacts: (sql, { from, to }) => SITES(sql, [from, to]),
  },
  {
    // with the times of every stage, which the facts are not asked for: the ratio is too low rather than too high
    name: 'outcomes and stage times',
    ask: async (model, { from, to }) =>
      (await model.outcomes({ ...GROUP, from, to })).rows.map(({ region: _, stages: __, ...figures }) => figures),
    fromFacts: (sql, { from, to }) => OUTCOMES(sql, [from.slice(0, 7), to.slice(0, 7)]),
  },
  {
    // with the newest cases of each by name, which the facts are not asked for
    name: 'clusters',
    ask: async (model, { to }) =>
      (await model.clusters({ ...GROUP, since: sinceOf(to) })).map(({ site, kind, about, cases }) => ({
        ...{ site, kind, about, cases },
      })),
    fromFacts: (sql, { to }) => CLUSTERS(sql, [sinceOf(to)]),
  },
];

const flat = (rows: readonly { readonly group: Readonly<Record<string, string>> }[]) =>
  rows.map(({ group, ...figures }) => ({ ...group, ...figures }));
