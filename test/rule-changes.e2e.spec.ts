import { parse } from 'yaml';
import { calendar } from '../apps/cli/commands/calendar.js';
import { bodies } from '../libs/domain/story-steps.js';
import { createSimulationClock } from '../libs/event-store/postgres/simulation.js';
import { propertyCn11 } from '../libs/policy/packs/property-cn/property-cn-1-1.js';
import { HOUR, RulesAtWork, SHORT, siteOverlay } from './packs.fixture.js';

let rules: RulesAtWork;

beforeAll(async () => {
  rules = await RulesAtWork.start();
});
afterAll(() => rules?.stop());

describe('another regulation for a case that runs', () => {
  const reason = 'the site is run by another company';
  const IN_FORCE = 'property-cn@1.2.0';

  it('counts from then on; what was judged stays under the version that it carries', async () => {
    const director = await rules.api.token('director', ['*']);
    const changed = propertyCn11.rules.map((one) => (one.clause === 'D-3.5c' ? { ...one, budget: SHORT } : one));
    await rules.publish('stricter', { ...propertyCn11, version: '1.9.0', effectiveFrom: '2099-01-01', rules: changed });
    const receivedAt = new Date(Date.parse(await rules.now()) - 2 * HOUR).toISOString();
    const caseId = await rules.take({ site: 'hillside', receivedAt });
    await rules.done(caseId, [['decide-dispute', bodies.DecideDispute]]);
    await rules.done(caseId, [['make-promise', { what: 'a call', by: receivedAt.replace(/\d{4}-/, '2099-') }]]);
    await rules.done(caseId, [['keep-promise', { promise: 1 }]]);
    const adopt = (json: object, token = director) => rules.tell(caseId, 'adopt-pack', json, token);

    expect((await adopt({ reason }, rules.agent)).body).toMatchObject({ code: 'forbidden-role' });
    expect((await adopt({ reason })).body).toMatchObject({ code: 'nothing-to-do' });
    expect((await adopt({ packVersion: 'moon@1.0.0', reason })).body).toMatchObject({ code: 'value-refused' });
    expect((await adopt({ packVersion: 'property-cn@1.9.0', reason })).status).toBe(200);

    const shown = await rules.page(caseId);
    expect(shown.packVersion).toBe('property-cn@1.9.0');
    const of = (id: string) => shown.obligations.find(({ obligationId }) => obligationId === id);
    expect(of('R-2.4/promise#1')).toMatchObject({ verdict: 'met', arithmetic: { packVersion: IN_FORCE } });
    expect(of('D-3.5c/solve')).toMatchObject({
      ...{ verdict: 'open', dueAt: new Date(Date.parse(receivedAt) + 24 * HOUR).toISOString() },
      arithmetic: { packVersion: 'property-cn@1.9.0' },
    });
    expect(shown.timeline.find(({ type }) => type === 'PackAdopted')).toMatchObject({
      data: { packVersion: 'property-cn@1.9.0', previous: IN_FORCE },
    });
    const explained = await rules.redress(['explain', '--case', caseId]);
    expect(explained.text).toContain('judged under property-cn@1.9.0');

    expect((await adopt({ reason: 'a mistake' })).status).toBe(200);
    expect(await rules.page(caseId)).toMatchObject({ packVersion: IN_FORCE });
    await rules.done(caseId, [['withdraw-case', { reason: 'only a trial' }]]);
    expect((await adopt({ packVersion: 'property-cn@1.9.0', reason })).body).toMatchObject({ code: 'case-closed' });
  });
});

