import type { EventStore } from '#libs/event-store/port.js';
import type { PublishedEvent } from '#libs/messaging/cloud-events.js';
import type { CaseChange, CaseFile } from '../case-file.js';
import { caseCountDelta } from '../case-counts/projection.js';
import { caseDayDelta } from '../case-days/projection.js';
import { openAlikeDelta } from '../clusters/projection.js';
import { closingTimeDelta } from '../closing-times/projection.js';
import { type Applied, applyBatch, type BatchTransaction, type BatchWriter, type Span } from '../engine/apply-batch.js';
import type { CaseFiles } from '../engine/fold.js';
import type { RollupDelta } from '../engine/rollup-delta.js';
import { onTimeDelta } from '../on-time/projection.js';
import { outcomeDelta } from '../outcomes/projection.js';
import { stageTimeDelta } from '../stage-times/projection.js';

export interface InMemoryReadModelOptions {
  readonly store: Pick<EventStore, 'readStream'>;
  /** Lets time pass before a batch's commit; a rejection ends its transaction, and nothing of it stays. */
  readonly beforeCommit?: () => Promise<void>;
}

/** What a transaction does when it commits, and the rows it holds until it ends. */
export interface OpenBatch {
  readonly effects: (() => void)[];
  readonly releases: (() => void)[];
}

/** The read model's twin for tests and the simulator: the same batches, rows and rollups, gone with its process. */
export class InMemoryReadModel implements BatchWriter {
  private readonly rows = new Map<string, CaseFile>();
  private readonly rollups = {
    onTime: new Map<string, number[]>(),
    caseCounts: new Map<string, number[]>(),
    caseDays: new Map<string, number[]>(),
    closingTimes: new Map<string, number[]>(),
    stageTimes: new Map<string, number[]>(),
    outcomes: new Map<string, number[]>(),
    openAlike: new Map<string, number[]>(),
  };
  private readonly checkpoints = new Map<string, bigint>();
  /** rows of the checkpoints that a transaction has written and not committed yet */
  private readonly locks = new Map<string, Promise<void>>();

  constructor(private readonly options: InMemoryReadModelOptions) {}

  async checkpoint(topic: string, partition: number): Promise<bigint> {
    return this.checkpoints.get(`${topic}/${partition}`) ?? 0n;
  }

  applyBatch(events: readonly PublishedEvent[], span: Span): Promise<Applied | undefined> {
    return applyBatch({ store: this.options.store, transaction: (work) => this.transaction(work) }, events, span);
  }

  get files(): ReadonlyMap<string, CaseFile> {
    return this.rows;
  }

  /** Counts by the JSON text of a rollup's key; keys whose counts are all 0 are left out. */
  rollup(name: keyof typeof this.rollups): ReadonlyMap<string, readonly number[]> {
    return new Map([...this.rollups[name]].filter(([, counts]) => counts.some((count) => count !== 0)));
  }

  protected filesOf(caseIds: readonly string[]): CaseFiles {
    return new Map(
      caseIds.flatMap((id) => {
        const file = this.rows.get(id);
        return file === undefined ? [] : [[id, file] as const];
      }),
    );
  }

  /** As `update ... where next_offset = from` does: waits for who holds the row, then looks at what was committed. */
  protected async moveCheckpoint(batch: OpenBatch, { topic, partition, from, next }: Span): Promise<boolean> {
    const key = `${topic}/${partition}`;
    for (let held = this.locks.get(key); held !== undefined; held = this.locks.get(key)) await held;
    if ((this.checkpoints.get(key) ?? 0n) !== from) return false;
    let release = (): void => undefined;
    this.locks.set(key, new Promise((resolve) => (release = resolve)));
    batch.releases.push(() => {
      this.locks.delete(key);
      release();
    });
    batch.effects.push(() => this.checkpoints.set(key, next));
    return true;
  }

  private async transaction(work: (tx: BatchTransaction) => Promise<Applied>): Promise<Applied> {
    const batch: OpenBatch = { effects: [], releases: [] };
    try {
      const applied = await work({
        files: async (caseIds) => this.filesOf(caseIds),
        moveCheckpoint: (span) => this.moveCheckpoint(batch, span),
        write: async (changes) => void batch.effects.push(() => this.write(changes)),
      });
      await this.options.beforeCommit?.();
      for (const effect of batch.effects) effect();
      return applied;
    } finally {
      for (const release of batch.releases) release();
    }
  }

  private write(changes: readonly CaseChange[]): void {
    for (const { after } of changes) {
      // the version: whatever came in between, an older row never replaces a newer one
      const stored = this.rows.get(after.entry.caseId);
      if (stored === undefined || stored.entry.version < after.entry.version) this.rows.set(after.entry.caseId, after);
    }
    add(this.rollups.onTime, onTimeDelta(changes));
    add(this.rollups.caseCounts, caseCountDelta(changes));
    add(this.rollups.caseDays, caseDayDelta(changes));
    add(this.rollups.closingTimes, closingTimeDelta(changes));
    add(this.rollups.stageTimes, stageTimeDelta(changes));
    add(this.rollups.outcomes, outcomeDelta(changes));
    add(this.rollups.openAlike, openAlikeDelta(changes));
  }
}

function add(rollup: Map<string, number[]>, delta: RollupDelta): void {
  for (const { key, counts } of delta.rows()) {
    const text = JSON.stringify(key);
    const held = rollup.get(text) ?? [];
    rollup.set(
      text,
      counts.map((count, at) => (held[at] ?? 0) + count),
    );
  }
}
