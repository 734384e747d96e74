import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { connectStore } from './connect.js';
import type { ConnectOptions } from './connect.js';
import { migrate } from './migrate.js';

export interface TestDatabase {
  /** of the owner */
  readonly url: string;
  readonly owner: postgres.Sql;
  /** A pool whose sessions act as the runtime role; ended with the database. */
  readonly runtime: (options?: ConnectOptions) => postgres.Sql;
  readonly drop: () => Promise<void>;
}

/** A database of its own on the test server, migrated. Sessions of the runtime role log in as a member that may do no more. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['REDRESS_TEST_POSTGRES_URL'];
  if (server === undefined) throw new Error('REDRESS_TEST_POSTGRES_URL is not set');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, (admin) => admin.unsafe(`create database ${name} encoding 'UTF8' template template0`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(url.href);
  const login = new URL(url);
  login.username = name;
  login.password = name;
  await onServer(url.href, (admin) => admin.unsafe(`create role ${name} login password '${name}' in role redress_app`));
  const owner = connectStore(url.href, { max: 4 });
  const pools = [owner];
  return {
    url: url.href,
    owner,
    runtime: (options) => {
      const pool = connectStore(login.href, options);
      pools.push(pool);
      return pool;
    },
    drop: async () => {
      await Promise.all(pools.map((pool) => pool.end({ timeout: 2 })));
      await onServer(server, async (admin) => {
        await admin.unsafe(`drop database ${name} with (force)`);
        await admin.unsafe(`drop role ${name}`);
      });
    },
  };
}

async function onServer(url: string, act: (admin: postgres.Sql) => PromiseLike<unknown>): Promise<void> {
  const admin = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await act(admin);
  } finally {
    await admin.end({ timeout: 2 });
  }
}
