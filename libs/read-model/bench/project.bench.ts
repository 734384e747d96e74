import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { CaseStory } from '#libs/domain/case-story.js';
import { bodies, toRevisit } from '#libs/domain/story-steps.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { toEvent, toMessage } from '#libs/messaging/cloud-events.js';
import { sequencedEvent } from '#libs/messaging/event.fixture.js';
import type { Message } from '#libs/messaging/port.js';
import { ReadModelWriter } from '../engine/read-model-writer.js';

export interface ProjectFigure {
  readonly events: number;
  readonly cases: number;
  readonly eventsPerSecond: number;
}

const BATCH = 5_000;

/**
 * From the bytes of the messages to the committed rows: complaints with all their facts, in batches of 5,000. `spread`:
 * a case's facts lie in so many different batches (1: side by side, as an import publishes them). `url` names a database
 * made for this, with the store and an empty read model.
 */
export async function benchProject(url: string, { events = 100_000, spread = 1 } = {}): Promise<ProjectFigure> {
  const sql = connectStore(url, { max: 3, applicationName: 'redress-bench', statementTimeoutMs: 60_000 });
  try {
    const story = toRevisit(new CaseStory().at('2026-03-02 09:00').accept())
      .do('RecordRevisit', bodies.RecordRevisit)
      .do('ArchiveCase', bodies.ArchiveCase);
    const cases = Math.floor(events / story.facts.length);
    const messages = spreadOut(
      Array.from({ length: cases }, () => messagesOf(story)),
      spread,
    );
    const writer = new ReadModelWriter(sql, createPostgresEventStore(sql));
    const began = performance.now();
    for (let from = 0; from < messages.length; from += BATCH) {
      const batch = messages.slice(from, from + BATCH).map(toEvent);
      const next = BigInt(from + batch.length);
      const applied = await writer.applyBatch(batch, { topic: 'bench', partition: spread, from: BigInt(from), next });
      if (!applied || applied.gaps > 0) throw new Error('the bench is out of step');
    }
    const seconds = (performance.now() - began) / 1_000;
    return { events: messages.length, cases, eventsPerSecond: Math.round(messages.length / seconds) };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function messagesOf(story: CaseStory): Message[] {
  const streamId = `case-${randomUUID()}`;
  return story.facts.map((fact, at) =>
    toMessage({ ...sequencedEvent({ streamId, seq: at + 1 }), ...fact, metadata: sequencedEvent().metadata }),
  );
}

/** Cuts each case's facts into `spread` parts, and brings all first parts, then all second ones, and so on. */
function spreadOut(byCase: readonly (readonly Message[])[], spread: number): Message[] {
  return Array.from({ length: spread }, (_, part) =>
    byCase.flatMap((facts) => {
      const cut = (at: number): number => Math.floor((facts.length * at) / spread);
      return facts.slice(cut(part), cut(part + 1));
    }),
  ).flat();
}
