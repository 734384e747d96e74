import { randomUUID } from 'node:crypto';
import type { Browser, Route } from 'playwright-core';
import { startStack, type TestStack } from '../../test/stack.js';
import { lookAround, picture, seriousFindings, startBrowser, visit } from './browser.fixture.js';

const browser: Browser | null = await startBrowser();
const inBrowser = browser ? describe : describe.skip;
const minute = 60_000;
let stack: TestStack;
let [site, agent, supervisor] = ['', '', ''];

beforeAll(async () => {
  if (!browser) return;
  stack = await startStack('intake');
  const made = await stack.redress('simulate', '--sites', '1', '--days', '2', '--seed', '5');
  expect({ code: made.code, stderr: made.code === 0 ? '' : made.stderr }).toEqual({ code: 0, stderr: '' });
  expect(made.json['residents']).toBeGreaterThan(100);
  site = (await stack.call<{ id: string }[]>('GET', '/v1/sites')).body[0]?.id ?? '';
  [agent, supervisor] = [`agent@${site}`, `supervisor@${site}`];
  const residents = [{ room: '99-901', name: '欧阳建国', phones: ['13912345678'] }];
  const kept = await stack.call('POST', `/v1/sites/${site}/households`, { as: supervisor, body: { residents } });
  expect(kept.status).toBe(200);
}, 4 * minute);
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
}, 1.5 * minute);

const enter = (path: string, as: string, expected: readonly number[] = []) =>
  visit(browser as Browser, `${stack.api}${path}?as=${as}`, expected);

const WORDS = '电梯又停了，老人下不了楼';

async function accept(body: Record<string, unknown> = {}): Promise<string> {
  const told = { site, channel: 'phone', courseOfEvents: WORDS, household: '99-901', ...body };
  const answer = await stack.call<{ caseId: string }>('POST', '/v1/cases', { as: agent, body: told });
  expect(answer.status).toBe(201);
  return answer.body.caseId;
}

