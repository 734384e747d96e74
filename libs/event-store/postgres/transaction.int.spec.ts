import type postgres from 'postgres';
import { type TestDatabase, createTestDatabase } from './test-database.suite.js';
import { inTransaction } from './transaction.js';

/** A driver that writes on a lost connection throws out of a timer: jest ends the test with that error. */
describe('a transaction whose connection is lost', () => {
  let database: TestDatabase;
  let sql: postgres.Sql;
  beforeAll(async () => {
    database = await createTestDatabase();
    await database.owner`create table public.kept (note text)`;
    await database.owner`grant all on public.kept to redress_app`;
    sql = database.runtime({ max: 1 });
  });
  afterAll(() => database.drop());
  afterEach(async () => {
    await anotherMade();
    // nothing of the lost transaction was kept, and nothing of it went to the connection that took its place
    expect(await sql`select note from public.kept`).toHaveLength(0);
  });

  const pidOf = async (tx: postgres.ISql) => {
    const [row] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
    return row?.pid ?? 0;
  };
  const endSession = async (pid: number) => {
    await database.owner`select pg_terminate_backend(${pid}, 5000)`;
  };
  /**
   * The pool has one connection: it answers when that one is lost, and another is made. The driver gives the first query of
   * the new one the last error of the old.
   */
  const anotherMade = () => sql`select 1`.catch(() => sql`select 1`);

  it('under a statement: is told, and sends no rollback', async () => {
    const lost = inTransaction(sql, async (tx) => {
      await tx`insert into public.kept values ('half')`;
      const pid = await pidOf(tx);
      await Promise.all([tx`select pg_sleep(60)`, endSession(pid)]);
    });
    await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  });

  it('between two statements: the second is refused, and reaches nobody', async () => {
    let say: (answer: unknown) => void = () => undefined;
    const second = new Promise((resolve) => (say = resolve));
    const lost = inTransaction(sql, async (tx) => {
      await tx`insert into public.kept values ('first')`;
      await endSession(await pidOf(tx));
      await anotherMade();
      try {
        say(await tx`insert into public.kept values ('second')`);
      } catch (error) {
        say(error);
      }
    });
    await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect(await second).toMatchObject({ code: 'store-unavailable' });
  });

  it('before it is done: commits nothing', async () => {
    const lost = inTransaction(sql, async (tx) => {
      await tx`insert into public.kept values ('all')`;
      await endSession(await pidOf(tx));
      await anotherMade();
    });
    await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
  });

  it('is as ever where nothing is lost', async () => {
    const failing = inTransaction(sql, async (tx) => {
      await tx`insert into public.kept values ('undone')`;
      throw new Error('the work says no');
    });
    await expect(failing).rejects.toThrow('the work says no');
    expect(await inTransaction(sql, async (tx) => tx.unsafe('select 7 as seven'))).toEqual([{ seven: 7 }]);
  });
});
