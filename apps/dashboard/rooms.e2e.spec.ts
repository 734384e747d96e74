import type { Browser, Page } from 'playwright-core';
import { startStack, type TestStack } from '../../test/stack.js';
import { lookAround, open, picture, seriousFindings, startBrowser, visit } from './browser.fixture.js';

const browser: Browser | null = await startBrowser();
const inBrowser = browser ? describe : describe.skip;
const minute = 60_000;
let stack: TestStack;
/** a leak that is dispatched, one that is not, and a complaint whose plan is put to its household */
const made = { job: '', undispatched: '', planned: '' };

beforeAll(async () => {
  if (!browser) return;
  stack = await startStack('rooms');
  const simulated = await stack.redress('simulate', '--sites', '2', '--days', '4', '--seed', '11');
  expect({ code: simulated.code, stderr: simulated.code === 0 ? '' : simulated.stderr }).toEqual({
    ...{ code: 0, stderr: '' },
  });
  const [first] = (await stack.call<{ id: string }[]>('GET', '/v1/sites')).body;
  const site = first?.id ?? '';
  const told = { site, channel: 'phone' };
  const leak = { ...told, origin: 'desk', category: 'leak', description: '厨房水管漏水 💧', place: '3 幢 1201' };
  made.undispatched = await begin('/v1/cases/repair', leak);
  made.job = await begin('/v1/cases/repair', leak);
  await run(made.job, 'dispatch-technician', { workOrder: 'W-7', technician: '吴强' });
  made.planned = await begin('/v1/cases', { ...told, courseOfEvents: '电梯停用三天', contact: '13900000000' });
  await run(made.planned, 'decide-dispute', { dispute: 'property', reason: '公司设备' });
  await run(made.planned, 'verify-complaint', { outcome: 'genuine', motive: '出行不便', outcomeAsked: '尽快恢复' });
  const found = { cause: '控制柜故障', course: '已检查', outcome: '更换主板', impact: '一个单元' };
  await run(made.planned, 'record-investigation', { ...found, responsible: ['company'] });
  const plan = { id: 'A', description: '周五前更换主板', costCents: 480_000, agreedBy: ['工程部'] };
  await run(made.planned, 'propose-remedy-plans', { plans: [plan] });
  await run(made.planned, 'put-plan-to-customer', { plan: 'A' });
}, 5 * minute);
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
}, 1.5 * minute);

async function begin(path: string, body: Record<string, unknown>): Promise<string> {
  const answer = await stack.call<{ caseId: string }>('POST', path, { body });
  expect(answer.status).toBe(201);
  return answer.body.caseId;
}

async function run(caseId: string, command: string, body: Record<string, unknown>): Promise<void> {
  const { version } = (await stack.call<{ version: number }>('GET', `/v1/cases/${caseId}`)).body;
  const answer = await stack.call('POST', `/v1/cases/${caseId}/commands/${command}`, { body, version });
  expect({ command, status: answer.status }).toEqual({ command, status: 200 });
}

const refusal = {
  status: 403,
  contentType: 'application/problem+json',
  body: JSON.stringify({ code: 'forbidden-site', title: 'not your site', status: 403 }),
};

/** Holds the answers to such a question back until `answer`, which refuses them all. */
async function heldBack(page: Page, data: RegExp): Promise<() => void> {
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route(data, async (route) => {
    await held;
    await route.fulfill(refusal);
  });
  return answer;
}

/** The answers as the server gives them, with nothing in their lists. */
const emptied = (page: Page, data: RegExp) =>
  page.route(data, async (route) => {
    const response = await route.fetch();
    const json = (await response.json()) as Record<string, unknown> | unknown[];
    const lists = new Set(['rows', 'items', 'rules', 'clusters', 'promised']);
    const none = Object.fromEntries(
      Object.entries(json).map(([name, value]) => [name, lists.has(name) ? [] : (value as unknown)]),
    );
    await route.fulfill({ json: Array.isArray(json) ? [] : none });
  });

interface Room {
  readonly room: string;
  readonly path: string;
  readonly as?: string;
  /** what the room asks for, each of which may be refused */
  readonly data: RegExp;
  readonly filled: string;
  /** where it is seen that there is nothing yet, if elsewhere, and what it says, if it is this part that says it */
  readonly emptyPath?: string;
  readonly empty?: readonly [zh: string, en: string];
}

