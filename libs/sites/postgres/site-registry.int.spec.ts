import { createTestDatabase } from '#libs/event-store/postgres/test-database.suite.js';
import type { TestDatabase } from '#libs/event-store/postgres/test-database.suite.js';
import { siteRegistryBehaves } from '../site-registry.suite.js';
import { createPostgresSiteRegistry } from './site-registry.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('sites on PostgreSQL', () => {
  siteRegistryBehaves(() => createPostgresSiteRegistry(database.runtime()));
});
