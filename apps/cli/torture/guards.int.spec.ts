import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import type postgres from 'postgres';
import { conductBatch } from '#libs/conducting/conduct-batch.js';
import type { Conducting } from '#libs/conducting/conducting.js';
import { CaseStory } from '#libs/domain/case-story.js';
import { type TestDatabase, createTestDatabase } from '#libs/event-store/postgres/test-database.suite.js';
import { asPublished } from '#libs/messaging/cloud-events.js';
import type { Span } from '#libs/read-model/engine/apply-batch.js';
import { ReadModelWriter } from '#libs/read-model/engine/read-model-writer.js';
import { ReadModelStore } from '#libs/read-model/read-model-store.suite.js';
import type { InvariantResult } from './invariant.js';
import { readModelIsTheFold } from './invariants/read-model.js';
import { readStoredStreams } from './stored-facts.js';
import { tortureWritePath } from './write-path.suite.js';

/** A guard of the store, taken out of the functions of a database of the test's own. */
interface Guard {
  readonly functions: Readonly<Record<string, readonly [guard: string, without: string]>>;
  readonly index?: string;
  /** the invariant that has to see it */
  readonly seenBy: string;
}

const GUARDS: Readonly<Record<string, Guard>> = {
  'the xmin clause': {
    functions: { stamp: ['and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())', ''] },
    seenBy: 'I5',
  },
  'the unique command id': {
    functions: {
      append: ['e.command_id = any (command_ids)', 'false'],
      append_each: ['e.command_id = c.command_id and', 'false and'],
    },
    index: 'events_command',
    seenBy: 'I1',
  },
  'the expected version': {
    functions: {
      append: ['if version <> part_expected[part] then', 'if false then'],
      append_each: ['where c.head = c.expected', 'where true'],
    },
    seenBy: 'I1',
  },
  'the refusal of a transaction that has an xid': {
    functions: {
      append: ['if pg_current_xact_id_if_assigned() is not null then', 'if false then'],
      append_each: ['if pg_current_xact_id_if_assigned() is not null then', 'if false then'],
    },
    seenBy: 'I5',
  },
};

const broken = (results: readonly InvariantResult[]) => results.filter(({ holds }) => !holds);

async function without(owner: postgres.Sql, { functions, index }: Guard): Promise<void> {
  for (const [name, [guard, rest]] of Object.entries(functions)) {
    const [found] = await owner<{ text: string }[]>`
      select pg_get_functiondef(${`redress.${name}`}::regproc) as text`;
    const text = found?.text ?? '';
    if (!text.includes(guard)) throw new Error(`redress.${name} has no guard "${guard}" any more: write the test anew`);
    await owner.unsafe(text.replaceAll(guard, rest));
  }
  if (index !== undefined) await owner.unsafe(`drop index redress.${index}`);
}

describe('the guards of the store under a short torture', () => {
  let database: TestDatabase;
  beforeEach(async () => (database = await createTestDatabase()));
  afterEach(() => database.drop());

  it('with all of them nothing breaks', async () => {
    expect(broken(await tortureWritePath(database))).toEqual([]);
  });

  it.each(Object.entries(GUARDS))('without %s it goes red', async (_name, guard) => {
    await without(database.owner, guard);
    expect(broken(await tortureWritePath(database)).map(({ id }) => id)).toContain(guard.seenBy);
  });
});

/** Reads the store as if it were a topic of one partition, and is killed in every third batch. */
async function projectUnderKills(stock: ReadModelStore, writer: ReadModelWriter): Promise<void> {
  const kills = { batches: 0 };
  const parts = writer as unknown as { writes: (...args: unknown[]) => Promise<unknown>[] };
  const writes = parts.writes.bind(writer);
  parts.writes = (...args) => {
    kills.batches += 1;
    return kills.batches % 3 === 0 ? [Promise.reject(new Error('killed'))] : writes(...args);
  };
  for (;;) {
    const from = await writer.checkpoint('topic', 0);
    const facts = (await stock.store.readSequenced(Number(from), 7)).map(asPublished);
    if (facts.length === 0) return;
    const span = { topic: 'topic', partition: 0, from, next: from + BigInt(facts.length) };
    await writer.applyBatch(facts, span).catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== 'killed') throw error;
    });
  }
}

describe('the checkpoint of the read model', () => {
  let stock: ReadModelStore;
  beforeEach(async () => {
    stock = await ReadModelStore.create();
    for (let n = 0; n < 30; n += 1) await stock.tell(new CaseStory().at('2026-03-02 09:00').accept());
    const term = await stock.store.lead();
    while ((await term?.stamp(500)) !== 0);
    await term?.resign();
  });
  afterEach(() => stock.remove());
  const account = async () => readModelIsTheFold(stock.ownerSql, await readStoredStreams(stock.ownerSql));

  it('with the rows: whatever is killed, the read model is the fold', async () => {
    await projectUnderKills(stock, new ReadModelWriter(stock.sql, stock.store));
    expect(await account()).toMatchObject({ holds: true, checked: 30 });
  });

  it('committed before the rows: it goes red', async () => {
    const careless = new ReadModelWriter(stock.sql, stock.store);
    const parts = careless as unknown as { moveCheckpoint: (tx: unknown, span: Span, seq: number) => Promise<boolean> };
    const moveCheckpoint = parts.moveCheckpoint.bind(careless);
    parts.moveCheckpoint = (_tx, span, seq) => moveCheckpoint(stock.sql, span, seq);
    await projectUnderKills(stock, careless);
    expect((await account()).faultCount).toBeGreaterThan(0);
  });
});

describe('the offset of the conductor', () => {
  let stock: ReadModelStore;
  let connection: Connection;
  beforeEach(async () => {
    stock = await ReadModelStore.create();
    connection = await Connection.connect({ address: process.env['REDRESS_TEST_TEMPORAL'] ?? '' });
  });
  afterEach(async () => {
    await connection.close();
    await stock.remove();
  });

  /** Cases left without a workflow by a conductor whose every second batch is killed before its signals. */
  async function casesWithoutWorkflow(order: 'signals first' | 'offset first'): Promise<number> {
    const streams: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const caseId = randomUUID();
      await stock.tell(new CaseStory().at('2026-03-02 09:00').accept(), caseId);
      streams.push(`case-${caseId}`);
    }
    const client = new Client({ connection });
    let attempt = 0;
    for (let offset = 0; offset < streams.length;) {
      const killed = attempt++ % 2 === 0;
      const conducting: Conducting = {
        get client() {
          if (killed) throw new Error('killed');
          return client;
        },
        offsetMs: async () => 0,
        searchable: async () => false,
      };
      const batch = streams.slice(offset, offset + 3).map((streamId) => ({ streamId, version: 1 }));
      const from = offset;
      if (order === 'offset first') offset += batch.length;
      const told = await conductBatch(conducting, stock.store, batch).then(
        () => true,
        () => false,
      );
      if (order === 'signals first' && told) offset = from + batch.length;
    }
    const handles = streams.map((id) => client.workflow.getHandle(id));
    const found = await Promise.allSettled(handles.map((handle) => handle.describe()));
    await Promise.allSettled(handles.map((handle) => handle.terminate('the test is over')));
    return found.filter(({ status }) => status === 'rejected').length;
  }

  it('committed after the signals: every case has its workflow, however often it is killed', async () => {
    expect(await casesWithoutWorkflow('signals first')).toBe(0);
  });

  it('committed before the signals: it goes red', async () => {
    expect(await casesWithoutWorkflow('offset first')).toBeGreaterThan(0);
  });
});
