import { type CryptoKey, SignJWT, generateKeyPair, importJWK } from 'jose';
import type { Role } from '#libs/contracts/event.js';
import { CAPABILITIES } from '#libs/identity/permissions.js';
import { HUMAN_ROLES } from '#libs/identity/person.js';
import { type RunningApi, accept, call, command, startApi } from './api.fixture.js';
import { ROUTES } from './routes.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const concrete = (url: string) =>
  url.replace(':caseId', NOBODY).replace(':command', 'add-note').replace(':noticeId', NOBODY);
const guarded = ROUTES.filter(({ access }) => access !== 'public' && access !== 'signed');

describe('access', () => {
  let api: RunningApi;
  let agent: string;
  beforeAll(async () => {
    api = await startApi();
    agent = await api.token('agent');
  });
  afterAll(() => api.stop());

  const sign = (key: CryptoKey | Uint8Array, alg: string, expires: string) =>
    new SignJWT({ name: 'x', roles: ['director'], group: 'test-group', sites: '*' })
      .setProtectedHeader({ alg })
      .setSubject('forger')
      .setIssuer('redress-development')
      .setAudience('redress')
      .setExpirationTime(expires)
      .sign(key);
  const forged = async () => sign((await generateKeyPair('EdDSA')).privateKey, 'EdDSA', '1h');
  // the classic: the public key taken for a shared secret
  const confused = async () => sign(Buffer.from(JSON.stringify(api.parts.issuer?.keySet)), 'HS256', '1h');

  it.each(guarded.map(({ method, url }) => [method, url] as const))(
    'refuses %s %s without a token, with a forged one and with a broken one',
    async (method, url) => {
      for (const token of [undefined, 'x.y.z', await forged(), await confused()]) {
        const { status, body, headers } = await call(api, concrete(url), { method, ...(token ? { token } : {}) });
        expect({ status, code: body.code }).toEqual({ status: 401, code: 'unauthenticated' });
        expect(headers.get('www-authenticate')).toContain('Bearer');
      }
    },
  );

  it('refuses an expired token of our own issuer, whose other tokens count', async () => {
    const key = (await importJWK(api.signingKey(), 'EdDSA')) as CryptoKey;
    const expired = await call(api, '/v1/me', { token: await sign(key, 'EdDSA', '-1m') });
    expect(expired.body).toMatchObject({ code: 'unauthenticated', detail: 'the token has expired' });
    expect((await call(api, '/v1/me', { token: await sign(key, 'EdDSA', '1m') })).status).toBe(200);
  });

  it('refuses each route to each role that may not use it, and to no other', async () => {
    for (const role of HUMAN_ROLES) {
      const token = await api.token(role, ['*']);
      for (const { method, url, access } of guarded) {
        if (access === 'public' || access === 'signed' || url === '/v1/changes') continue;
        const allowed: readonly Role[] = CAPABILITIES[access];
        const { status } = await call(api, concrete(url), { method, token });
        expect({ role, method, url, refused: status === 403 }).toEqual({
          role,
          method,
          url,
          refused: !allowed.includes(role),
        });
      }
    }
  });

  it('refuses a command to a role that may run others', async () => {
    const { body } = await accept(api, agent);
    const technician = await api.token('technician');
    const on = { caseId: body.caseId, version: body.version };
    const refusal = await command(api, technician, 'decide-dispute', {
      on,
      json: { dispute: 'property', reason: 'x' },
    });
    expect(refusal.body).toMatchObject({ status: 403, code: 'forbidden-role' });
    expect((await command(api, technician, 'add-note', { on, json: { text: 'on my way' } })).status).toBe(200);
  });

  it('keeps a person of one site out of the other', async () => {
    const { body } = await accept(api, agent);
    const stranger = await api.token('supervisor', ['hillside']);
    const on = { caseId: body.caseId, version: body.version };
    expect((await accept(api, stranger)).body).toMatchObject({ status: 403, code: 'forbidden-site' });
    const note = await command(api, stranger, 'add-note', { on, json: { text: 'x' } });
    expect(note.body).toMatchObject({ status: 403, code: 'forbidden-site' });
    expect((await call(api, `/v1/cases/${body.caseId}`, { token: stranger })).body).toMatchObject({
      status: 404,
      code: 'case-not-found',
    });
    for (const path of ['/v1/cases', '/v1/boards/totals', '/v1/boards/on-time?groupBy=month']) {
      const asked = await call(api, `${path}${path.includes('?') ? '&' : '?'}site=harbour`, { token: stranger });
      expect(asked.body).toMatchObject({ status: 403, code: 'forbidden-site' });
    }
    expect((await call(api, '/v1/sites', { token: stranger })).body).toMatchObject([{ id: 'hillside' }]);
  });

  it('leaves personal data sealed for those whose role does not need it', async () => {
    const { body } = await accept(api, agent);
    const auditor = await api.token('auditor', ['*']);
    const page = await call(api, `/v1/cases/${body.caseId}`, { token: auditor });
    expect(page.status).toBe(200);
    expect(JSON.stringify(page.body)).not.toContain('water through the ceiling');
    expect(page.body['timeline']).toContainEqual(
      expect.objectContaining({ type: 'CaseAccepted', private: null, erased: false }),
    );
    expect(page.body['nextCommands']).toEqual([]);
  });

  it('tells who I am', async () => {
    expect((await call(api, '/v1/me', { token: agent })).body).toEqual({
      id: 'agent-1',
      name: '甲 agent',
      role: 'agent',
      roles: ['agent'],
      sites: ['harbour'],
      group: 'test-group',
    });
  });

  it('keeps answers out of caches and carries the correlation id through', async () => {
    const { headers } = await call(api, '/v1/me', { token: agent, headers: { 'x-correlation-id': 'desk-42' } });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-correlation-id')).toBe('desk-42');
    const { body } = await accept(api, agent);
    const stored = await api.parts.commands.store.readStream(`case-${body.caseId}`);
    expect(stored.events[0]?.metadata.actor).toEqual({ id: 'agent-1', role: 'agent' });
  });

  it('gives anybody the token of a demo person, while the development issuer is on', async () => {
    const { body: roles } = await call<{ person: string }[]>(api, '/development/roles');
    const { body } = await call<{ token: string }>(api, '/development/token', { json: { person: roles[0]?.person } });
    expect((await call(api, '/v1/me', { token: body.token })).body['id']).toBe(roles[0]?.person);
    const unknown = await call(api, '/development/token', { json: { person: 'root' } });
    expect(unknown.body).toMatchObject({ code: 'invalid-input', status: 400 });
  });
});
