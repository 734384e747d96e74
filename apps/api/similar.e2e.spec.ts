import type { CasePage, SimilarCase } from '#libs/contracts/views.js';
import { type RunningApi, accept, call, startApi } from './api.fixture.js';

const LEAK = { site: 'harbour', channel: 'phone', household: '3-1201 室', contact: '138 0000 1111' };

describe('cases of the same household', () => {
  let api: RunningApi;
  let agent: string;
  beforeAll(async () => {
    api = await startApi();
    agent = await api.token('agent', ['harbour', 'hillside']);
  });
  afterAll(() => api.stop());

  const open = async (json: object) => {
    const { body } = await accept(api, agent, json);
    return { caseId: body.caseId, similar: body['similar'] as SimilarCase[] };
  };
  const ask = (json: object, token = agent) =>
    call<{ items: SimilarCase[] }>(api, '/v1/cases/similar', { token, json });
  const page = async (caseId: string) => (await call<CasePage>(api, `/v1/cases/${caseId}`, { token: agent })).body;

  it('are offered beside a new case, with why, and block nothing', async () => {
    const first = await open({ ...LEAK, courseOfEvents: '天花板漏水。' });
    expect(first.similar).toEqual([]);
    const second = await open({ ...LEAK, household: '３-1201室', contact: undefined, courseOfEvents: '天花板 漏水' });
    expect(second.similar).toMatchObject([{ caseId: first.caseId, why: ['same-household', 'same-words'] }]);
    const third = await open({ ...LEAK, household: undefined, courseOfEvents: '电梯停了' });
    expect(third.similar).toMatchObject([{ caseId: first.caseId, why: ['same-contact'] }]);
    expect(await page(first.caseId)).toMatchObject({ repeatComplainant: true });
    expect((await page(second.caseId)).sameHousehold.map(({ caseId }) => caseId)).toEqual([first.caseId]);
    expect((await page(second.caseId)).repeatComplainant).toBe(false);
  });

  it('are found before one is opened, at one site only, by those who may read what is private', async () => {
    const { body } = await ask({ site: 'harbour', household: '3-1201室' });
    expect(body.items).toHaveLength(2);
    expect((await ask({ site: 'hillside', household: '3-1201室' })).body.items).toEqual([]);
    expect((await ask({ site: 'harbour' })).body.items).toEqual([]);
    expect((await ask({ site: 'harbour' }, await api.token('agent', ['hillside']))).status).toBe(403);
    expect((await ask({ site: 'harbour' }, await api.token('auditor'))).status).toBe(403);
  });

  it('are of nobody who has been erased, and a mark tells nothing of its text', async () => {
    const { caseId } = await open({ ...LEAK, household: '9-909', contact: undefined });
    expect((await ask({ site: 'harbour', household: '9-909' })).body.items).toHaveLength(1);
    const [row] = await api.owner<{ data: string }[]>`
      select data from redress.events where stream_id = ${`case-${caseId}`} and version = 1`;
    expect(row?.data).toMatch(/"marks":\{"household":"[0-9a-f]{32}"\}/);
    expect(row?.data).not.toContain('909');
    await api.parts.commands.vault.erase(`person-${caseId}`);
    expect((await ask({ site: 'harbour', household: '9-909' })).body.items).toEqual([]);
  });
});
