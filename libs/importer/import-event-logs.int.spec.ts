import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { asPublished } from '#libs/messaging/cloud-events.js';
import { migrateReadModel } from '#libs/read-model/engine/migrate.js';
import { ReadModelWriter } from '#libs/read-model/engine/read-model-writer.js';
import { describeWithShared, sharedPath } from '../../test/shared-data.js';
import { ImportStore } from './import-store.suite.js';
import { loadMapping } from './load-mapping.js';

const ITSM = 'itsm-incidents/incident-events-4000.csv.gz';
const BPI = 'event-logs/bpic2013_incidents.xes.gz';
const SCRIPT = fileURLToPath(new URL('../../test/data/waits.py', import.meta.url));
/** A Python that has pandas; without one the figures that it gave are what is compared with. */
const PYTHON = process.env['REDRESS_TEST_PYTHON'] ?? 'python3';
const hasPandas = spawnSync(PYTHON, ['-c', 'import pandas']).status === 0;

interface Waited {
  readonly events: number;
  readonly cases: number;
  readonly casesThatWaited: number;
  readonly seconds: Record<string, number>;
  readonly digest: string;
}

/** What test/data/waits.py said of the two files. */
const PANDAS: Readonly<Record<'itsm' | 'bpi2013', Waited>> = {
  itsm: {
    events: 28_499,
    cases: 4_000,
    casesThatWaited: 1_415,
    seconds: {
      'Awaiting Evidence': 8_399_580,
      'Awaiting Problem': 218_512_920,
      'Awaiting User Info': 1_576_398_360,
      'Awaiting Vendor': 51_942_420,
    },
    digest: 'b29fc0fcb29f887ab063d6aa231a7e28743e50ca6b7b16656fd2ed103c2f00b8',
  },
  bpi2013: {
    events: 65_533,
    cases: 7_554,
    casesThatWaited: 3_362,
    seconds: {
      Wait: 540_771_226,
      'Wait - Customer': 41_977_002,
      'Wait - Implementation': 230_173_643,
      'Wait - User': 1_668_284_959,
      'Wait - Vendor': 148_316_742,
    },
    digest: '9b8b389bd332e1eab57d524d6a7e11bad332c1a86abc04e8640de0d95ec25cc2',
  },
};

const withPandas = hasPandas ? it : it.skip;

describe.each(['itsm', 'bpi2013'] as const)('the figures of pandas for %s', (log) => {
  const file = log === 'itsm' ? ITSM : BPI;
  describeWithShared(file)('are what the script says', () => {
    withPandas('of the file', () => {
      expect(JSON.parse(execFileSync(PYTHON, [SCRIPT, log, sharedPath(file)], { encoding: 'utf8' }))).toEqual(
        PANDAS[log],
      );
    });
  });
});

/** The read model as relay and projector would make it of everything in the store. */
async function projected(store: ImportStore): Promise<void> {
  await migrateReadModel(store.sql);
  const events = createPostgresEventStore(store.sql);
  const term = await events.lead();
  while ((await term!.stamp(5_000)) > 0);
  await term!.resign();
  const writer = new ReadModelWriter(store.sql, events);
  for (let next = 0; ;) {
    const facts = await events.readSequenced(next, 5_000);
    if (facts.length === 0) return;
    const [from, to] = [BigInt(next), BigInt(next + facts.length)];
    await writer.applyBatch(facts.map(asPublished), { topic: 'facts', partition: 0, from, next: to });
    next += facts.length;
  }
}

/** Waits of the read model in the terms of the script: state by state, as the source names them. */
async function waitedIn(store: ImportStore, mapping: string): Promise<Omit<Waited, 'events'>> {
  const { reference, events } = loadMapping(mapping);
  const stateOf = new Map(Object.entries(events!.waits).map(([state, reason]) => [reason, state]));
  const prefix = reference.slice(0, reference.indexOf('{'));
  const rows = await store.sql<{ reference: string; waited: Record<string, number> }[]>`
    select reference, waited_ms as waited from read_model.cases`;
  const waits = rows.flatMap(({ reference: name, waited }) =>
    Object.entries(waited).map(([reason, ms]) => ({
      name: name.slice(prefix.length),
      state: stateOf.get(reason)!,
      ms,
    })),
  );
  const seconds: Record<string, number> = {};
  for (const { state, ms } of waits) seconds[state] = (seconds[state] ?? 0) + ms / 1_000;
  const lines = waits.map(({ name, state, ms }) => `${name},${state},${ms / 1_000}`).sort();
  return {
    cases: rows.length,
    casesThatWaited: new Set(waits.map(({ name }) => name)).size,
    seconds,
    digest: createHash('sha256').update(lines.join('\n')).digest('hex'),
  };
}

