import { CaseStory } from '#libs/domain/case-story.js';
import { toRemedy } from '#libs/domain/story-steps.js';
import { ReadModelWriter } from '../engine/read-model-writer.js';
import { publishedFacts } from '../published-story.fixture.js';
import { createReadModel, type ReadModel } from '../read-model.js';
import { ReadModelStore } from '../read-model-store.suite.js';
import type { CasesQuery } from './query.js';

const SITES = ['lakeside', 'hillside', 'riverside'];
const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const siteOf = (n: number) => ({
  id: SITES[n % 3] ?? '',
  region: n % 3 === 2 ? 'west' : 'east',
  name: { zh: '', en: '' },
  zone: 'Asia/Shanghai',
});
const CASES = 40;

/** Forty complaints of three sites, received an hour apart; every fourth is in remedy, every fifth withdrawn. */
function storyOf(n: number): CaseStory {
  const story = new CaseStory(siteOf(n));
  story.at(`2026-03-${String(1 + Math.floor(n / 20)).padStart(2, '0')} ${String(n % 20).padStart(2, '0')}:15`).accept();
  if (n % 4 === 0) toRemedy(story);
  if (n % 7 === 1) story.do('HandOver', { toRole: 'department-head', department: '工程维修部' });
  if (n % 5 === 0) story.do('WithdrawCase', { reason: 'mistaken' });
  return story;
}

