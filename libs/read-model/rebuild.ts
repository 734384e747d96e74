import type postgres from 'postgres';
import { DomainError } from '#libs/contracts/errors.js';
import type { SequencedReader, StreamScanner } from '#libs/event-store/port.js';
import { digestReadModel } from './engine/digest.js';
import { migrateReadModel, storedShape } from './engine/migrate.js';
import { RebuildBuild } from './engine/rebuild-build.js';
import { casesApart, bringLiveUp } from './engine/rebuild-compare.js';
import { noteLiveOffsets, swapSchemas } from './engine/rebuild-swap.js';
import { LIVE, NEXT, OLD, REBUILD_LOCK, SWAP_LOCK } from './engine/schemas.js';

export interface RebuildOptions {
  /** pool of the owner, of at least three connections */
  readonly ownerSql: postgres.Sql;
  readonly store: SequencedReader & StreamScanner;
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
    const build = new RebuildBuild(options);
    await build.fill();
    const report = await compareAndSwap(own, options, build);
    await dropSchema(own, OLD);
    return report;
  } finally {
    await own`select pg_advisory_unlock_all()`;
    own.release();
  }
}

/** From here on the projector waits: it holds the same lock, shared, in each of its batches. */
async function compareAndSwap(own: postgres.Sql, options: RebuildOptions, build: RebuildBuild): Promise<RebuildReport> {
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
  const digestRebuilt = (): Promise<string> => digestReadModel(ownerSql, NEXT);
  if ((await storedShape(own, LIVE)) !== (await storedShape(own, NEXT))) {
    return { liveDigest: null, rebuiltDigest: await digestRebuilt(), equal: false, lagging: 0, apart: [] };
  }
  const behind = await casesApart(ownerSql);
  await bringLiveUp(options, behind);
  const apart = behind.length === 0 ? [] : await casesApart(ownerSql);
  // the projector waits: both at once
  const [liveDigest, rebuiltDigest] = await Promise.all([digestReadModel(ownerSql, LIVE), digestRebuilt()]);
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
