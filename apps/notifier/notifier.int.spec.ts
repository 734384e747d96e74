import { randomUUID } from 'node:crypto';
import { verifySignature } from '#libs/signed-webhook/signature.js';
import { emailChannel } from '#libs/notices/channels/email.js';
import { inboxChannel } from '#libs/notices/channels/inbox.js';
import { webhookChannel } from '#libs/notices/channels/webhook.js';
import { createPassSigner } from '#libs/passes/pass-token.js';
import { createPostgresPasses } from '#libs/passes/postgres/pass-register.js';
import { until } from '../../test/until.js';
import { NoticeStack, PAGES, VAULT_KEY } from './notice-stack.fixture.js';
import { decoded, hookServer, smtpServer } from './receivers.fixture.js';

const KEY = 'the key of these webhooks';
const FROM = 'Redress <desk@harbour.test>';

describe('the notifier', () => {
  let stack: NoticeStack;
  let smtp: Awaited<ReturnType<typeof smtpServer>>;
  let hook: Awaited<ReturnType<typeof hookServer>>;
  let answer: number;

  beforeEach(async () => {
    answer = 204;
    [stack, smtp, hook] = await Promise.all([NoticeStack.start(), smtpServer(), hookServer(() => answer)]);
    await stack.publishRecipients([
      { person: 'wang', role: 'supervisor', site: 'harbour', email: 'wang@harbour.test', webhook: hook.url },
      { person: 'smith', role: 'supervisor', language: 'en', email: 'smith@group.test' },
      { person: 'elsewhere', role: 'supervisor', site: 'hillside', email: 'elsewhere@group.test' },
      { person: 'zhou', role: 'director', email: 'zhou@group.test' },
    ]);
  });
  afterEach(async () => {
    await stack.stop();
    await Promise.all([smtp.stop(), hook.stop()]);
  });

  const channels = (port = smtp.port) => [
    inboxChannel,
    emailChannel({ url: `smtp://127.0.0.1:${port}`, from: FROM }),
    webhookChannel({ key: KEY }),
  ];
  const overdue = async (): Promise<string> => {
    const caseId = await stack.accept({
      provisionalSeverity: 'important',
      complainantName: '王小姐',
      contact: '13800000000',
    });
    await stack.ring(caseId, 100);
    return caseId;
  };
  const toldOf = (caseId: string, count: number) =>
    until(async () => (await stack.told(caseId)).length >= count, { what: () => `${count} facts of notices` });

  it('tells a rung to the role at the site, each in his language by his channels, and puts each on record', async () => {
    await stack.notifier(channels());
    const caseId = await overdue();
    await toldOf(caseId, 4);
    expect((await stack.told(caseId)).sort()).toEqual([
      'NoticeSent email smith',
      'NoticeSent email wang',
      'NoticeSent inbox *',
      'NoticeSent webhook wang',
    ]);
    const mails = new Map(smtp.mails.map((mail) => [mail.to, mail.text]));
    expect([...mails.keys()].sort()).toEqual(['smith@group.test', 'wang@harbour.test']);
    expect(decoded(mails.get('smith@group.test') ?? '')).toContain(
      'is overdue and still open: Handed to the department',
    );
    expect(decoded(mails.get('wang@harbour.test') ?? '')).toContain('超时未办：一小时内移交部门主管（D-3.5b）');
    // nothing personal
    for (const text of mails.values()) expect(decoded(text)).not.toMatch(/王小姐|13800000000|\/h\//);
  });

  it('signs what it posts: the receiver checks time and body, and tells one notice from another', async () => {
    await stack.notifier(channels());
    await toldOf(await overdue(), 4);
    const [{ headers, body }] = hook.hooks as [(typeof hook.hooks)[number]];
    const signature = String(headers['redress-signature']);
    const seconds = Math.floor(Date.now() / 1_000);
    expect(() => verifySignature(signature, { key: KEY, body, seconds })).not.toThrow();
    expect(() => verifySignature(signature, { key: KEY, body: body.replace('D-3.5b', 'D-3.5c'), seconds })).toThrow();
    expect(JSON.parse(body)).toMatchObject({
      noticeId: headers['redress-notice-id'],
      clause: 'D-3.5b',
      site: 'harbour',
    });
  });

  it('goes on without a dead channel: failed, tried again, sent once the server is back; no clock, no If-Match minds', async () => {
    const { port } = smtp;
    await smtp.stop();
    await stack.notifier(channels(port), [50, 50, 3_600_000]);
    const caseId = await overdue();
    const seen = (await stack.facts(caseId)).filter(({ type }) => !type.startsWith('Notice')).length;
    await toldOf(caseId, 2 + 2 * 3);
    const told = await stack.told(caseId);
    expect(told.filter((one) => one === 'NoticeFailed email wang')).toHaveLength(3);
    expect(told).toContain('NoticeSent webhook wang');
    const failed = (await stack.facts(caseId)).filter(({ type }) => type === 'NoticeFailed').map(({ data }) => data);
    expect(failed[0]).toMatchObject({
      cause: 'unreachable',
      attempt: 1,
      retryAt: expect.stringMatching(/Z$/) as string,
    });
    // The desk works on with the version that it saw before all these facts.
    const after = await stack.say(caseId, 'HandOver', { toRole: 'supervisor' }, { seen });
    expect(after.events.map(({ type }) => type)).toContain('CaseHandedOver');
    await expect(stack.say(caseId, 'AddNote', { text: 'late' }, { seen })).rejects.toMatchObject({
      code: 'version-conflict',
      details: { expected: seen },
    });
    smtp = await smtpServer(port);
    await stack.path.sql`select redress.forward_clock(3700000)`;
    // The rung's own notice, after its three failures: others to the same person may be on their way by now.
    const { noticeId } = failed.find(({ recipient }) => recipient === 'wang') ?? {};
    const fourth = async () =>
      (await stack.facts(caseId)).find(({ data }) => data['noticeId'] === noticeId && data['attempt'] === 4);
    await until(async () => (await fourth()) !== undefined, { what: () => 'the fourth attempt' });
    expect((await fourth())?.type).toBe('NoticeSent');
  });

  it('gives up what is refused, and says so', async () => {
    answer = 410;
    await stack.notifier(channels());
    const caseId = await overdue();
    await toldOf(caseId, 4);
    const failed = (await stack.facts(caseId)).find(({ type }) => type === 'NoticeFailed');
    expect(failed?.data).toMatchObject({ channel: 'webhook', cause: 'refused', attempt: 1, retryAt: null });
    expect(hook.hooks).toHaveLength(1);
  });

  it('sends nothing twice when it is started again, though it reads every fact again', async () => {
    const stop = await stack.notifier(channels());
    const caseId = await overdue();
    await toldOf(caseId, 4);
    await stop();
    await stack.notifier(channels());
    const other = await overdue();
    await toldOf(other, 4);
    expect(await stack.told(caseId)).toHaveLength(4);
    expect(smtp.mails).toHaveLength(4);
    expect(hook.hooks).toHaveLength(2);
  });

  it('can double what was taken over by the other side before it could be noted, under the same id, and the fact is one', async () => {
    await stack.notifier(channels());
    const caseId = await overdue();
    await toldOf(caseId, 4);
    // What a kill between the answer and the note leaves behind.
    await stack.path.sql`update redress.notices set settled = null, attempts = 0 where channel = 'webhook'`;
    await until(() => hook.hooks.length === 2, { what: () => 'the second webhook' });
    const ids = hook.hooks.map(({ headers }) => headers['redress-notice-id']);
    expect(new Set(ids).size).toBe(1);
    expect(hook.hooks[0]?.body).toBe(hook.hooks[1]?.body);
    expect((await stack.told(caseId)).filter((one) => one.includes('webhook'))).toHaveLength(1);
  });

  it('tells nobody of what was recorded more than a day ago, as a generated past is', async () => {
    await stack.notifier(channels());
    const [old, fresh] = [49, 1].map((hours) => new Date(Date.now() - hours * 3_600_000).toISOString());
    const cases = [randomUUID(), randomUUID()];
    for (const [place, recordedAt = ''] of [old, fresh].entries()) {
      const contact = `case-${place}@mail.test`;
      const caseId = cases[place] ?? '';
      await stack.say(caseId, 'AcceptComplaint', { site: 'harbour', channel: 'phone', contact }, { recordedAt });
      await stack.say(caseId, 'Acknowledge', { by: 'phone' }, { recordedAt });
    }
    // the topic is read in its order: the older one has been passed over by then
    await until(() => smtp.mails.length > 0, { what: () => 'the mail of the fresh one' });
    expect(smtp.mails.map(({ to }) => to)).toEqual(['case-1@mail.test']);
    expect(await stack.told(cases[0] ?? '')).toEqual([]);
  });

  it('mails a household that gave an address and keeps the address nowhere but in the sealed part', async () => {
    await stack.notifier(channels());
    const caseId = await stack.accept({ complainantName: '王小姐', contact: 'wang.xiaojie@mail.test' });
    await stack.say(caseId, 'Acknowledge', { by: 'phone' });
    await until(() => smtp.mails.length === 1, { what: () => 'the mail' });
    expect(smtp.mails[0]?.to).toBe('wang.xiaojie@mail.test');
    expect(decoded(smtp.mails[0]?.text ?? '')).toContain('您反映的问题已受理');
    // a link to its own case and to nothing else, which stands in the mail alone
    const [, token = ''] = /https:\/\/desk\.harbour\.test\/h\/(\S+)/.exec(decoded(smtp.mails[0]?.text ?? '')) ?? [];
    const signer = createPassSigner(VAULT_KEY, PAGES.GROUP);
    const pass = await signer.verify(token, 'case', await stack.path.store.now());
    expect(pass.subject).toBe(caseId);
    expect(await createPostgresPasses(stack.path.sql).holds(pass.passId)).toBe(true);
    const rows = JSON.stringify(await stack.path.sql`select * from redress.notices`);
    expect(rows).not.toContain('mail.test');
    expect(rows).not.toContain(token);
    expect(JSON.stringify(await stack.facts(caseId))).not.toContain(token);
    expect(JSON.stringify(await stack.facts(caseId))).not.toContain('mail.test');
  });
});
