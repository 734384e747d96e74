import { randomUUID } from 'node:crypto';
import type { CasePage } from '#libs/contracts/views.js';
import { type RunningApi, call, command, startApi } from './api.fixture.js';

describe('a case of another kind than a complaint', () => {
  let api: RunningApi;
  let agent: string;
  beforeAll(async () => {
    api = await startApi();
    agent = await api.token('agent');
  });
  afterAll(() => api.stop());

  const body = { site: 'harbour', channel: 'phone', topic: 'facilities', question: '健身房几点开门？😀' };
  const open = (kind: string, key: string = randomUUID()) =>
    call<{ caseId: string; version: number }>(api, `/v1/cases/${kind}`, {
      token: agent,
      json: body,
      headers: { 'idempotency-key': key },
    });

  it('is opened under the address of its kind, once for each key', async () => {
    const key = randomUUID();
    const [first, again] = [await open('enquiry', key), await open('enquiry', key)];
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.caseId).toBe(first.body.caseId);
    const page = await call<CasePage>(api, `/v1/cases/${first.body.caseId}`, { token: agent });
    expect(page.body).toMatchObject({ kind: 'enquiry', stage: 'accept', severity: null });
    expect(page.body.nextCommands).toContain('AnswerEnquiry');
    expect(page.body.nextCommands).not.toContain('DecideDispute');
    expect(JSON.stringify(page.body.timeline)).toContain('健身房几点开门？😀');
  });

  it('is not opened under a kind that nobody knows', async () => {
    expect((await open('wedding')).body).toMatchObject({ status: 405, code: 'method-unknown' });
  });

  it('refuses a bare no by its clause', async () => {
    const on = (await open('enquiry')).body;
    const json = { answer: 'no', by: 'phone', words: '没有。' };
    const refused = await command(api, agent, 'answer-enquiry', { on, json });
    expect(refused.body).toMatchObject({ status: 422, code: 'value-refused', clause: 'R-2.4' });
  });
});
