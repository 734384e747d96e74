import { planNotices } from '#libs/notices/plan-notices.js';
import { NoticeOutbox } from '#libs/notices/postgres/outbox.js';
import { streamOf } from '#libs/command-handler/append-request.js';
import { contextFor } from '#libs/command-handler/decide-context.js';
import type { InboxPage } from '#libs/contracts/inbox.js';
import { foldCase } from '#libs/domain/case.js';
import { householdRegister } from './desk/households.suite.js';
import { savedViewsOfTheList } from './desk/views.suite.js';
import { deskRegisters } from './desk/registers.suite.js';
import { type RunningApi, accept, call, command, startApi } from './api.fixture.js';

interface Wording {
  readonly field?: string;
  readonly clause: string;
  readonly found: string[];
}

describe('the desk over HTTP', () => {
  let api: RunningApi;
  let agent: string;
  let supervisor: string;
  beforeAll(async () => {
    api = await startApi();
    [agent, supervisor] = await Promise.all([api.token('agent'), api.token('supervisor')]);
  });
  afterAll(() => api.stop());

  deskRegisters(() => api);
  householdRegister(() => api);
  savedViewsOfTheList(() => api);

  const inbox = (token: string, query = '') => call<InboxPage>(api, `/v1/inbox${query}`, { token });

  /** What the notifier does with a hand-over to the supervisor, in one step. */
  async function handedOver(): Promise<string> {
    const { body } = await accept(api, agent);
    const { caseId, version } = body;
    await command(api, agent, 'hand-over', { on: { caseId, version }, json: { toRole: 'supervisor' } });
    const { store } = api.parts.commands;
    const { events, now } = await store.readStream(streamOf(caseId));
    const fact = events.find(({ type }) => type === 'CaseHandedOver')!;
    const state = foldCase(events);
    const request = {
      caseId,
      command: { type: 'AddNote', body: { text: 'x' } },
      commandId: '',
      actor: fact.metadata.actor,
    };
    const { pack, calendar } = await contextFor(api.parts.commands, { state, request: request as never, now });
    const channels = new Set(['inbox'] as const);
    const outbox = new NoticeOutbox(api.owner);
    await outbox.add(
      planNotices({ ...{ caseId, state, fact, pack, calendar, channels, now }, recipients: [], household: undefined }),
    );
    for (const { noticeId, attempt } of await outbox.take('inbox', 100))
      await outbox.settle({ noticeId, attempt, failed: null });
    return caseId;
  }

  it('has an inbox for the role at the site: unread until the person has read it, and nobody else', async () => {
    const caseId = await handedOver();
    const { body } = await inbox(supervisor, '?unread=true');
    expect(body.unread).toBe(1);
    expect(body.items[0]).toMatchObject({ caseId, site: 'harbour', role: 'supervisor', readAt: null });
    expect(body.items[0]?.text.zh).toContain('移交给您');
    // another role, another site
    expect((await inbox(agent)).body.items).toEqual([]);
    expect((await inbox(await api.token('supervisor', ['hillside']))).body.items).toEqual([]);
    const path = `/v1/inbox/${body.items[0]?.noticeId}/read`;
    expect(await call(api, path, { token: agent, method: 'POST' })).toMatchObject({
      status: 404,
      body: { code: 'notice-unknown' },
    });
    const read = await call<{ readAt: string }>(api, path, { token: supervisor, method: 'POST' });
    expect((await call<{ readAt: string }>(api, path, { token: supervisor, method: 'POST' })).body.readAt).toBe(
      read.body.readAt,
    );
    const after = (await inbox(supervisor)).body;
    expect([after.unread, after.items[0]?.readAt]).toEqual([0, read.body.readAt]);
    expect((await inbox(supervisor, '?unread=true')).body.items).toEqual([]);
  });

  it('pages through the inbox, newest first', async () => {
    for (let each = 0; each < 3; each += 1) await handedOver();
    const first = (await inbox(supervisor, '?limit=2')).body;
    const second = (await inbox(supervisor, `?limit=2&before=${first.next}`)).body;
    const ids = [...first.items, ...second.items].map(({ noticeId }) => noticeId);
    expect(new Set(ids).size).toBe(4);
    expect(second.next).toBeNull();
    const times = [...first.items, ...second.items].map(({ at }) => at);
    expect([...times].sort().reverse()).toEqual(times);
  });

  it('C1-11: stores what was said and advises how it is put better', async () => {
    const { body } = await accept(api, agent);
    const on = { caseId: body.caseId, version: body.version };
    const words = '我们不能保证，但是会尽快';
    const said = await command(api, agent, 'acknowledge', { on, json: { by: 'phone', words } });
    expect(said.status).toBe(200);
    const [advice] = (said.body as unknown as { wording: Wording[] }).wording;
    expect(advice).toMatchObject({ field: 'words', clause: 'C1-11', found: ['不能', '但是'] });
    expect((body as unknown as { wording: Wording[] }).wording).toEqual([]);
  });

  it('P-N4: tells before it is said what a closed case may not hear', async () => {
    const { body } = await accept(api, agent);
    const on = { caseId: body.caseId, version: body.version };
    const text = '以后别再为这种事打来';
    const check = (json: object) =>
      call<{ mayGoOut: boolean; refusedBy: string | null; wording: Wording[] }>(api, '/v1/wording/check', {
        token: agent,
        json,
      });
    expect((await check({ text, caseId: on.caseId })).body).toMatchObject({ mayGoOut: true, refusedBy: null });
    await command(api, agent, 'withdraw-case', { on, json: { reason: 'settled among themselves' } });
    expect((await check({ text, caseId: on.caseId })).body).toMatchObject({ mayGoOut: false, refusedBy: 'P-N4' });
    expect((await check({ text: '谢谢您', caseId: on.caseId })).body).toMatchObject({ mayGoOut: true, wording: [] });
    expect((await check({ text: "That's not my job", site: 'harbour' })).body.wording[0]).toMatchObject({
      clause: 'C1-11',
    });
    expect((await check({ text, site: 'hillside' })).status).toBe(403);
  });

  it('R-2.1, R-2.2a: proposes what may be said on the case, by site, person, stage and topic', async () => {
    const { body } = await accept(api, agent);
    const script = await call<{ greeting: { text: { zh: string } }; lines: { id: string; text: { en: string } }[] }>(
      api,
      `/v1/cases/${body.caseId}/script`,
      { token: agent },
    );
    expect(script.body.greeting.text.zh).toContain('海港花园');
    const told = script.body.lines.find(({ id }) => id === 'tell-the-process');
    expect(told?.text.en).toMatch(/our answer by \d{4}-\d{2}-\d{2} \d{2}:\d{2},/);
    const leak = await call<{ lines: { id: string }[] }>(api, `/v1/cases/${body.caseId}/script?topic=cleaning`, {
      token: agent,
    });
    expect(leak.body.lines.map(({ id }) => id)).toContain('cleaning');
    const foreign = await api.token('agent', ['hillside']);
    expect((await call(api, `/v1/cases/${body.caseId}/script`, { token: foreign })).status).toBe(404);
    const unknown = await call<{ lines: { id: string }[] }>(api, '/v1/sites/harbour/script?kind=enquiry', {
      token: agent,
    });
    expect(unknown.body).toMatchObject({ dueAt: null, greeting: { clause: expect.stringContaining('R-2') } });
    expect(unknown.body.lines.length).toBeGreaterThan(0);
    expect((await call(api, '/v1/sites/harbour/script', { token: foreign })).status).toBe(403);
  });
});
