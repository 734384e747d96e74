import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type postgres from 'postgres';
import { inTransaction } from '#libs/event-store/postgres/transaction.js';
import { DomainError } from '#libs/contracts/errors.js';
import { PROJECTIONS } from '../registry.js';
import { LIVE, type ReadModelSchema } from './schemas.js';

const BOOKKEEPING = new URL('./bookkeeping.sql', import.meta.url);
const MIGRATION_LOCK = 7_233_707;

/**
 * Makes the read model's tables as their owner, where they are missing; run again it does nothing. The read model is never
 * altered: a release with other tables says `schema-mismatch`, and `redress rebuild` makes the new ones from the store.
 */
export async function migrateReadModel(ownerSql: postgres.Sql, schema: ReadModelSchema = LIVE): Promise<void> {
  const { text, shape } = await readTables();
  await inTransaction(ownerSql, async (tx) => {
    await tx`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
    const stored = await storedShape(tx, schema);
    if (stored === shape) return;
    if (stored !== undefined) {
      throw new DomainError('schema-mismatch', 'the read model is of another release: redress rebuild makes it anew', {
        schema,
      });
    }
    await tx
      .unsafe(
        `create schema ${schema};
         set local search_path = ${schema};
         ${text}
         create table shape (shape text not null);
         insert into shape values ('${shape}');
         grant usage on schema ${schema} to redress_app;
         grant select, insert, update, delete on all tables in schema ${schema} to redress_app;
         revoke insert, update, delete on shape from redress_app;`,
      )
      .simple();
  });
}

/** Hash of the tables' texts; undefined where the schema is not there. */
export async function storedShape(sql: postgres.ISql, schema: ReadModelSchema): Promise<string | undefined> {
  const [table] = await sql<{ present: boolean }[]>`select to_regclass(${`${schema}.shape`}) is not null as present`;
  if (table?.present !== true) return undefined;
  const [row] = await sql.unsafe<{ shape: string }[]>(`select shape from ${schema}.shape`);
  return row?.shape;
}

async function readTables(): Promise<{ text: string; shape: string }> {
  const files = [...PROJECTIONS.map((projection) => projection.sql), BOOKKEEPING];
  const text = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
  return { text, shape: createHash('sha256').update(text).digest('hex') };
}
