import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import postgres from 'postgres';
import { inTransaction } from './transaction.js';
import { DomainError } from '#libs/contracts/errors.js';

/**
 * Folders of migrations. A migration is a folder `NNNN-name` with one SQL object a file, run in the order of their names.
 * Forward only: what has been applied is never edited; a change is a new folder with a higher number.
 */
export const MIGRATION_ROOTS: readonly URL[] = [
  new URL('../sql/', import.meta.url),
  new URL('../../vault/sql/', import.meta.url),
  new URL('../../rule-shelf/sql/', import.meta.url),
  new URL('../../restated/sql/', import.meta.url),
  new URL('../../photos/sql/', import.meta.url),
  new URL('../../notices/sql/', import.meta.url),
  new URL('../../households/sql/', import.meta.url),
  new URL('../../saved-views/sql/', import.meta.url),
  new URL('../../passes/sql/', import.meta.url),
];

/** Any constant will do; it has to be the same in every release. */
const MIGRATION_LOCK = 7_233_703;

interface Migration {
  readonly id: string;
  readonly text: string;
  /** sha256 hex over file names and contents */
  readonly checksum: string;
}

/**
 * Brings the database to this release, as its owner; run again it does nothing. Concurrent callers wait for each other.
 * Throws `schema-mismatch` where an applied migration was edited, or where the database is newer than this release.
 */
export async function migrate(
  owner: string | postgres.Sql,
  roots: readonly URL[] = MIGRATION_ROOTS,
): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(roots);
  const sql = typeof owner === 'string' ? postgres(owner, { max: 1, onnotice: () => undefined }) : owner;
  try {
    return await inTransaction(sql, async (tx) => {
      await tx`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
      const stored = await readApplied(tx);
      refuseMismatch(migrations, stored);
      const applied: string[] = [];
      for (const migration of migrations.filter(({ id }) => !stored.has(id))) {
        await tx.unsafe(migration.text).simple();
        await tx`insert into redress_migrations.applied (id, checksum) values (${migration.id}, ${migration.checksum})`;
        applied.push(migration.id);
      }
      return { applied };
    });
  } finally {
    if (typeof owner === 'string') await sql.end({ timeout: 5 });
  }
}

async function readApplied(tx: postgres.TransactionSql): Promise<ReadonlyMap<string, string>> {
  // Asked first, because `if not exists` raises a notice each time.
  const [table] = await tx<
    { present: boolean }[]
  >`select to_regclass('redress_migrations.applied') is not null as present`;
  if (table?.present !== true) {
    await tx
      .unsafe(
        `create schema redress_migrations;
         create table redress_migrations.applied (
           id text primary key, checksum text not null, applied_at timestamptz not null default now());`,
      )
      .simple();
  }
  const rows = await tx<{ id: string; checksum: string }[]>`select id, checksum from redress_migrations.applied`;
  return new Map(rows.map((row) => [row.id, row.checksum]));
}

function refuseMismatch(migrations: readonly Migration[], stored: ReadonlyMap<string, string>): void {
  const known = new Map(migrations.map((migration) => [migration.id, migration.checksum]));
  for (const [id, checksum] of stored) {
    if (!known.has(id)) {
      throw new DomainError('schema-mismatch', `the database is newer: it has the migration ${id}`, { id });
    }
    if (known.get(id) !== checksum) {
      throw new DomainError('schema-mismatch', `the migration ${id} was changed after it had been applied`, { id });
    }
  }
}

async function readMigrations(roots: readonly URL[]): Promise<Migration[]> {
  const migrations: Migration[] = [];
  for (const root of roots) {
    for (const entry of await readdir(root, { withFileTypes: true })) {
      if (!entry.isDirectory() || !/^\d{4}-/.test(entry.name)) continue;
      migrations.push(await readMigration(entry.name, new URL(`${entry.name}/`, root)));
    }
  }
  return migrations.sort((left, right) => (left.id < right.id ? -1 : 1));
}

async function readMigration(id: string, folder: URL): Promise<Migration> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  const digest = createHash('sha256');
  names.forEach((name, place) => digest.update(`${name}\n${texts[place] ?? ''}\n`));
  return { id, text: texts.join('\n'), checksum: digest.digest('hex') };
}
