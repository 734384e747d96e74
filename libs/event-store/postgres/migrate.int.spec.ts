import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MIGRATION_ROOTS, migrate } from './migrate.js';
import { createTestDatabase } from './test-database.suite.js';
import type { TestDatabase } from './test-database.suite.js';

let database: TestDatabase;
let folder: string;
let roots: readonly URL[];

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  roots = [...MIGRATION_ROOTS, pathToFileURL(`${folder}/`)];
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function writeMigration(name: string, text: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, '01-extra.table.sql'), text);
}

const mismatch = expect.objectContaining({ code: 'schema-mismatch' });

describe('migrate', () => {
  it('does nothing to a database that is up to date', async () => {
    expect(await migrate(database.url)).toEqual({ applied: [] });
  });

  it('applies what is new once, however many ask for it at a time', async () => {
    await writeMigration('9001-extra', 'create table redress.extra (n integer)');
    const runs = await Promise.all([1, 2, 3].map(() => migrate(database.url, roots)));
    expect(runs.flatMap(({ applied }) => applied)).toEqual(['9001-extra']);
  });

  it('refuses a database that is newer than the release', async () => {
    await expect(migrate(database.url)).rejects.toEqual(mismatch);
  });

  it('refuses a migration that was edited after it had been applied', async () => {
    await writeMigration('9001-extra', 'create table redress.extra (n bigint)');
    await expect(migrate(database.url, roots)).rejects.toEqual(mismatch);
    await writeMigration('9001-extra', 'create table redress.extra (n integer)');
  });

  it('leaves nothing behind of a migration that fails', async () => {
    await writeMigration('9002-broken', 'create table redress.half (n integer); select no_such_function()');
    await expect(migrate(database.owner, roots)).rejects.toEqual(expect.objectContaining({ code: '42883' }));
    expect(await database.owner`select to_regclass('redress.half') as half`).toMatchObject([{ half: null }]);
  });
});
