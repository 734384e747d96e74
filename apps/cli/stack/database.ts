import postgres from 'postgres';
import { hasCode } from '#libs/contracts/errors.js';
import { migrate } from '#libs/event-store/postgres/migrate.js';
import { enableSimulation } from '#libs/event-store/postgres/simulation.js';
import { migrateReadModel } from '#libs/read-model/engine/migrate.js';

/** The store's own database, on a server that has other use for the one named postgres. */
export const DATABASE = 'redress';
export const RUNTIME_ROLE = 'redress_app';

export interface DatabaseOptions {
  /** superuser, at the store's database, which need not be there yet */
  readonly ownerUrl: string;
  /** runtime role with its password, at the same database */
  readonly runtimeUrl: string;
  readonly simulation: boolean;
}

export interface Prepared {
  /** migrations that were run now */
  readonly applied: string[];
  /** false: its tables are of another release, `redress rebuild` is due */
  readonly readModelFits: boolean;
}

/** Database and runtime role, made once, at this release's schema. Throws `schema-mismatch` for the store. */
export async function prepareDatabase({ ownerUrl, runtimeUrl, simulation }: DatabaseOptions): Promise<Prepared> {
  const database = new URL(ownerUrl).pathname.slice(1);
  await asOwner(at(ownerUrl, 'postgres'), async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${database}`;
    if (found === undefined) await sql`create database ${sql(database)}`;
    const [role] = await sql`select 1 from pg_roles where rolname = ${RUNTIME_ROLE}`;
    // role statements take no parameters: quoted by hand, as standard_conforming_strings has it
    const password = decodeURIComponent(new URL(runtimeUrl).password).replaceAll("'", "''");
    await sql.unsafe(`${role === undefined ? 'create' : 'alter'} role ${RUNTIME_ROLE} login password '${password}'`);
  });
  const { applied } = await migrate(ownerUrl);
  if (simulation) await asOwner(ownerUrl, enableSimulation);
  let readModelFits = true;
  await asOwner(ownerUrl, (sql) => migrateReadModel(sql)).catch((error: unknown) => {
    // the store is not in question, and `rebuild`, which makes the tables anew, needs a running stack
    if (!hasCode(error, 'schema-mismatch')) throw error;
    readModelFits = false;
  });
  return { applied, readModelFits };
}

/** The same server and password with another database. */
export function at(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** The address of the runtime role beside an owner's. */
export function runtimeUrlBeside(ownerUrl: string, password: string): string {
  const changed = new URL(ownerUrl);
  changed.username = RUNTIME_ROLE;
  changed.password = password;
  return changed.href;
}

async function asOwner(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
