import type { HouseholdList, Registered } from '#libs/contracts/households.js';
import { type RunningApi, accept, call } from '../api.fixture.js';

const PATH = '/v1/sites/harbour/households';
const WANG = { room: '8-801', name: '王小明', phones: ['13900001234'] };
const LI = { room: '8栋801室', name: '李红', phones: ['13900005678', '1234 0000 7777'] };

/** The register of households over HTTP; told of an API that runs already. */
export function householdRegister(running: () => RunningApi): void {
  let [agent, supervisor] = ['', ''];
  beforeAll(async () => {
    [agent, supervisor] = await Promise.all([running().token('agent'), running().token('supervisor')]);
  });
  const post = <T>(path: string, json: unknown, token: string) =>
    call<T>(running(), path, { token, method: 'POST', ...(json === undefined ? {} : { json }) });
  const register = (residents: unknown, token = supervisor) => post<Registered>(PATH, { residents }, token);
  const find = async (q: string, token = agent) => (await post<HouseholdList>(`${PATH}/search`, { q }, token)).body;
  const idOf = async (q: string) => (await find(q)).items[0]?.residents[0]?.residentId ?? '';

  it('finds a household by room, number and name once the supervisor has it registered; the agent may only look', async () => {
    expect((await register([WANG], agent)).status).toBe(403);
    expect((await register([WANG, LI])).body).toEqual({ added: 2, changed: 0, erased: [] });
    expect((await register([{ ...WANG, phones: ['13900009999'] }])).body).toMatchObject({ added: 0, changed: 1 });
    for (const q of ['8-801', '8栋801', '801']) {
      const { items } = await find(q);
      expect(items[0]?.residents.map(({ name }) => name).sort()).toEqual(['李红', '王小明']);
    }
    for (const q of ['13900009999', '9999', '王小明']) {
      expect((await find(q)).items[0]?.residents.map(({ name }) => name)).toEqual(['王小明']);
    }
    expect((await find('13900001234')).items).toEqual([]);
    expect((await find('王')).items).toEqual([]);
  });

  it('is a site’s own, shown to nobody who may not read what is private, and sealed where it lies', async () => {
    const other = await running().token('agent', ['hillside']);
    expect((await post(`${PATH}/search`, { q: '8-801' }, other)).status).toBe(403);
    expect((await post('/v1/sites/hillside/households/search', { q: '8-801' }, other)).body).toMatchObject({
      items: [],
    });
    expect((await post(`${PATH}/search`, { q: '8-801' }, await running().token('auditor'))).status).toBe(403);
    const rows = await running().owner<{ row: string }[]>`select r::text as row from redress.residents r`;
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map(({ row }) => row).join()).not.toMatch(/小明|8-801|9999/);
  });

  it('does not find who has been erased, by whatever way, nor bring him back by an import', async () => {
    const li = await idOf('5678');
    expect((await post(`${PATH}/${li}/erase`, undefined, agent)).status).toBe(403);
    expect((await post(`${PATH}/${li}/erase`, undefined, supervisor)).status).toBe(200);
    expect(
      (await post(`/v1/sites/harbour/households/${crypto.randomUUID()}/erase`, undefined, supervisor)).body.code,
    ).toBe('entry-unknown');
    expect((await find('5678')).items).toEqual([]);
    await running().parts.commands.vault.erase(`resident-${await idOf('王小明')}`);
    expect((await find('8-801')).items).toEqual([]);
    expect((await register([WANG, LI])).body).toEqual({ added: 0, changed: 0, erased: [0, 1] });
  });

  it('tells with the cases of a household how far they are', async () => {
    const { body } = await accept(running(), agent, {
      ...{ site: 'harbour', channel: 'phone', courseOfEvents: 'x', household: '8-802' },
    });
    await running().project();
    const asked = { site: 'harbour', household: '8-802', days: 90 };
    const { items } = (await post<{ items: unknown[] }>('/v1/cases/similar', asked, agent)).body;
    expect(items).toMatchObject([{ caseId: body.caseId, stands: { stage: 'accept', closed: false } }]);
  });
}
