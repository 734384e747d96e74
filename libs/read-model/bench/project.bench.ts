import { performance } from 'node:perf_hooks';
import type postgres from 'postgres';
import type { Bench } from '#libs/bench/figure.js';
import { measureRatio, perSecond } from '#libs/bench/measure-ratio.js';
import type { CaseStory } from '#libs/domain/case-story.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { toMessage } from '#libs/messaging/cloud-events.js';
import { toEventOnDemand } from '#libs/messaging/event-on-demand.js';
import { sequencedEvent } from '#libs/messaging/event.fixture.js';
import { ReadModelWriter } from '../engine/read-model-writer.js';
import { archivedStory, newStreams, rowsOf } from './archived-cases.js';
import { type ExportedRows, copyRows, exportRows, makePeerTables } from './copied-rows.js';

/** events a turn */
const EVENTS = 60_000;
const BATCH = 5_000;
/** Handled at the same time, as by the projector. */
const PARTITIONS = 2;

/**
 * From the bytes of the messages to the committed rows (archived complaints with all their facts, in batches of 5,000, two
 * partitions at a time), against a client's COPY of those rows into tables of the same columns and indexes, which grow as
 * the read model does; both in rows a second.
 */
export const benchProjection: Bench = async (stage) => {
  const sql = connectStore(stage.ownerUrl, { max: 4, applicationName: 'redress-bench', statementTimeoutMs: 60_000 });
  try {
    await makePeerTables(sql);
    const topic = new BenchTopic(sql, archivedStory(), newStreams(stage.seed));
    // the peer copies what an earlier turn has projected
    const exported: ExportedRows[] = [];
    const project = async (): Promise<number> => {
      const [counter] = await sql<{ last: string }[]>`select last from read_model.change_counter`;
      const rate = await topic.project(EVENTS);
      exported.push(await exportRows(sql, Number(counter?.last)));
      return rate;
    };
    await project();
    return [
      await measureRatio(stage, {
        name: "projection / a client's COPY of its rows (same columns and indexes)",
        unit: 'rows/s',
        ...{ bar: 0.25, aim: 0.4 },
        ours: project,
        peer: async () => copyRows(sql, exported.shift() ?? new Map()),
      }),
    ];
  } finally {
    await sql.end({ timeout: 5 });
  }
};

interface ReceivedMessage {
  readonly value: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

class BenchTopic {
  private readonly writer: ReadModelWriter;
  private readonly offsets = Array.from({ length: PARTITIONS }, () => 0n);

  constructor(
    sql: postgres.Sql,
    private readonly story: CaseStory,
    private readonly streams: Iterator<string, never>,
  ) {
    this.writer = new ReadModelWriter(sql, createPostgresEventStore(sql));
  }

  /** Rows a second. The messages are there before the clock runs. */
  async project(events: number): Promise<number> {
    const cases = Math.floor(events / this.story.facts.length / PARTITIONS);
    const partitions = Array.from({ length: PARTITIONS }, () =>
      Array.from({ length: cases }, () => messagesOf(this.story, this.streams.next().value)).flat(),
    );
    const began = performance.now();
    await Promise.all(partitions.map((messages, partition) => this.projectPartition(messages, partition)));
    return perSecond(cases * PARTITIONS * rowsOf(this.story), began);
  }

  private async projectPartition(messages: readonly ReceivedMessage[], partition: number): Promise<void> {
    for (let at = 0; at < messages.length; at += BATCH) {
      const batch = messages.slice(at, at + BATCH).map(toEventOnDemand);
      const from = this.offsets[partition] ?? 0n;
      const next = from + BigInt(batch.length);
      const applied = await this.writer.applyBatch(batch, { topic: 'bench', partition, from, next });
      if (!applied || applied.gaps > 0) throw new Error('the bench is out of step');
      this.offsets[partition] = next;
    }
  }
}

function messagesOf(story: CaseStory, streamId: string): ReceivedMessage[] {
  return story.facts.map((fact, at) => {
    const { metadata } = sequencedEvent();
    const { value, headers } = toMessage({ ...sequencedEvent({ streamId, seq: at + 1 }), ...fact, metadata });
    return { value: Buffer.from(value), headers };
  });
}
