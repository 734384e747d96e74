import type { Bench } from '#libs/bench/figure.js';
import type { StackBench } from './stage-options.js';

/** One line each; loaded when asked for, because a peer may be there in development only. */
export const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  append: async () => (await import('#libs/event-store/bench/append.bench.js')).benchAppend,
  relay: async () => (await import('#libs/stations/bench/relay.bench.js')).benchRelay,
  conductor: async () => (await import('#libs/stations/bench/conductor.bench.js')).benchConductor,
  import: async () => (await import('#libs/event-store/bench/import.bench.js')).benchImport,
  verify: async () => (await import('#libs/event-store/bench/verify.bench.js')).benchVerify,
  projection: async () => (await import('#libs/read-model/bench/project.bench.js')).benchProjection,
  clock: async () => (await import('#libs/clock/bench/clock.bench.js')).benchClock,
  rebuild: async () => (await import('#libs/read-model/bench/rebuild.bench.js')).benchRebuild,
  boards: async () => (await import('#libs/read-model/bench/boards.bench.js')).benchBoards,
};

/** Those of the whole, with a stack of their own. */
export const STACK_BENCHES: Readonly<Record<string, () => Promise<StackBench>>> = {
  latency: async () => (await import('./latency.bench.js')).benchLatency,
  streams: async () => (await import('./streams.bench.js')).benchStreams,
  capacity: async () => (await import('./capacity.bench.js')).benchCapacity,
};

export const BENCH_NAMES: readonly string[] = [...Object.keys(BENCHES), ...Object.keys(STACK_BENCHES)];
