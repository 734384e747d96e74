import type postgres from 'postgres';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** More are cut off: each word costs a look into the vocabularies. */
const WORDS_MAX = 5;

type Condition = postgres.PendingQuery<postgres.Row[]>;

interface Vocabulary {
  readonly sites: readonly string[];
  readonly departments: readonly string[];
}

/**
 * Conditions of a search, one a word: a case id, the start of a reference, or any part of the name of a site (either language)
 * or of a department. The two vocabularies are small however many cases there are, so a word of one Chinese character is as
 * good as one of five, and the list itself is found by equality. What persons said is sealed and not searched (ADR 0012).
 */
export async function searchConditions(sql: postgres.Sql, text: string): Promise<Condition[]> {
  if (UUID.test(text)) return [sql`case_id = ${text}`];
  const words = text.trim().split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
  // Looked up first: a condition is a query not sent yet, and awaiting it would send it.
  const found = await Promise.all(words.map((word) => lookUp(sql, word)));
  return words.map((word, at) => condition(sql, word, found[at] ?? { sites: [], departments: [] }));
}

function condition(sql: postgres.Sql, word: string, { sites, departments }: Vocabulary): Condition {
  const reference = sql`lower(reference) like ${`${pattern(word)}%`}`;
  const bySite = sites.length === 0 ? sql`` : sql`or site = any (${[...sites]}::text[])`;
  const byDepartment = departments.length === 0 ? sql`` : sql`or department = any (${[...departments]}::text[])`;
  return sql`(${reference} ${bySite} ${byDepartment})`;
}

async function lookUp(sql: postgres.Sql, word: string): Promise<Vocabulary> {
  const part = `%${pattern(word)}%`;
  const [found] = await sql<{ sites: string[]; departments: string[] }[]>`
    select array(select id from redress.sites
                  where lower(name_zh) like ${part} or lower(name_en) like ${part} or lower(id) like ${part}) as sites,
           array(select distinct department from read_model.on_time
                  where department <> '' and lower(department) like ${part}) as departments`;
  return found ?? { sites: [], departments: [] };
}

function pattern(text: string): string {
  return text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&');
}
