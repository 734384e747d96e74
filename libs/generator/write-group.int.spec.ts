import { randomBytes } from 'node:crypto';
import { connectWritePath } from '#libs/command-handler/connect.js';
import { readConfiguration } from '#libs/configuration/configuration.js';
import { enableSimulation } from '#libs/event-store/postgres/simulation.js';
import { createTestDatabase, type TestDatabase } from '#libs/event-store/postgres/test-database.suite.js';
import { type WrittenGroup, writeGroup } from './write-group.js';
import { planGroup } from './generate-group.js';

const PLAN = { sites: 2, days: 12, seed: 7, now: '2026-03-20T04:00:00.000Z' };
const databases: TestDatabase[] = [];
afterAll(async () => {
  for (const one of databases) await one.drop();
});

/** A store of its own with keys of its own, and the group in it. */
async function freshStore(seed = PLAN.seed): Promise<{ written: WrittenGroup; again: WrittenGroup; facts: unknown }> {
  const database = await createTestDatabase();
  databases.push(database);
  await enableSimulation(database.owner);
  const path = connectWritePath(
    readConfiguration({
      REDRESS_POSTGRES_URL: database.url,
      REDRESS_VAULT_KEY: randomBytes(32).toString('base64'),
      REDRESS_SIMULATION: 'on',
    }),
    { max: 2 },
  );
  try {
    const group = planGroup({ ...PLAN, seed });
    const written = await writeGroup(path, group);
    const again = await writeGroup(path, group);
    // what is sealed differs by its key; all else is the same fact at the same instant
    const facts = await path.sql`
      select stream_id, version, type, occurred_at, recorded_at, data::jsonb - 'sealed' - 'marks' as data
      from redress.events order by stream_id, version`;
    return { written, again, facts: JSON.parse(JSON.stringify(facts)) as unknown };
  } finally {
    await path.close();
  }
}

describe('a generated group in two fresh stores', () => {
  it('is the same to the fact for the same seed and present, another for another seed, and adds nothing twice', async () => {
    const [one, other, stranger] = [await freshStore(), await freshStore(), await freshStore(8)];
    expect(one.written.events).toBeGreaterThan(100);
    expect(other.written).toEqual(one.written);
    expect(other.facts).toEqual(one.facts);
    expect(one.again).toEqual({ ...one.written, events: 0 });
    expect(stranger.written.digest).not.toBe(one.written.digest);
  });
});
