import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type postgres from 'postgres';
import { CaseStory } from '#libs/domain/case-story.js';
import { bodies, toRevisit } from '#libs/domain/story-steps.js';
import type { Bench } from '#libs/bench/figure.js';
import { measureRatio, perSecond } from '#libs/bench/measure-ratio.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { toEvent, toMessage } from '#libs/messaging/cloud-events.js';
import { sequencedEvent } from '#libs/messaging/event.fixture.js';
import type { Message } from '#libs/messaging/port.js';
import { ReadModelWriter } from '../engine/read-model-writer.js';

/** events a turn */
const EVENTS = 30_000;
const BATCH = 5_000;
const TABLES = ['cases', 'obligations'] as const;

/**
 * From the bytes of the messages to the committed rows (archived complaints with all their facts, in batches of 5,000),
 * against COPY of those rows into tables of the same columns and indexes; both in rows a second.
 */
export const benchProjection: Bench = async (stage) => {
  const sql = connectStore(stage.ownerUrl, { max: 3, applicationName: 'redress-bench', statementTimeoutMs: 60_000 });
  try {
    for (const table of TABLES) {
      await sql.unsafe(`create table public.${table} (like read_model.${table} including all)`);
    }
    const story = toRevisit(new CaseStory().at('2026-03-02 09:00').accept())
      .do('RecordRevisit', bodies.RecordRevisit)
      .do('ArchiveCase', bodies.ArchiveCase);
    const writer = new ReadModelWriter(sql, createPostgresEventStore(sql));
    let offset = 0n;
    const project = async (): Promise<number> => {
      const cases = Math.floor(EVENTS / story.facts.length);
      const messages = Array.from({ length: cases }, () => messagesOf(story)).flat();
      const began = performance.now();
      for (let from = 0; from < messages.length; from += BATCH) {
        const batch = messages.slice(from, from + BATCH).map(toEvent);
        const next = offset + BigInt(batch.length);
        const applied = await writer.applyBatch(batch, { topic: 'bench', partition: 0, from: offset, next });
        if (!applied || applied.gaps > 0) throw new Error('the bench is out of step');
        offset = next;
      }
      return perSecond(cases * (1 + story.state.obligations.length), began);
    };
    await project(); // the peer has rows to copy, whoever goes first
    return [
      await measureRatio(stage, {
        name: 'projection / COPY of its rows (same tables and indexes)',
        unit: 'rows/s',
        ...{ bar: 0.25, aim: 0.4 },
        ours: project,
        peer: () => copyRows(sql),
      }),
    ];
  } finally {
    await sql.end({ timeout: 5 });
  }
};

function messagesOf(story: CaseStory): Message[] {
  const streamId = `case-${randomUUID()}`;
  return story.facts.map((fact, at) =>
    toMessage({ ...sequencedEvent({ streamId, seq: at + 1 }), ...fact, metadata: sequencedEvent().metadata }),
  );
}

/** What the rounds so far have projected, written out before the clock runs; server to server, so COPY does nothing else. */
async function copyRows(sql: postgres.Sql): Promise<number> {
  const [server] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`;
  const fileOf = (table: string) => `'${server?.folder}/bench-${table}.copy'`;
  let rows = 0;
  for (const table of TABLES) {
    await sql.unsafe(`truncate public.${table}`);
    rows += (await sql.unsafe(`copy read_model.${table} to ${fileOf(table)}`)).count;
  }
  const began = performance.now();
  for (const table of TABLES) await sql.unsafe(`copy public.${table} from ${fileOf(table)}`);
  return perSecond(rows, began);
}
