import { SEVERITIES, STAGES } from '../text/word-lists.js';
import type { Severity, Stage } from '../api/shapes.js';

export const SORTS = ['next-due', '-received'] as const;
export type Sort = (typeof SORTS)[number];

/** What the list shows; lives in the address, so that a view can be passed on. Absent = all. */
export interface CaseFilters {
  readonly site?: string;
  readonly stage?: Stage;
  readonly severity?: Severity;
  readonly department?: string;
  readonly closed?: 'false' | 'true' | 'all';
  readonly search?: string;
  readonly month?: string;
  readonly sort?: Sort;
}

const word = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};
const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((item) => item === String(value));

/** Reads an address; what is not understood is left out, never an error. */
export function filtersOf(search: Readonly<Record<string, unknown>>): CaseFilters {
  const found = {
    site: word(search['site']),
    stage: oneOf(STAGES, search['stage']),
    severity: oneOf(SEVERITIES, search['severity']),
    department: word(search['department']),
    closed: oneOf(['false', 'true', 'all'] as const, search['closed']),
    search: word(search['search']),
    month: word(search['month']),
    sort: oneOf(SORTS, search['sort']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as CaseFilters;
}

/** Query of GET /v1/cases. Open cases unless asked otherwise. */
export function toQuery(filters: CaseFilters, cursor: string) {
  const { closed = 'false', sort = 'next-due', ...rest } = filters;
  return { limit: 50, sort, ...rest, ...(closed === 'all' ? {} : { closed }), ...(cursor ? { cursor } : {}) };
}
