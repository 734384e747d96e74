import type postgres from 'postgres';
import { requireSettings } from '#libs/configuration/configuration.js';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { type ConnectOptions, connectStore } from '#libs/event-store/postgres/connect.js';
import { PostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { createPostgresRuleShelf } from '#libs/rule-shelf/postgres/rule-shelf.js';
import { createPostgresSiteRegistry } from '#libs/sites/postgres/site-registry.js';
import { createPostgresVault } from '#libs/vault/postgres/vault.js';
import { connect } from './connect.js';

/** Long questions (verify, stats over everything) are allowed their time. */
const STATEMENT_MS_MAX = 120_000;

/** Runs `work` on the store's server with a pool of its own. Throws `stack-not-running`, `configuration-invalid`. */
export async function withSql<T>(
  args: { readonly dir?: string | undefined },
  work: (sql: postgres.Sql) => Promise<T>,
  options: ConnectOptions = { statementTimeoutMs: STATEMENT_MS_MAX },
): Promise<T> {
  const { POSTGRES_URL } = requireSettings(connect(args).configuration, 'POSTGRES_URL');
  const sql = connectStore(POSTGRES_URL, { max: 4, applicationName: 'redress-cli', ...options });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

export interface WritePath {
  readonly dependencies: CommandDependencies;
  readonly sql: postgres.Sql;
}

/** As `withSql`, with all that a command needs to be stored; statements end within the store's own limit. */
export async function withWritePath<T>(
  args: { readonly dir?: string | undefined },
  work: (path: WritePath) => Promise<T>,
): Promise<T> {
  const { VAULT_KEY, GROUP, SIMULATION } = requireSettings(connect(args).configuration, 'VAULT_KEY');
  return withSql(
    args,
    (sql) => {
      const dependencies: CommandDependencies = {
        store: new PostgresEventStore(sql),
        vault: createPostgresVault(sql, VAULT_KEY),
        rules: createPostgresRuleShelf(sql),
        sites: createPostgresSiteRegistry(sql),
        group: GROUP,
        simulation: SIMULATION,
      };
      return work({ dependencies, sql });
    },
    {},
  );
}
