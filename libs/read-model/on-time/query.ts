import type postgres from 'postgres';
import { ON_TIME_KEYS, type OnTimeKey, type OnTimeRow } from '#libs/contracts/views.js';
import { allOf, inSites } from '../cases/query.js';
import type { Sites } from '../sites.js';
import { COARSER_ON_TIME } from './projection.js';

export interface OnTimeQuery {
  readonly groupBy: readonly OnTimeKey[];
  readonly filter: Readonly<Partial<Record<OnTimeKey, string | undefined>>>;
  readonly sites: Sites;
  /** months of receipt `YYYY-MM`, both counted */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

interface StoredCounts {
  readonly met: string;
  readonly missed: string;
  readonly open: string;
  readonly still: string;
}

/** Promises by the keys asked for, in order of them; '' in a group = not known. Without keys one row: all of them. */
export async function onTime(sql: postgres.Sql, query: OnTimeQuery): Promise<OnTimeRow[]> {
  const { groupBy, filter, sites, since, until } = query;
  // a key becomes the name of a column: nothing but the known words may
  const keys = groupBy.filter((key) => ON_TIME_KEYS.includes(key));
  const conditions = [inSites(sql, sites)];
  for (const key of ON_TIME_KEYS) {
    const wanted = filter[key];
    if (wanted !== undefined) conditions.push(sql`${sql(key)} = ${wanted}`);
  }
  if (since !== undefined) conditions.push(sql`month >= ${since}`);
  if (until !== undefined) conditions.push(sql`month <= ${until}`);
  const asked = ON_TIME_KEYS.filter((key) => filter[key] !== undefined);
  const needed = [...keys, ...asked];
  const grouped = keys.length > 0;
  const rows = await sql<(StoredCounts & Partial<Record<OnTimeKey, string>>)[]>`
    select ${grouped ? sql`${sql(keys)},` : sql``}
           coalesce(sum(met), 0) as met, coalesce(sum(missed), 0) as missed, coalesce(sum(open), 0) as open,
           coalesce(sum(missed_still_open), 0) as still
      from ${sql(`read_model.${tableFor(needed)}`)}
     where ${allOf(sql, conditions)}
     ${grouped ? sql`group by ${sql(keys)}` : sql``}
    having sum(met) <> 0 or sum(missed) <> 0 or sum(open) <> 0
     ${grouped ? sql`order by ${sql(keys)}` : sql``}`;
  return rows.map((row) => ({
    group: Object.fromEntries(keys.map((key) => [key, row[key] ?? ''])),
    met: Number(row.met),
    missed: Number(row.missed),
    open: Number(row.open),
    missedStillOpen: Number(row.still),
  }));
}

/** The smallest table with these keys; the site, the region and the month are in all of them. */
function tableFor(needed: readonly OnTimeKey[]): string {
  const found = COARSER_ON_TIME.find(({ columns }) => needed.every((key) => columns.some((column) => column === key)));
  return found?.table ?? 'on_time';
}
