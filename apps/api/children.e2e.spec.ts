import { randomUUID } from 'node:crypto';
import type { CasePage } from '#libs/contracts/views.js';
import { COMPLAINT, type RunningApi, accept, call, command, startApi } from './api.fixture.js';

const QUESTION = { site: 'harbour', channel: 'phone', topic: 'fee', question: 'how is the fee reckoned?' };

interface Child {
  readonly caseId: string;
  readonly version: number;
  readonly duplicate: boolean;
  readonly parent: { readonly caseId: string; readonly version: number };
}

describe('a case opened from another one', () => {
  let api: RunningApi;
  let agent: string;
  beforeAll(async () => {
    api = await startApi();
    agent = await api.token('agent');
  });
  afterAll(() => api.stop());

  const open = (caseId: string, json: unknown, { token = agent, key = randomUUID() as string } = {}) =>
    call<Child>(api, `/v1/cases/${caseId}/children`, { token, json, headers: { 'idempotency-key': key } });
  const page = async (caseId: string) => (await call<CasePage>(api, `/v1/cases/${caseId}`, { token: agent })).body;
  const followUp = { kind: 'enquiry', link: 'follow-up', body: QUESTION };

  it('stands on both pages, with what the rules offer', async () => {
    const { body: parent } = await accept(api, agent);
    const key = randomUUID();
    const { status, headers, body } = await open(parent.caseId, followUp, { key });
    expect({ status, location: headers.get('location'), etag: headers.get('etag') }).toEqual({
      ...{ status: 201, location: `/v1/cases/${body.caseId}`, etag: `"${body.version}"` },
    });
    expect(await open(parent.caseId, followUp, { key })).toMatchObject({ status: 200, body: { caseId: body.caseId } });
    expect(await page(body.caseId)).toMatchObject({
      kind: 'enquiry',
      parent: { caseId: parent.caseId, link: 'follow-up' },
    });
    const { children, childLinks, version } = await page(parent.caseId);
    expect(version).toBe(body.parent.version);
    expect(children).toMatchObject([{ caseId: body.caseId, kind: 'enquiry', closedAt: null }]);
    expect(childLinks.map(({ id }) => id)).toContain('follow-up');
  });

  it('is shown as ended on its parent as soon as it is', async () => {
    const { body: parent } = await accept(api, agent);
    const { body: child } = await open(parent.caseId, followUp);
    const on = { caseId: child.caseId, version: child.version };
    expect((await command(api, agent, 'withdraw-case', { on, json: { reason: 'x' } })).status).toBe(200);
    expect((await page(parent.caseId)).children).toMatchObject([{ how: 'withdrawn' }]);
  });

  it('is refused where the body, the link, the site or the role does not fit', async () => {
    const { body: parent } = await accept(api, agent);
    const refusal = async (json: unknown, given = {}) => {
      const { status, body } = await open(parent.caseId, json, given);
      return `${status} ${body.code} ${body.clause ?? ''}`.trim();
    };
    expect(await refusal({ ...followUp, kind: 'riddle' })).toBe('400 invalid-input');
    expect(await refusal({ ...followUp, body: COMPLAINT })).toBe('400 invalid-input');
    expect(await refusal({ ...followUp, link: 'cousin' })).toBe('422 link-unknown C3-R');
    expect(await refusal({ ...followUp, body: { ...QUESTION, site: 'hillside' } })).toBe('422 value-refused C3-R');
    expect(await refusal(followUp, { token: await api.token('technician') })).toBe('403 forbidden-role');
    expect(await refusal(followUp, { token: await api.token('agent', ['hillside']) })).toBe('403 forbidden-site');
    expect((await open(randomUUID(), followUp)).body).toMatchObject({ status: 404, code: 'case-not-found' });
  });
});