describe('the list of cases', () => {
  let base: ReadModelStore;
  let model: ReadModel;
  beforeAll(async () => {
    base = await ReadModelStore.create();
    const facts = Array.from({ length: CASES }, (_, n) => publishedFacts(storyOf(n), idOf(n))).flat();
    await new ReadModelWriter(base.sql, base.store).applyBatch(facts, { topic: 't', partition: 0, from: 0n, next: 1n });
    model = createReadModel(base.sql);
  });
  afterAll(() => base.remove());

  const everything: CasesQuery = { sites: '*', sort: 'next-due', limit: 200 };
  const all = async (query: Partial<CasesQuery>) => (await model.listCases({ ...everything, ...query })).items;
  const paged = async (query: Partial<CasesQuery>, limit: number) => {
    const pages = [await model.listCases({ ...everything, ...query, limit })];
    for (let cursor = pages[0]?.nextCursor; cursor; cursor = pages.at(-1)?.nextCursor) {
      pages.push(await model.listCases({ ...everything, ...query, limit, cursor }));
    }
    return pages;
  };

  it.each(['next-due', '-received'] as const)('comes in pages that make up the whole, sorted by %s', async (sort) => {
    const whole = await all({ sort });
    const pages = await paged({ sort }, 7);
    expect(pages.map(({ items }) => items.length)).toEqual([7, 7, 7, 7, 7, 5]);
    expect(pages.flatMap(({ items }) => items)).toEqual(whole);
    expect(new Set(whole.map(({ caseId }) => caseId)).size).toBe(CASES);
  });

  it('has the promise due first on top, and cases without one last', async () => {
    const due = (await all({})).map(({ nextDueAt }) => nextDueAt ?? '9999');
    expect(due).toEqual([...due].sort());
    expect(due.filter((at) => at === '9999')).toHaveLength(8);
  });

  it('has the newest on top', async () => {
    const times = (await all({ sort: '-received' })).map(({ receivedAt }) => receivedAt);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('shows the sites in scope only', async () => {
    const rows = await all({ sites: ['hillside', 'elsewhere'] });
    expect(rows).toHaveLength(13);
    expect(new Set(rows.map(({ site }) => site))).toEqual(new Set(['hillside']));
    expect(await all({ sites: [] })).toEqual([]);
  });

  it.each<[string, Partial<CasesQuery>, number]>([
    ['stage', { stage: 'remedy' }, 10],
    ['closed', { closed: true }, 8],
    ['open', { closed: false }, 32],
    ['severity', { severity: 'major' }, 0],
    ['kind', { kind: 'complaint' }, 40],
    ['month', { month: '2026-03' }, 40],
    ['another month', { month: '2026-02' }, 0],
    ['months from on', { since: '2026-03', until: '2026-04' }, 40],
    ['months up to', { until: '2026-02' }, 0],
    ['ended without a revisit', { revisit: 'none' }, 8],
    ['satisfied at the revisit', { revisit: 'satisfied' }, 0],
    ['reopened', { reopened: true }, 0],
    ['never bounced', { bounced: false }, 40],
    ['a clause that nobody missed', { missed: 'P-6' }, 0],
    ['not imported', { imported: false }, 40],
    ['imported by a mapping', { imported: 'boston-311' }, 0],
    ['several at once', { stage: 'remedy', closed: true, sites: ['lakeside'] }, 1],
  ])('is filtered by %s', async (_name, query, count) => {
    expect(await all(query)).toHaveLength(count);
  });

  it('finds a case by its id and by the start of its reference, in any case of letters', async () => {
    const [row] = await all({ search: idOf(7) });
    expect(row?.caseId).toBe(idOf(7));
    const reference = row?.reference ?? '';
    expect((await all({ search: reference.toLowerCase() })).map(({ caseId }) => caseId)).toContain(idOf(7));
    expect((await all({ search: reference.slice(0, -1) })).map(({ caseId }) => caseId)).toContain(idOf(7));
    expect(await all({ search: '%' })).toEqual([]);
  });

  it('finds cases by one, two and three Chinese characters of site or department, and by both together', async () => {
    await base.sql`insert into redress.sites (id, region, name_zh, name_en, zone) values
      ('lakeside', 'east', '湖滨花园', 'Lakeside Gardens', 'Asia/Shanghai'),
      ('hillside', 'east', '山景公寓', 'Hillside Court', 'Asia/Shanghai'),
      ('riverside', 'west', '滨江一号', 'Riverside One', 'Asia/Shanghai')
      on conflict (id) do update set name_zh = excluded.name_zh, name_en = excluded.name_en`;
    const sitesOf = async (search: string) => [...new Set((await all({ search })).map(({ site }) => site))].sort();
    expect(await sitesOf('滨')).toEqual(['lakeside', 'riverside']);
    expect(await sitesOf('湖滨')).toEqual(['lakeside']);
    expect(await sitesOf('景公寓')).toEqual(['hillside']);
    expect(await sitesOf('lakeside garden')).toEqual(['lakeside']);
    expect(await sitesOf('湖景')).toEqual([]);
    const [named] = (await all({})).filter(({ department }) => department !== null);
    const department = named?.department ?? '';
    expect(department.length).toBeGreaterThan(2);
    for (const part of [department.slice(0, 1), department.slice(0, 2), department.slice(0, 3)]) {
      const found = await all({ search: part });
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((row) => !row.department?.includes(part) && !row.reference.startsWith(part))).toEqual([]);
    }
    const both = await all({ search: `滨江 ${department}` });
    expect(both.length).toBeGreaterThan(0);
    expect(both.filter((row) => row.site !== 'riverside' || row.department !== department)).toEqual([]);
    expect((await all({ search: `滨江 ${department}`, sites: ['hillside'] })).length).toBe(0);
  });

  it('is counted with the filters of the list, and by the promise due next and whose hands it is in', async () => {
    const [first] = await all({ closed: false });
    const target = first?.nextTarget ?? undefined;
    const holder = first?.holderRole ?? undefined;
    const narrowed = await all({ target, holder, waiting: false, closed: false });
    expect(narrowed.length).toBeGreaterThan(0);
    expect(narrowed.filter((row) => row.nextTarget !== target || row.holderRole !== holder)).toEqual([]);
    expect(await model.countCases({ sites: '*', target, holder, closed: false })).toEqual({
      count: narrowed.length,
      more: false,
    });
    expect(await all({ waiting: true })).toEqual([]);
    expect(await model.countCases({ sites: [] })).toEqual({ count: 0, more: false });
  });

  it.each([
    ['of another sort', async () => (await model.listCases({ ...everything, sort: '-received', limit: 1 })).nextCursor],
    ['that is no base64', async () => '***'],
    ['made up', async () => Buffer.from('["next-due","now()","x"]').toString('base64url')],
  ])('refuses a cursor %s', async (_name, cursor) => {
    const made = (await cursor()) ?? '';
    await expect(model.listCases({ ...everything, cursor: made })).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('says for each site what the rows say', async () => {
    for (const site of SITES) {
      const rows = await all({ sites: [site] });
      const totals = await model.totals([site]);
      expect(totals).toMatchObject({
        openCases: rows.filter(({ closed }) => !closed).length,
        closedCases: rows.filter(({ closed }) => closed).length,
        missed: rows.reduce((sum, { missedCount }) => sum + missedCount, 0),
        open: rows.reduce((sum, { openCount }) => sum + openCount, 0),
      });
    }
  });

  it('adds the on-time figures up by any keys, inside the scope', async () => {
    const bySite = await model.onTime({ groupBy: ['site'], filter: {}, sites: '*' });
    expect(bySite.map(({ group }) => group)).toEqual([...SITES].sort().map((site) => ({ site })));
    const sum = (rows: readonly { open: number }[]) => rows.reduce((total, { open }) => total + open, 0);
    const byMore = await model.onTime({ groupBy: ['month', 'clause', 'target', 'region'], filter: {}, sites: '*' });
    expect(sum(byMore)).toBe(sum(bySite));
    const east = await model.onTime({
      groupBy: ['site'],
      filter: { region: 'east' },
      sites: ['lakeside', 'riverside'],
    });
    expect(east).toEqual(bySite.filter(({ group }) => group['site'] === 'lakeside'));
    expect(await model.onTime({ groupBy: ['site'], filter: {}, sites: [] })).toEqual([]);
  });
});
