import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import type { AppendRequest } from '../port.js';

export interface EmmettStore {
  append(request: AppendRequest): Promise<void>;
  close(): Promise<void>;
}

/** The peer as its documentation has it, with a connection for each client: its own pool would hold ten. */
export async function openEmmett(connectionString: string, clients: number): Promise<EmmettStore> {
  const pool = new pg.Pool({ connectionString, max: clients });
  // without a listener, a server that ends before the pool would hide why
  pool.on('error', () => undefined);
  const store = getPostgreSQLEventStore(connectionString, { connectionOptions: { pool } });
  await store.schema.migrate();
  return {
    append: async ({ streams, metadata }) => {
      for (const { streamId, events } of streams) {
        const told = events.map(({ type, data }) => ({ type, data, metadata: { ...metadata } }));
        await store.appendToStream(streamId, told, { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' });
      }
    },
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
}
