import { randomUUID } from 'node:crypto';
import {
  type PostgreSQLProjectionDefinition,
  pongoSingleStreamProjection,
  rebuildPostgreSQLProjections,
} from '@event-driven-io/emmett-postgresql';
import type { Event } from '@event-driven-io/emmett';
import type { EventToAppend } from '#libs/contracts/event.js';
import { openEmmett } from '#libs/event-store/bench/emmett-store.js';
import { sequencedEvent } from '#libs/messaging/event.fixture.js';

export interface EmmettRebuild {
  tell(streamId: string, events: readonly EventToAppend[]): Promise<void>;
  /** Answers how many events it folded. */
  rebuild(): Promise<number>;
  close(): Promise<void>;
}

// a type and no interface: emmett wants an index signature
type Summary = { facts: number; last: string };

/** As its documentation has it, with the simplest projection there is: a document a stream, the number of facts and the last. */
export async function emmettRebuild(connectionString: string, types: readonly string[]): Promise<EmmettRebuild> {
  const store = await openEmmett(connectionString, 4);
  const { metadata } = sequencedEvent();
  let folded = 0;
  const projection: PostgreSQLProjectionDefinition<Event> = pongoSingleStreamProjection<Summary, Event>({
    collectionName: 'summaries',
    canHandle: [...types],
    initialState: () => ({ facts: 0, last: '' }),
    evolve: ({ facts }: Summary, { type }: Event) => {
      folded += 1;
      return { facts: facts + 1, last: type };
    },
  });
  return {
    tell: (streamId, events) =>
      store.append({
        metadata: { ...metadata, commandId: randomUUID() },
        streams: [{ streamId, expectedVersion: 0, events }],
      }),
    rebuild: async () => {
      folded = 0;
      // without a beginning a second rebuild empties the documents and goes on from the end
      const again = { projection, processorId: 'summaries', truncateOnStart: true, startFrom: 'BEGINNING' as const };
      const consumer = rebuildPostgreSQLProjections<Event>({ connectionString, projections: [again] });
      await consumer.start();
      await consumer.close();
      return folded;
    },
    close: () => store.close(),
  };
}