inBrowser('the intake in a real browser', () => {
  it('D-3.1: takes a complaint in by keys alone, the household first, its cases before a word is typed', async () => {
    const before = await accept();
    const { page, complaints } = await enter('/new', agent);
    const { keyboard } = page;
    await page.locator('[data-testid="household-box"]:focus').waitFor();
    let keys = 0;
    const type = async (text: string) => {
      keys += text.length;
      await keyboard.type(text);
    };
    const press = async (key: string) => {
      keys += 1;
      await keyboard.press(key);
    };
    await type('5678');
    await page.getByTestId('household-option').filter({ hasText: '欧阳建国' }).waitFor();
    await press('Enter');
    await page.locator(`[data-testid="known-case"] a[href*="${before}"]`).waitFor();
    await press('Tab');
    await type(WORDS);
    await page.locator(`[data-testid="same-words"] a[href*="${before}"]`).waitFor();
    for (const told of ['今天修好', '99栋电梯厅', '值班工程师', '工程部', '30m']) {
      await press('Tab');
      await type(told);
    }
    await page.getByTestId('still-to-ask').getByText('已齐全').waitFor();
    expect(await seriousFindings(page, '.intake')).toEqual([]);
    await press('Control+Enter');
    await page.locator('[data-type="CaseAccepted"]', { hasText: WORDS }).waitFor();
    await page.locator('[data-type="CaseAccepted"]', { hasText: '99-901' }).waitFor();
    // at two keys a second this is under a minute
    expect(keys).toBeLessThan(120);
    expect(complaints).toEqual([]);
  });

  it('takes every kind by one choice with the arrows, and brings a draft back after the page has died', async () => {
    const { page, complaints } = await enter('/new', agent);
    await page.locator('[data-testid="household-box"]:focus').waitFor();
    await page.keyboard.type('99-901');
    await page.getByTestId('household-option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.getByTestId('field-category').waitFor();
    await page.getByTestId('field-description').locator('textarea').fill('厨房水管滴水');
    await page.locator('[data-testid="draft-kept"][data-kept="true"]').waitFor();
    const again = await page.context().newPage();
    await page.close();
    await again.goto(`${stack.api}/new?as=${agent}`);
    await again.locator('[data-testid="draft-kept"][data-kept="true"]').waitFor();
    expect(await again.getByTestId('field-description').locator('textarea').inputValue()).toBe('厨房水管滴水');
    expect(await again.getByTestId('field-contact').locator('input').inputValue()).toBe('13912345678');
    await again.getByTestId('field-description').locator('textarea').press('Control+Enter');
    await again.getByTestId('field-category').getByText('必填').waitFor();
    await again.getByTestId('field-category').locator('input').first().focus();
    await again.keyboard.press('Space');
    await again.keyboard.press('Control+Enter');
    await again.locator('[data-type="RepairReported"], [data-type="CaseAccepted"]').first().waitFor();
    expect(complaints).toEqual([]);
  });
});

inBrowser('two agents at one case', () => {
  it('see each other, and a save on what has changed is refused, merged and sent again', async () => {
    const caseId = await accept();
    const one = await enter(`/cases/${caseId}`, agent, [412]);
    const other = await enter(`/cases/${caseId}`, supervisor);
    const { page } = one;
    await page.getByTestId('present').filter({ hasText: '王芳' }).waitFor();
    await other.page.locator('[data-testid="present"][data-doing="reading"]').waitFor();
    await page.getByTestId('command-assess-severity').click();
    await other.page.locator('[data-testid="present"][data-doing="writing"]').filter({ hasText: '李敏' }).waitFor();
    await page.getByTestId('field-severity').getByText('重大', { exact: true }).click();
    await page.getByTestId('field-reason').locator('textarea').fill('关系到老人出行安全');
    const faster = async (route: Route) => {
      const version = Number(/\d+/.exec(route.request().headers()['if-match'] ?? '')?.[0]);
      const body = { severity: 'important', reason: '仅一部停运' };
      await stack.call('POST', `/v1/cases/${caseId}/commands/assess-severity`, { as: supervisor, body, version });
      await route.continue();
    };
    await page.route('**/commands/assess-severity', faster, { times: 1 });
    await page.getByTestId('command-submit').click();
    const merge = page.getByTestId('merge-view');
    await merge.getByText('仅一部停运').first().waitFor();
    await merge.getByText('关系到老人出行安全').waitFor();
    expect(await page.getByTestId('field-reason').locator('textarea').inputValue()).toBe('关系到老人出行安全');
    expect(await seriousFindings(page, '[data-testid="merge-view"]')).toEqual([]);
    await page.getByTestId('send-again').click();
    await page.locator('[data-type="SeverityAssessed"]', { hasText: '关系到老人出行安全' }).waitFor();
    expect(await page.locator('[data-type="SeverityAssessed"]').count()).toBe(2);
    await page.getByTestId('command-form').waitFor({ state: 'detached' });
    await other.page.locator('[data-testid="present"][data-doing="reading"]').waitFor();
    expect([...one.complaints, ...other.complaints]).toEqual([]);
  });

  it('R-2.4: says what the script says, and its promise is on record', async () => {
    const { body } = await stack.call<{ caseId: string }>('POST', '/v1/cases/enquiry', {
      as: agent,
      body: { site, channel: 'phone', topic: 'fee', question: '物业费怎么算' },
    });
    const { page, complaints } = await enter(`/cases/${body.caseId}`, agent);
    await page.getByTestId('call-open').click();
    await page.getByTestId('script').locator('q').first().waitFor();
    await page.getByTestId('call-back-at').locator('input').fill('30m');
    await page.getByTestId('call-back-record').click();
    await page.locator('[data-type="PromiseMade"]').waitFor();
    expect(await seriousFindings(page, '[data-testid="call-panel"]')).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

inBrowser('the day at the desk', () => {
  it('C1-4: a book prefilled from what is open is signed by who goes and by who comes', async () => {
    const question = { site, channel: 'phone', topic: 'fee', question: randomUUID() };
    const asked = await stack.call<{ caseId: string }>('POST', '/v1/cases/enquiry', { as: agent, body: question });
    const going = await enter('/desk', agent, [409, 412]);
    const { page } = going;
    const line = page.getByTestId('book-questions').locator(`a[href*="${asked.body.caseId}"]`);
    while ((await line.count()) === 0) {
      // by key: a button under the mouse has another colour
      await page.getByTestId('book-refresh').press('Enter');
      // The press may be lost on a button that is loading, and its answer may be here before one waits for it.
      await line
        .first()
        .waitFor({ timeout: 1000 })
        .catch(() => undefined);
    }
    await page.locator('#book-notes').fill('3栋电梯厂家明早到场');
    expect(await seriousFindings(page, '.desk-day .hand-over')).toEqual([]);
    // The book moves on while engines and colleagues work: what is refused is shown anew and signed then.
    const signed = page.locator('[data-testid="last-book"][data-taken="false"]');
    while ((await signed.count()) === 0) {
      const answer = page.waitForResponse(
        (response) => response.request().method() === 'POST' && response.url().endsWith('/handover'),
      );
      await page.getByTestId('book-sign').click();
      if ((await answer).ok()) await signed.waitFor();
    }
    await signed.getByText('须由另一位同事签字接班').waitFor();
    const coming = await enter('/desk', supervisor);
    await coming.page.getByTestId('book-notes-shown').getByText('3栋电梯厂家明早到场').waitFor();
    await coming.page.getByTestId('book-take').click();
    await coming.page.locator('[data-testid="last-book"][data-taken="true"]').getByText(supervisor).waitFor();
    expect([...going.complaints, ...coming.complaints]).toEqual([]);
  });

  it('C1-4: the month is published, a swap asked for, answered and decided, and what is refused names its clause', async () => {
    const { now } = (await stack.call<{ now: string }>('GET', '/v1/clock')).body;
    const month = new Date(Date.parse(now) + 31 * 86_400_000).toISOString().slice(0, 7);
    const roster = async (as: string) => {
      const visited = await visit(browser as Browser, `${stack.api}/desk?tab=roster&as=${as}`, [403, 409, 422]);
      await visited.page.locator('#roster-month').fill(month);
      return visited;
    };
    const chief = await roster(supervisor);
    await chief.page.getByText('本月尚未排班').waitFor();
    await chief.page.getByTestId('roster-edit').locator('summary').click();
    const rows = Array.from({ length: 8 }, (_, n) => `${10 + n} 08:00-16:00 电话 ${n % 2 ? supervisor : agent}`);
    await chief.page.locator('#roster-text').fill('10 八点 电话');
    await chief.page.getByText('第 1 行看不懂').waitFor();
    await chief.page.locator('#roster-text').fill(rows.join('\n'));
    await chief.page.getByTestId('roster-publish').click();
    await chief.page.getByTestId('shift').nth(7).waitFor();
    const asking = await roster(agent);
    const { page } = asking;
    await page.getByTestId('swap-form').locator('summary').click();
    const choose = async (name: string, at = 0) => {
      await page.locator(`#swap-${name}`).click();
      const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');
      await options.nth(at).click();
      await options.first().waitFor({ state: 'hidden' });
    };
    const ask = async (at: number) => {
      await choose('shift', at);
      await choose('with');
      await choose('for', at);
      await page.locator('#swap-reason').fill('家里有事');
      await page.getByTestId('swap-ask').click();
    };
    await ask(0);
    await page.locator('[data-testid="swap"][data-state="asked"]').waitFor();
    await chief.page.reload();
    await chief.page.locator('#roster-month').fill(month);
    const swap = chief.page.getByTestId('swap');
    await swap.getByTestId('swap-agree').click();
    await chief.page.locator('[data-testid="swap"][data-state="agreed"]').waitFor();
    await swap.getByTestId('swap-approve').click();
    await swap.getByTestId('problem').getByText('C1-4').waitFor();
    const over = await roster('director');
    await over.page.getByTestId('swap-approve').click();
    await over.page.locator('[data-testid="swap"][data-state="approved"]').waitFor();
    expect(await over.page.getByTestId('shift').first().getAttribute('data-person')).toBe(supervisor);
    expect(await seriousFindings(over.page, '.desk-day .sheet')).toEqual([]);
    await page.reload();
    await page.locator('#roster-month').fill(month);
    await page.getByTestId('swap-count').getByText('1 / 2').waitFor();
    await page.getByTestId('swap-form').locator('summary').click();
    await ask(1);
    await page.getByTestId('swap-count').getByText('2 / 2').waitFor();
    await ask(2);
    await page.getByTestId('swap-form').getByTestId('problem').getByText('C1-4').waitFor();
    expect(await page.locator('#swap-reason').inputValue()).toBe('家里有事');
    await picture(page, 'desk-roster');
    expect([...chief.complaints, ...asking.complaints, ...over.complaints]).toEqual([]);
  });

  it.each([
    ['calls', { content: '询问停水', solution: '告知明日恢复', household: '99-901' }, 'call-form', 'calls'],
    ['visitors', { name: '刘工', whom: '工程部' }, 'visitor-form', 'visitors'],
  ])('C3-T4, C3-V: enters a line into %s by keys', async (tab, filled, form, list) => {
    const { page, complaints } = await visit(browser as Browser, `${stack.api}/desk?tab=${tab}&as=${agent}`);
    for (const [name, text] of Object.entries(filled)) await page.locator(`#${form}-${name}`).fill(text);
    await page.keyboard.press('Enter');
    await page
      .getByTestId(list)
      .getByText(Object.values(filled)[0] ?? '')
      .waitFor();
    expect(await seriousFindings(page, '.desk-day .sheet')).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

inBrowser('a room that has nothing to show', () => {
  const refusal = {
    status: 403,
    contentType: 'application/problem+json',
    body: JSON.stringify({ code: 'forbidden-site', title: 'not your site', status: 403 }),
  };
  it.each([
    ['queue', '/', '', /\/v1\/cases\?/, '.ant-skeleton', '[data-testid="case-row"]'],
    ['case', '/cases/:case', '', /\/v1\/cases\/[^/]+$/, '.ant-skeleton', '[data-testid="case-title"]'],
    ['intake', '/new', '', /\/v1\/sites$/, '[data-testid="intake-form"]', '.site-choice .ant-select'],
    ['hand-over', '/desk', '', /\/handover$/, '.ant-skeleton', '[data-testid="sign-form"]'],
    ['calls', '/desk?tab=calls', '', /\/call-log$/, '.ant-skeleton', '[data-testid="call-form"]'],
    ['roster', '/desk?tab=roster', '', /\/roster\?/, '.ant-skeleton', '[data-testid="roster-edit"]'],
    ['call panel', '/cases/:case', 'c', /\/script$/, '.call-panel .ant-skeleton', '[data-testid="script"] q'],
  ])(
    'waits in the %s, says what is not permitted, and shows it on another try',
    async (room, path, key, data, ...seen) => {
      const [waiting, filled] = seen;
      const address = path.replace(':case', path.includes(':case') ? await accept() : '');
      const { page, complaints } = await visit(browser as Browser, `${stack.api}/site-code?as=${supervisor}`, [403]);
      await page.getByTestId('live-mark').waitFor();
      let answer = () => {};
      const held = new Promise<void>((resolve) => (answer = resolve));
      await page.route(data, async (route) => {
        await held;
        await route.fulfill(refusal);
      });
      await page.goto(`${stack.api}${address}`);
      if (key) {
        await page.getByTestId('case-title').waitFor();
        await page.keyboard.press(key);
      }
      await page.locator(waiting).first().waitFor();
      answer();
      await page.getByTestId('problem').getByText('您无权查看该小区').first().waitFor();
      await page.unroute(data);
      await page.getByTestId('retry').first().click();
      await page.locator(filled).first().waitFor();
      await page.getByTestId('problem').waitFor({ state: 'detached' });
      await (key ? picture(page, `room-${room}`) : lookAround(page, `room-${room}`));
      expect(complaints).toEqual([]);
    },
  );

  it('says so where there is nothing yet', async () => {
    const { page, complaints } = await visit(browser as Browser, `${stack.api}/rules?as=${agent}`, [404]);
    await page.getByTestId('live-mark').waitFor();
    await page.route(/\/v1\/cases\?/, (route) => route.fulfill({ json: { items: [], nextCursor: null } }));
    await page.goto(`${stack.api}/`);
    await page.locator('.ant-empty').waitFor();
    await page.goto(`${stack.api}/cases/${randomUUID()}`);
    await page.getByTestId('problem').waitFor();
    await page.goto(`${stack.api}/desk?tab=inbox`);
    await page.getByText('没有通知').waitFor();
    expect(complaints).toEqual([]);
  });

  it('keeps what is typed while the server is gone, and goes on by itself when it is back', async () => {
    const { page } = await visit(browser as Browser, `${stack.api}/desk?tab=visitors&as=${agent}`);
    const name = '👩‍👩‍👧‍👦 欧阳'.repeat(8);
    const question = '电梯停用三天老人无法下楼'.repeat(30);
    await page.locator('#visitor-form-name').fill(name);
    await page.locator('#visitor-form-question').fill(question);
    await page.locator('#visitor-form-whom').fill('工程部');
    await page.route('**/v1/**', (route) => route.abort());
    await page.getByTestId('server-gone').waitFor();
    await page.locator('[data-testid="live-mark"][data-state="gone"]').waitFor();
    expect(await seriousFindings(page, 'main')).toEqual([]);
    await lookAround(page, 'server-gone');
    await page.getByTestId('visitor-form').getByRole('button').last().click();
    await page.getByTestId('problem').first().waitFor();
    expect(await page.locator('#visitor-form-name').inputValue()).toBe(name);
    await page.unroute('**/v1/**');
    await page.getByTestId('server-gone').waitFor({ state: 'detached' });
    expect(await page.locator('#visitor-form-question').inputValue()).toBe(question);
    // a name with pictures and words without end break nothing, on a phone either
    await page.locator('#visitor-form-whom').press('Enter');
    await page.getByTestId('visitors').getByText(name).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, 'visitors-long-390');
    expect(await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0);
  });
});
