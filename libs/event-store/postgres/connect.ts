import postgres from 'postgres';
import { promptSocket } from './prompt-socket.js';

export interface ConnectOptions {
  /** connections of the pool; default 10 */
  readonly max?: number;
  /** shown in pg_stat_activity */
  readonly applicationName?: string;
  /** a statement that runs longer is ended by the server; default 5,000. Rebuilds and verifications take more. */
  readonly statementTimeoutMs?: number;
}

/**
 * A pool for the store. bigint and xid8 come as decimal strings. No transaction of ours may stay open: it would hide
 * committed facts from every reader in commit order (the xmin horizon is the whole server's).
 */
export function connectStore(url: string, options: ConnectOptions = {}): postgres.Sql {
  return postgres(url, {
    max: options.max ?? 10,
    ...{ socket: promptSocket() }, // an option of the driver that its types leave out
    connect_timeout: 4,
    // The default grows to 20 s, and a command is to be refused within 5.
    backoff: () => 0.2,
    max_lifetime: null,
    onnotice: () => undefined,
    connection: {
      application_name: options.applicationName ?? 'redress',
      statement_timeout: options.statementTimeoutMs ?? 5_000,
      idle_in_transaction_session_timeout: 5_000,
      TimeZone: 'UTC',
    },
  });
}
