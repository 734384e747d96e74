import type { Configuration } from '#libs/configuration/configuration.js';
import type { SimulationClock } from '#libs/event-store/postgres/simulation.js';
import type { ApiParts } from './parts.js';

/**
 * Forward for a stack that simulates. Temporal is looked for only when somebody forwards: the API itself stands on
 * PostgreSQL alone.
 */
export function connectForward(configuration: Configuration, clock: SimulationClock): Pick<ApiParts, 'forward'> {
  if (!configuration.SIMULATION) return {};
  return {
    forward: async (ms) => {
      const { connectTemporal } = await import('#libs/conducting/connect-temporal.js');
      const { forwardStack } = await import('#libs/conducting/forward-stack.js');
      const client = connectTemporal(configuration);
      try {
        return await forwardStack({ client, clock }, ms);
      } finally {
        await client.connection.close();
      }
    },
  };
}