/** Every row of the read model without what differs from run to run. */
async function contents(store: ImportStore): Promise<string> {
  const [row] = await store.sql<{ digest: string }[]>`
    select encode(sha256(convert_to(string_agg((to_jsonb(c) - 'change_no')::text, E'\n' order by c.case_id), 'UTF8')), 'hex')
      as digest from read_model.cases c`;
  return row!.digest;
}

describeWithShared(ITSM)('the UCI incident log', () => {
  let folder: string;
  let store: ImportStore;
  let whole: { readonly facts: string; readonly rows: string };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redress-log-'));
    store = await ImportStore.create();
  }, 300_000);
  afterAll(async () => {
    await store.remove();
    rmSync(folder, { recursive: true });
  });

  it('waits in each of its 4,000 cases as long as pandas says', async () => {
    const { events, ...waited } = PANDAS.itsm;
    const report = await store.import('uci-incidents', sharedPath(ITSM));
    expect(report).toMatchObject({ rows: events, imported: events, duplicates: 0, quarantined: 0, openCases: 0 });
    await projected(store);
    expect(await waitedIn(store, 'uci-incidents')).toEqual(waited);
    whole = { facts: await store.contentsBut([]), rows: await contents(store) };
  }, 300_000);

  it('adds nothing when it comes again, in whatever order', async () => {
    const before = await store.eventCount();
    expect(await store.import('uci-incidents', sharedPath(ITSM))).toMatchObject({ duplicates: 28_499, events: 0 });
    expect(await store.import('uci-incidents', shuffled(folder))).toMatchObject({ duplicates: 28_499, events: 0 });
    expect(await store.eventCount()).toBe(before);
  }, 300_000);

  it.each([
    ['shuffled inside its cases', shuffled, 0],
    ['with each row twice', doubled, 28_499],
  ])(
    '%s makes the same facts and the same read model',
    async (_, file, duplicates) => {
      const other = await ImportStore.create();
      try {
        expect(await other.import('uci-incidents', file(folder))).toMatchObject({
          cases: 4_000,
          duplicates,
          quarantined: 0,
        });
        await projected(other);
        expect({ facts: await other.contentsBut([]), rows: await contents(other) }).toEqual(whole);
      } finally {
        await other.remove();
      }
    },
    300_000,
  );
});

describeWithShared(BPI)('the BPI 2013 log', () => {
  it('waits in each of its 7,554 cases as long as pandas says; five wait to this day', async () => {
    const { events, ...waited } = PANDAS.bpi2013;
    const store = await ImportStore.create();
    try {
      const report = await store.import('bpi-2013-incidents', sharedPath(BPI));
      expect(report).toMatchObject({ rows: events, imported: events, quarantined: 0, openCases: 8 });
      await projected(store);
      expect(await waitedIn(store, 'bpi-2013-incidents')).toEqual(waited);
      const [{ open }] = await store.sql<[{ open: string }]>`
        select count(*) as open from read_model.cases where waiting is not null`;
      expect(Number(open)).toBe(5);
    } finally {
      await store.remove();
    }
  }, 600_000);
});

function linesOf(): { header: string; lines: string[] } {
  const [header = '', ...lines] = gunzipSync(readFileSync(sharedPath(ITSM)))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  return { header, lines };
}

/** The cases in the file's order, the rows of each in another: by a digest, so the same on each run. */
function shuffled(folder: string): string {
  const { header, lines } = linesOf();
  const digest = (line: string) => createHash('sha256').update(line).digest('hex');
  const cases = new Map<string, string[]>();
  for (const line of lines) {
    const name = line.slice(0, line.indexOf(','));
    cases.set(name, [...(cases.get(name) ?? []), line]);
  }
  const mixed = [...cases.values()].flatMap((rows) => rows.sort((a, b) => (digest(a) < digest(b) ? -1 : 1)));
  return written(folder, 'shuffled.csv', [header, ...mixed]);
}

function doubled(folder: string): string {
  const { header, lines } = linesOf();
  return written(folder, 'doubled.csv', [header, ...lines, ...lines]);
}

function written(folder: string, name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}
