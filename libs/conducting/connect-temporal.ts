import { Client, Connection } from '@temporalio/client';
import { type Configuration, requireSettings } from '#libs/configuration/configuration.js';

/** A client that connects with its first call, so that a process starts while Temporal is away. */
export function connectTemporal(configuration: Configuration): Client & { readonly connection: Connection } {
  const { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE } = requireSettings(configuration, 'TEMPORAL_ADDRESS');
  const connection = Connection.lazy({ address: TEMPORAL_ADDRESS, connectTimeout: 5_000 });
  return new Client({ connection, namespace: TEMPORAL_NAMESPACE }) as Client & { readonly connection: Connection };
}
