import type { DaysBoard, SitesBoard } from '#libs/contracts/board-views.js';
import type { OutcomesBoard } from '#libs/contracts/outcome-views.js';
import type { CaseRow, OnTimeRow } from '#libs/contracts/views.js';
import { COMPLAINT, type RunningApi, accept, call, command, startApi } from './api.fixture.js';

interface List {
  readonly items: CaseRow[];
  readonly nextCursor: string | null;
}

describe('lists and boards', () => {
  let api: RunningApi;
  let agent: string;
  let director: string;
  const ids: string[] = [];
  beforeAll(async () => {
    api = await startApi();
    agent = await api.token('agent');
    director = await api.token('director', ['*']);
    for (let index = 0; index < 7; index++) {
      const site = index < 5 ? 'harbour' : 'hillside';
      const { body } = await accept(api, director, {
        ...COMPLAINT,
        site,
        departmentComplainedOf: `works-${index % 2}`,
      });
      ids.push(body.caseId);
    }
    await api.project();
  });
  afterAll(() => api.stop());

  const list = (token: string, query: string) => call<List>(api, `/v1/cases${query}`, { token });

  it('shows a person the cases of the own sites only', async () => {
    const own = await list(agent, '');
    expect(own.body.items.map(({ caseId }) => caseId).sort()).toEqual(ids.slice(0, 5).sort());
    const all = await list(director, '');
    expect(all.body.items).toHaveLength(7);
    const one = await list(director, '?site=hillside');
    expect(new Set(one.body.items.map(({ site }) => site))).toEqual(new Set(['hillside']));
  });

  it.each(['next-due', '-received'])('goes through all pages once, sorted by %s', async (sort) => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = `?sort=${sort}&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const page = await list(director, query);
      expect(page.status).toBe(200);
      seen.push(...page.body.items.map(({ caseId }) => caseId));
      cursor = page.body.nextCursor;
    }
    expect([...seen].sort()).toEqual([...ids].sort());
  });

  it('refuses a cursor of another list', async () => {
    const { body } = await list(director, '?sort=next-due&limit=2');
    for (const cursor of [body.nextCursor, 'abc']) {
      const refused = await list(director, `?sort=-received&cursor=${cursor}`);
      expect(refused.body).toMatchObject({ status: 400, code: 'invalid-input' });
    }
  });

  it('filters', async () => {
    expect((await list(director, '?department=works-0')).body.items).toHaveLength(4);
    expect((await list(director, '?stage=reply')).body.items).toHaveLength(0);
    expect((await list(director, '?closed=true')).body.items).toHaveLength(0);
    expect((await list(director, '?closed=false&kind=complaint&severity=minor')).body.items).toHaveLength(7);
    expect((await list(director, `?search=${ids[0]}`)).body.items).toHaveLength(1);
    expect((await list(director, '?search=%25')).body.items).toHaveLength(0);
  });

  it('counts promises by the keys asked for, within the scope', async () => {
    const board = await call<{ rows: OnTimeRow[] }>(api, '/v1/boards/on-time?groupBy=site,department', {
      token: director,
    });
    const open = Object.fromEntries(
      board.body.rows.map(({ group, open: count }) => [`${group['site']} ${group['department']}`, count]),
    );
    expect(Object.keys(open).sort()).toEqual([
      'harbour works-0',
      'harbour works-1',
      'hillside works-0',
      'hillside works-1',
    ]);
    const own = await call<{ rows: OnTimeRow[] }>(api, '/v1/boards/on-time?groupBy=site', { token: agent });
    expect(own.body.rows.map(({ group }) => group)).toEqual([{ site: 'harbour' }]);
    const totals = await call(api, '/v1/boards/totals', { token: agent });
    expect(totals.body).toMatchObject({ openCases: 5, closedCases: 0, overdueCases: 0 });
  });

  it('counts days and sites within the scope as the list of cases does, and says what each figure means', async () => {
    const days = await call<DaysBoard>(api, '/v1/boards/days', { token: agent });
    const sum = (name: 'received' | 'closed') => days.body.rows.reduce((all, row) => all + row[name], 0);
    expect([sum('received'), sum('closed')]).toEqual([5, 0]);
    expect(days.body.definitions.map(({ id }) => id)).toEqual(['received', 'closed', 'met', 'missed']);
    const sites = await call<SitesBoard>(api, '/v1/boards/sites', { token: director });
    expect(sites.body.rows.map(({ site, backlog }) => [site, backlog.open])).toEqual([
      ['harbour', 5],
      ['hillside', 2],
    ]);
    const own = await call<SitesBoard>(api, '/v1/boards/sites', { token: agent });
    expect(own.body.rows.map(({ site }) => site)).toEqual(['harbour']);
    const outcomes = await call<OutcomesBoard>(api, '/v1/boards/outcomes', { token: director });
    expect(outcomes.body.rows.map(({ site, cases, ended }) => [site, cases, ended])).toEqual([
      ['harbour', 5, 0],
      ['hillside', 2, 0],
    ]);
    for (const query of ['from=2026-13-01', 'to=yesterday', 'colour=red']) {
      const { body } = await call(api, `/v1/boards/days?${query}`, { token: director });
      expect(body).toMatchObject({ status: 400, code: 'invalid-input' });
    }
  });

  it('refuses keys that there are not', async () => {
    for (const groupBy of ['colour', '', 'site,site', 'site;drop table']) {
      const { body } = await call(api, `/v1/boards/on-time?groupBy=${groupBy}`, { token: director });
      expect(body).toMatchObject({ status: 400, code: 'invalid-input' });
    }
  });

  it('tells on the page how far lists and boards are behind it', async () => {
    const [caseId] = ids as [string];
    const before = await call<CaseRow>(api, `/v1/cases/${caseId}`, { token: agent });
    expect(before.body['projectedVersion']).toBe(before.body.version);
    const on = { caseId, version: before.body.version };
    await command(api, agent, 'assess-severity', { on, json: { severity: 'major', reason: 'flood' } });
    const behind = await call<CaseRow>(api, `/v1/cases/${caseId}`, { token: agent });
    expect(behind.body).toMatchObject({ severity: 'major', projectedVersion: before.body.version });
    expect(behind.body.version).toBeGreaterThan(before.body.version);
    await api.project();
    const level = await call<CaseRow>(api, `/v1/cases/${caseId}`, { token: agent });
    expect(level.body['projectedVersion']).toBe(level.body.version);
  });

  it('shows the same row on the page, which folds the store, and in the list, which the projector keeps', async () => {
    await api.project();
    const { body } = await list(director, '');
    for (const row of body.items) {
      const page = await call(api, `/v1/cases/${row.caseId}`, { token: director });
      expect(page.body).toMatchObject({ ...row });
    }
  });
});
