import { setImmediate as othersTurn } from 'node:timers/promises';
import type postgres from 'postgres';
import type { SequencedReader, StreamScanner } from '#libs/event-store/port.js';
import { FACTS_READ, METADATA_READ } from './facts-read.js';
import type { CaseChange, Fact } from '../case-file.js';
import { PROJECTIONS } from '../registry.js';
import { wholeCases } from './fold.js';
import { ReadModelWriter } from './read-model-writer.js';
import { RollupSums } from './rollup.js';
import { NEXT } from './schemas.js';

/** Facts a page, which is read, folded and written at the same time as its neighbours. */
const PAGE = 8_000;
/** Folded at a stretch: the page before is being written meanwhile, and each of its steps waits for this thread. */
const CASES_A_TURN = 10;
/** Facts a transaction: short enough that no writing transaction lasts a second. */
const CHUNK = 4_000;

interface BuildOptions {
  readonly ownerSql: postgres.Sql;
  readonly store: SequencedReader & StreamScanner;
  readonly onProgress?: (progress: { readonly events: number; readonly head: number }) => void;
}

/** The next read model so far. */
export class RebuildBuild {
  private readonly writer: ReadModelWriter;
  /** number of the last fact in it */
  seq = 0;
  events = 0;

  constructor(private readonly options: BuildOptions) {
    this.writer = new ReadModelWriter(options.ownerSql, noStore, NEXT);
  }

  /**
   * Everything stamped so far, case by case, so that each is folded once from its first fact to its last and each row is
   * written once; what is stamped meanwhile is `catchUp`'s. While a page is folded, the next one is read and the one before
   * is written.
   */
  async fill(): Promise<void> {
    const { store, onProgress } = this.options;
    const mark = await store.scanMark();
    const asked = { facts: PAGE, dataOf: FACTS_READ, metadataOf: METADATA_READ };
    const read = (afterStream: string) => store.scanStreams(mark, { ...asked, afterStream });
    const sums = new RollupSums(PROJECTIONS);
    let writing: Promise<void> = Promise.resolve();
    try {
      let page = await read('');
      for (let last = page.at(-1)?.[0]; last !== undefined; last = page.at(-1)?.[0]) {
        const following = read(last.streamId);
        following.catch(() => undefined); // told below, when it is asked for
        const changes = await folded(page, sums);
        await writing;
        writing = this.writer.fill(changes);
        writing.catch(() => undefined);
        this.events += page.reduce((sum, facts) => sum + facts.length, 0);
        onProgress?.({ events: this.events, head: mark.seq });
        page = await following;
      }
    } finally {
      await writing;
    }
    await this.writer.fillRollups(sums);
    this.seq = mark.seq;
    await this.catchUp();
  }

  /** What has been stamped since, in the sequencer's order; reads one chunk while the one before is written. */
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

async function folded(page: readonly (readonly Fact[])[], sums: RollupSums): Promise<CaseChange[]> {
  const changes: CaseChange[] = [];
  for (let at = 0; at < page.length; at += CASES_A_TURN) {
    const turn = wholeCases(page.slice(at, at + CASES_A_TURN));
    sums.add(turn);
    changes.push(...turn);
    await othersTurn();
  }
  return changes;
}

/** A rebuild reads in the sequencer's order, which has no gaps. */
const noStore = { readStream: () => Promise.reject(new Error('a rebuild reads no single stream')) };
