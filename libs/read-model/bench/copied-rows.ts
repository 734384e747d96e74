import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { finished } from 'node:stream/promises';
import type postgres from 'postgres';
import { perSecond } from '#libs/bench/measure-ratio.js';

/** The tables that hold nearly all rows of a read model; a rollup has a handful. */
const TABLES = ['cases', 'obligations'] as const;
/** Few large writes: what the client does then costs the server nothing. */
const WRITE_BYTES = 4 * 1_024 * 1_024;

/** Rows of the read model as COPY's text, by table. */
export type ExportedRows = ReadonlyMap<(typeof TABLES)[number], { readonly text: Buffer; readonly rows: number }>;

/** Tables beside the read model with the same columns, constraints and indexes. */
export async function makePeerTables(sql: postgres.Sql): Promise<void> {
  for (const table of TABLES) {
    await sql.unsafe(`create table public.${table} (like read_model.${table} including all)`);
  }
}

/** All rows of cases that were written after a change number, by way of a file of the server's. */
export async function exportRows(sql: postgres.Sql, afterChange: number): Promise<ExportedRows> {
  const [server] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`;
  const exported = new Map<(typeof TABLES)[number], { text: Buffer; rows: number }>();
  for (const table of TABLES) {
    const file = join(server?.folder ?? '', `bench-${table}.copy`);
    const { count } = await sql.unsafe(
      `copy (select t.* from read_model.${table} t join read_model.cases c on c.case_id = t.case_id
              where c.change_no > ${afterChange}) to '${file}'`,
    );
    exported.set(table, { text: await readFile(file), rows: count });
  }
  return exported;
}

/** A client's COPY of them into the peer's tables, which grow as the read model does; rows a second. */
export async function copyRows(sql: postgres.Sql, exported: ExportedRows): Promise<number> {
  let copied = 0;
  const began = performance.now();
  for (const [table, { text, rows }] of exported) {
    const copying = await sql.unsafe(`copy public.${table} from stdin`).writable();
    const done = finished(copying);
    for (let from = 0; from < text.length; from += WRITE_BYTES) copying.write(text.subarray(from, from + WRITE_BYTES));
    copying.end();
    await done;
    copied += rows;
  }
  return perSecond(copied, began);
}

export async function truncatePeerTables(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`truncate ${TABLES.map((table) => `public.${table}`).join(', ')}`);
}