describe('redress calendar', () => {
  /** New Year's list as the site gives it: ten days off, or none. */
  const listed = (site: string, year: number, off: boolean) => ({
    sort: 'calendar',
    scope: { level: 'site', name: site },
    layer: {
      ...{ id: `${site}-days`, version: String(year), knownYears: 'all' },
      days: Array.from({ length: off ? 10 : 0 }, (_, at) => ({
        ...{ date: `${year}-01-${String(at + 1).padStart(2, '0')}`, works: false },
        name: { zh: '元旦', en: 'New Year' },
      })),
    },
  });
  const due = async (caseId: string) =>
    (await rules.page(caseId)).obligations.find(({ target }) => target === 'solve')!.arithmetic;

  it('warns of a year without a list, and moves or confirms provisional deadlines when one is published', async () => {
    const changed = propertyCn11.rules.map((one) =>
      one.clause === 'D-3.5c' ? { ...one, budget: { unit: 'working-days', amount: 4 } } : one,
    );
    await rules.publish('working', {
      ...propertyCn11,
      id: 'working-days',
      effectiveFrom: '2024-01-01',
      rules: changed,
    });
    for (const site of ['harbour', 'hillside']) await rules.publish(site, siteOverlay(site, 'working-days'));
    const from = Date.parse(await rules.now());
    const year = new Date(from).getUTCFullYear() + 1;
    // 29 December of the year after the store's, whose own list is not out either
    await createSimulationClock(rules.api.owner).forward(Date.UTC(year, 11, 29, 2) - from);

    const { ok, text } = await rules.redress(['check'], calendar);
    expect(ok).toBe(false);
    expect(text).toMatch(new RegExp(`cn@2026 \\(Asia/Shanghai\\): WARNING, no official list for .*${year + 1}`));

    const moved = await rules.take({ site: 'harbour' });
    const confirmed = await rules.take({ site: 'hillside' });
    // The read model has not heard of them: what counts is what is stored.
    const before = { moved: await due(moved), confirmed: await due(confirmed) };
    expect(before.moved).toMatchObject({ provisional: true });
    expect(before.confirmed).toMatchObject({ provisional: true });

    const first = await rules.publish('harbour-days', listed('harbour', year + 1, true), calendar);
    expect(first.json).toMatchObject({ moved: 1, confirmed: 0 });
    const after = await due(moved);
    expect(after).toMatchObject({ provisional: false, calendarVersion: `cn@2026+harbour-days@${year + 1}` });
    expect(after.dueAt! > before.moved.dueAt!).toBe(true);
    expect(await due(confirmed)).toEqual(before.confirmed);

    await rules.api.project();
    const second = await rules.publish('hillside-days', listed('hillside', year + 1, false), calendar);
    expect(second.json).toMatchObject({ cases: 1, moved: 0, confirmed: 1 });
    expect(await due(confirmed)).toMatchObject({ provisional: false, dueAt: before.confirmed.dueAt });

    const again = rules.publish('again', listed('hillside', year + 1, false), calendar);
    await expect(again).rejects.toMatchObject({ code: 'nothing-to-do' });
    // what a publication that broke off is finished with
    const finished = await rules.redress(['adopt', '--settle', '0'], calendar);
    expect(finished.json).toEqual({ cases: 0, confirmed: 0, moved: 0 });
    await expect(rules.redress(['adopt', '--settle', 'moon'], calendar)).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('takes the list of a new year for a whole country, added to what it shows', async () => {
    const shown = parse((await rules.redress(['show', 'cn'], calendar)).text) as {
      layer: { version: string; knownYears: number[]; days: object[] };
    };
    const year = new Date(await rules.now()).getUTCFullYear();
    const { layer } = shown;
    const years = Array.from({ length: year + 2 - 2010 }, (_, at) => 2010 + at);
    const next = { ...layer, version: String(year + 1), knownYears: years };
    await rules.publish(
      'cn',
      { ...shown, layer: { ...next, days: [...layer.days, { date: `${year + 1}-01-01`, works: false }] } },
      calendar,
    );
    await rules.api.owner`delete from redress.sites where id = 'leeds'`;
    expect(await rules.redress(['check'], calendar)).toMatchObject({ ok: true });
    await expect(rules.redress(['show', 'moon'], calendar)).rejects.toMatchObject({ code: 'calendar-unknown' });
  });
});
