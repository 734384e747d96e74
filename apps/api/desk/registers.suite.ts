import { randomUUID } from 'node:crypto';
import { streamOf } from '#libs/command-handler/append-request.js';
import type { CallLogView } from '#libs/contracts/desk/call-log.js';
import type { ClustersView } from '#libs/contracts/desk/clusters.js';
import type { HandoverView, SignedBooks } from '#libs/contracts/desk/handover.js';
import type { RosterView } from '#libs/contracts/desk/roster.js';
import type { VisitPlanView } from '#libs/contracts/desk/visit-plan.js';
import type { VisitorsView } from '#libs/contracts/desk/visitors.js';
import { type RunningApi, accept, call, command } from '../api.fixture.js';

interface Stored {
  readonly id: string;
  readonly version: number;
  readonly duplicate: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SITE = '/v1/sites/harbour';

/** What the registers of the desk do over HTTP; told of an API that runs already, as each one more costs seconds. */
export function deskRegisters(running: () => RunningApi): void {
  let [agent, supervisor] = ['', ''];
  beforeAll(async () => {
    [agent, supervisor] = await Promise.all([running().token('agent'), running().token('supervisor')]);
  });

  const get = <T>(path: string, token: string) => call<T>(running(), `${SITE}${path}`, { token });
  const post = (path: string, token: string, json: unknown, key: string = randomUUID()) =>
    call<Stored>(running(), `${SITE}${path}`, { token, json, headers: { 'idempotency-key': key } });
  const personOf = async (caseId: string) => {
    const { events } = await running().parts.commands.store.readStream(streamOf(caseId));
    return String(events[0]?.data['person']);
  };
  const now = async () => Date.parse(await running().parts.commands.store.now());

  it('C1-4: a roster is published, a swap asked for and made; a key sent again changes nothing', async () => {
    // the first of next month: far enough ahead for the notice, and one month however late today is
    const first = new Date((await now()) + 40 * DAY).toISOString().slice(0, 7);
    const at = (day: number, hour: string) => `${first}-${String(day).padStart(2, '0')}T${hour}:00+08:00`;
    const shift = (person: string, day: number) => ({
      ...{ person, station: 'telephone' },
      ...{ from: at(day, '08:00'), to: at(day, '16:00') },
    });
    const roster = { month: first, shifts: [shift('agent-1', 10), shift('agent-2', 11)] };
    expect((await post('/roster', agent, roster)).status).toBe(403);
    const key = randomUUID();
    expect(await post('/roster', supervisor, roster, key)).toMatchObject({
      status: 200,
      body: { version: 1, duplicate: false },
    });
    expect(await post('/roster', supervisor, roster, key)).toMatchObject({
      status: 200,
      body: { version: 1, duplicate: true },
    });
    const other = await post('/roster', supervisor, { ...roster, shifts: [shift('agent-1', 12)] }, key);
    expect(other.body.code).toBe('idempotency-key-reused');

    const read = async (token: string) => (await get<RosterView>(`/roster?month=${first}`, token)).body;
    const [mine, theirs] = (await read(agent)).shifts;
    const ask = {
      month: first,
      shiftId: mine?.shiftId,
      forShiftId: theirs?.shiftId,
      withPerson: 'agent-2',
      reason: '婚礼',
    };
    const asked = await post('/roster/swaps', agent, ask);
    expect(asked.status).toBe(200);
    expect((await read(supervisor)).swaps).toMatchObject([{ swapId: asked.body.id, state: 'asked', reason: '婚礼' }]);
    const auditor = await running().token('auditor');
    expect((await read(auditor)).swaps).toMatchObject([{ reason: null }]);
    const colleague = await running().parts.issuer!.tokenFor({
      ...{ person: 'agent-2', name: { zh: '乙', en: 'agent' }, role: 'agent', roles: ['agent'], sites: ['harbour'] },
    });
    const word = { month: first, agreed: true };
    expect((await post(`/roster/swaps/${asked.body.id}/answer`, agent, word)).body).toMatchObject({ clause: 'C1-4' });
    expect((await post(`/roster/swaps/${asked.body.id}/answer`, colleague, word)).status).toBe(200);
    const decision = await post(`/roster/swaps/${asked.body.id}/decision`, supervisor, {
      month: first,
      approved: true,
    });
    expect(decision).toMatchObject({ status: 200, body: { id: asked.body.id } });
    const after = await read(agent);
    expect(after).toMatchObject({ swapsOf: { 'agent-1': 1, 'agent-2': 1 }, swapsMax: 2, version: 4 });
    expect(after.shifts.map(({ person }) => person)).toEqual(['agent-2', 'agent-1']);
    const worn = await post('/roster', supervisor, {
      month: first,
      shifts: [{ ...shift('agent-1', 10), to: at(10, '16:01') }],
    });
    expect(worn).toMatchObject({ status: 422, body: { code: 'value-refused', clause: 'C2-h' } });
  });

  it('C1-4: the hand-over book is built from what is open, signed by who goes and by who comes', async () => {
    const { body: complaint } = await accept(running(), agent);
    const enquiry = { site: 'harbour', channel: 'phone', topic: 'other', question: '泳池几点开门' };
    const asked = await call<{ caseId: string; version: number }>(running(), '/v1/cases/enquiry', {
      ...{ token: agent, json: enquiry, headers: { 'idempotency-key': randomUUID() } },
    });
    // C3-T2: owed within thirty minutes from here on
    const passed = { toPerson: 'technician-1', reason: '他负责泳池' };
    await command(running(), agent, 'pass-on-enquiry', { on: asked.body, json: passed });
    await running().project();
    const until = new Date((await now()) + 8 * HOUR).toISOString();
    const draft = async () => (await get<HandoverView>(`/handover?until=${until}`, agent)).body.draft;
    const shown = await draft();
    expect(shown.book.questions.lines.map(({ caseId }) => caseId)).toContain(asked.body.caseId);
    expect(shown.book.pending.lines.map(({ caseId }) => caseId)).toContain(complaint.caseId);
    expect(shown.book.promises.lines.every(({ dueAt }) => dueAt < until)).toBe(true);
    const due = shown.book.promises.lines.find(({ caseId }) => caseId === asked.body.caseId);
    expect(due).toMatchObject({ clause: 'C3-T2', verdict: 'open' });

    // something happens between looking and signing
    await accept(running(), agent);
    await running().project();
    const stale = await post('/handover', agent, { until, hash: shown.hash });
    expect(stale).toMatchObject({ status: 412, body: { code: 'version-conflict', clause: 'C1-4' } });
    const { hash, book } = await draft();
    const signed = await post('/handover', agent, { until, hash, notes: '三号楼电梯明早检修' });
    expect(signed.status).toBe(200);
    const taking = `/handover/books/${signed.body.id}/take-over`;
    expect((await post(taking, agent, { hash })).body).toMatchObject({ code: 'actor-involved', clause: 'C1-4' });
    expect((await post(taking, supervisor, { hash })).status).toBe(200);

    await accept(running(), agent);
    await running().project();
    const { items } = (await get<SignedBooks>('/handover/books', supervisor)).body;
    expect(items.at(-1)).toMatchObject({
      ...{ bookId: signed.body.id, hash, book, notes: '三号楼电梯明早检修' },
      ...{ signed: { by: 'agent-1' }, taken: { by: 'supervisor-1' } },
    });
    const last = (await get<HandoverView>('/handover', await running().token('auditor'))).body;
    expect(last.last).toMatchObject({ hash, notes: null });
    expect(last.draft.hash).not.toBe(hash);
  });

  it('C3-T4: a call is logged, and the log handed in the next day', async () => {
    const yesterday = new Date((await now()) - DAY + 8 * HOUR).toISOString().slice(0, 10);
    const call = { at: `${yesterday}T10:00:00+08:00`, content: '问泳池', solution: '告知时间', household: '3-1201' };
    const logged = await post('/call-log', agent, call);
    expect(logged.status).toBe(200);
    const read = async () => (await get<CallLogView>(`/call-log?day=${yesterday}`, agent)).body;
    expect(await read()).toMatchObject({
      ...{ verdict: 'open', handedIn: null },
      calls: [{ callId: logged.body.id, private: { content: '问泳池', household: '3-1201' } }],
    });
    expect((await post('/call-log/hand-in', agent, { day: yesterday })).status).toBe(200);
    expect(await read()).toMatchObject({ verdict: 'met', handedIn: { by: 'agent-1' } });
    expect((await post('/call-log', agent, call)).body).toMatchObject({ code: 'register-closed', clause: 'C3-T4' });
    const [stored] = await running().owner<{ data: string }[]>`
      select data from redress.events where type = 'CallLogged'`;
    expect(stored?.data).not.toContain('3-1201');
  });

  it('C3-V: a visitor is entered, a question taken up, and the visitor leaves', async () => {
    const visitor = { name: '陈', whom: '3-1201', purpose: 'visit', question: '能过夜停车吗' };
    const { id } = (await post('/visitors', agent, visitor)).body;
    const technician = await running().token('technician');
    expect((await get('/visitors', technician)).status).toBe(403);
    // C1-4: until somebody takes it up it goes from shift to shift
    const asked = async () => (await get<HandoverView>('/handover', agent)).body.draft.book.visitors?.lines;
    expect(await asked()).toMatchObject([{ visitId: id, purpose: 'visit' }]);
    expect((await post(`/visitors/${id}/question`, technician, { words: '可以' })).status).toBe(200);
    expect(await asked()).toEqual([]);
    expect((await post(`/visitors/${id}/leave`, agent, {})).status).toBe(200);
    expect((await post(`/visitors/${randomUUID()}/leave`, agent, {})).body).toMatchObject({
      status: 404,
      clause: 'C3-V',
    });
    expect((await get<VisitorsView>('/visitors', agent)).body.visitors).toMatchObject([
      {
        visitId: id,
        question: true,
        takenUp: { by: 'technician-1' },
        left: { by: 'agent-1' },
        private: { name: '陈' },
      },
    ]);
  });

  it('D-5.2a, D-5.4: a visit is planned, recorded and seen', async () => {
    const on = new Date((await now()) + 2 * DAY).toISOString().slice(0, 10);
    const month = on.slice(0, 7);
    const plan = { month, on, assignedTo: 'agent-1', household: '3-1201', purpose: '走访' };
    const { id } = (await post('/visits', supervisor, plan)).body;
    const half = await post(`/visits/${id}/record`, agent, { month, form: '一切正常' });
    expect(half.body).toMatchObject({ status: 422, code: 'value-refused', clause: 'D-5.4' });
    const record = { month, form: '一切正常', opinion: '已修好', result: '满意' };
    expect((await post(`/visits/${id}/record`, agent, record)).status).toBe(200);
    expect((await post(`/visits/${id}/seen`, supervisor, { month })).status).toBe(200);
    const { visits } = (await get<VisitPlanView>(`/visits?month=${month}`, supervisor)).body;
    expect(visits).toMatchObject([
      { visitId: id, seen: { by: 'supervisor-1' }, private: { purpose: '走访', result: '满意' } },
    ]);
  });

  it('D-5.5: like cases that pile up and a household that comes again are seen', async () => {
    const open = (json: object, kind: string) =>
      call<{ caseId: string }>(running(), `/v1/cases/${kind}`, {
        ...{ token: agent, json, headers: { 'idempotency-key': randomUUID() } },
      });
    const leak = {
      site: 'harbour',
      channel: 'phone',
      origin: 'desk',
      category: 'leak',
      area: 'home',
      description: '漏水',
    };
    const ids: string[] = [];
    for (const household of ['5-101', '5-101', '5-101', '5-201']) {
      ids.push((await open({ ...leak, household }, 'repair')).body.caseId);
    }
    await running().project();
    const read = async (token: string, query = 'site=harbour&days=2') =>
      (await call<ClustersView>(running(), `/v1/clusters?${query}`, { token })).body;
    const { clusters, households, more } = await read(agent);
    const found = clusters.find(({ about }) => about === 'leak');
    expect(found).toMatchObject({ kind: 'repair', cases: 4 });
    expect(found?.named.map(({ caseId }) => caseId).sort()).toEqual([...ids].sort());
    expect(more).toBe(false);
    const theirs = households.find(({ named }) => named.some(({ caseId }) => caseId === ids[0]));
    expect(theirs).toMatchObject({ cases: 3, open: 3 });
    expect((await read(await running().token('auditor'))).households).toEqual([]);
    // an erased person is shown to nobody
    await running().parts.commands.vault.erase(await personOf(ids[0] ?? ''));
    const after = await read(agent);
    expect(after.households.some(({ named }) => named.some(({ caseId }) => caseId === ids[1]))).toBe(false);
    expect(await read(agent, 'site=harbour&days=91')).toMatchObject({ code: 'invalid-input' });
    // of all sites in scope: the same groups, each with its site, and no household of any
    const whole = await read(await running().token('director', ['harbour', 'hillside']), 'days=2');
    expect(whole).toMatchObject({ site: null, looked: 0, households: [] });
    expect(whole.clusters.find(({ about }) => about === 'leak')).toMatchObject({ site: 'harbour', cases: 4 });
    expect((await read(await running().token('director', ['hillside']), 'days=2')).clusters).toEqual([]);
    expect(await read(await running().token('agent', ['hillside']))).toMatchObject({ code: 'forbidden-site' });
  });

  it.each([
    ['/roster?month=2026-13', 400, 'invalid-input'],
    ['/roster?colour=red', 400, 'invalid-input'],
    ['/handover?until=2020-01-01T00:00:00Z', 422, 'value-refused'],
    ['/handover/books?day=2026-02-30', 400, 'invalid-input'],
  ])('refuses GET %s', async (path, status, code) => {
    expect(await get(path, agent)).toMatchObject({ status, body: { code } });
  });

  it('shows no other site', async () => {
    const foreign = await running().token('agent', ['hillside']);
    for (const path of ['/roster', '/handover', '/handover/books', '/call-log', '/visitors', '/visits']) {
      expect(await get(path, foreign)).toMatchObject({ status: 403, body: { code: 'forbidden-site' } });
    }
    const everywhere = await call(running(), '/v1/sites/nowhere/roster', {
      token: await running().token('agent', ['nowhere']),
    });
    expect(everywhere).toMatchObject({ status: 404, body: { code: 'entry-unknown' } });
  });
}
