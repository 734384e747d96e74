import { randomUUID } from 'node:crypto';
import { COMPLAINT, type RunningApi, accept, call, command, startApi } from './api.fixture.js';

describe('bad input', () => {
  let api: RunningApi;
  let agent: string;
  beforeAll(async () => {
    api = await startApi();
    agent = await api.token('agent');
  });
  afterAll(() => api.stop());

  it.each<[string, unknown, string]>([
    ['an unknown field', { ...COMPLAINT, colour: 'red' }, 'colour'],
    ['a wrong type', { ...COMPLAINT, site: 7 }, 'site'],
    ['an impossible date', { ...COMPLAINT, receivedAt: '2026-02-30T10:00:00Z' }, 'receivedAt'],
    ['a date without its offset', { ...COMPLAINT, receivedAt: '2026-02-03T10:00:00' }, 'receivedAt'],
    ['a word that is not in the list', { ...COMPLAINT, channel: 'pigeon' }, 'channel'],
    ['a list where an object belongs', [COMPLAINT], 'body'],
  ])('refuses %s, naming the field', async (_what, json, path) => {
    const { status, body, headers } = await accept(api, agent, json);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-input' });
    expect(body.details?.issues?.map((issue) => issue.path)).toContain(path);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ type: 'urn:redress:error:invalid-input', instance: '/v1/cases' });
  });

  const post = (raw: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    call(api, '/v1/cases', { token: agent, raw, headers: { 'idempotency-key': randomUUID(), ...headers } });

  it('refuses U+0000 in a text', async () => {
    const { status, body } = await accept(api, agent, { ...COMPLAINT, place: 'flat\u0000 3' });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'text-has-nul' });
    expect(body.details?.issues?.[0]?.path).toBe('place');
  });

  it('refuses what is not JSON', async () => {
    expect((await post('{"site":')).body).toMatchObject({
      code: 'invalid-input',
      status: 400,
      detail: 'body: this is not JSON',
    });
    expect((await post('')).body).toMatchObject({ code: 'invalid-input', status: 400 });
  });

  it('refuses another encoding than UTF-8', async () => {
    const gbk = Uint8Array.from([...Buffer.from('{"site":"'), 0xba, 0xa3, ...Buffer.from('"}')]);
    expect((await post(gbk)).body).toMatchObject({ code: 'invalid-input', detail: 'body: the encoding is not UTF-8' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])('refuses %s', async (type) => {
    const { body } = await post('site=harbour', { 'content-type': type });
    expect(body).toMatchObject({ code: 'invalid-input', status: 400, details: { issues: [{ path: 'content-type' }] } });
  });

  it('refuses a body over 256 KiB', async () => {
    const { status, body } = await accept(api, agent, { ...COMPLAINT, courseOfEvents: 'x'.repeat(300_000) });
    expect({ status, code: body.code }).toEqual({ status: 413, code: 'body-too-large' });
  });

  it('refuses a site that does not exist, for one who may see all', async () => {
    const director = await api.token('director', ['*']);
    const { status, body } = await accept(api, director, { ...COMPLAINT, site: 'nowhere' });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'site-unknown' });
  });

  it.each([
    ['?colour=red', '?colour'],
    ['?limit=0', '?limit'],
    ['?limit=many', '?limit'],
    ['?closed=perhaps', '?closed'],
    ['?stage=accept&stage=reply', '?stage'],
    ['?month=2026-13', '?month'],
  ])('refuses the query %s', async (query, path) => {
    const { status, body } = await call(api, `/v1/cases${query}`, { token: agent });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-input' });
    expect(body.details?.issues?.map((issue) => issue.path)).toContain(path);
  });

  it('refuses U+0000 in a query', async () => {
    const { body } = await call(api, '/v1/cases?search=%00', { token: agent });
    expect(body.code).toBe('text-has-nul');
  });

  it('refuses a case id that is no UUID, and knows no case that was never accepted', async () => {
    expect((await call(api, '/v1/cases/7', { token: agent })).body).toMatchObject({
      code: 'invalid-input',
      status: 400,
    });
    const unknown = await call(api, `/v1/cases/${randomUUID()}`, { token: agent });
    expect(unknown.body).toMatchObject({ code: 'case-not-found', status: 404 });
  });

  it('knows no command of the machinery, and none that it does not have', async () => {
    const { body } = await accept(api, agent);
    for (const name of ['ring-alarm', 'record-imported-case', 'close-as-at-source', 'accept-complaint', 'Assess']) {
      const answer = await command(api, agent, name, { on: { caseId: body.caseId, version: body.version }, json: {} });
      expect(answer.body).toMatchObject({ code: 'route-unknown', status: 404 });
    }
  });

  it('says that an address does not exist', async () => {
    expect((await call(api, '/v1/nothing', { token: agent })).body).toMatchObject({
      code: 'route-unknown',
      status: 404,
    });
    expect((await call(api, '/v1/%ZZ')).body).toMatchObject({ code: 'invalid-input', status: 400 });
  });

  it.each([
    ['DELETE', '/v1/cases', 'GET, HEAD, POST'],
    ['GET', '/v1/simulation/forward', 'POST'],
    ['PUT', `/v1/cases/${randomUUID()}?x=1`, 'GET, HEAD'],
    // not a case of that name
    ['GET', '/v1/cases/emergency', 'POST'],
    ['POST', '/v1/cases/count', 'GET, HEAD'],
  ])('says of %s %s which methods the address takes', async (method, path, allowed) => {
    const { body, headers } = await call(api, path, { token: agent, method });
    expect(body).toMatchObject({ status: 405, code: 'method-unknown', details: { allowed: allowed.split(', ') } });
    expect(headers.get('allow')).toBe(allowed);
  });

  it('tells a value that the case refuses from one that is badly formed', async () => {
    const past = await accept(api, agent, { ...COMPLAINT, requestedBy: '2020-01-01' });
    expect(past.body).toMatchObject({ status: 422, code: 'value-refused', clause: 'D-3.5c' });
    expect(past.body.details?.issues?.map((issue) => issue.path)).toEqual(['requestedBy']);
    // five digits of a year would sort before all others
    for (const happenedAt of ['2027-02-29T09:00:00+08:00', '9999-12-31T23:00:00-10:00', '2027-01-01T24:00:00Z']) {
      const { body } = await accept(api, agent, { ...COMPLAINT, happenedAt });
      expect(body).toMatchObject({ status: 400, code: 'invalid-input' });
    }
  });

  it('shows nobody its own insides', async () => {
    const answers = await Promise.all([
      post('{"site":'),
      accept(api, agent, { ...COMPLAINT, site: 7 }),
      call(api, '/v1/%ZZ'),
    ]);
    for (const { body } of answers) expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:|at [A-Z]\w+\./);
  });
});
