import { eachBounded } from '#libs/conducting/conducting.js';
import { CrashBench, type CrashServers } from './crash-bench.js';
import { type CrashReport, crashReport, faultsOf } from './crash-report.js';
import { type CrashRun, crashAt } from './crash-run.js';
import { CRASH_POINTS, type CrashPointName } from './points.js';

export interface CrashPointsOptions {
  readonly servers: CrashServers;
  /** logs of runs that failed stay below it */
  readonly dir: string;
  readonly seeds: readonly number[];
  /** all where it is not said */
  readonly points?: readonly CrashPointName[];
  readonly say: (text: string) => void;
}

/** Runs at once: most of a run is waiting for a session to end, or for a batch to come. */
const LANES = 3;

/** Every point with every seed, each run on a database and a topic of its own. */
export async function runCrashPoints(options: CrashPointsOptions): Promise<CrashReport> {
  const { servers, dir, seeds, say } = options;
  const names = options.points ?? (Object.keys(CRASH_POINTS) as CrashPointName[]);
  // every point once before any comes again: a run that is cut short has seen them all
  const todo = seeds.flatMap((seed) => names.map((point) => ({ point, seed })));
  const runs: CrashRun[] = [];
  const bench = await CrashBench.open(servers, dir);
  try {
    await eachBounded(todo, LANES, async ({ point, seed }) => {
      const run = await crashAt(bench, point, seed);
      runs.push(run);
      say(`${runs.length} of ${todo.length}: ${point}, seed ${seed}: ${run.ok ? 'holds' : 'FAILED'}`);
      faultsOf(run).forEach(say);
    });
  } finally {
    await bench.close();
  }
  return crashReport(names, seeds.length, runs);
}
