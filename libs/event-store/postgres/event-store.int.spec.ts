import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type postgres from 'postgres';
import { eventStoreBehaves } from '../conformance.suite.js';
import { command, fact, newStreamId } from '../conformance-facts.suite.js';
import type { CommitCursor, EventStore, SequencedReader, Sequencer } from '../port.js';
import { connectStore } from './connect.js';
import { createPostgresEventStore } from './event-store.js';
import { createTestDatabase } from './test-database.suite.js';
import type { TestDatabase } from './test-database.suite.js';

let database: TestDatabase;
let sql: postgres.Sql;
let store: EventStore & Sequencer & SequencedReader;

beforeAll(async () => {
  database = await createTestDatabase();
  sql = database.runtime({ max: 16 });
  store = createPostgresEventStore(sql);
});
afterAll(() => database.drop());

describe('event store on PostgreSQL', () => {
  eventStoreBehaves(() => store);
});

describe('commit order under 16 writers', () => {
  it('loses no fact to a cursor that reads on meanwhile, and the sequencer leaves no gap', async () => {
    const ids = Array.from({ length: 16 }, newStreamId);
    const term = await store.lead();
    if (term === undefined) throw new Error('the lead is not free');
    let writing = true;
    const writers = Promise.all(
      ids.map(async (id, writer) => {
        for (let version = 0; version < 40; version += 2) {
          // Some transactions stay open a while, so that they commit in another order than they began.
          if ((version + writer) % 4 === 0) {
            await appendSlowly(id, version);
            await appendSlowly(id, version + 1);
          } else await store.append(command(id, version, { events: [fact({ n: 1 }), fact({ n: 2 })] }));
        }
      }),
    ).finally(() => {
      writing = false;
    });
    const seen: string[] = [];
    let cursor: CommitCursor | undefined;
    const total = await (async () => {
      for (;;) {
        const last = !writing;
        const page = await store.readCommitted(cursor, 50);
        cursor = page.cursor;
        seen.push(...page.events.map(({ streamId, version }) => `${streamId}/${version}`));
        await term.stamp(50);
        const own = seen.filter((name) => ids.some((id) => name.startsWith(id)));
        if (last && page.events.length === 0 && own.length >= ids.length * 40) return own;
      }
    })();
    await writers;
    for (const id of ids) {
      const versions = total.filter((name) => name.startsWith(id)).map((name) => Number(name.split('/')[1]));
      expect(versions).toEqual(Array.from({ length: 40 }, (_, place) => place + 1));
    }
    while ((await store.head()) < seen.length) await term.stamp(500);
    await term.resign();
    const sequenced = await store.readSequenced(0, 100_000);
    expect(sequenced.map(({ seq }) => seq)).toEqual(sequenced.map((_, place) => place + 1));
    expect(sequenced.map(({ streamId, version }) => `${streamId}/${version}`)).toEqual(seen);
  });

  it('does not show facts above an open transaction until it ends', async () => {
    const id = newStreamId();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let opened = (): void => undefined;
    const open = new Promise<void>((resolve) => {
      opened = resolve;
    });
    const foreign = database.owner.begin(async (tx) => {
      await tx`select pg_current_xact_id()`;
      opened();
      await held;
    });
    await open;
    const { cursor } = await store.readCommitted(undefined, 100_000);
    await store.append(command(id, 0));
    expect((await store.readCommitted(cursor, 10)).events).toEqual([]);
    const [age] = await sql<{ age: number }[]>`select redress.horizon_age() as age`;
    expect(age?.age).toBeGreaterThan(0);
    release();
    await foreign;
    let page = await store.readCommitted(cursor, 10);
    while (page.events.length === 0) page = await store.readCommitted(cursor, 10);
    expect(page.events).toMatchObject([{ streamId: id, version: 1 }]);
  });
});

const UPSERT = `insert into redress.events overriding system value select * from redress.events
  on conflict (stream_id, version) do update set version = 9`;

async function appendSlowly(id: string, version: number): Promise<void> {
  await sql.begin(async (tx) => {
    await sqlAppendEach(tx, id, version);
    await tx`select pg_sleep(random() * 0.01)`;
  });
}

describe('what the database itself refuses', () => {
  it.each([
    ['append', sqlAppend],
    ['append_each', sqlAppendEach],
  ])('%s in a transaction that has written before', async (_, call) => {
    const id = newStreamId();
    const attempt = sql.begin(async (tx) => {
      await tx`select pg_current_xact_id()`;
      await call(tx, id, 0);
    });
    await expect(attempt).rejects.toEqual(expect.objectContaining({ code: 'RE001' }));
    await sql.begin((tx) => call(tx, id, 0));
    expect((await store.readStream(id)).events).toHaveLength(1);
  });

  it.each([
    ['update', `update redress.events set data = '{}'`],
    ['update of no row', `update redress.events set data = '{}' where false`],
    ['delete', 'delete from redress.events'],
    ['truncate', 'truncate redress.events'],
    ['upsert', UPSERT],
    ['delete of numbers', 'delete from redress.event_sequence'],
  ])('%s, by the owner and by the runtime role', async (_, statement) => {
    await store.append(command(newStreamId(), 0));
    await expect(database.owner.unsafe(statement)).rejects.toEqual(expect.objectContaining({ code: 'RE005' }));
    await expect(sql.unsafe(statement)).rejects.toEqual(expect.objectContaining({ code: '42501' }));
  });

  it('a transaction id or a position chosen by the runtime role, and switching the triggers off', async () => {
    for (const statement of [
      `insert into redress.events (transaction_id) values ('3')`,
      'insert into redress.events (position) overriding system value values (1)',
      'alter table redress.events disable trigger events_append_only',
      'insert into redress.simulation_clock default values',
      'update vault.person_keys set wrapped_key = null',
      'create table redress.other (n int)',
    ]) {
      await expect(sql.unsafe(statement)).rejects.toEqual(expect.objectContaining({ code: '42501' }));
    }
  });
});

function sqlAppend(tx: postgres.TransactionSql, id: string, version: number): PromiseLike<unknown> {
  return tx`select * from redress.append(array[${id}], array[gen_random_uuid()], array['d'], array['{}'],
    array[null]::timestamptz[], array[1], array[1], array[${version}::integer], array[1], array['Noted'], array[1], array['{}'], array[now()])`;
}

function sqlAppendEach(tx: postgres.TransactionSql, id: string, version: number): PromiseLike<unknown> {
  return tx`select * from redress.append_each(array[${id}], array[${version}::integer], array[gen_random_uuid()],
    array['{}'], array[null]::timestamptz[], array['Noted'], array[1], array['{}'], array[now()])`;
}

describe('a server that is not there', () => {
  it('is told as store-unavailable', async () => {
    const gone = connectStore('postgres://nobody:none@127.0.0.1:1/none', { max: 1 });
    const unavailable = expect.objectContaining({ code: 'store-unavailable' });
    await expect(createPostgresEventStore(gone).append(command(newStreamId(), 0))).rejects.toEqual(unavailable);
    await expect(createPostgresEventStore(gone).now()).rejects.toEqual(unavailable);
    await gone.end({ timeout: 1 });
  });

  it('is told so too where somebody listens but never answers', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const mute = connectStore(`postgres://nobody:none@127.0.0.1:${port}/none`, { max: 1 });
    await expect(createPostgresEventStore(mute).append(command(newStreamId(), 0))).rejects.toEqual(
      expect.objectContaining({ code: 'store-unavailable' }),
    );
    await mute.end({ timeout: 0 });
    silent.close();
  });
});
