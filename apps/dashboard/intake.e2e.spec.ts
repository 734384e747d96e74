import { randomUUID } from 'node:crypto';
import type { Browser, Route } from 'playwright-core';
import { startStack, type TestStack } from '../../test/stack.js';
import { seriousFindings, startBrowser, visit } from './browser.fixture.js';

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
      await page.waitForResponse((response) => response.url().endsWith('/handover') && response.ok());
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
