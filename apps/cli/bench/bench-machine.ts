import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { locateAll, projectRoot } from '#infra/embedded/locate.js';

/** What a figure depends on besides the code. */
export interface BenchMachine {
  readonly cpus: string;
  /** servers and drivers by name */
  readonly versions: Readonly<Record<string, string>>;
}

const PINNED = ['postgres', 'kafkajs', '@temporalio/client', '@event-driven-io/emmett-postgresql'] as const;

export async function benchMachine(): Promise<BenchMachine> {
  const servers = (await locateAll({ mayFetch: false })).flatMap((each) =>
    each.found ? [[each.part, each.version] as const] : [],
  );
  const cores = cpus();
  return {
    cpus: `${cores.length} x ${cores[0]?.model.trim() ?? 'unknown'}`,
    versions: { node: process.version, ...Object.fromEntries(servers), ...pinnedVersions() },
  };
}

/** Exact in package.json, so what it says is what is installed. */
function pinnedVersions(): Record<string, string> {
  const manifest = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as Readonly<
    Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
  >;
  const all = { ...manifest.devDependencies, ...manifest.dependencies };
  return Object.fromEntries(PINNED.map((name) => [`npm ${name}`, all[name] ?? 'absent']));
}

export function loadNow(): number[] {
  return loadavg().map((load) => Math.round(load * 100) / 100);
}
