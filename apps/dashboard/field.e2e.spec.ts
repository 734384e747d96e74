import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { CasePage } from '#libs/contracts/views.js';
import { startStack, type TestStack } from '../../test/stack.js';
import { until } from '../../test/until.js';
import { decoded, smtpServer } from '../notifier/receivers.fixture.js';
import { type Watched, open, startBrowser } from './browser.fixture.js';
import { PHONE, PIXEL, lookAtDoor, lookBothWays, shoot, shots, sign } from './field.fixture.js';

const browser: Browser | null = await startBrowser();
const inBrowser = browser ? describe : describe.skip;
const minute = 60_000;

let stack: TestStack;
let site: string;
let smtp: Awaited<ReturnType<typeof smtpServer>>;
beforeAll(async () => {
  if (!browser) return;
  smtp = await smtpServer();
  stack = await startStack('field', { REDRESS_SMTP_URL: `smtp://127.0.0.1:${smtp.port}` });
  const made = await stack.redress('simulate', '--sites', '1', '--days', '1', '--seed', '11');
  expect({ code: made.code, stderr: made.code === 0 ? '' : made.stderr }).toEqual({ code: 0, stderr: '' });
  const [first] = (await stack.call<{ id: string }[]>('GET', '/v1/sites')).body;
  site = first?.id ?? '';
}, 4 * minute);
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
  await smtp?.stop();
}, 1.5 * minute);

const now = async () => Date.parse((await stack.call<{ now: string }>('GET', '/v1/clock')).body.now);
const pageOf = async (caseId: string) => (await stack.call<CasePage>('GET', `/v1/cases/${caseId}`)).body;

async function run(caseId: string, command: string, body: Record<string, unknown>): Promise<void> {
  const { version } = await pageOf(caseId);
  const answer = await stack.call('POST', `/v1/cases/${caseId}/commands/${command}`, { body, version });
  expect({ command, status: answer.status, body: answer.status === 200 ? null : answer.body }).toEqual({
    ...{ command, status: 200, body: null },
  });
}

/** A leak, dispatched, with a time agreed that is over in so many minutes. */
async function dispatchedLeak(minutes: number): Promise<string> {
  const body = {
    ...{ site, channel: 'phone', origin: 'desk', category: 'leak' },
    ...{
      description: '厨房水管漏水，水已流到客厅 💧',
      place: '3 幢 2 单元 1201',
      callerName: '王女士',
      contact: '13800000000',
    },
  };
  const { caseId } = (await stack.call<{ caseId: string }>('POST', '/v1/cases/repair', { body })).body;
  await run(caseId, 'dispatch-technician', { workOrder: 'W-7', technician: '吴强' });
  const at = await now();
  const [from, until_] = [at + minute, at + minutes * minute].map((ms) => new Date(ms).toISOString());
  await run(caseId, 'agree-appointment', { from, until: until_ });
  return caseId;
}

async function onPhone(path: string, expected: readonly number[] = []): Promise<Watched & { context: BrowserContext }> {
  const context = await (browser as Browser).newContext(PHONE);
  return { context, ...(await open(await context.newPage(), `${stack.api}${path}`, expected)) };
}

