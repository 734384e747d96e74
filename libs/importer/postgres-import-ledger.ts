import type postgres from 'postgres';
import type { EarlierRun, ImportCounts, ImportKey, ImportLedger } from './import-ledger.js';
import type { Quarantined } from './source-case.js';

/** PostgreSQL text cannot hold U+0000; the row is shown with its symbol, and the reason says so. */
const storable = (text: string): string => text.replaceAll('\u0000', '\u2400');

/** The ledger in redress.imports and redress.import_quarantine. Each call is one short transaction. */
export class PostgresImportLedger implements ImportLedger {
  constructor(private readonly sql: postgres.Sql) {}

  async begin({ fileDigest, mapping }: ImportKey, fileName: string): Promise<EarlierRun | undefined> {
    const [earlier] = await this.sql<{ state: EarlierRun['state']; rows: string }[]>`
      select state, rows_done as rows from redress.imports
       where file_digest = ${fileDigest} and mapping = ${mapping}`;
    await this.sql`
      insert into redress.imports as i (file_digest, mapping, file_name, state)
      values (${fileDigest}, ${mapping}, ${fileName}, 'running')
      on conflict (file_digest, mapping) do update
        set state = 'running', file_name = excluded.file_name, rows_done = 0, rows_imported = 0, rows_quarantined = 0,
            runs = i.runs + 1, started_at = clock_timestamp(), changed_at = clock_timestamp(), fault = null`;
    // What this run finds counts: the mapping may have been mended since.
    await this.sql`
      delete from redress.import_quarantine where file_digest = ${fileDigest} and mapping = ${mapping}`;
    return earlier && { state: earlier.state, rows: Number(earlier.rows) };
  }

  async progress(key: ImportKey, counts: ImportCounts): Promise<void> {
    await this.write(key, counts, 'running', null);
  }

  async end(key: ImportKey, counts: ImportCounts, fault?: string): Promise<void> {
    await this.write(key, counts, fault === undefined ? 'finished' : 'failed', fault ?? null);
  }

  async quarantine({ fileDigest, mapping }: ImportKey, rows: readonly Quarantined[]): Promise<void> {
    if (rows.length === 0) return;
    await this.sql`
      insert into redress.import_quarantine (file_digest, mapping, row_number, line, reason_code, reason, raw)
      select ${fileDigest}, ${mapping}, q.*
        from unnest(
          ${rows.map(({ row }) => row.number)}::bigint[], ${rows.map(({ row }) => row.line)}::bigint[],
          ${rows.map(({ code }) => code)}::text[], ${rows.map(({ reason }) => storable(reason))}::text[],
          ${rows.map(({ row }) => storable(row.raw))}::text[]) q
      on conflict (file_digest, mapping, row_number) do update
        set reason_code = excluded.reason_code, reason = excluded.reason`;
  }

  private async write(
    { fileDigest, mapping }: ImportKey,
    counts: ImportCounts,
    state: EarlierRun['state'],
    fault: string | null,
  ): Promise<void> {
    await this.sql`
      update redress.imports
         set state = ${state}, fault = ${fault}, rows_done = ${counts.rows}, rows_imported = ${counts.imported},
             rows_quarantined = ${counts.quarantined}, events_added = ${counts.events}, changed_at = clock_timestamp()
       where file_digest = ${fileDigest} and mapping = ${mapping}`;
  }
}
