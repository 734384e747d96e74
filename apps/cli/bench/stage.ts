import { deleteStack, startServers } from '#infra/embedded/servers.js';
import type { BenchFigure } from '#libs/bench/figure.js';
import { at, prepareDatabase, runtimeUrlBeside } from '../stack/database.js';
import { endingOnSignal } from '../stack/ending-on-signal.js';
import { password } from '../stack/secrets.js';
import { loadNow } from './bench-machine.js';
import { BENCHES, STACK_BENCHES } from './benches.js';
import type { StageOptions } from './stage-options.js';

export interface BenchRun {
  readonly bench: string;
  readonly figures: readonly BenchFigure[];
  /** average load over 1, 5 and 15 minutes, before and after */
  readonly load: { readonly before: readonly number[]; readonly after: readonly number[] };
}

/** Those that need servers alone share them; then those of the whole, each on a stack of its own. */
export async function runBenches(names: readonly string[], options: StageOptions): Promise<BenchRun[]> {
  await deleteStack(options.dir); // of a run that was ended half-way
  return endingOnSignal(options.say, async () => {
    const onServers = names.filter((name) => name in BENCHES);
    const runs = onServers.length > 0 ? await runOnServers(onServers, options) : [];
    for (const name of names.filter((each) => each in STACK_BENCHES)) {
      const before = loadNow();
      const bench = await STACK_BENCHES[name]?.();
      runs.push({ bench: name, figures: (await bench?.(options)) ?? [], load: { before, after: loadNow() } });
    }
    return runs;
  });
}

/** Each bench in a database of its own: what is measured can never be deleted from it again. */
async function runOnServers(names: readonly string[], options: StageOptions): Promise<BenchRun[]> {
  const { dir, say } = options;
  const before = loadNow(); // what the machine did before us
  const servers = await startServers({ dir, onTick: say });
  try {
    const runs: BenchRun[] = [];
    for (const name of names) {
      say(`${name}: ${options.rounds} rounds, ours and the peer in turns`);
      const bench = await BENCHES[name]?.();
      const ownerUrl = at(servers.postgres.url, `bench_${name}`);
      await prepareDatabase({ ownerUrl, runtimeUrl: runtimeUrlBeside(ownerUrl, password()), simulation: false });
      const loadBefore = runs.length === 0 ? before : loadNow();
      const stage = { ownerUrl, kafkaBrokers: servers.kafka.brokers, temporalAddress: servers.temporal.address };
      const figures = (await bench?.({ ...stage, ...options })) ?? [];
      runs.push({ bench: name, figures, load: { before: loadBefore, after: loadNow() } });
    }
    return runs;
  } finally {
    await servers.stop();
    await deleteStack(dir);
  }
}