const submit = (page: Page, step: string) => page.getByTestId(`step-${step}`).getByTestId('step-submit').click();
inBrowser('the technician in a real browser, at phone width', () => {
  it(
    'works on where there is no line, and the verdict missed meanwhile is corrected by what is told late',
    async () => {
      const caseId = await dispatchedLeak(20);
      const { page, context } = await onPhone('/jobs?as=technician');
      await page.locator(`[data-testid="job"][data-case="${caseId}"]`).waitFor();
      await lookBothWays(page, 'jobs');
      await page.locator(`[data-testid="job"][data-case="${caseId}"]`).click();
      await page.getByTestId('step-set-out').waitFor();
      // the worker has the page's files, so that the tab may die
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await until(
        () =>
          page.evaluate(() =>
            navigator.serviceWorker.getRegistration().then((one) => one?.active?.state === 'activated'),
          ),
        {
          what: () => 'the service worker',
        },
      );
      await context.setOffline(true);
      await submit(page, 'set-out');
      await submit(page, 'arrive');
      await page.locator('[data-testid="outbox-state"][data-waiting="2"]').waitFor();
      await shoot(page, 'offline');
      // the tab dies and is opened again, still without a line
      const again = await context.newPage();
      await page.close();
      await again.goto(`${stack.api}/jobs/${caseId}`);
      await again.locator('[data-testid="outbox-state"][data-waiting="2"]').waitFor();
      expect(await again.getByTestId('done-arrive').getAttribute('data-state')).toBe('queued');
      // the deadline passes while nobody hears of him
      const moved = await stack.call('POST', '/v1/simulation/forward', {
        as: 'administrator',
        body: { duration: '40m' },
      });
      expect(moved.status).toBe(200);
      const arrival = async () => (await pageOf(caseId)).obligations.find(({ target }) => target === 'arrive');
      await until(async () => (await arrival())?.verdict === 'missed', { what: () => 'the missed arrival' });
      await context.setOffline(false);
      await again.locator('[data-testid="outbox-state"][data-waiting="0"]').waitFor();
      expect(await arrival()).toMatchObject({ verdict: 'met', corrected: true });
      const { timeline } = await pageOf(caseId);
      const arrived = timeline.find(({ type }) => type === 'TechnicianArrived');
      expect(Date.parse(arrived?.recordedAt ?? '') - Date.parse(arrived?.occurredAt ?? '')).toBeGreaterThan(
        30 * minute,
      );
      expect(timeline.map(({ type }) => type)).toEqual(
        expect.arrayContaining(['ObligationMissed', 'VerdictCorrected']),
      );
      // he goes on: what it is, a photo of the work, the water test, and the customer signs
      await again.getByTestId('job-finding').fill('角阀老化');
      await again.getByTestId('job-work').fill('更换角阀');
      await lookBothWays(again, 'diagnosis');
      await submit(again, 'record-diagnosis');
      await again.getByTestId('job-result').fill('已更换');
      await submit(again, 'complete-repair');
      await again.getByRole('alert').waitFor();
      await again.getByTestId('photo-input').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: PIXEL });
      await again.getByTestId('job-photo').waitFor();
      await shoot(again, 'photo');
      await submit(again, 'complete-repair');
      await submit(again, 'record-water-test');
      await again.getByTestId('signature-pad').waitFor();
      await sign(again);
      await lookBothWays(again, 'signature');
      await sign(again);
      await submit(again, 'record-acceptance');
      await again.getByTestId('job-finished').waitFor();
      await until(async () => (await pageOf(caseId)).timeline.some(({ type }) => type === 'RepairAccepted'), {
        what: () => 'the acceptance',
      });
      const signed = (await pageOf(caseId)).timeline.find(({ type }) => type === 'RepairAccepted')?.data['signature'];
      expect(signed).toMatchObject({ mediaType: 'image/png', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
      await again.getByTestId('language-switch').click();
      await shoot(again, 'finished-en');
    },
    3 * minute,
  );

  it(
    'shows what another person did meanwhile, and sends again or gives up with a reason that stays',
    async () => {
      const caseId = await dispatchedLeak(600);
      const { page, context } = await onPhone(`/jobs/${caseId}?as=technician`, [412]);
      await page.getByTestId('step-set-out').waitFor();
      await context.setOffline(true);
      await submit(page, 'set-out');
      await submit(page, 'arrive');
      await run(caseId, 'add-note', { text: '客户改到下午' });
      await context.setOffline(false);
      const stuck = page.locator('[data-testid="outbox-entry"][data-state="conflict"]');
      await stuck.getByTestId('since').getByText('备注').waitFor();
      expect(await page.getByTestId('outbox-entry').count()).toBe(2);
      await lookBothWays(page, 'conflict');
      await stuck.getByTestId('send-again').click();
      await page.locator('[data-testid="outbox-state"][data-waiting="0"]').waitFor();
      expect((await pageOf(caseId)).timeline.map(({ type }) => type)).toContain('TechnicianArrived');
      await context.setOffline(true);
      await page.getByTestId('job-finding').fill('a');
      await page.getByTestId('job-work').fill('b');
      await submit(page, 'record-diagnosis');
      await run(caseId, 'add-note', { text: '再次改期' });
      await context.setOffline(false);
      await stuck.getByTestId('drop').click();
      await stuck.locator('input').fill('写错了房号');
      await stuck.getByRole('button', { name: '确认放弃' }).click();
      await page.locator('[data-testid="outbox-state"][data-waiting="0"]').waitFor();
      const { timeline } = await pageOf(caseId);
      expect(timeline.map(({ type }) => type)).not.toContain('RepairDiagnosed');
      expect(JSON.stringify(timeline.findLast(({ type }) => type === 'NoteAdded')?.private)).toContain('写错了房号');
    },
    2 * minute,
  );
});

