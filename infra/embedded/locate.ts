import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DomainError } from '#libs/contracts/errors.js';
import type { Found, SearchOptions } from './found.js';
import { locateJava } from './locate-java.js';
import { locateKafka } from './locate-kafka.js';
import { locatePostgres } from './locate-postgres.js';
import { locateTemporal } from './locate-temporal.js';

export interface Programs {
  readonly postgres: string;
  readonly temporal: string;
  readonly java: string;
  readonly kafkaLibs: string;
}

/** The folder with our package.json, from sources as from `dist/`. */
export function projectRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error('package.json not found above this file');
  }
}

/** Looks for all four programs, in the order environment, PATH, cache, registry (the last only if `mayFetch`). */
export function locateAll(options: Partial<SearchOptions> = {}): Promise<Found[]> {
  const search: SearchOptions = {
    environment: process.env,
    cacheDir: join(projectRoot(), '.cache'),
    mayFetch: true,
    onTick: () => undefined,
    ...options,
  };
  return Promise.all([locatePostgres(search), locateTemporal(search), locateJava(search), locateKafka(search)]);
}

/** Throws `servers-unavailable` naming each missing program with the one command that gets it. */
export async function locatePrograms(options: Partial<SearchOptions> = {}): Promise<Programs> {
  const all = await locateAll(options);
  const missing = all.filter((each) => !each.found);
  if (missing.length > 0) {
    const text = missing.map((each) => `${each.part}: ${each.reason}; get it with: ${each.advice}`).join('\n  ');
    const message = `servers not found (or use docker compose up):\n  ${text}`;
    throw new DomainError('servers-unavailable', message, { missing });
  }
  const path = (part: string) => all.find((each) => each.found && each.part === part) as Found & { found: true };
  return {
    postgres: path('postgres').path,
    temporal: path('temporal').path,
    java: path('java').path,
    kafkaLibs: path('kafka').path,
  };
}
