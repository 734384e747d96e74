import type { SavedView } from '#libs/contracts/saved-views.js';
import { type RunningApi, call } from '../api.fixture.js';

const MINE = { name: '工程部等待中', search: { department: '工程部', waiting: 'true', columns: 'reference,next' } };

/** Saved views of the list over HTTP; told of an API that runs already. */
export function savedViewsOfTheList(running: () => RunningApi): void {
  const post = (token: string, json: unknown, path = '/v1/views') =>
    call<SavedView>(running(), path, { token, method: 'POST', ...(json === undefined ? {} : { json }) });
  const list = async (token: string) =>
    (await call<{ items: SavedView[] }>(running(), '/v1/views', { token })).body.items;

  it('keeps a view per person; a team has the views that its supervisor made, and only the owner changes one', async () => {
    const [agent, supervisor, elsewhere] = await Promise.all([
      running().token('agent'),
      running().token('supervisor'),
      running().token('technician', ['hillside']),
    ]);
    const mine = (await post(agent, MINE)).body;
    expect(mine).toMatchObject({ ...MINE, team: false, mine: true });
    expect(await list(agent)).toEqual([mine]);
    expect(await list(supervisor)).toEqual([]);

    expect(await post(agent, { ...MINE, team: true })).toMatchObject({ status: 403, body: { code: 'forbidden-role' } });
    const team = (await post(supervisor, { name: '今日到期', team: true, search: { sort: 'next-due' } })).body;
    expect((await list(agent)).map(({ name, mine: own }) => [name, own])).toEqual([
      ['今日到期', false],
      ['工程部等待中', true],
    ]);
    expect(await list(elsewhere)).toEqual([]);
    const refused = { status: 404, body: { code: 'entry-unknown' } };
    expect(await post(agent, { ...MINE, viewId: team.viewId })).toMatchObject(refused);
    expect(await post(agent, undefined, `/v1/views/${team.viewId}/remove`)).toMatchObject(refused);

    const renamed = (await post(agent, { ...MINE, name: '等待', viewId: mine.viewId })).body;
    expect(renamed).toMatchObject({ viewId: mine.viewId, name: '等待' });
    expect((await post(agent, undefined, `/v1/views/${mine.viewId}/remove`)).status).toBe(200);
    expect((await list(agent)).map(({ name }) => name)).toEqual(['今日到期']);
  });

  it('counts a list by its filters', async () => {
    const token = await running().token('agent');
    const { status, body } = await call<{ count: number }>(running(), '/v1/cases/count?stage=accept', { token });
    expect([status, typeof body.count]).toEqual([200, 'number']);
    expect((await call(running(), '/v1/cases/count?stagee=accept', { token })).status).toBe(400);
  });
}
