import type { Bench } from '#libs/bench/figure.js';

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
};
