import type postgres from 'postgres';
import type { CaseRow, ObligationView, OnTimeRow } from '#libs/contracts/views.js';
import { type BoardTotals, boardTotals } from './case-counts/query.js';
import type { DayRow, SiteFigures } from '#libs/contracts/board-views.js';
import { type DaysQuery, boardDays, boardSites } from './case-days/query.js';
import type { OutcomesBoard } from '#libs/contracts/outcome-views.js';
import type { ClustersView } from '#libs/contracts/desk/clusters.js';
import type { BookPromise } from '#libs/contracts/desk/handover.js';
import { type CasesQuery, changesSince, countCases, findCase, lastChange, listCases } from './cases/query.js';
import { type RecentCase, type RecentCasesQuery, recentCases } from './cases/recent-cases.js';
import { CHANGES_CHANNEL } from './engine/schemas.js';
import { type ClustersQuery, openClusters } from './clusters/query.js';
import { type DuePromisesQuery, duePromises } from './obligations/due-promises.js';
import { boardOutcomes } from './outcomes/query.js';
import { type OnTimeQuery, onTime } from './on-time/query.js';
import type { Sites } from './sites.js';

/** What can be asked of the read model. Instants are ISO-8601 UTC with milliseconds. */
export interface ReadModel {
  listCases(query: CasesQuery): Promise<{ items: CaseRow[]; nextCursor: string | null }>;
  countCases(query: Omit<CasesQuery, 'sort' | 'limit'>): Promise<{ count: number; more: boolean }>;
  findCase(caseId: string): Promise<(CaseRow & { obligations: ObligationView[] }) | undefined>;
  onTime(query: OnTimeQuery): Promise<OnTimeRow[]>;
  totals(sites: Sites): Promise<BoardTotals>;
  days(query: DaysQuery): Promise<DayRow[]>;
  /** `today`: the day that the age of the backlog is counted from */
  siteFigures(query: DaysQuery & { readonly today: string }): Promise<SiteFigures[]>;
  outcomes(query: DaysQuery): Promise<Pick<OutcomesBoard, 'rows' | 'stages'>>;
  clusters(query: ClustersQuery): Promise<ClustersView['clusters']>;
  recentCases(query: RecentCasesQuery): Promise<RecentCase[]>;
  duePromises(query: DuePromisesQuery): Promise<BookPromise[]>;
}

/** News of the read model, numbered in commit order. */
export interface ReadModelChanges {
  head(): Promise<number>;
  changesSince(changeNo: number, limit: number, sites?: Sites): Promise<CaseRow[]>;
  /** Calls back after each batch of the projector; resolves to the end of listening. */
  listen(onChange: () => void): Promise<() => Promise<void>>;
}

export function createReadModel(sql: postgres.Sql): ReadModel {
  return {
    listCases: (query) => listCases(sql, query),
    countCases: (query) => countCases(sql, query),
    findCase: (caseId) => findCase(sql, caseId),
    onTime: (query) => onTime(sql, query),
    totals: (sites) => boardTotals(sql, sites),
    days: (query) => boardDays(sql, query),
    siteFigures: (query) => boardSites(sql, query),
    outcomes: (query) => boardOutcomes(sql, query),
    clusters: (query) => openClusters(sql, query),
    recentCases: (query) => recentCases(sql, query),
    duePromises: (query) => duePromises(sql, query),
  };
}

export function createReadModelChanges(sql: postgres.Sql): ReadModelChanges {
  return {
    head: () => lastChange(sql),
    changesSince: (changeNo, limit, sites) => changesSince(sql, changeNo, limit, sites),
    listen: async (onChange) => {
      const { unlisten } = await sql.listen(CHANGES_CHANNEL, onChange);
      return unlisten;
    },
  };
}
