import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectWritePath, type WritePath } from '#libs/command-handler/connect.js';
import { readConfiguration } from '#libs/configuration/configuration.js';
import { createTestDatabase, type TestDatabase } from '#libs/event-store/postgres/test-database.suite.js';
import { enableSimulation } from '#libs/event-store/postgres/simulation.js';
import { daysOfMonths, planGroup } from '#libs/generator/generate-group.js';
import { DemoGroup } from './demo-group.js';

const GROUP = { sites: 2, months: 1, seed: 3 };

describe('the group of a demo', () => {
  let database: TestDatabase;
  let path: WritePath;
  const dir = mkdtempSync(join(tmpdir(), 'redress-demo-'));
  beforeAll(async () => {
    database = await createTestDatabase();
    await enableSimulation(database.owner);
    path = connectWritePath(
      readConfiguration({
        REDRESS_POSTGRES_URL: database.url,
        REDRESS_VAULT_KEY: randomBytes(32).toString('base64'),
        REDRESS_SIMULATION: 'on',
      }),
      { max: 2 },
    );
  });
  afterAll(async () => {
    await path.close();
    await database.drop();
    rmSync(dir, { recursive: true });
  });

  const opened = (keptUp: () => Promise<void> = async () => undefined) =>
    DemoGroup.open(path, { ...GROUP, dir, keptUp });
  const stored = async () => {
    const [row] = await path.sql<{ cases: number; first: Date; last: Date }[]>`
      select count(distinct stream_id)::integer as cases, min((data::jsonb->>'receivedAt')::timestamptz) as first,
             max(recorded_at) as last from redress.events`;
    return row!;
  };

  it('has its last week at once and the rest by and by, also after it was broken off in the middle', async () => {
    const group = (await opened())!;
    await group.openDays(() => undefined);
    const week = await stored();
    const { now } = JSON.parse(readFileSync(join(dir, 'demo-group.json'), 'utf8')) as { now: string };
    const whole = planGroup({ ...GROUP, days: daysOfMonths(GROUP.months, now), now });
    const days = [...new Set(whole.arrivals.map(({ receivedAt }) => receivedAt.slice(0, 10)))];
    expect(week.first.toISOString().slice(0, 10)).toBe(days.at(-7));
    expect(week.cases).toBeGreaterThan(10);

    const off = new AbortController();
    let asked = 0;
    const broken = (await opened(async () => {
      asked += 1;
      if (asked === 3) throw new Error('the server is gone for a moment');
      if (asked === 6) off.abort();
    }))!;
    const said: string[] = [];
    await broken.openDays(() => said.push('again'));
    await broken.earlierDays(off.signal, (text) => said.push(text));
    expect(said).toEqual(['the past waits: the server is gone for a moment']);
    const part = await stored();
    expect(part.cases).toBeGreaterThan(week.cases);

    const notes: string[] = [];
    await (await opened())!.earlierDays(new AbortController().signal, (text) => notes.push(text));
    expect(notes.at(-1)).toMatch(/^group: (\d+) of \1 days are there$/);
    const cases = new Set([...whole.families()].flat().map(({ caseId }) => caseId));
    expect((await stored()).cases).toBe(cases.size);
  });

  it('is not put beside what came into the store in another way', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'redress-demo-'));
    const group = await DemoGroup.open(path, { ...GROUP, dir: elsewhere, keptUp: async () => undefined });
    rmSync(elsewhere, { recursive: true });
    expect(group).toBeUndefined();
  });
});
