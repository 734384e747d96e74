import { createTestDatabase } from '#libs/event-store/postgres/test-database.suite.js';
import type { TestDatabase } from '#libs/event-store/postgres/test-database.suite.js';
import { vaultBehaves } from '../vault.suite.js';
import { createPostgresKeyStore, createPostgresVault } from './vault.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('vault on PostgreSQL', () => {
  vaultBehaves(() => createPostgresKeyStore(database.runtime()));

  it('leaves no key material of an erased person in the table', async () => {
    const vault = createPostgresVault(database.runtime(), Buffer.alloc(32, 7).toString('base64'));
    await vault.seal('person-gone', 's', 'T', { text: 'x' });
    await vault.erase('person-gone');
    const rows = await database.owner`
      select wrapped_key, destroyed_at is not null as destroyed from vault.person_keys where person = 'person-gone'`;
    expect(rows).toMatchObject([{ wrapped_key: null, destroyed: true }]);
  });

  it('gives the runtime role no way to change or remove a key but erasing it', async () => {
    const sql = database.runtime();
    for (const statement of [
      'update vault.person_keys set wrapped_key = null, destroyed_at = now()',
      'delete from vault.person_keys',
      'truncate vault.person_keys',
      `insert into vault.person_keys (person, key_id, destroyed_at) values ('x', gen_random_uuid(), now())`,
    ]) {
      await expect(sql.unsafe(statement)).rejects.toEqual(expect.objectContaining({ code: '42501' }));
    }
  });
});
