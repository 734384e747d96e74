import { createTestDatabase, type TestDatabase } from '#libs/event-store/postgres/test-database.suite.js';
import { createPostgresSiteRegistry } from '#libs/sites/postgres/site-registry.js';
import { SITES, ruleShelfBehaves } from '../rule-shelf.suite.js';
import { createPostgresRuleShelf } from './rule-shelf.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await createPostgresSiteRegistry(database.owner).save(SITES);
});
afterAll(() => database.drop());

describe('rules on PostgreSQL', () => {
  ruleShelfBehaves(async () => {
    await database.owner`truncate redress.rule_documents`;
    return {
      shelf: createPostgresRuleShelf(database.runtime({ max: 2 })),
      other: createPostgresRuleShelf(database.runtime({ max: 2 })),
    };
  });

  it('never change a document that was published, as the role that publishes', async () => {
    const sql = database.runtime({ max: 1 });
    await expect(sql`update redress.rule_documents set body = ''`).rejects.toThrow(/permission denied/);
    await expect(sql`delete from redress.rule_documents`).rejects.toThrow(/permission denied/);
  });
});
