import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { DomainError } from '#libs/contracts/errors.js';
import type { PartCommand } from './supervised-part.js';
import { run } from './run.js';
import { ownedFolder, readablePrograms, type RunAs } from './unprivileged.js';

export interface PostgresPlace {
  /** the folder `bin` of the programs */
  readonly bin: string;
  readonly dataDir: string;
  readonly port: number;
  readonly password: string;
  readonly runAs: RunAs | undefined;
}

/** The owner of everything; it listens on loopback alone and the password never leaves the data folder's `secrets`. */
export const SUPERUSER = 'postgres';

export function postgresUrl(place: { port: number; password: string }, database = 'postgres'): string {
  return `postgres://${SUPERUSER}:${place.password}@127.0.0.1:${place.port}/${database}`;
}

export function newPassword(): string {
  return randomBytes(24).toString('hex');
}

/** The folder of programs as the user of the server may read it. */
export function programsFor(bin: string, runAs: RunAs | undefined): { bin: string; copied: boolean } {
  const { path, copied } = readablePrograms(dirname(bin), runAs);
  return { bin: copied ? join(path, 'bin') : bin, copied };
}

/** Makes the data folder once. Throws `servers-unavailable` when it was made by another major version. */
export async function prepareData(place: PostgresPlace): Promise<void> {
  const versionFile = join(place.dataDir, 'PG_VERSION');
  if (existsSync(versionFile)) {
    await refuseOtherMajor(place, readFileSync(versionFile, 'utf8').trim());
    return;
  }
  rmSync(place.dataDir, { recursive: true, force: true }); // an initdb that was cut short
  ownedFolder(place.dataDir, place.runAs);
  // beside the data folder it could be out of the user's reach; initdb wants the data folder itself empty
  const passwordFile = `${place.dataDir}.password`;
  writeFileSync(passwordFile, place.password, { mode: 0o600 });
  if (place.runAs !== undefined) chownSync(passwordFile, place.runAs.uid, place.runAs.gid);
  try {
    // no locale: text sorts by code point, alike on every machine
    const args = [
      '-D',
      place.dataDir,
      '-U',
      SUPERUSER,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--no-locale',
      '--no-sync',
    ];
    await run(join(place.bin, 'initdb'), [...args, `--pwfile=${passwordFile}`], { ...as(place), timeoutMs: 120_000 });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function refuseOtherMajor(place: PostgresPlace, made: string): Promise<void> {
  const said = await run(join(place.bin, 'postgres'), ['--version'], as(place));
  const major = /(\d+)/.exec(said)?.[1];
  if (major === made) return;
  const message = `${place.dataDir} was made by PostgreSQL ${made}, found is ${major}: set REDRESS_POSTGRES_BIN, or start with --fresh`;
  throw new DomainError('servers-unavailable', message, { part: 'postgres', made, found: major });
}

export function postgresCommand(place: PostgresPlace): PartCommand {
  clearForeignPidFile(place.dataDir);
  const settings = {
    listen_addresses: '127.0.0.1',
    port: place.port,
    unix_socket_directories: '',
    max_connections: 200,
    fsync: 'on',
    timezone: 'UTC',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '10min',
    // a forgotten open transaction holds back the commit-order horizon of every reader
    idle_in_transaction_session_timeout: '10s',
    // the queries are short: compiling them costs more than it saves
    jit: 'off',
    log_line_prefix: '%m [%p] %u@%d ',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return { file: join(place.bin, 'postgres'), args: ['-D', place.dataDir, ...args], ...as(place) };
}

/** Resolves once it answers a query (it refuses them while it replays its log after a crash). */
export async function postgresAnswers(place: PostgresPlace): Promise<void> {
  const sql = postgres(postgresUrl(place), { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await sql`select 1`;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * After kill -9 of a whole machine or container the pid in postmaster.pid may belong to another program; PostgreSQL then
 * refuses to start. While it is a postgres the file stays: it guards against two servers on one folder.
 */
function clearForeignPidFile(dataDir: string): void {
  const file = join(dataDir, 'postmaster.pid');
  if (process.platform !== 'linux' || !existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  try {
    if (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')) rmSync(file, { force: true });
  } catch {
    // no such process: PostgreSQL finds that out and takes the file over
  }
}

function as(place: PostgresPlace): { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv } {
  const { PATH, LD_LIBRARY_PATH, TZ } = process.env;
  const env = { PATH, LD_LIBRARY_PATH, TZ, LC_ALL: 'C' };
  const cwd = existsSync(place.dataDir) ? place.dataDir : '/';
  return place.runAs === undefined ? { cwd, env } : { cwd, env, uid: place.runAs.uid, gid: place.runAs.gid };
}
