import type postgres from 'postgres';
import { type Configuration, requireSettings } from '#libs/configuration/configuration.js';
import { connectStore, type ConnectOptions } from '#libs/event-store/postgres/connect.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import type { SequencedReader, Sequencer } from '#libs/event-store/port.js';
import { createPostgresRuleShelf } from '#libs/rule-shelf/postgres/rule-shelf.js';
import { createPostgresSiteRegistry } from '#libs/sites/postgres/site-registry.js';
import { createPostgresVault } from '#libs/vault/postgres/vault.js';
import type { CommandDependencies } from './dependencies.js';

export interface WritePath extends CommandDependencies {
  readonly store: CommandDependencies['store'] & Sequencer & SequencedReader;
  readonly sql: postgres.Sql;
  close(): Promise<void>;
}

/** The write path over PostgreSQL, as the api, the worker and the commands use it. Throws `configuration-invalid`. */
export function connectWritePath(configuration: Configuration, options: ConnectOptions = {}): WritePath {
  const settings = requireSettings(configuration, 'POSTGRES_URL', 'VAULT_KEY');
  const sql = connectStore(settings.POSTGRES_URL, options);
  return {
    sql,
    store: createPostgresEventStore(sql),
    vault: createPostgresVault(sql, settings.VAULT_KEY),
    sites: createPostgresSiteRegistry(sql),
    rules: createPostgresRuleShelf(sql),
    group: settings.GROUP,
    simulation: settings.SIMULATION,
    close: () => sql.end({ timeout: 5 }),
  };
}
