import type postgres from 'postgres';
import type { CaseKind, Severity, Stage, Target } from '#libs/contracts/case.js';
import type { Role } from '#libs/contracts/event.js';
import type { CaseRow, ObligationView } from '#libs/contracts/views.js';
import { type StoredCase, type StoredObligation, toCaseRow } from '../engine/load-files.js';
import { toObligationView } from '../obligations/query.js';
import type { Sites } from '../sites.js';
import { readCursor, writeCursor } from './cursor.js';
import { searchConditions } from './search.js';

/** `next-due`: the open promise due first, cases without one last; `-received`: newest first. */
export const CASE_SORTS = ['next-due', '-received'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** What the last revisit found; `none`: ended without any. */
export const REVISIT_FILTERS = ['satisfied', 'unsatisfied', 'none'] as const;
export type RevisitFilter = (typeof REVISIT_FILTERS)[number];

export interface CasesQuery {
  readonly sites: Sites;
  readonly kind?: CaseKind | undefined;
  /** any kind but this one */
  readonly exceptKind?: CaseKind | undefined;
  readonly stage?: Stage | undefined;
  readonly severity?: Severity | undefined;
  readonly department?: string | undefined;
  readonly closed?: boolean | undefined;
  /** of the promise due next */
  readonly target?: Target | undefined;
  /** role in whose hands it is */
  readonly holder?: Role | undefined;
  /** whether it waits for somebody now */
  readonly waiting?: boolean | undefined;
  /** `YYYY-MM` of receipt, site time */
  readonly month?: string | undefined;
  /** `YYYY-MM` of receipt, both counted */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** `YYYY-MM-DD` of receipt, site time */
  readonly receivedFrom?: string | undefined;
  /** as clusters have it: category, topic or sort; of a complaint the department */
  readonly about?: string | undefined;
  readonly revisit?: RevisitFilter | undefined;
  /** at least once */
  readonly reopened?: boolean | undefined;
  readonly bounced?: boolean | undefined;
  /** clause of a promise that was missed */
  readonly missed?: string | undefined;
  /** words: case id, start of a reference, part of the name of a site or department */
  readonly search?: string | undefined;
  /** name of the mapping that brought it in; true: any */
  readonly imported?: string | boolean | undefined;
  readonly sort: CaseSort;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const DUE = `coalesce(next_due_at, 'infinity'::timestamptz)`;

/** One page by keyset: the tenth costs what the first does. Throws `invalid-input` for a foreign cursor. */
export async function listCases(
  sql: postgres.Sql,
  query: CasesQuery,
): Promise<{ items: CaseRow[]; nextCursor: string | null }> {
  const { sort, limit } = query;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, sort);
  const due = sql.unsafe(DUE);
  const place =
    sort === 'next-due'
      ? sql`(${due}, case_id) > (${after?.key ?? ''}::text::timestamptz, ${after?.caseId ?? ''}::uuid)`
      : sql`(received_at, case_id) < (${after?.key ?? ''}::text::timestamptz, ${after?.caseId ?? ''}::uuid)`;
  const rows = await sql<StoredCase[]>`
    select * from read_model.cases
     where ${allOf(sql, [...(await filters(sql, query)), ...(after ? [place] : [])])}
     order by ${sort === 'next-due' ? sql`${due}, case_id` : sql`received_at desc, case_id desc`}
     limit ${limit + 1}`;
  const items = rows.slice(0, limit).map(toCaseRow);
  const last = items.at(-1);
  if (rows.length <= limit || !last) return { items, nextCursor: null };
  const key = sort === 'next-due' ? (last.nextDueAt ?? 'infinity') : last.receivedAt;
  return { items, nextCursor: writeCursor({ sort, key, caseId: last.caseId }) };
}

type Condition = postgres.PendingQuery<postgres.Row[]>;

async function filters(sql: postgres.Sql, query: Omit<CasesQuery, 'sort' | 'limit'>): Promise<Condition[]> {
  const conditions = [inSites(sql, query.sites)];
  for (const column of ['kind', 'stage', 'severity', 'department', 'closed', 'month'] as const) {
    const wanted = query[column];
    if (wanted !== undefined) conditions.push(sql`${sql(column)} = ${wanted}`);
  }
  conditions.push(...wentConditions(sql, query));
  const { search, imported, exceptKind, target, holder, waiting } = query;
  if (target !== undefined) conditions.push(sql`next_target = ${target}`);
  if (holder !== undefined) conditions.push(sql`holder_role = ${holder}`);
  if (waiting !== undefined) conditions.push(waiting ? sql`waiting is not null` : sql`waiting is null`);
  if (exceptKind !== undefined) conditions.push(sql`kind <> ${exceptKind}`);
  if (typeof imported === 'string') conditions.push(sql`imported = ${imported}`);
  else if (imported !== undefined) conditions.push(imported ? sql`imported is not null` : sql`imported is null`);
  return search === undefined ? conditions : [...conditions, ...(await searchConditions(sql, search))];
}

/** How a case went, as the boards count it. */
function wentConditions(sql: postgres.Sql, query: Omit<CasesQuery, 'sort' | 'limit'>): Condition[] {
  const { since, until, receivedFrom, about, revisit, reopened, bounced, missed } = query;
  return [
    ...(since === undefined ? [] : [sql`month >= ${since}`]),
    ...(until === undefined ? [] : [sql`month <= ${until}`]),
    ...(receivedFrom === undefined ? [] : [sql`(received_at at time zone zone)::date >= ${receivedFrom}::date`]),
    ...(about === undefined ? [] : [sql`coalesce(about, department) = ${about}`]),
    ...(revisit === undefined ? [] : [sql`revisit is not distinct from ${revisit === 'none' ? null : revisit}`]),
    ...(revisit === 'none' ? [sql`(closed or reopened > 0)`] : []),
    ...(reopened === undefined ? [] : [sql`(reopened > 0) = ${reopened}`]),
    ...(bounced === undefined ? [] : [sql`(bounced > 0) = ${bounced}`]),
    ...(missed === undefined
      ? []
      : [sql`case_id in (select case_id from read_model.obligations where verdict = 'missed' and clause = ${missed})`]),
  ];
}

/** Beyond it the exact figure helps nobody, and counting it would cost with the number of cases. */
export const COUNT_MAX = 10_000;

/** How many cases the list has, at most `COUNT_MAX`; `more`: there are more. */
export async function countCases(
  sql: postgres.Sql,
  query: Omit<CasesQuery, 'sort' | 'limit'>,
): Promise<{ count: number; more: boolean }> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count
      from (select 1 from read_model.cases where ${allOf(sql, await filters(sql, query))} limit ${COUNT_MAX + 1}) found`;
  const count = row?.count ?? 0;
  return { count: Math.min(count, COUNT_MAX), more: count > COUNT_MAX };
}

export function inSites(sql: postgres.Sql, sites: Sites): Condition {
  return sites === '*' ? sql`true` : sql`site = any (${[...sites]}::text[])`;
}

export function allOf(sql: postgres.Sql, conditions: readonly Condition[]): Condition {
  return conditions.reduce((all, condition) => sql`${all} and ${condition}`);
}

/** The case and its promises in order of opening; undefined where the read model does not have it. */
export async function findCase(
  sql: postgres.Sql,
  caseId: string,
): Promise<(CaseRow & { obligations: ObligationView[] }) | undefined> {
  const [rows, obligations] = await Promise.all([
    sql<StoredCase[]>`select * from read_model.cases where case_id = ${caseId}`,
    sql<StoredObligation[]>`select * from read_model.obligations where case_id = ${caseId} order by place`,
  ]);
  const [row] = rows;
  return row && { ...toCaseRow(row), obligations: obligations.map(toObligationView) };
}

/** Rows changed after the number, in commit order, at most `limit`. */
export async function changesSince(
  sql: postgres.Sql,
  changeNo: number,
  limit: number,
  sites: Sites = '*',
): Promise<CaseRow[]> {
  const rows = await sql<StoredCase[]>`
    select * from read_model.cases
     where change_no > ${changeNo} and ${inSites(sql, sites)}
     order by change_no, case_id limit ${limit}`;
  return rows.map(toCaseRow);
}

/** Highest change number given so far; 0 before the first. */
export async function lastChange(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ last: string }[]>`select last from read_model.change_counter`;
  return Number(row?.last ?? 0);
}
