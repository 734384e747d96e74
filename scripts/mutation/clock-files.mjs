import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const inClock = (suffix) =>
  readdirSync('libs/clock', { recursive: true, encoding: 'utf8' })
    .map((name) => join('libs/clock', name))
    .filter((path) => path.endsWith(suffix))
    .sort();

/** Slow, and seldom the only one to find a mutant. */
const LATE = ['vectors', 'wrong-ways', 'laws', 'oracle'];
const lateness = (path) => LATE.findIndex((name) => path.endsWith(`/${name}.unit.spec.ts`));

/** Unit specs of libs/clock, the pointed ones first: the first that fails ends a mutant's run. What needs real input stays out. */
export const SPECS = inClock('.unit.spec.ts')
  .filter((path) => !path.startsWith('libs/clock/fit/'))
  .sort((one, other) => lateness(one) - lateness(other) || (one < other ? -1 : 1));

/** Everything that computes; the tables of official days are data, the specs and benches no part of the product. */
export const MUTATED = inClock('.ts').filter(
  (path) =>
    !/\.(spec|suite)\.ts$/.test(path) &&
    (/^libs\/clock\/(ledger\/)?[^/]+$/.test(path) || path === 'libs/clock/calendars/official-year.ts'),
);

const digest = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

/**
 * What a result hangs on: the sources, vectors and specs of libs/clock, and the runner. While all of it stands, so does the result;
 * a spec that comes to it can only find more.
 */
export function grounds() {
  const runner = readdirSync('scripts/mutation').map((name) => join('scripts/mutation', name));
  const read = [...inClock('.ts'), ...inClock('.json'), ...runner, 'package-lock.json'];
  return Object.fromEntries(read.map((path) => [path, digest(path)]));
}

export function stillStand(before, now) {
  const isNewSpec = (path) => path.endsWith('.unit.spec.ts') && !(path in before);
  const paths = Object.keys(now).filter((path) => !isNewSpec(path));
  return paths.length === Object.keys(before).length && paths.every((path) => before[path] === now[path]);
}
