import { HOLDERS, SEVERITIES, STAGES } from '../text/word-lists.js';
import type { CaseRow, Severity, Stage } from '../api/shapes.js';
import { COLUMNS, type ColumnId } from './column-ids.js';

export const SORTS = ['next-due', '-received'] as const;
export type Sort = (typeof SORTS)[number];
export const DENSITIES = ['close', 'normal', 'wide'] as const;
export type Density = (typeof DENSITIES)[number];

const REVISITS = ['satisfied', 'unsatisfied', 'none'] as const;
const KINDS = ['complaint', 'repair', 'enquiry', 'emergency', 'service-order', 'fee-reminder', 'formality'] as const;

/** What the API is asked. Absent = all. */
export interface CaseFilters {
  readonly site?: string;
  readonly stage?: Stage;
  readonly severity?: Severity;
  readonly department?: string;
  readonly holder?: NonNullable<CaseRow['holderRole']>;
  readonly target?: NonNullable<CaseRow['nextTarget']>;
  readonly waiting?: 'true' | 'false';
  readonly closed?: 'false' | 'true' | 'all';
  readonly search?: string;
  readonly month?: string;
  /** months of receipt `YYYY-MM`, both counted */
  readonly since?: string;
  readonly until?: string;
  readonly kind?: CaseRow['kind'];
  /** day of receipt `YYYY-MM-DD`, the first */
  readonly receivedFrom?: string;
  /** what it is about, as clusters have it */
  readonly about?: string;
  /** how it went, as the boards count it */
  readonly revisit?: (typeof REVISITS)[number];
  readonly reopened?: 'true' | 'false';
  readonly bounced?: 'true' | 'false';
  /** clause of a promise that was missed */
  readonly missed?: string;
  readonly sort?: Sort;
}

/** What the list shows and how; lives in the address, so that a view can be kept and passed on whole. */
export interface QueueSearch extends CaseFilters {
  /** ids with commas between; absent = all */
  readonly columns?: string;
  readonly density?: Density;
  /** the case that stands beside the list */
  readonly peek?: string;
}

const word = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};
const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((item) => item === String(value));
const bare = (value: unknown) => (typeof value === 'string' && /^[a-z-]+$/.test(value) ? value : undefined);

/** Reads an address; what is not understood is left out, never an error. */
export function filtersOf(search: Readonly<Record<string, unknown>>): QueueSearch {
  const found = {
    site: word(search['site']),
    stage: oneOf(STAGES, search['stage']),
    severity: oneOf(SEVERITIES, search['severity']),
    department: word(search['department']),
    holder: oneOf(HOLDERS, search['holder']),
    target: bare(search['target']),
    waiting: oneOf(['true', 'false'] as const, search['waiting']),
    closed: oneOf(['false', 'true', 'all'] as const, search['closed']),
    search: word(search['search']),
    month: word(search['month']),
    since: word(search['since']),
    until: word(search['until']),
    kind: oneOf(KINDS, search['kind']),
    receivedFrom: word(search['receivedFrom']),
    about: word(search['about']),
    revisit: oneOf(REVISITS, search['revisit']),
    reopened: oneOf(['true', 'false'] as const, search['reopened']),
    bounced: oneOf(['true', 'false'] as const, search['bounced']),
    missed: word(search['missed']),
    sort: oneOf(SORTS, search['sort']),
    columns: columnsText(word(search['columns'])),
    density: oneOf(DENSITIES, search['density']),
    peek: word(search['peek']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as QueueSearch;
}

/** Columns of an address in the list's own order; the reference is always there. */
export function columnsOf({ columns }: QueueSearch): readonly ColumnId[] {
  if (columns === undefined) return COLUMNS;
  const named = columns.split(',');
  return COLUMNS.filter((id) => id === 'reference' || named.includes(id));
}

export function columnsText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const ids = columnsOf({ columns: text });
  return ids.length === COLUMNS.length ? undefined : ids.join(',');
}

/** The part that the API is asked; how it is shown must not ask it again. */
export function askedOf({ columns: _columns, density: _density, peek: _peek, ...asked }: QueueSearch): CaseFilters {
  return asked;
}

/** Filters of GET /v1/cases and of its count. Open cases unless asked otherwise. */
export function toFilters(filters: CaseFilters) {
  const { closed = 'false', sort: _sort, ...rest } = filters;
  return { ...rest, ...(closed === 'all' ? {} : { closed }) };
}

/** Query of GET /v1/cases: the first page comes soon, the next ones are long for who scrolls far. */
export function toQuery(filters: CaseFilters, cursor: string) {
  return {
    limit: cursor ? 200 : 100,
    sort: filters.sort ?? 'next-due',
    ...toFilters(filters),
    ...(cursor ? { cursor } : {}),
  };
}
