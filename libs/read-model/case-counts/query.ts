import type postgres from 'postgres';
import { inSites } from '../cases/query.js';
import { onTime } from '../on-time/query.js';
import type { Sites } from '../sites.js';

export interface BoardTotals {
  /** cases not closed */
  readonly openCases: number;
  readonly closedCases: number;
  /** open cases with a promise missed that is still not done */
  readonly overdueCases: number;
  /** promises */
  readonly met: number;
  readonly missed: number;
  readonly open: number;
}

export async function boardTotals(sql: postgres.Sql, sites: Sites): Promise<BoardTotals> {
  const [[cases], [promises]] = await Promise.all([
    sql<{ open: string; closed: string; overdue: string }[]>`
      select coalesce(sum(cases) filter (where not closed), 0) as open,
             coalesce(sum(cases) filter (where closed), 0) as closed,
             coalesce(sum(cases) filter (where overdue), 0) as overdue
        from read_model.case_counts where ${inSites(sql, sites)}`,
    onTime(sql, { groupBy: [], filter: {}, sites }),
  ]);
  return {
    openCases: Number(cases?.open ?? 0),
    closedCases: Number(cases?.closed ?? 0),
    overdueCases: Number(cases?.overdue ?? 0),
    met: promises?.met ?? 0,
    missed: promises?.missed ?? 0,
    open: promises?.open ?? 0,
  };
}