const ROOMS: readonly Room[] = [
  {
    ...{ room: 'rules', path: '/rules', data: /\/sites\/[^/]+\/rules$/, filled: '[data-testid="rule"]' },
    empty: ['没有符合的规则', 'No such rule'],
  },
  {
    ...{ room: 'sites of the rules', path: '/rules', data: /\/v1\/sites$/, filled: '[data-testid="rule"]' },
    empty: ['还没有您可以查看的小区', 'There is no site yet'],
  },
  {
    ...{ room: 'on-time board', path: '/on-time', data: /\/boards\/on-time/, filled: '.share-total + .quiet' },
    empty: ['还没有时限数据', 'No deadlines yet'],
  },
  {
    ...{ room: 'group', path: '/group', data: /\/boards\/(sites|days|outcomes)/, filled: '[data-testid="site-card"]' },
    empty: ['这段时间还没有案件', 'No cases in this period yet'],
  },
  {
    ...{
      room: 'splits of the group',
      path: '/group',
      data: /\/boards\/on-time/,
      filled: '[data-testid="split-severity"]',
    },
  },
  {
    ...{ room: 'cases of the group', path: '/group', data: /\/v1\/cases\?/, filled: '[data-testid="due-soon"] li' },
    empty: ['没有在您手中的案件', 'No case lies with you'],
  },
  {
    ...{ room: 'replay', path: '/cases/:job/replay', data: /\/as-of/, filled: '[data-testid="replay-obligation"]' },
    emptyPath: '/cases/:job/replay?recorded=2000-01-01T00:00:00.000Z',
    empty: ['此时尚无该案记录', 'Nothing was known of the case yet'],
  },
  {
    ...{
      room: 'record of the replay',
      path: '/cases/:job/replay',
      data: /\/record$/,
      filled: '[data-testid="raw-fact"]',
    },
    emptyPath: '/cases/:job/replay?recorded=2000-01-01T00:00:00.000Z',
    empty: ['此时尚无该案记录', 'Nothing was known of the case yet'],
  },
  {
    ...{ room: 'jobs', path: '/jobs', as: 'technician', data: /\/v1\/cases\?/, filled: '[data-testid="job"]' },
    empty: ['没有派给维修的案件', 'No case lies with the technicians'],
  },
  {
    ...{
      room: 'job',
      path: '/jobs/:job',
      as: 'technician',
      data: /\/v1\/cases\/[^/]+$/,
      filled: '[data-testid="job-steps"]',
    },
    emptyPath: '/jobs/:undispatched',
    empty: ['尚未派单', 'Nobody is dispatched yet'],
  },
];
const addressed = (path: string) =>
  `${stack.api}${path.replace(/:(job|undispatched)/, (_, name: 'job' | 'undispatched') => made[name])}`;

inBrowser('a room that has nothing to show', () => {
  it.each(ROOMS)(
    'waits in the $room, says what is not permitted, that there is nothing yet, and that the server is gone',
    async ({ room, path, as = 'director', data, filled, emptyPath = path, empty }) => {
      const { page, complaints } = await visit(browser as Browser, `${stack.api}/site-code?as=${as}`, [403]);
      await page.getByTestId('live-mark').waitFor();
      const answer = await heldBack(page, data);
      await page.goto(addressed(path));
      await page.locator('.ant-skeleton').first().waitFor();
      await picture(page, `room-${room}-waiting`);
      answer();
      const problem = page.getByTestId('problem').first();
      await problem.getByText('您无权查看该小区').waitFor();
      await page.waitForFunction(() => document.querySelector('.room .ant-skeleton') === null);
      expect(await page.locator(filled).count()).toBe(0);
      expect(await seriousFindings(page, 'main')).toEqual([]);
      await page.getByTestId('language-switch').click();
      await problem.getByText('This site is outside your scope').waitFor();
      await page.getByTestId('language-switch').click();
      await lookAround(page, `room-${room}-refused`);
      await page.unroute(data);
      await page.getByTestId('retry').first().click();
      await page.locator(filled).first().waitFor();

      if (empty) {
        await emptied(page, data);
        await page.goto(addressed(emptyPath));
        for (const words of empty) {
          await page.locator('main').getByText(words).first().waitFor();
          await page.getByTestId('language-switch').click();
        }
        await lookAround(page, `room-${room}-empty`);
        await page.unroute(data);
      }
      expect(complaints).toEqual([]);

      await page.goto(addressed(path));
      await page.locator(filled).first().waitFor();
      await page.route('**/v1/**', (route) => route.abort());
      await page.getByTestId('server-gone').getByText('服务器没有应答').waitFor();
      await page.locator('[data-testid="live-mark"][data-state="gone"]').getByText('未连接').waitFor();
      expect(await page.locator(filled).count()).toBeGreaterThan(0);
      expect(await page.getByText('已联网').count()).toBe(0);
      await page.getByTestId('language-switch').click();
      await page.getByTestId('server-gone').getByText('The server does not answer').waitFor();
      await page.getByTestId('live-mark').getByText('Not connected').waitFor();
      await page.getByTestId('language-switch').click();
      await lookAround(page, `room-${room}-gone`);
      await page.unroute('**/v1/**');
      await page.getByTestId('server-gone').getByRole('button').click();
      await page.getByTestId('server-gone').waitFor({ state: 'detached' });
      await page.getByTestId('live-mark').getByText('未连接').waitFor({ state: 'detached' });
    },
    2 * minute,
  );

  it('keeps the draft of the rules and the words searched for while the server is gone', async () => {
    const { page } = await visit(browser as Browser, `${stack.api}/rules?as=director`);
    await page.getByTestId('what-if').locator('summary').click();
    const draft = `# 草案 👩‍👩‍👧‍👦\n${'电梯停用三天老人无法下楼'.repeat(40)}`;
    await page.getByTestId('what-if-draft').fill(draft);
    await page.getByTestId('rules-search').fill('电梯 🛗');
    await page.route('**/v1/**', (route) => route.abort());
    await page.getByTestId('server-gone').waitFor();
    await page.getByTestId('what-if-ask').click();
    await page.getByTestId('what-if').getByTestId('problem').waitFor();
    await page.unroute('**/v1/**');
    await page.getByTestId('server-gone').waitFor({ state: 'detached' });
    expect(await page.getByTestId('what-if-draft').inputValue()).toBe(draft);
    expect(await page.getByTestId('rules-search').inputValue()).toBe('电梯 🛗');
  });
});

