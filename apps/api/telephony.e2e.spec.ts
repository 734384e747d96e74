import { randomUUID } from 'node:crypto';
import type { ContactAnswer } from '#libs/contracts/contacts.js';
import { REPLAY_SECONDS_MAX, signatureOf } from '#libs/signed-webhook/signature.js';
import { type RunningApi, TELEPHONY_KEY, call, startApi } from './api.fixture.js';

describe('reports of a telephone or chat system', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const nowSeconds = () => Math.floor(Date.now() / 1_000);
  const post = (json: object, signed: { key?: string; seconds?: number; body?: string } = {}) => {
    const raw = JSON.stringify(json);
    const { key = TELEPHONY_KEY, seconds = nowSeconds(), body = raw } = signed;
    const headers = { 'redress-signature': signatureOf({ key, body, seconds }) };
    return call<ContactAnswer>(api, '/v1/telephony/events', { raw, headers });
  };
  const report = (contact: string, what: string, secondsAgo: number, more: object = {}) => ({
    ...{ id: randomUUID(), contact, site: 'harbour', what, ...more },
    at: new Date(Date.now() - secondsAgo * 1_000).toISOString(),
  });

  it('C3-T1: judges the pick-up by the rings and keeps it as facts of a stream of its own', async () => {
    const contact = randomUUID();
    expect((await post(report(contact, 'call-rang', 60))).body.verdicts).toEqual([]);
    const { body } = await post(report(contact, 'call-picked-up', 50, { rings: 4, agent: 'li' }));
    expect(body.verdicts).toEqual([
      { clause: 'C3-T1', target: 'pick-up', allowed: { unit: 'rings', amount: 3 }, measured: 4, met: false },
    ]);
    const { events } = await api.parts.commands.store.readStream(`contact-${body.contactId}`);
    expect(events.map(({ type }) => type)).toEqual(['ContactReported', 'ContactReported', 'ContactPromiseMissed']);
    // and no board takes it for a case
    await api.project();
    expect((await api.parts.readModel.totals('*')).openCases).toBe(0);
  });

  it('C1-6: judges greeting and answer of a chat', async () => {
    const contact = randomUUID();
    await post(report(contact, 'chat-opened', 100));
    const greeted = await post(report(contact, 'chat-answered', 90));
    expect(greeted.body.verdicts[0]).toMatchObject({ clause: 'C1-6', target: 'greeting', met: true });
    await post(report(contact, 'chat-asked', 60));
    const answered = await post(report(contact, 'chat-answered', 30));
    expect(answered.body.verdicts[0]).toMatchObject({ clause: 'C1-6', target: 'chat-answer', met: false });
  });

  it('takes an event that is sent again as the one it was, and another under its id not at all', async () => {
    const rang = report(randomUUID(), 'call-rang', 60);
    expect((await post(rang)).body).toMatchObject({ version: 1, duplicate: false });
    expect((await post(rang)).body).toMatchObject({ version: 1, duplicate: true });
    expect((await post({ ...rang, rings: 2 })).body.code).toBe('idempotency-key-reused');
  });

  it('refuses what is not signed, signed by another, changed on the way, or played again later', async () => {
    const rang = report(randomUUID(), 'call-rang', 60);
    const refused = [
      await call(api, '/v1/telephony/events', { json: rang }),
      await call(api, '/v1/telephony/events', { json: rang, token: await api.token('administrator', ['*']) }),
      await post(rang, { key: 'somebody else, sixteen' }),
      await post(rang, { body: JSON.stringify({ ...rang, rings: 1 }) }),
      await post(rang, { seconds: nowSeconds() - REPLAY_SECONDS_MAX - 5 }),
    ];
    for (const { status, body } of refused) expect([status, body.code]).toEqual([401, 'unauthenticated']);
    expect((await post(rang)).status).toBe(200);
  });

  it('refuses what does not fit: an unknown site, a field too many, a time to come, an answer to nothing', async () => {
    const contact = randomUUID();
    const codes = [
      await post({ ...report(contact, 'call-rang', 60), site: 'moon' }),
      await post({ ...report(contact, 'call-rang', 60), number: '13800000000' }),
      await post(report(contact, 'call-rang', -600)),
      await post(report(contact, 'call-picked-up', 60, { rings: 1 })),
    ].map(({ body }) => body.code);
    expect(codes).toEqual(['site-unknown', 'invalid-input', 'fact-in-future', 'value-refused']);
  });
});
