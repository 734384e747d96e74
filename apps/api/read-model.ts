import type { z } from 'zod';
import type { CaseRow, OnTimeKey, OnTimeRow } from '#libs/contracts/views.js';
import type { BoardTotals, CaseList } from './answers.js';
import type { casesQuery, onTimeQuery } from './query-strings.js';

/** `*` = the whole group */
export type Sites = readonly string[] | '*';

/** What the API asks of the read model; every question is bounded by the sites in scope. */
export interface ReadModel {
  listCases(query: Omit<z.infer<typeof casesQuery>, 'site'> & { sites: Sites }): Promise<CaseList>;
  findCase(caseId: string): Promise<Pick<CaseRow, 'version' | 'changeNo'> | undefined>;
  onTime(query: {
    groupBy: readonly OnTimeKey[];
    filter: Omit<z.infer<typeof onTimeQuery>, 'groupBy' | 'site'>;
    sites: Sites;
  }): Promise<readonly OnTimeRow[]>;
  totals(sites: Sites): Promise<BoardTotals>;
}