/** A complaint with a plan put to its household. */
async function planPut(contact = '13900000000'): Promise<string> {
  const body = { site, channel: 'phone', courseOfEvents: '电梯停用三天，老人无法下楼', contact };
  const { caseId } = (await stack.call<{ caseId: string }>('POST', '/v1/cases', { body })).body;
  await run(caseId, 'decide-dispute', { dispute: 'property', reason: '公司设备' });
  await run(caseId, 'verify-complaint', { outcome: 'genuine', motive: '出行不便', outcomeAsked: '尽快恢复' });
  const found = { cause: '控制柜故障', course: '已检查', outcome: '更换主板', impact: '一个单元' };
  await run(caseId, 'record-investigation', { ...found, responsible: ['company'] });
  const plan = {
    id: 'A',
    description: '周五前更换主板，期间安排人员协助上下楼',
    costCents: 480_000,
    agreedBy: ['工程部'],
  };
  await run(caseId, 'propose-remedy-plans', { plans: [plan] });
  await run(caseId, 'put-plan-to-customer', { plan: 'A' });
  return caseId;
}

interface Link {
  readonly path: string;
}
const householdLink = async (caseId: string, days = 30) =>
  (await stack.call<Link>('POST', `/v1/cases/${caseId}/household-link`, { body: { days } })).body.path;

/** A page without a login, in Chinese or English, on a phone. */
async function atDoor(path: string, { locale = 'zh-CN', expected = [] as readonly number[] } = {}) {
  const context = await (browser as Browser).newContext({ ...PHONE, locale });
  const watched = await open(await context.newPage(), `${stack.api}${path}`, expected);
  if (shots !== undefined) {
    // this machine may have no Chinese font: for the pictures alone
    const index = await (await fetch(`${stack.api}/`)).text();
    for (const [, href] of index.matchAll(/href="(\/assets\/[^"]+\.css)"/g)) {
      // in a layer below the page's own rules
      await watched.page.addStyleTag({ content: `@import url("${href ?? ''}") layer(font);` });
    }
    await watched.page.addStyleTag({ content: 'html,body{height:auto}' });
  }
  return { context, ...watched };
}

