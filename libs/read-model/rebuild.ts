import type postgres from 'postgres';
import { DomainError } from '#libs/contracts/errors.js';
import type { SequencedReader } from '#libs/event-store/port.js';
import { digestReadModel } from './engine/digest.js';
import { migrateReadModel, storedShape } from './engine/migrate.js';
import { ReadModelWriter } from './engine/read-model-writer.js';
import { casesApart, bringLiveUp } from './engine/rebuild-compare.js';
import { noteLiveOffsets, swapSchemas } from './engine/rebuild-swap.js';
import { LIVE, NEXT, OLD, REBUILD_LOCK, SWAP_LOCK } from './engine/schemas.js';

/** Facts a transaction: short enough that no writing transaction lasts a second. */
const CHUNK = 4_000;

export interface RebuildOptions {
  /** pool of the owner, of at least three connections */
  readonly ownerSql: postgres.Sql;
  readonly store: SequencedReader;
  readonly topic: string;
  /** of the topic */
  readonly partitions: number;
  readonly onProgress?: (progress: { readonly events: number; readonly head: number }) => void;
}

export interface RebuildReport {
  /** null where the live one was of another release, so that there was nothing to compare with */
  readonly liveDigest: string | null;
  readonly rebuiltDigest: string;
  readonly equal: boolean;
  readonly cases: number;
  /** facts read from the store */
  readonly events: number;
  /** cases of which the live read model had not seen the latest facts, because they were still in the topic */
  readonly lagging: number;
  /** cases that the live read model had wrong, whatever the topic still brings */
  readonly apart: readonly string[];
}

/**
 * Builds the read model again from the store beside the live one, while the projector runs; compares both over the same
 * facts and puts the new one in its place. The new one is taken also where they differ: it is made from the truth, and the
 * report says which cases were apart.
 */
export async function rebuildReadModel(options: RebuildOptions): Promise<RebuildReport> {
  const own = await options.ownerSql.reserve();
  try {
    const [lock] = await own<{ taken: boolean }[]>`select pg_try_advisory_lock(${REBUILD_LOCK}) as taken`;
    if (lock?.taken !== true) throw new DomainError('nothing-to-do', 'another rebuild is running');
    await dropSchema(own, NEXT);
    await dropSchema(own, OLD);
    await migrateReadModel(options.ownerSql, NEXT);
    if ((await storedShape(own, LIVE)) === undefined) await migrateReadModel(options.ownerSql, LIVE);
    await noteLiveOffsets(options.ownerSql);
    const build = new Build(options);
    await build.catchUp();
    const report = await compareAndSwap(own, options, build);
    await dropSchema(own, OLD);
    return report;
  } finally {
    await own`select pg_advisory_unlock_all()`;
    own.release();
  }
}

/** The next read model so far. */
class Build {
  private readonly writer: ReadModelWriter;
  /** number of the last fact in it */
  seq = 0;
  events = 0;

  constructor(private readonly options: RebuildOptions) {
    this.writer = new ReadModelWriter(options.ownerSql, noStore, NEXT);
  }

  /** Everything stamped so far; reads one chunk while the one before is written. */
  async catchUp(): Promise<void> {
    const { store, onProgress } = this.options;
    let page = await store.readSequenced(this.seq, CHUNK);
    while (page.length > 0) {
      const last = page.at(-1)?.seq ?? this.seq;
      const [following] = await Promise.all([store.readSequenced(last, CHUNK), this.writer.applyEvents(page)]);
      this.seq = last;
      this.events += page.length;
      onProgress?.({ events: this.events, head: await store.head() });
      if (page.length < CHUNK) return;
      page = following;
    }
  }
}

/** A rebuild reads in the sequencer's order, which has no gaps. */
const noStore = { readStream: () => Promise.reject(new Error('a rebuild reads no single stream')) };

/** From here on the projector waits: it holds the same lock, shared, in each of its batches. */
async function compareAndSwap(own: postgres.Sql, options: RebuildOptions, build: Build): Promise<RebuildReport> {
  const { ownerSql } = options;
  await own`select pg_advisory_lock(${SWAP_LOCK})`;
  try {
    await build.catchUp();
    const comparison = await compare(own, options);
    const [count] = await ownerSql.unsafe<{ cases: string }[]>(`select count(*) as cases from ${NEXT}.cases`);
    await swapSchemas(ownerSql);
    return {
      ...comparison,
      cases: Number(count?.cases ?? 0),
      events: build.events,
    };
  } finally {
    await own`select pg_advisory_unlock(${SWAP_LOCK})`;
  }
}

/** Both over the same facts: those still in the topic are brought to the live one first. */
async function compare(own: postgres.Sql, options: RebuildOptions): Promise<Omit<RebuildReport, 'cases' | 'events'>> {
  const { ownerSql } = options;
  const rebuiltDigest = await digestReadModel(ownerSql, NEXT);
  if ((await storedShape(own, LIVE)) !== (await storedShape(own, NEXT))) {
    return { liveDigest: null, rebuiltDigest, equal: false, lagging: 0, apart: [] };
  }
  const behind = await casesApart(ownerSql);
  await bringLiveUp(options, behind);
  const apart = await casesApart(ownerSql);
  const liveDigest = await digestReadModel(ownerSql, LIVE);
  return {
    liveDigest,
    rebuiltDigest,
    equal: liveDigest === rebuiltDigest,
    lagging: behind.length - apart.length,
    apart,
  };
}

async function dropSchema(sql: postgres.Sql, schema: typeof NEXT | typeof OLD): Promise<void> {
  await sql.unsafe(`drop schema if exists ${schema} cascade`);
}
