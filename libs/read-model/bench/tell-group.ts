import type postgres from 'postgres';
import { seededId } from '#libs/bench/seeded-id.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { sequencedEvent } from '#libs/messaging/event.fixture.js';
import type { GroupCases } from './group-cases.js';

/** Cases under way at the same time, and facts a command: those of one case lie apart in the store, as they do in use. */
const SIDE_BY_SIDE = 500;
const FACTS_A_COMMAND = 4;

export interface ToldGroup {
  readonly group: GroupCases;
  readonly cases: number;
  readonly seed: number;
}

/** The group's next cases into the store, and stamped; answers how many facts they have. */
export async function tellGroup(sql: postgres.Sql, { group, cases, seed }: ToldGroup): Promise<number> {
  const store = createPostgresEventStore(sql);
  const { metadata } = sequencedEvent();
  let facts = 0;
  for (let told = 0; told < cases; told += SIDE_BY_SIDE) {
    const under = Array.from({ length: Math.min(SIDE_BY_SIDE, cases - told) }, () => group.next());
    for (let from = 0; under.some((one) => one.facts.length > from); from += FACTS_A_COMMAND) {
      const going = under.filter((one) => one.facts.length > from);
      await store.appendBulk(
        going.map(({ no, site, facts: all }) => {
          const streamId = `case-${seededId(seed, `group/${no}`)}`;
          const events = all.slice(from, from + FACTS_A_COMMAND);
          facts += events.length;
          return {
            metadata: { ...metadata, site, commandId: seededId(seed, `${streamId}/${from}`) },
            streams: [{ streamId, expectedVersion: from, events }],
          };
        }),
      );
    }
  }
  const term = await store.lead();
  if (!term) throw new Error('somebody else leads');
  while ((await term.stamp(5_000)) > 0);
  await term.resign();
  return facts;
}
