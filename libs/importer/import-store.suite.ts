import { randomBytes } from 'node:crypto';
import type postgres from 'postgres';
import admin from 'postgres';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { PostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { migrate } from '#libs/event-store/postgres/migrate.js';
import { createPostgresRuleShelf } from '#libs/rule-shelf/postgres/rule-shelf.js';
import { createPostgresSiteRegistry } from '#libs/sites/postgres/site-registry.js';
import { createInMemoryVault } from '#libs/vault/in-memory/vault.js';
import { importFile } from './import-file.js';
import type { ImportReport } from './import-report.js';
import { loadMapping } from './load-mapping.js';
import { PostgresImportLedger } from './postgres-import-ledger.js';

/** A database of its own on the test server, with all tables, and the importer over it. */
export class ImportStore {
  private constructor(
    readonly sql: postgres.Sql,
    private readonly drop: () => Promise<void>,
  ) {}

  static async create(): Promise<ImportStore> {
    const server = process.env['REDRESS_TEST_POSTGRES_URL'] ?? '';
    const name = `import_${randomBytes(6).toString('hex')}`;
    const owner = admin(server, { max: 1, onnotice: () => undefined });
    await owner.unsafe(`create database ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    await migrate(url.href);
    const sql = connectStore(url.href, { max: 4, statementTimeoutMs: 60_000 });
    return new ImportStore(sql, async () => {
      await sql.end({ timeout: 5 });
      await owner.unsafe(`drop database ${name} with (force)`);
      await owner.end({ timeout: 5 });
    });
  }

  async remove(): Promise<void> {
    await this.drop();
  }

  dependencies() {
    return {
      store: new PostgresEventStore(this.sql),
      vault: createInMemoryVault(),
      rules: createPostgresRuleShelf(this.sql),
      sites: createPostgresSiteRegistry(this.sql),
      group: 'test',
      simulation: false,
    };
  }

  import(mapping: string, path: string, more: Partial<Parameters<typeof importFile>[0]> = {}): Promise<ImportReport> {
    return importFile({
      dependencies: this.dependencies(),
      ledger: new PostgresImportLedger(this.sql),
      mapping: loadMapping(mapping),
      path,
      ...more,
    });
  }

  async eventCount(): Promise<number> {
    const [row] = await this.sql<{ count: string }[]>`select count(*) from redress.events`;
    return Number(row?.count);
  }

  /** Digest of every fact without what differs from run to run: place, instant of recording and hash. */
  async contentsBut(types: readonly string[]): Promise<string> {
    const [row] = await this.sql<{ digest: string }[]>`
      select encode(sha256(convert_to(string_agg(
        concat_ws('|', stream_id, version, type, data, occurred_at), E'\n' order by stream_id, version), 'UTF8')), 'hex')
        as digest
        from redress.events where not type = any (${[...types]}::text[])`;
    return row?.digest ?? '';
  }
}
