import type { Browser, Page } from 'playwright-core';
import type { CasePage } from '#libs/contracts/views.js';
import { startStack, type TestStack } from '../../test/stack.js';
import { type Watched, open, picture, seriousFindings, startBrowser, visit } from './browser.fixture.js';

const browser: Browser | null = await startBrowser();
const inBrowser = browser ? describe : describe.skip;
const minute = 60_000;

let stack: TestStack;
beforeAll(async () => {
  if (!browser) return;
  stack = await startStack('main-tasks');
  const made = await stack.redress('simulate', '--sites', '1', '--days', '1', '--seed', '7');
  expect({ code: made.code, stderr: made.code === 0 ? '' : made.stderr }).toEqual({ code: 0, stderr: '' });
}, 4 * minute);
afterAll(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
  await browser?.close();
  await stack?.stop();
}, 1.5 * minute);

/** What a person puts into a form: words into its boxes, and the choices that it clicks. */
interface Filled {
  readonly words?: Readonly<Record<string, string>>;
  readonly choices?: Readonly<Record<string, string>>;
}

/** One step at the desk, by its button and its form; done when its fact stands in the timeline. */
async function step(page: Page, command: string, fact: string, { words = {}, choices = {} }: Filled): Promise<void> {
  const before = await page.locator(`[data-type="${fact}"]`).count();
  await page.getByTestId(`command-${command}`).click();
  const form = page.getByTestId('command-form');
  for (const [name, choice] of Object.entries(choices)) {
    await form.getByTestId(`field-${name}`).getByText(choice, { exact: true }).click();
  }
  for (const [name, text] of Object.entries(words)) {
    await form.getByTestId(`field-${name}`).locator('textarea, input').first().fill(text);
  }
  await page.getByTestId('command-submit').click();
  await page.locator(`[data-type="${fact}"]`).nth(before).waitFor();
  await form.waitFor({ state: 'detached' });
}

async function propose(page: Page, id: string, description: string): Promise<void> {
  await page.getByTestId('command-propose-remedy-plans').click();
  const row = page.getByTestId('plan-row');
  await row.locator('input').nth(0).fill(id);
  await row.locator('input').nth(1).fill('4800.50');
  await row.locator('textarea').fill(description);
  await row.locator('input').nth(2).fill('工程部');
  const before = await page.locator('[data-type="RemedyPlansProposed"]').count();
  await page.getByTestId('command-submit').click();
  await page.locator('[data-type="RemedyPlansProposed"]').nth(before).waitFor();
  await page.getByTestId('command-form').waitFor({ state: 'detached' });
}

async function put(page: Page, plan: string): Promise<void> {
  const before = await page.locator('[data-type="PlanPutToCustomer"]').count();
  await page.getByTestId('command-put-plan-to-customer').click();
  await page.getByTestId('field-plan').getByRole('combobox').click();
  await page.locator('.ant-select-item-option', { hasText: plan }).click();
  await page.getByTestId('command-submit').click();
  await page.locator('[data-type="PlanPutToCustomer"]').nth(before).waitFor();
  await page.getByTestId('command-form').waitFor({ state: 'detached' });
}

/** The household's own page, by the link that the desk makes. */
async function householdPage(desk: Page): Promise<Watched> {
  await desk.getByTestId('household-link').click();
  const address = await desk.getByTestId('link-address').getAttribute('data-address');
  await desk.keyboard.press('Escape');
  const phone = await (browser as Browser).newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  return open(await phone.newPage(), `${stack.api}${new URL(address ?? '').pathname}`);
}

const at = (page: Page, stage: string) => page.locator(`[data-testid="stage-line"][data-stage="${stage}"]`).waitFor();

