import type postgres from 'postgres';
import { inTransaction } from '#libs/event-store/postgres/transaction.js';
import type { PublishedEvent } from '#libs/messaging/cloud-events.js';
import type { EventStore } from '#libs/event-store/port.js';
import { answered } from '#libs/event-store/postgres/failure.js';
import { PROJECTIONS } from '../registry.js';
import type { CaseChange } from '../case-file.js';
import {
  type Applied,
  applyBatch,
  type BatchParts,
  type BatchTransaction,
  type BatchWriter,
  type Span,
} from './apply-batch.js';
import { foldBatch, gapsIn, groupFacts } from './fold.js';
import { loadFiles } from './load-files.js';
import type { RollupSums } from './rollup.js';
import { CHANGES_CHANNEL, LIVE, type ReadModelSchema, SWAP_LOCK } from './schemas.js';
import { addDelta } from './table-writer.js';

// A query of the driver is sent when it is awaited, or by `execute()`: what has to be first is sent by that.

/**
 * Where PostgreSQL dies under it, the driver may leave a transaction without any end: its caller is let go and tries again.
 * Should the first one still commit, the checkpoint no longer stands where the second looks for it.
 */
const BATCH_MS_MAX = 12_000;

/**
 * Folds facts into the read model: rows, rollups, checkpoint and change number in one transaction a batch. Facts it has
 * already are passed over, so whatever comes twice, or late, leaves it alone.
 */
export class ReadModelWriter implements BatchWriter {
  constructor(
    private readonly sql: postgres.Sql,
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly schema: ReadModelSchema = LIVE,
    private readonly batchMsMax: number = BATCH_MS_MAX,
  ) {}

  async checkpoint(topic: string, partition: number): Promise<bigint> {
    const [row] = await answered(() =>
      this.sql.unsafe<{ next_offset: string }[]>(
        `select next_offset from ${this.schema}.checkpoints where topic = $1 and partition = $2`,
        [topic, partition],
        { prepare: true },
      ),
    );
    return BigInt(row?.next_offset ?? 0);
  }

  applyBatch(events: readonly PublishedEvent[], span: Span): Promise<Applied | undefined> {
    const transaction: BatchParts['transaction'] = (work) =>
      inTransaction(this.sql, (tx) => work(this.inTransaction(tx)));
    return answered(() => applyBatch({ store: this.store, transaction }, events, span), this.batchMsMax);
  }

  /**
   * Facts straight from the store, for a rebuild: no checkpoint, no number, no notification. A case with a version missing
   * before them is left as it is.
   */
  async applyEvents(events: readonly PublishedEvent[]): Promise<void> {
    await inTransaction(this.sql, async (tx) => {
      const facts = new Map(groupFacts(events));
      const files = await loadFiles(tx, this.schema, [...facts.keys()]);
      for (const { caseId } of gapsIn(files, facts)) facts.delete(caseId);
      const changes = foldBatch(files, facts);
      if (changes.length === 0) return;
      await Promise.all(PROJECTIONS.map((projection) => projection.write(tx, this.schema, { changes })));
    });
  }

  /**
   * Whole cases of which the schema has nothing yet, for a rebuild. Their commits wait for no disk: a crash before the swap
   * throws the schema away, and the swap's own commit brings all before it to the disk. The rollups are `fillRollups`'.
   */
  async fill(changes: readonly CaseChange[]): Promise<void> {
    await inTransaction(this.sql, async (tx) => {
      await tx`set local synchronous_commit = off`;
      for (const { rollup, fill, write } of PROJECTIONS) {
        if (rollup === undefined) await (fill ?? write)(tx, this.schema, { changes });
      }
    });
  }

  /** What all cases that were filled in come to in the rollups. */
  async fillRollups(sums: RollupSums): Promise<void> {
    await inTransaction(this.sql, (tx) => sums.writeTo((shape, delta) => addDelta(tx, this.schema, shape, delta)));
  }

  private inTransaction(tx: postgres.ISql): BatchTransaction {
    // taken before anything is written: waiting for a swap then holds up no reader of the store
    const locked = tx`select pg_advisory_xact_lock_shared(${SWAP_LOCK})`.execute();
    return {
      files: async (caseIds) => {
        const [, files] = await Promise.all([locked, loadFiles(tx, this.schema, caseIds)]);
        return files;
      },
      moveCheckpoint: (span, seq) => this.moveCheckpoint(tx, span, seq),
      write: (changes) => Promise.all(this.writes(tx, changes)),
    };
  }

  private writes(tx: postgres.ISql, changes: readonly CaseChange[]): Promise<unknown>[] {
    if (changes.length === 0) return [];
    const { schema } = this;
    // first, so sent at once: from here to the commit batches go one by one, and their numbers are in commit order
    const numbered = tx.unsafe(`update ${schema}.change_counter set last = last + 1`, [], { prepare: true }).execute();
    return [
      numbered,
      ...PROJECTIONS.map((projection) => projection.write(tx, schema, { changes })),
      tx.unsafe(`select pg_notify('${CHANGES_CHANNEL}', last::text) from ${schema}.change_counter`, [], {
        prepare: true,
      }),
    ];
  }

  private async moveCheckpoint(tx: postgres.ISql, span: Span, seq: number): Promise<boolean> {
    const { topic, partition, from, next } = span;
    const rows = await tx.unsafe(
      `insert into ${this.schema}.checkpoints as o (topic, partition, next_offset, seq)
       select $1::text, $2::integer, $3::bigint, $4::bigint where $5::bigint = 0 or exists (
         select from ${this.schema}.checkpoints where topic = $1 and partition = $2)
       on conflict (topic, partition) do update
         set next_offset = excluded.next_offset, seq = greatest(o.seq, excluded.seq)
       where o.next_offset = $5::bigint
       returning 1`,
      [topic, partition, next.toString(), seq, from.toString()],
      { prepare: true },
    );
    return rows.length === 1;
  }
}
