import type postgres from 'postgres';
import { seededId } from '#libs/bench/seeded-id.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { sequencedEvent } from '#libs/messaging/event.fixture.js';
import { archivedStory } from './archived-cases.js';

/** Cases under way at the same time: the facts of one lie apart in the store, as they do in use. */
const SIDE_BY_SIDE = 250;

export interface ToldCases {
  readonly streams: Iterator<string, never>;
  readonly cases: number;
  readonly seed: number;
}

/** Archived cases into the store, and stamped. */
export async function tellCases(sql: postgres.Sql, { streams, cases, seed }: ToldCases): Promise<void> {
  const store = createPostgresEventStore(sql);
  const { facts, site } = archivedStory();
  const metadata = { ...sequencedEvent().metadata, site: site.id };
  for (let told = 0; told < cases; told += SIDE_BY_SIDE) {
    const under = Array.from({ length: Math.min(SIDE_BY_SIDE, cases - told) }, () => streams.next().value);
    for (const { version, type, data, occurredAt } of facts) {
      const events = [{ type, schemaVersion: 1, data, occurredAt }];
      await store.appendBulk(
        under.map((streamId) => ({
          metadata: { ...metadata, commandId: seededId(seed, `${streamId}/${version}`) },
          streams: [{ streamId, expectedVersion: version - 1, events }],
        })),
      );
    }
  }
  const term = await store.lead();
  if (!term) throw new Error('somebody else leads');
  while ((await term.stamp(5_000)) > 0);
  await term.resign();
}
