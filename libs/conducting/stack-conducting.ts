import type { Client, Connection } from '@temporalio/client';
import type postgres from 'postgres';
import type { Configuration } from '#libs/configuration/configuration.js';
import { createSimulationClock } from '#libs/event-store/postgres/simulation.js';
import type { Logger } from '#libs/telemetry/logger.js';
import { connectTemporal } from './connect-temporal.js';
import { type Conducting, withinDeadline } from './conducting.js';
import { ensureSearchAttributes } from './search-attributes.js';

export interface StackConducting extends Conducting {
  readonly client: Client & { readonly connection: Connection };
  close(): Promise<void>;
}

/** A server that has lost its data has lost its search attributes with them, and refuses every start that names one. */
const SEARCHABLE_MS = 5_000;

/** Conducting of one stack, wired from its settings. Connects with the first call. */
export function stackConducting(configuration: Configuration, sql: postgres.Sql, log?: Logger): StackConducting {
  const client = connectTemporal(configuration);
  const clock = createSimulationClock(sql);
  let asked: { readonly at: number; readonly searchable: boolean } | undefined;
  // a refusal is told once
  let told = log;
  const conducting: StackConducting = {
    client,
    offsetMs: async () => (configuration.SIMULATION ? ((await clock.offsetMs()) ?? 0) : 0),
    searchable: async () => {
      if (asked !== undefined && performance.now() - asked.at < SEARCHABLE_MS) return asked.searchable;
      // a call without a deadline is tried for a quarter of a minute, longer than a process may take to end
      const searchable = await withinDeadline(conducting, () =>
        ensureSearchAttributes(client.connection, configuration.TEMPORAL_NAMESPACE, told),
      );
      told = undefined;
      asked = { at: performance.now(), searchable };
      return searchable;
    },
    close: () => client.connection.close(),
  };
  return conducting;
}
