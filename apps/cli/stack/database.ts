import postgres from 'postgres';
import { migrate } from '#libs/event-store/postgres/migrate.js';
import { enableSimulation } from '#libs/event-store/postgres/simulation.js';

/** The database of the store on a server that has other use for the one named postgres. */
export const DATABASE = 'redress';
export const RUNTIME_ROLE = 'redress_app';

export interface DatabaseOptions {
  /** superuser, at any database of the server */
  readonly serverUrl: string;
  readonly runtimePassword: string;
  readonly simulation: boolean;
}

/** Database and runtime role, made once, at this release's schema. Gives the two addresses. Throws `schema-mismatch`. */
export async function prepareDatabase(options: DatabaseOptions): Promise<{ ownerUrl: string; runtimeUrl: string }> {
  const ownerUrl = withDatabase(options.serverUrl, DATABASE);
  await onServer(options.serverUrl, async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (found === undefined) await sql.unsafe(`create database ${DATABASE}`);
    const [role] = await sql`select 1 from pg_roles where rolname = ${RUNTIME_ROLE}`;
    // made of hexadecimal digits: nothing in it needs quoting, and role statements take no parameters
    const password = `login password '${options.runtimePassword.replaceAll(/[^0-9a-f]/g, '')}'`;
    await sql.unsafe(`${role === undefined ? 'create' : 'alter'} role ${RUNTIME_ROLE} ${password}`);
  });
  await migrate(ownerUrl);
  if (options.simulation) await onServer(ownerUrl, enableSimulation);
  return { ownerUrl, runtimeUrl: withRole(ownerUrl, RUNTIME_ROLE, options.runtimePassword) };
}

async function onServer(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

function withRole(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.href;
}