inBrowser('a complaint from the first call to the archive', () => {
  it(
    'is worked by its desk and its household in their browsers, with an objection on the way',
    async () => {
      const { page: desk, complaints } = await visit(browser as Browser, `${stack.api}/new?as=director`);
      await desk.getByTestId('intake-site').click();
      await desk.locator('.ant-select-item-option').first().click();
      const told = '电梯停用三天，老人无法下楼 🛗';
      await desk.getByTestId('field-courseOfEvents').locator('textarea').fill(told);
      await desk.getByTestId('field-contact').locator('input').fill('13800000000');
      await desk.getByTestId('intake-submit').click();
      await desk.locator('[data-type="CaseAccepted"]', { hasText: told }).waitFor();
      await at(desk, 'accept');

      await step(desk, 'decide-dispute', 'DisputeDecided', {
        choices: { dispute: '物业纠纷' },
        words: { reason: '公司设备' },
      });
      await step(desk, 'hand-over', 'CaseHandedOver', {
        choices: { toRole: '部门主管' },
        words: { department: '工程部' },
      });
      await desk.locator('.case-facts', { hasText: '工程部' }).waitFor();
      await step(desk, 'verify-complaint', 'ComplaintVerified', {
        choices: { outcome: '真实诉求' },
        words: { motive: '出行不便', outcomeAsked: '尽快恢复' },
      });
      await step(desk, 'record-investigation', 'InvestigationRecorded', {
        choices: { responsible: '物业公司' },
        words: { cause: '控制柜故障', course: '已检查', outcome: '更换主板', impact: '一个单元' },
      });
      await at(desk, 'remedy');
      await propose(desk, 'A', '周五前更换主板');
      await put(desk, 'A');
      await at(desk, 'reply');

      const { page: home, complaints: atHome } = await householdPage(desk);
      await home.getByTestId('plan').getByText('周五前更换主板').waitFor();
      await home.getByTestId('object').click();
      await home.locator('textarea#object').fill('周五太晚，请先安排周三');
      await home.getByTestId('object-send').click();
      await home.getByTestId('answers').getByText('周五太晚').waitFor();

      // the desk has not touched its page: the objection comes to it, and with it the way back to the plans
      await desk.locator('[data-type="CustomerObjected"]', { hasText: '周五太晚，请先安排周三' }).waitFor();
      await at(desk, 'remedy');
      await propose(desk, 'B', '周三更换主板，期间专人协助上下楼');
      await put(desk, 'B');
      await home.reload();
      await home.getByTestId('plan').getByText('周三更换主板').waitFor();
      await home.getByTestId('accept').click();
      await desk.locator('[data-type="CustomerAgreed"]').waitFor();

      await step(desk, 'complete-remedy', 'RemedyCompleted', { words: { result: '主板已更换，试运行正常' } });
      await step(desk, 'tell-result', 'ResultTold', { choices: { by: '电话' }, words: { words: '电梯已恢复运行' } });
      await home.reload();
      await home.getByTestId('satisfied').click();
      await home.getByTestId('said').getByText('谢谢').waitFor();
      await desk.locator('[data-type="NoteAdded"]').waitFor();
      await at(desk, 'revisit');
      await step(desk, 'record-revisit', 'RevisitRecorded', {
        choices: { by: '电话', outcome: '已解决', clear: '是', satisfied: '是' },
        words: { words: '很满意' },
      });
      await step(desk, 'archive-case', 'CaseArchived', { words: { summary: '主板老化，已更换并纳入巡检' } });
      await desk.locator('.case-title', { hasText: '已结案' }).waitFor();

      const caseId = /cases\/([0-9a-f-]{36})/.exec(desk.url())?.[1] ?? '';
      const { body } = await stack.call<CasePage>('GET', `/v1/cases/${caseId}`);
      expect(body.closed).toBe(true);
      expect(body.obligations.filter(({ verdict }) => verdict === 'open' || verdict === 'missed')).toEqual([]);
      const record = await stack.call<{ verified: boolean }>('GET', `/v1/cases/${caseId}/record`);
      expect(record.body.verified).toBe(true);
      expect(await seriousFindings(desk)).toEqual([]);
      await picture(desk, 'case-archived-1440-zh');
      await picture(home, 'household-archived-390-zh');
      expect([...complaints, ...atHome]).toEqual([]);
    },
    3 * minute,
  );
});