inBrowser('the page of a household that has nothing to show', () => {
  it.each([
    ['zh-CN', '正在打开', '链接已停用', '目前没有未到期的承诺', '服务器没有应答', '您填写的内容还在'],
    [
      'en-GB',
      'Opening',
      'has been withdrawn',
      'Nothing is owed to you at the moment',
      'The server does not answer',
      'is still here',
    ],
  ])(
    'waits, refuses, has nothing yet, and keeps what is typed while the server is gone (%s)',
    async (locale, ...said) => {
      const [waiting = '', refused = '', nothing = '', gone = '', kept = ''] = said;
      const { path } = (
        await stack.call<{ path: string }>('POST', `/v1/cases/${made.planned}/household-link`, { body: { days: 3 } })
      ).body;
      const context = await (browser as Browser).newContext({ viewport: { width: 390, height: 844 }, locale });
      const { page } = await open(await context.newPage(), `${stack.api}/favicon.svg`);
      const asked = /\/v1\/household$/;
      let answer = () => {};
      const held = new Promise<void>((resolve) => (answer = resolve));
      await page.route(asked, async (route) => {
        await held;
        await route.abort();
      });
      await page.goto(`${stack.api}${path}`);
      await page.getByText(waiting).waitFor();
      answer();
      await page.getByTestId('closed').getByText(gone).waitFor();
      // nothing has been typed here yet
      expect(await page.getByTestId('closed').getByText(kept).count()).toBe(0);
      expect(await seriousFindings(page)).toEqual([]);
      await door(page, `gone-${locale}`);
      await page.unroute(asked);
      await page.route(asked, (route) => route.fulfill({ status: 502, contentType: 'text/html', body: 'Bad Gateway' }));
      await page.getByTestId('retry').click();
      await page.getByTestId('closed').getByText(gone).waitFor();
      await page.unroute(asked);
      await emptied(page, asked);
      await page.getByTestId('retry').click();
      await page.getByText(nothing).first().waitFor();
      await door(page, `empty-${locale}`);

      await page.unroute(asked);
      await page.getByTestId('object').click();
      const words = `👩‍👩‍👧‍👦 ${'周五太晚请先安排周三'.repeat(30)}`;
      await page.locator('#object').fill(words);
      await page.route('**/v1/**', (route) => route.abort());
      await page.getByTestId('object-send').click();
      await page.getByTestId('refused').getByText(kept).waitFor();
      expect(await page.locator('#object').inputValue()).toBe(words);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
      await door(page, `kept-${locale}`);
      await page.unroute('**/v1/**');

      await page.route(asked, (route) =>
        route.fulfill({ ...refusal, body: JSON.stringify({ code: 'pass-revoked', title: 'withdrawn', status: 403 }) }),
      );
      await page.reload();
      await page.locator('[data-testid="closed"][data-code="pass-revoked"]').getByText(refused).waitFor();
      // another try opens it no more than this one
      expect(await page.getByTestId('retry').count()).toBe(0);
      await door(page, `refused-${locale}`);
    },
  );

  /** Light and dark, wide and on a phone. */
  async function door(page: Page, name: string): Promise<void> {
    if (!process.env['REDRESS_TEST_PICTURES']) return;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await picture(page, `door-${name}-${colorScheme}-${width}`);
      }
    }
  }
});