inBrowser('the pages without a login', () => {
  it(
    'show the household its case, and an objection in its own words stands on the case',
    async () => {
      const caseId = await planPut();
      const desk = await (browser as Browser).newContext({ viewport: { width: 1440, height: 900 } });
      const { page: atDesk } = await open(await desk.newPage(), `${stack.api}/cases/${caseId}?as=director`);
      await atDesk.getByTestId('household-link').click();
      const address = await atDesk.getByTestId('link-address').getAttribute('data-address');
      await shoot(atDesk, 'household-link');
      const { page, complaints } = await atDoor(new URL(address ?? '').pathname);
      await page.getByTestId('plan').getByText('周五前更换主板').waitFor();
      expect(await page.getByTestId('stage').getAttribute('data-stage')).toBe('reply');
      const text = (await page.locator('main').textContent()) ?? '';
      for (const hidden of ['4800', '工程部', 'director', '13900000000']) expect(text).not.toContain(hidden);
      await lookAtDoor(page, 'household-plan');
      // by keys alone
      await page.getByTestId('object').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('周五太晚，请先安排周三');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByTestId('answers').getByText('周五太晚').waitFor();
      expect(await page.getByTestId('plan').count()).toBe(0);
      await atDesk.keyboard.press('Escape');
      await atDesk.locator('[data-type="CustomerObjected"]', { hasText: '周五太晚，请先安排周三' }).waitFor();
      const fact = (await pageOf(caseId)).timeline.find(({ type }) => type === 'CustomerObjected');
      expect(fact?.actor.role).toBe('household');
      expect(complaints).toEqual([]);
    },
    2 * minute,
  );

  it(
    'are reached by the link in the mail that puts the plan to the household',
    async () => {
      const caseId = await planPut('li.nvshi@mail.test');
      const mailed = () => smtp.mails.map(({ text }) => decoded(text)).find((text) => text.includes('处理方案已拟好'));
      await until(() => mailed() !== undefined, { what: () => 'the mail about the plan' });
      const [address = ''] = /http\S+\/h\/\S+/.exec(mailed() ?? '') ?? [];
      expect(new URL(address).origin).toBe(new URL(stack.api).origin);
      const { page, complaints } = await atDoor(new URL(address).pathname);
      await page.getByTestId('plan').getByText('周五前更换主板').waitFor();
      await page.getByTestId('accept').click();
      await page.getByTestId('answers').getByText('同意').waitFor();
      expect((await pageOf(caseId)).timeline.map(({ type }) => type)).toContain('CustomerAgreed');
      expect(complaints).toEqual([]);
    },
    2 * minute,
  );

  it(
    'take an agreement, then the satisfaction once the result is told, once',
    async () => {
      const caseId = await planPut();
      const { page } = await atDoor(await householdLink(caseId), { locale: 'en-GB' });
      await page.getByTestId('accept').click();
      await page.getByTestId('answers').getByText('agreed').waitFor();
      await run(caseId, 'complete-remedy', { result: '已更换' });
      await run(caseId, 'tell-result', { by: 'message', words: '电梯已恢复运行' });
      await page.reload();
      await page.getByTestId('satisfied').waitFor();
      await lookAtDoor(page, 'household-rate-en');
      await page.locator('#rate').fill('谢谢');
      await page.getByTestId('satisfied').click();
      await page.getByTestId('said').getByText('Noted').waitFor();
      expect(await page.getByTestId('satisfied').count()).toBe(0);
      const note = (await pageOf(caseId)).timeline.findLast(({ type }) => type === 'NoteAdded');
      expect([note?.actor.role, note?.private?.['text']]).toEqual(['household', '[satisfied] 谢谢']);
    },
    2 * minute,
  );

  it(
    'say clearly that a link is forged, withdrawn or has run out, and open nothing else',
    async () => {
      const caseId = await planPut();
      const path = await householdLink(caseId, 1);
      const token = path.slice('/h/'.length);
      const ask = async (address: string, pass: string) => {
        const answer = await fetch(`${stack.api}${address}`, { headers: { authorization: `Bearer ${pass}` } });
        return [answer.status, ((await answer.json()) as { code?: string }).code];
      };
      expect(await ask('/v1/household', token)).toEqual([200, undefined]);
      // neither the report of a site nor anything of the desk
      expect(await ask('/v1/intake', token)).toEqual([401, 'pass-unknown']);
      expect((await ask(`/v1/cases/${caseId}`, token))[0]).toBe(401);
      const forged = await atDoor(`${path.slice(0, -4)}AAAA`, { expected: [401] });
      await forged.page.locator('[data-testid="closed"][data-code="pass-unknown"]').waitFor();
      await lookAtDoor(forged.page, 'household-forged');
      expect((await stack.call('POST', `/v1/cases/${caseId}/household-link/revoke`, { body: {} })).body).toEqual({
        revoked: 1,
      });
      expect(await ask('/v1/household', token)).toEqual([403, 'pass-revoked']);
      const short = await householdLink(caseId, 1);
      await stack.call('POST', '/v1/simulation/forward', { as: 'administrator', body: { duration: '25h' } });
      const expired = await atDoor(short, { expected: [401] });
      await expired.page.locator('[data-testid="closed"][data-code="pass-expired"]').waitFor();
      expect(forged.complaints).toEqual([]);
      expect(expired.complaints).toEqual([]);
    },
    2 * minute,
  );

  it(
    'take in a report with a photo by the code of a site, and no more than a person sends',
    async () => {
      const desk = await (browser as Browser).newContext({ viewport: { width: 1440, height: 900 } });
      const { page: atDesk } = await open(await desk.newPage(), `${stack.api}/site-code?as=director`);
      await atDesk.getByTestId('make-site-code').click();
      const address = await atDesk.getByTestId('link-address').getAttribute('data-address');
      await lookBothWays(atDesk, 'site-code');
      const { page, complaints } = await atDoor(new URL(address ?? '').pathname, { expected: [429] });
      await page.getByTestId('send').click();
      await page.getByTestId('said').getByText('请填写').waitFor();
      await page.locator('#what').fill('单元门禁失灵，门关不上');
      await page.locator('#where').fill('5 幢 1 单元门口');
      await page.locator('#contact').fill('13700000000');
      await page.locator('#photos').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: PIXEL });
      await page.getByTestId('photo').waitFor();
      await lookAtDoor(page, 'report');
      await page.getByTestId('send').click();
      await page.getByTestId('follow').click();
      await page.locator('[data-testid="stage"][data-stage="accept"]').waitFor();
      await lookAtDoor(page, 'household-new');
      const [row] = (
        await stack.call<{ items: { caseId: string }[] }>('GET', '/v1/cases?sort=-received&kind=repair&limit=1')
      ).body.items;
      const accepted = (await pageOf(row?.caseId ?? '')).timeline[0];
      expect(accepted).toMatchObject({ actor: { role: 'household' }, data: { channel: 'household-page' } });
      expect(accepted?.data['photos']).toHaveLength(1);
      const token = new URL(address ?? '').pathname.slice('/q/'.length);
      const body = { about: 'repair', what: 'x', where: 'y', contact: 'z' };
      const report = (fields: Record<string, unknown>, key: string) =>
        fetch(`${stack.api}/v1/intake`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify({ ...body, ...fields }),
        });
      // a machine that fills in what nobody sees is thanked, and nothing is kept
      expect(await (await report({ website: 'http://x' }, 'trap')).json()).toEqual({ reference: null, path: null });
      const statuses: number[] = [];
      for (let n = 0; n < 12; n += 1) statuses.push((await report({ website: 'x' }, `flood-${n}`)).status);
      expect(statuses).toContain(429);
      const refused = await report({}, 'after');
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
    },
    2 * minute,
  );
});
