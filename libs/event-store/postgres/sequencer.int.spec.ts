import { sequencerBehaves } from '../sequencer.suite.js';
import { createPostgresEventStore } from './event-store.js';
import { createTestDatabase } from './test-database.suite.js';
import type { TestDatabase } from './test-database.suite.js';

let database: TestDatabase;

afterAll(() => database.drop());

describe('sequencer on PostgreSQL', () => {
  sequencerBehaves(async () => {
    database = await createTestDatabase();
    return { store: createPostgresEventStore(database.runtime()), loseLeader };
  });
});

async function loseLeader(): Promise<void> {
  const holders = () => database.owner<{ pid: number }[]>`
    select l.pid from pg_locks l join pg_database d on d.oid = l.database
     where l.locktype = 'advisory' and d.datname = current_database()`;
  for (let held = await holders(); held.length > 0; held = await holders()) {
    for (const { pid } of held) await database.owner`select pg_terminate_backend(${pid})`;
  }
}
