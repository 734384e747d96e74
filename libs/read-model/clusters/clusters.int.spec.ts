import { CaseStory } from '#libs/domain/case-story.js';
import { repairBodies } from '#libs/domain/repair/repair-steps.js';
import { ReadModelWriter } from '../engine/read-model-writer.js';
import { publishedFacts } from '../published-story.fixture.js';
import { type ReadModel, createReadModel } from '../read-model.js';
import { ReadModelStore } from '../read-model-store.suite.js';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const siteOf = (id: string) => ({ id, region: 'east', name: { zh: '', en: '' }, zone: 'Asia/Shanghai' });
const REPAIR = { channel: 'phone', origin: 'desk', description: '需要维修' };

/** A repair, reported at nine of a day of March. */
function repair(site: string, category: string, day: number): CaseStory {
  const story = new CaseStory(siteOf(site)).at(`2026-03-${String(day).padStart(2, '0')} 09:00`);
  return story.do('ReportRepair', { ...REPAIR, site, category });
}
function complaint(site: string, department: string | null, day: number): CaseStory {
  const story = new CaseStory(siteOf(site)).at(`2026-03-${String(day).padStart(2, '0')} 09:00`);
  return story.accept(department === null ? {} : { departmentComplainedOf: department });
}

const STORIES: readonly CaseStory[] = [
  // 0-3: four leaks at one site, one of which turned out to be one
  ...[4, 3, 2].map((day) => repair('lakeside', 'leak', day)),
  diagnosedAsLeak(),
  // 4-6: three at the next, of which one is closed
  ...[2, 3, 4].map((day) => repair('hillside', 'leak', day)),
  // 7-9: complaints about one department
  ...[2, 3, 5].map((day) => complaint('hillside', '保洁部', day)),
  // complaints of which nobody said what they are about are alike in nothing
  ...[2, 3, 4].map((day) => complaint('riverside', null, day)),
  // two are none
  ...[2, 3].map((day) => repair('riverside', 'leak', day)),
];

function diagnosedAsLeak(): CaseStory {
  const story = repair('lakeside', 'other', 5).do('DispatchTechnician', repairBodies.DispatchTechnician);
  story.do('SetOut', { eta: story.instant('2026-03-05 10:00') }).do('TellArrival', repairBodies.TellArrival);
  return story.do('Arrive').do('RecordDiagnosis', { ...repairBodies.RecordDiagnosis, category: 'leak' });
}

describe('clusters', () => {
  let base: ReadModelStore;
  let model: ReadModel;
  beforeAll(async () => {
    base = await ReadModelStore.create();
    STORIES[4]?.do('WithdrawCase', { reason: 'mistaken' });
    const facts = STORIES.flatMap((story, n) => publishedFacts(story, idOf(n)));
    await new ReadModelWriter(base.sql, base.store).applyBatch(facts, { topic: 't', partition: 0, from: 0n, next: 1n });
    model = createReadModel(base.sql);
  });
  afterAll(() => base.remove());

  const since = '2026-03-01';
  const found = async (query: Partial<Parameters<ReadModel['clusters']>[0]> = {}) =>
    (await model.clusters({ sites: '*', since, ...query })).map(
      ({ site, kind, about, cases }) => `${site} ${kind} ${about} ${cases}`,
    );

  it('D-5.5: are three and more open cases of a site, a kind and a matter, the largest first', async () => {
    expect(await found()).toEqual(['lakeside repair leak 4', 'hillside complaint 保洁部 3']);
  });

  it('name the newest of their cases, and from when to when they were received', async () => {
    const [first] = await model.clusters({ sites: '*', since });
    expect(first).toMatchObject({ firstDay: '2026-03-02', lastDay: '2026-03-05' });
    expect(first?.named.map(({ caseId }) => caseId)).toEqual([3, 0, 1, 2].map(idOf));
    expect(first?.named[0]?.reference).toMatch(/^lakeside-20260305-/);
  });

  it('are of the sites in scope and of the days asked for', async () => {
    expect(await found({ sites: ['hillside', 'elsewhere'] })).toEqual(['hillside complaint 保洁部 3']);
    expect(await found({ sites: [] })).toEqual([]);
    expect(await found({ since: '2026-03-03' })).toEqual(['lakeside repair leak 3']);
  });

  it('are as many in the list of cases, asked for in the same words', async () => {
    for (const { site, kind, about, cases } of await model.clusters({ sites: '*', since })) {
      const { count } = await model.countCases({ sites: [site], kind, about, receivedFrom: since, closed: false });
      expect({ site, about, count }).toEqual({ site, about, count: cases });
    }
  });

  it('are counted from any day of a week on, over weeks', async () => {
    const days = [4, 5, 5, 8, 9, 11, 15, 16, 17];
    const told = days.map((day, n) => publishedFacts(repair('harbour', 'power', day), idOf(50 + n))).flat();
    await new ReadModelWriter(base.sql, base.store).applyBatch(told, { topic: 't', partition: 0, from: 1n, next: 2n });
    for (let day = 2; day <= 18; day += 1) {
      const left = days.filter((each) => each >= day);
      const firstDay = `2026-03-${String(left[0]).padStart(2, '0')}`;
      const expected = left.length < 3 ? [] : [{ cases: left.length, firstDay, lastDay: '2026-03-17' }];
      const from = await model.clusters({ sites: ['harbour'], since: `2026-03-${String(day).padStart(2, '0')}` });
      expect({ day, from }).toMatchObject({ day, from: expected });
    }
  });

  it('name no more than four', async () => {
    const many = Array.from({ length: 25 }, (_, n) => publishedFacts(repair('quay', 'power', 6), idOf(100 + n))).flat();
    await new ReadModelWriter(base.sql, base.store).applyBatch(many, { topic: 't', partition: 0, from: 2n, next: 3n });
    const [first] = await model.clusters({ sites: ['quay'], since });
    expect([first?.cases, first?.named.length]).toEqual([25, 4]);
  });
});
