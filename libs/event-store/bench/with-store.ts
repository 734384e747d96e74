import type postgres from 'postgres';
import { connectStore } from '../postgres/connect.js';
import { createPostgresEventStore } from '../postgres/event-store.js';
import type { EventStore } from '../port.js';

const STATEMENT_MS_MAX = 60_000;

/** The store of a bench's own database over a pool of `clients`, as its owner. */
export async function withStore<T>(
  { ownerUrl, clients }: { readonly ownerUrl: string; readonly clients: number },
  run: (sql: postgres.Sql, store: EventStore) => Promise<T>,
): Promise<T> {
  const sql = connectStore(ownerUrl, {
    max: clients,
    applicationName: 'redress-bench',
    statementTimeoutMs: STATEMENT_MS_MAX,
  });
  try {
    return await run(sql, createPostgresEventStore(sql));
  } finally {
    await sql.end({ timeout: 5 });
  }
}
