import type postgres from 'postgres';
import { PROJECTIONS } from '../registry.js';
import type { ProjectedTable } from '../projection.js';
import type { ReadModelSchema } from './schemas.js';

/**
 * What a read model says, as one text: `table:rows:sum;...`. The sums are over 64-bit hashes of all rows, so their order
 * does not matter; when a row was written (change numbers, checkpoints) is left out.
 */
export async function digestReadModel(sql: postgres.ISql, schema: ReadModelSchema): Promise<string> {
  const parts: string[] = [];
  for (const table of PROJECTIONS.flatMap((projection) => projection.tables)) {
    parts.push(`${table.name}:${await digestTable(sql, schema, table)}`);
  }
  return parts.join(';');
}

async function digestTable(sql: postgres.ISql, schema: ReadModelSchema, table: ProjectedTable): Promise<string> {
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
     where table_schema = ${schema} and table_name = ${table.name} order by column_name`;
  const names = columns.map(({ name }) => name).filter((name) => !table.bookkeeping.includes(name));
  const [row] = await sql.unsafe<{ rows: string; sum: string | null }[]>(
    `select count(*) as rows, sum(hash_record_extended(t.row, 1)) as sum
       from (select row(${names.join(', ')}) as row from ${schema}.${table.name}
              where ${table.meaningful ?? 'true'}) t`,
  );
  return `${row?.rows ?? 0}:${hex(row?.sum)}`;
}

function hex(sum: string | null | undefined): string {
  return BigInt.asUintN(64, BigInt(sum ?? 0))
    .toString(16)
    .padStart(16, '0');
}
