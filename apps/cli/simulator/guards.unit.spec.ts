import type { Batch, Subscription } from '#libs/messaging/port.js';
import type { Span } from '#libs/read-model/engine/apply-batch.js';
import type { OpenBatch } from '#libs/read-model/in-memory/read-model.js';
import { simulate, type Simulation } from './simulation.js';

const SEEDS_MAX = 2_000;

/** Parts of the twins that a test reaches into, to take a guard out. */
interface StoreGuards {
  horizon: () => number;
  storedCommand: () => undefined;
  checkVersion: () => void;
}
interface ReadModelGuards {
  readonly checkpoints: Map<string, bigint>;
  moveCheckpoint: (batch: OpenBatch, span: Span) => Promise<boolean>;
  filesOf: (caseIds: readonly string[]) => Files;
}
type Files = ReadonlyMap<string, { readonly entry: { readonly version: number } }>;

const storeOf = ({ world }: Simulation) => world.store as unknown as StoreGuards;
const readModelOf = ({ world }: Simulation) => world.readModel as unknown as ReadModelGuards;

/** Each: what is taken out, and the invariant that has to see it. */
const GUARDS: readonly (readonly [name: string, seenBy: string, without: (simulation: Simulation) => void])[] = [
  ['the horizon clause', 'I5', (simulation) => (storeOf(simulation).horizon = () => Infinity)],
  ['the unique command id', 'I1', (simulation) => (storeOf(simulation).storedCommand = () => undefined)],
  ['the expected version', 'I1', (simulation) => (storeOf(simulation).checkVersion = () => undefined)],
  ['the checkpoint together with its rows', 'I6', checkpointFirst],
  ["the consumer's dedupe by version", 'I6', withoutDedupe],
  ["the conductor's offset after its signals", 'I8', offsetFirst],
  ['the delivery noted after the topic has it', 'I5', deliveredFirst],
];

function checkpointFirst(simulation: Simulation): void {
  const readModel = readModelOf(simulation);
  readModel.moveCheckpoint = async (_batch, { topic, partition, from, next }) => {
    const key = `${topic}/${partition}`;
    if ((readModel.checkpoints.get(key) ?? 0n) !== from) return false;
    readModel.checkpoints.set(key, next);
    return true;
  };
}

/** The fold is told that each case stands just before what comes: nothing is passed over as seen, nothing is missing. */
function withoutDedupe(simulation: Simulation): void {
  const readModel = readModelOf(simulation);
  const { filesOf } = readModel;
  const firsts = new Map<string, number>();
  const model = simulation.world.readModel;
  const applyBatch = model.applyBatch.bind(model);
  model.applyBatch = (events, span) => {
    firsts.clear();
    for (const { streamId, version } of events) {
      firsts.set(streamId.slice(5), Math.min(version, firsts.get(streamId.slice(5)) ?? version));
    }
    return applyBatch(events, span);
  };
  readModel.filesOf = (caseIds) => {
    const files = filesOf.call(readModel, caseIds);
    const before = (id: string, version: number) => Math.min(version, (firsts.get(id) ?? version + 1) - 1);
    return new Map(
      [...files].map(([id, file]) => {
        const version = before(id, file.entry.version);
        return [id, { ...file, entry: { ...file.entry, version } }];
      }),
    );
  };
}

/** Commits the offset as soon as a batch is there; killed after that, the batch is never conducted. */
function offsetFirst({ world }: Simulation): void {
  const { conductors, topic } = world;
  const join = conductors.join.bind(conductors);
  conductors.join = (life, subscription) => {
    const careless: Subscription = {
      handle: (batch: Batch) => {
        topic.commit('redress-conductor', batch.partition, (batch.messages.at(-1)?.offset ?? -1n) + 1n);
        return subscription.handle(batch);
      },
    };
    join(life, careless);
  };
}

/** Whoever reads for a relay notes at once that it is delivered. */
function deliveredFirst({ world: { store } }: Simulation): void {
  const lead = store.lead.bind(store);
  store.lead = async () => {
    const term = await lead();
    if (term === undefined) return undefined;
    const readSequenced = store.readSequenced.bind(store);
    store.readSequenced = async (afterSeq, limit) => {
      const events = await readSequenced(afterSeq, limit);
      await term.setDelivered(events.at(-1)?.seq ?? 0).catch(() => undefined);
      return events;
    };
    return term;
  };
}

describe('a guard taken out', () => {
  it.each(GUARDS)('%s: some seed goes red, in %s', async (_name, seenBy, without) => {
    for (let seed = 1; seed <= SEEDS_MAX; seed += 1) {
      const { invariants } = await simulate({ seed, prepare: without });
      if (invariants.some(({ id, holds }) => id === seenBy && !holds)) return;
    }
    throw new Error(`no seed up to ${SEEDS_MAX} went red in ${seenBy}`);
  });
});
