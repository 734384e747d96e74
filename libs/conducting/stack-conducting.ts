import type { Client, Connection } from '@temporalio/client';
import type postgres from 'postgres';
import type { Configuration } from '#libs/configuration/configuration.js';
import { createSimulationClock } from '#libs/event-store/postgres/simulation.js';
import type { Logger } from '#libs/telemetry/logger.js';
import { connectTemporal } from './connect-temporal.js';
import type { Conducting } from './conducting.js';
import { ensureSearchAttributes } from './search-attributes.js';

export interface StackConducting extends Conducting {
  readonly client: Client & { readonly connection: Connection };
  close(): Promise<void>;
}

/** Conducting of one stack, wired from its settings. Connects with the first call. */
export function stackConducting(configuration: Configuration, sql: postgres.Sql, log?: Logger): StackConducting {
  const client = connectTemporal(configuration);
  const clock = createSimulationClock(sql);
  let searchable: boolean | undefined;
  return {
    client,
    offsetMs: async () => (configuration.SIMULATION ? ((await clock.offsetMs()) ?? 0) : 0),
    searchable: async () => {
      // Asked until the server has answered once.
      searchable ??= await ensureSearchAttributes(client.connection, configuration.TEMPORAL_NAMESPACE, log);
      return searchable;
    },
    close: () => client.connection.close(),
  };
}
