import type postgres from 'postgres';
import { asPublished, type PublishedEvent } from '#libs/messaging/cloud-events.js';
import type { EventStore } from '#libs/event-store/port.js';
import { PROJECTIONS } from '../registry.js';
import { type CaseFiles, type FactsByCase, foldBatch, gapsIn, groupFacts } from './fold.js';
import { loadFiles } from './load-files.js';
import { CHANGES_CHANNEL, LIVE, type ReadModelSchema, SWAP_LOCK } from './schemas.js';

/** Where a batch stands in the topic: read from `from`, done up to (not with) `next`. */
export interface Span {
  readonly topic: string;
  readonly partition: number;
  readonly from: bigint;
  readonly next: bigint;
}

export interface Applied {
  /** cases whose rows changed */
  readonly cases: number;
  /** cases for which versions had to be read from the store */
  readonly gaps: number;
}

// A query of the driver is sent when it is awaited, or by `execute()`: what has to be first is sent by that.

/** Thrown inside the transaction, so that nothing of the batch stays. */
class StaleCheckpoint extends Error {}

/**
 * Folds facts into the read model: rows, rollups, checkpoint and change number in one transaction a batch. Facts it has
 * already are passed over, so whatever comes twice, or late, leaves it alone.
 */
export class ReadModelWriter {
  constructor(
    private readonly sql: postgres.Sql,
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly schema: ReadModelSchema = LIVE,
  ) {}

  /** Offset to go on from in a partition. */
  async checkpoint(topic: string, partition: number): Promise<bigint> {
    const [row] = await this.sql.unsafe<{ next_offset: string }[]>(
      `select next_offset from ${this.schema}.checkpoints where topic = $1 and partition = $2`,
      [topic, partition],
      { prepare: true },
    );
    return BigInt(row?.next_offset ?? 0);
  }

  /**
   * Undefined, with nothing written, where the checkpoint does not stand at `span.from`: another owner of the partition, or
   * a rebuild, has moved it. Throws `read-model-gap` where the store lacks a version.
   */
  async applyBatch(events: readonly PublishedEvent[], span: Span): Promise<Applied | undefined> {
    try {
      return await this.sql.begin(async (tx) => {
        // taken before anything is written: waiting for a swap then holds up no reader of the store
        const locked = tx`select pg_advisory_xact_lock_shared(${SWAP_LOCK})`.execute();
        const [, { changes, gaps }] = await Promise.all([locked, this.fold(tx, events)]);
        const seq = events.reduce((highest, event) => Math.max(highest, event.seq), 0);
        const [moved] = await Promise.all([this.moveCheckpoint(tx, span, seq), ...this.writes(tx, changes)]);
        if (!moved) throw new StaleCheckpoint();
        return { cases: changes.length, gaps };
      });
    } catch (error) {
      if (error instanceof StaleCheckpoint) return undefined;
      throw error;
    }
  }

  /**
   * Facts straight from the store, for a rebuild: no checkpoint, no number, no notification. A case with a version missing
   * before them is left as it is.
   */
  async applyEvents(events: readonly PublishedEvent[]): Promise<void> {
    await this.sql.begin(async (tx) => {
      const facts = new Map(groupFacts(events));
      const files = await loadFiles(tx, this.schema, [...facts.keys()]);
      for (const { caseId } of gapsIn(files, facts)) facts.delete(caseId);
      const changes = foldBatch(files, facts);
      if (changes.length === 0) return;
      await Promise.all(PROJECTIONS.map((projection) => projection.write(tx, this.schema, { changes })));
    });
  }

  private async fold(tx: postgres.ISql, events: readonly PublishedEvent[]) {
    const facts = groupFacts(events);
    const files = await loadFiles(tx, this.schema, [...facts.keys()]);
    const { filled, gaps } = await this.fillGaps(files, facts);
    return { changes: foldBatch(files, filled), gaps };
  }

  private async fillGaps(files: CaseFiles, facts: FactsByCase): Promise<{ filled: FactsByCase; gaps: number }> {
    const gaps = gapsIn(files, facts);
    if (gaps.length === 0) return { filled: facts, gaps: 0 };
    const filled = new Map(facts);
    for (const { caseId, from } of gaps) {
      const come = facts.get(caseId) ?? [];
      const { events } = await this.store.readStream(`case-${caseId}`, from);
      // not beyond what has come: the rest is on its way, and a rebuild counts on the topic's order
      const missing = events.filter(({ version }) => version < (come.at(-1)?.version ?? 0)).map(asPublished);
      filled.set(caseId, groupFacts([...missing, ...come]).get(caseId) ?? []);
    }
    return { filled, gaps: gaps.length };
  }

  private writes(tx: postgres.ISql, changes: ReturnType<typeof foldBatch>): Promise<unknown>[] {
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
