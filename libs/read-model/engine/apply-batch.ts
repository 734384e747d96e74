import type { EventStore } from '#libs/event-store/port.js';
import { asPublished, type PublishedEvent } from '#libs/messaging/cloud-events.js';
import type { CaseChange } from '../case-file.js';
import { type CaseFiles, type FactsByCase, foldBatch, gapsIn, groupFacts } from './fold.js';

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

/** Brings batches of the topic into a read model; one for PostgreSQL, one in memory. */
export interface BatchWriter {
  /** Offset to go on from in a partition. */
  checkpoint(topic: string, partition: number): Promise<bigint>;
  /**
   * Undefined, with nothing written, where the checkpoint does not stand at `span.from`: another owner of the partition,
   * or a rebuild, has moved it. Throws `read-model-gap` where the store lacks a version.
   */
  applyBatch(events: readonly PublishedEvent[], span: Span): Promise<Applied | undefined>;
}

/** The transaction of one batch: it ends as a whole when the work resolves, and leaves nothing when that rejects. */
export interface BatchTransaction {
  /** the cases as they stand; those without a row are absent */
  files(caseIds: readonly string[]): Promise<CaseFiles>;
  /** Compare-and-set; false where the checkpoint stands elsewhere. */
  moveCheckpoint(span: Span, seq: number): Promise<boolean>;
  /** Rows, rollups, change number. Begun before the checkpoint has answered: both are on their way together. */
  write(changes: readonly CaseChange[]): Promise<unknown>;
}

/** Thrown inside the transaction, so that nothing of the batch stays. */
class StaleCheckpoint extends Error {}

export interface BatchParts {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly transaction: (work: (tx: BatchTransaction) => Promise<Applied>) => Promise<Applied>;
}

/** See BatchWriter: the same for every read model. */
export async function applyBatch(
  { store, transaction }: BatchParts,
  events: readonly PublishedEvent[],
  span: Span,
): Promise<Applied | undefined> {
  try {
    return await transaction(async (tx) => {
      const facts = groupFacts(events);
      const files = await tx.files([...facts.keys()]);
      const { filled, gaps } = await fillGaps(store, files, facts);
      const changes = foldBatch(files, filled);
      // the topic has them in the sequencer's order, but for repeats, which end with the newest again
      const seq = events.at(-1)?.seq ?? 0;
      const [moved] = await Promise.all([tx.moveCheckpoint(span, seq), tx.write(changes)]);
      if (!moved) throw new StaleCheckpoint();
      return { cases: changes.length, gaps };
    });
  } catch (error) {
    if (error instanceof StaleCheckpoint) return undefined;
    throw error;
  }
}

async function fillGaps(
  store: BatchParts['store'],
  files: CaseFiles,
  facts: FactsByCase,
): Promise<{ filled: FactsByCase; gaps: number }> {
  const gaps = gapsIn(files, facts);
  if (gaps.length === 0) return { filled: facts, gaps: 0 };
  const filled = new Map(facts);
  for (const { caseId, from } of gaps) {
    const come = facts.get(caseId) ?? [];
    const { events } = await store.readStream(`case-${caseId}`, from);
    // not beyond what has come: the rest is on its way, and a rebuild counts on the topic's order
    const missing = events.filter(({ version }) => version < (come.at(-1)?.version ?? 0)).map(asPublished);
    filled.set(caseId, groupFacts([...missing, ...come]).get(caseId) ?? []);
  }
  return { filled, gaps: gaps.length };
}
