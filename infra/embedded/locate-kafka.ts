import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Found, SearchOptions, Source } from './found.js';
import { run } from './run.js';

const VERSION = '4.1.1';
const JAR = /^kafka_2\.13-(\d+\.\d+\.\d+)\.jar$/;

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>redress</groupId><artifactId>kafka</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>
<dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${VERSION}</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>1.7.36</version></dependency>
</dependencies></project>
`;

/** `path` is the folder of Kafka's jars. */
export async function locateKafka(options: SearchOptions): Promise<Found> {
  const { environment, cacheDir } = options;
  const told = environment.REDRESS_KAFKA_LIBS;
  if (told !== undefined)
    return tryLibs(told, 'environment') ?? missing(`REDRESS_KAFKA_LIBS=${told} has no kafka_2.13 jar`);
  if (environment.KAFKA_HOME !== undefined) {
    const found = tryLibs(join(environment.KAFKA_HOME, 'libs'), 'path');
    if (found !== undefined) return found;
  }
  const libs = join(cacheDir, 'kafka', 'libs');
  const inCache = tryLibs(libs, 'cache');
  if (inCache !== undefined) return inCache;
  if (!options.mayFetch) return missing('not in the cache');
  try {
    options.onTick(`fetching Kafka (Maven kafka_2.13 ${VERSION}, once, 43 MB)`);
    await fetchLibs(join(cacheDir, 'kafka'), libs);
  } catch (error) {
    return missing(error instanceof Error ? error.message : String(error));
  }
  return tryLibs(libs, 'registry') ?? missing('Maven ended without the jars');
}

async function fetchLibs(folder: string, libs: string): Promise<void> {
  // into a folder of this process, renamed when complete: a half-fetched cache must never look like a whole one
  const work = join(folder, `fetch-${process.pid}`);
  mkdirSync(work, { recursive: true });
  try {
    writeFileSync(join(work, 'pom.xml'), POM);
    // Java takes the home folder from the password file, where a service's user has none
    const MAVEN_OPTS = `${process.env.MAVEN_OPTS ?? ''} -Duser.home=${homedir()}`.trim();
    const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
    await run('mvn', ['-q', '-B', goal, `-DoutputDirectory=${join(work, 'libs')}`], {
      cwd: work,
      env: { ...process.env, MAVEN_OPTS },
      timeoutMs: 600_000,
    }).catch((error: unknown) => {
      throw new Error(`needs Maven (apt-get install maven) and a repository it can reach: ${String(error)}`);
    });
    if (!existsSync(libs)) renameSync(join(work, 'libs'), libs);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function tryLibs(libs: string, from: Source): Found | undefined {
  if (!existsSync(libs)) return undefined;
  const version = readdirSync(libs)
    .map((name) => JAR.exec(name)?.[1])
    .find((found) => found !== undefined);
  return version === undefined ? undefined : { found: true, part: 'kafka', path: libs, version, from };
}

function missing(reason: string): Found {
  const advice =
    'apt-get install maven   (the next start then fetches Kafka), or set REDRESS_KAFKA_LIBS to the libs folder of a Kafka 4 download';
  return { found: false, part: 'kafka', reason, advice };
}
