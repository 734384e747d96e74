import type { Browser, Page, Route } from 'playwright-core';
import type { OutcomesBoard } from '#libs/contracts/outcome-views.js';
import type { OnTimeRow } from '#libs/contracts/views.js';
import { propertyCn11 } from '#libs/policy/packs/property-cn/property-cn-1-1.js';
import { startStack, type TestStack } from '../../test/stack.js';
import { shareTable, sharePercent } from './board/share-table.js';
import { open, picture, seriousFindings, startBrowser, visit } from './browser.fixture.js';

const browser: Browser | null = await startBrowser();
const inBrowser = browser ? describe : describe.skip;
let stack: TestStack;
const minute = 60_000;

beforeAll(async () => {
  if (!browser) return;
  stack = await startStack('board');
  const made = await stack.redress('simulate', '--sites', '3', '--days', '8', '--seed', '11');
  expect({ code: made.code, stderr: made.code === 0 ? '' : made.stderr }).toEqual({ code: 0, stderr: '' });
}, 4 * minute);
// Pages left open would go on living, and slow the next ones down.
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
}, 1.5 * minute);

const enter = (path = '/', expected: readonly number[] = []) =>
  visit(browser as Browser, `${stack.api}${path}${path.includes('?') ? '&' : '?'}as=director`, expected);

/** A complaint received so long ago by the stack's clock. */
async function accept(agoMs: number, fields: Record<string, unknown> = {}): Promise<string> {
  const { now } = (await stack.call<{ now: string }>('GET', '/v1/clock')).body;
  const [site] = (await stack.call<{ id: string }[]>('GET', '/v1/sites')).body;
  const receivedAt = new Date(Date.parse(now) - agoMs).toISOString();
  const body = { site: site?.id, channel: 'phone', receivedAt, ...fields };
  const answer = await stack.call<{ caseId: string }>('POST', '/v1/cases', { body });
  expect(answer.status).toBe(201);
  return answer.body.caseId;
}

/** The last of three power cuts at a site. */
async function threeAlike(site: string): Promise<string> {
  const body = { site, channel: 'phone', origin: 'desk', category: 'power', description: '楼道断电' };
  let last = '';
  for (let n = 0; n < 3; n += 1) {
    const answer = await stack.call<{ caseId: string }>('POST', '/v1/cases/repair', { body });
    expect(answer.status).toBe(201);
    last = answer.body.caseId;
  }
  return last;
}

const rowOf = (page: Page, caseId: string) => page.locator(`[data-testid="case-row"][data-case="${caseId}"]`);
const stage = (page: Page) => page.getByTestId('stage-line').getAttribute('data-stage');

inBrowser('the board in a real browser', () => {
  it('lets a person in with one click, in Chinese, and nothing in the console complains', async () => {
    const { page, complaints } = await visit(browser as Browser, `${stack.api}/`);
    await page.getByTestId('login-director').click();
    await page.getByTestId('case-row').first().waitFor();
    expect(await page.locator('h1').textContent()).toBe('案件列表');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.locator('[data-testid="live-mark"][data-state="live"]').waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows a new complaint and its next stage without a reload, in every open tab', async () => {
    const first = await enter('/?sort=-received');
    await first.page.getByTestId('case-row').first().waitFor();
    const others = await Promise.all(
      Array.from({ length: 7 }, async () => {
        const { page } = await open(await first.page.context().newPage(), `${stack.api}/?sort=-received`);
        await page.getByTestId('case-row').first().waitFor();
        return page;
      }),
    );
    const tabs = [first.page, ...others];
    const caseId = await accept(0);
    await Promise.all(tabs.map((page) => rowOf(page, caseId).waitFor()));
    await stack.call('POST', `/v1/cases/${caseId}/commands/decide-dispute`, {
      body: { dispute: 'property', reason: '公司设备' },
      version: (await stack.call<{ version: number }>('GET', `/v1/cases/${caseId}`)).body.version,
    });
    await Promise.all(tabs.map((page) => rowOf(page, caseId).locator('.c-stage', { hasText: '核实' }).waitFor()));
  });

  it('turns a deadline red when it passes, without a reload', async () => {
    const caseId = await accept(60 * minute - 45_000, { provisionalSeverity: 'important' });
    // Alone in the list: with its next deadline days ahead, it would move down and out of sight.
    const { reference } = (await stack.call<{ reference: string }>('GET', `/v1/cases/${caseId}`)).body;
    const { page } = await enter(`/?search=${encodeURIComponent(reference)}`);
    const chip = rowOf(page, caseId).getByTestId('deadline-chip');
    await rowOf(page, caseId).locator('[data-testid="deadline-chip"][data-tone="urgent"]').waitFor();
    expect(await chip.textContent()).toContain('还剩');
    await rowOf(page, caseId)
      .locator('.chip-late, .missed')
      .first()
      .waitFor({ timeout: 1.5 * minute });
  });

  it('takes in a new complaint with what is known, keeps the draft, and names what is missing', async () => {
    const { page, complaints } = await enter('/new');
    await page.getByTestId('intake-site').click();
    await page.locator('.ant-select-item-option').first().click();
    await page.getByTestId('field-courseOfEvents').locator('textarea').fill('地下车库漏水，已连续三天');
    await page.getByTestId('field-contact').locator('input').fill('13800000000');
    const kept = page.locator('[data-testid="draft-kept"][data-kept="true"]');
    await kept.waitFor();
    await page.reload();
    await kept.waitFor();
    expect(await page.getByTestId('field-contact').locator('input').inputValue()).toBe('13800000000');
    expect(await page.getByTestId('still-to-ask').textContent()).toContain('被投诉部门');
    await page.getByTestId('intake-submit').click();
    await page.getByTestId('timeline-entry').first().waitFor();
    expect(await stage(page)).toBe('accept');
    await page.locator('[data-type="CaseAccepted"]', { hasText: '地下车库漏水，已连续三天' }).waitFor();
    expect(await page.getByTestId('obligation').count()).toBeGreaterThan(0);
    expect(await page.getByTestId('explanation').first().textContent()).toContain('起算');
    expect(complaints).toEqual([]);
  });

  it('takes a case to its next stage through a form, which names what is still empty', async () => {
    const caseId = await accept(minute);
    const { page, complaints } = await enter(`/cases/${caseId}`);
    await page.getByTestId('command-decide-dispute').click();
    await page.getByTestId('command-submit').click();
    await page.getByTestId('field-reason').getByText('必填').waitFor();
    await page.getByTestId('field-dispute').getByText('物业纠纷', { exact: true }).click();
    await page.getByTestId('field-reason').locator('textarea').fill('公司设备');
    await page.getByTestId('command-submit').click();
    await page.locator('[data-testid="stage-line"][data-stage="verify"]').waitFor();
    await page.locator('[data-type="DisputeDecided"]', { hasText: '公司设备' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('refuses a stale save, keeps the text, and saves it after loading what is new', async () => {
    const caseId = await accept(minute);
    const { page } = await enter(`/cases/${caseId}`, [412]);
    await page.getByTestId('command-add-note').click();
    await page.getByTestId('field-text').locator('textarea').fill('已电话联系');
    // Another person's note gets in between the click and the API.
    const another = async (route: Route) => {
      const version = Number(/\d+/.exec(route.request().headers()['if-match'] ?? '')?.[0]);
      await stack.call('POST', `/v1/cases/${caseId}/commands/add-note`, { body: { text: '另一人的备注' }, version });
      await route.continue();
    };
    await page.route('**/commands/add-note', another, { times: 1 });
    await page.getByTestId('command-submit').click();
    await page.getByTestId('problem').waitFor();
    expect(await page.getByTestId('field-text').locator('textarea').inputValue()).toBe('已电话联系');
    await page.getByTestId('reload-case').click();
    await page.getByTestId('problem').waitFor({ state: 'detached' });
    await page.getByTestId('command-submit').click();
    await page.locator('[data-type="NoteAdded"]', { hasText: '已电话联系' }).waitFor();
    expect(await page.locator('[data-type="NoteAdded"]').count()).toBe(2);
  });

  it('shows the on-time figures that the API gives, and leads to the cases behind', async () => {
    const { page, complaints } = await enter('/on-time');
    await page.getByTestId('on-time-board').locator('canvas').first().waitFor();
    const { rows } = (await stack.call<{ rows: OnTimeRow[] }>('GET', '/v1/boards/on-time?groupBy=department,month'))
      .body;
    const { lines, total } = shareTable(rows);
    expect(total.met + total.missed).toBeGreaterThan(0);
    await page.getByTestId('share-total').getByText(sharePercent(total)).waitFor();
    const named = lines.filter((line) => line.department !== '');
    const links = page.getByTestId('on-time-board').getByRole('link', { name: '查看' });
    expect(await links.count()).toBe(Math.min(named.length, 20));
    await links.first().click();
    await page.getByTestId('case-row').first().waitFor();
    expect(new URL(page.url()).searchParams.get('department')).toBe(named[0]?.department);
    expect(complaints).toEqual([]);
  });

  it('is bounded by the months that its address names, and so are the cases behind', async () => {
    const { rows } = (await stack.call<{ rows: OnTimeRow[] }>('GET', '/v1/boards/on-time?groupBy=department,month'))
      .body;
    const month =
      rows
        .map(({ group }) => group['month'] ?? '')
        .sort()
        .at(-1) ?? '';
    const { total } = shareTable(rows.filter(({ group }) => group['month'] === month));
    const { page, complaints } = await enter(`/on-time?since=${month}`);
    await page.getByTestId('share-total').getByText(sharePercent(total)).waitFor();
    await page.getByTestId('span-since').getByText(month).waitFor();
    await page.getByTestId('on-time-board').getByRole('link', { name: '查看' }).first().click();
    await page.getByTestId('given-filter').getByText(month).waitFor();
    await page.goto(`${stack.api}/on-time?until=2000-01`);
    await page.getByText('还没有时限数据').waitFor();
    await page.getByTestId('span-until').hover();
    await page.getByTestId('span-until').locator('.ant-select-clear').click();
    await page.getByTestId('on-time-board').locator('canvas').first().waitFor();
    expect(new URL(page.url()).search).not.toContain('until');
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('speaks English and goes dark when asked, and remembers both', async () => {
    const { page } = await enter();
    await page.getByTestId('language-switch').click();
    await page.getByTestId('shade-switch').click();
    await page.reload();
    await page.getByRole('heading', { name: 'Cases' }).waitFor();
    expect(await page.locator('html').getAttribute('data-shade')).toBe('dark');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('is worked by keys alone: search, next case, open it', async () => {
    const { page } = await enter();
    const rows = page.getByTestId('case-row');
    await rows.nth(1).waitFor();
    const second = await page.getByTestId('case-reference').nth(1).textContent();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.locator('.case-row.chosen', { hasText: second ?? '' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(second ?? '');
    await page.waitForURL(/search=/);
    await page.locator('.case-table[aria-rowcount="2"]').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page
      .getByTestId('case-title')
      .getByText(second ?? '')
      .waitFor();
  });

  it('replays a case at two times: as it stood, what differs, the facts as stored with their chain', async () => {
    const caseId = await accept(minute);
    const { version } = (await stack.call<{ version: number }>('GET', `/v1/cases/${caseId}`)).body;
    await stack.call('POST', `/v1/cases/${caseId}/commands/decide-dispute`, {
      body: { dispute: 'property', reason: '公司设备' },
      version,
    });
    const record = (
      await stack.call<{ facts: { version: number; recordedAt: string; chain: string }[]; verified: boolean }>(
        'GET',
        `/v1/cases/${caseId}/record`,
      )
    ).body;
    expect(record.verified).toBe(true);
    const accepted = record.facts.find((fact) => fact.version === version)?.recordedAt ?? '';
    const { page, complaints } = await enter(`/cases/${caseId}`);
    await page.getByTestId('open-replay').click();
    await page.locator('[data-testid="chain-status"][data-verified="true"]').waitFor();
    expect(await page.getByTestId('raw-fact').count()).toBe(record.facts.length);
    expect(await page.getByTestId('standing').getByTestId('stage-line').getAttribute('data-stage')).toBe('verify');
    // back to what was on record when it was accepted, by keys
    for (let step = record.facts.length; step >= version; step--) {
      if (new URL(page.url()).searchParams.get('recorded') === accepted) break;
      const before = page.url();
      await page.keyboard.press(',');
      await page.waitForURL((url) => url.href !== before);
    }
    await page.getByTestId('standing').locator('[data-testid="stage-line"][data-stage="accept"]').waitFor();
    expect(await page.locator('[data-testid="raw-fact"][data-counts="false"]').count()).toBe(
      record.facts.filter((fact) => fact.recordedAt > accepted).length,
    );
    // the moment has an address, and so has what it is compared with
    await page.getByRole('button', { name: '以此刻为对照' }).click();
    await page.getByRole('button', { name: '下一条事实' }).click();
    await page.getByTestId('difference-line').filter({ hasText: '阶段' }).waitFor();
    const shown = await page.getByTestId('difference').textContent();
    await page.reload();
    await page.getByTestId('difference-line').first().waitFor();
    expect(await page.getByTestId('difference').textContent()).toBe(shown);
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'replay-1440-zh');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByTestId('shade-switch').click();
    await picture(page, 'replay-390-dark-zh');
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows the rules in force, each with how it is kept, as the API counts it', async () => {
    const [site] = (await stack.call<{ id: string }[]>('GET', '/v1/sites')).body;
    const book = (
      await stack.call<{ packVersion: string; rules: { clause: string }[] }>('GET', `/v1/sites/${site?.id}/rules`)
    ).body;
    const { rows } = (await stack.call<{ rows: OnTimeRow[] }>('GET', '/v1/boards/on-time?groupBy=kind,clause,target'))
      .body;
    const { page, complaints } = await enter('/rules');
    await page.getByTestId('rule').first().waitFor();
    expect(await page.getByTestId('rules-edition').textContent()).toBe(book.packVersion);
    expect(await page.getByTestId('rule').count()).toBe(book.rules.length);
    const judged = rows.find(({ met, missed, group }) => met + missed > 0 && group['clause']?.startsWith('R-'));
    await page.getByTestId('rules-search').fill(judged?.group['clause'] ?? '');
    await page
      .getByTestId('rule')
      .getByText(`按时 ${judged?.met}，超时 ${judged?.missed}`, { exact: true })
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'rules-1440-zh');
    await page.getByTestId('rules-search').fill('');
    await page.getByTestId('language-switch').click();
    await page.getByRole('heading', { name: 'Rules', exact: true }).waitFor();
    await page.getByTestId('shade-switch').click();
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'rules-1440-dark-en');
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, 'rules-390-dark-en');
    expect(complaints).toEqual([]);
  });

  it('compares a draft of the rules with how the cases were judged, and leads to the cases', async () => {
    const { page, complaints } = await enter('/rules', [422]);
    await page.getByTestId('what-if').locator('summary').click();
    await page.getByTestId('what-if-draft').fill('id: nothing\nrules: []');
    await page.getByTestId('what-if-ask').click();
    const finding = page.getByTestId('what-if-findings').locator('li').first();
    await finding.waitFor();
    expect(await finding.textContent()).toMatch(/^第 \d+ 行 .+：.*须.+。/);
    expect(await page.getByTestId('what-if-draft').inputValue()).toContain('id: nothing');
    await picture(page, 'what-if-findings-1440-zh');
    await page.getByTestId('what-if-file').setInputFiles({
      ...{ name: 'draft.json', mimeType: 'application/json' },
      buffer: Buffer.from(JSON.stringify({ ...propertyCn11, version: '9.0.0' })),
    });
    await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('9.0.0'));
    await page.getByTestId('what-if-ask').click();
    await page.locator('[data-testid="what-if-result"][data-done="true"]').waitFor();
    const counted = (await stack.call<{ count: number }>('GET', '/v1/cases/count')).body.count;
    expect(await page.getByTestId('what-if-result').textContent()).toContain(`${counted} 件案件`);
    await page.getByTestId('what-if-row').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'what-if-1440-zh');
    await page.getByTestId('language-switch').click();
    await page.getByTestId('shade-switch').click();
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'what-if-1440-dark-en');
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, 'what-if-390-dark-en');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByTestId('what-if-case').getByRole('link').first().click();
    await page.getByTestId('stage-line').waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows the sites beside one another as the API counts them, and the cases behind in two clicks', async () => {
    const { rows } = (await stack.call<{ rows: { site: string; received: number }[] }>('GET', '/v1/boards/sites')).body;
    expect(rows.length).toBeGreaterThan(1);
    const alike = await threeAlike(rows[1]?.site ?? '');
    const { page, complaints } = await enter('/group');
    await page.getByTestId('site-card').first().waitFor();
    await page.getByTestId('day-calendar').waitFor();
    const shown = await page
      .getByTestId('site-card')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-site')));
    expect(shown.toSorted()).toEqual(rows.map(({ site }) => site).toSorted());
    // what piles up anywhere in the group, and its cases by one click
    const cluster = page.locator(`[data-testid="cluster"][data-site="${rows[1]?.site}"]`, { hasText: '停电' });
    await cluster.locator(`a[href$="/cases/${alike}"]`).waitFor();
    const all = cluster.getByRole('link', { name: / 件$/ });
    const alikes = Number.parseInt((await all.textContent()) ?? '', 10);
    await all.click();
    await page.locator(`.case-table[aria-rowcount="${alikes + 1}"]`).waitFor();
    await page.getByTestId('given-filter').getByText('停电').waitFor();
    await page.goBack();
    await cluster.waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 2600 });
    await picture(page, 'group-1440-zh');
    const [first] = shown;
    const late = page.getByTestId('causes').locator('canvas, tbody a');
    await late.first().waitFor();
    // a figure leads to as many cases as it counts
    const { rows: went } = (await stack.call<OutcomesBoard>('GET', '/v1/boards/outcomes')).body;
    const unvisited = went.find(({ ended, endedRevisited }) => endedRevisited < ended);
    const row = page.locator(`[data-testid="outcome-row"][data-site="${unvisited?.site}"]`);
    await row.getByRole('link', { name: '未回访的案件' }).click();
    const listed = `[aria-rowcount="${(unvisited?.ended ?? 0) - (unvisited?.endedRevisited ?? 0) + 1}"]`;
    await page.locator(`.case-table${listed}`).waitFor();
    await page.getByTestId('given-filter').getByText('办结未回访').waitFor();
    await page.goBack();
    await page.locator(`[data-testid="site-card"][data-site="${first}"] h3 a`).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/group\?site=/);
    await page.locator('.crumbs').waitFor();
    await page.getByTestId('language-switch').click();
    await page.getByRole('heading', { name: 'Sites at a glance' }).waitFor();
    await page.getByTestId('shade-switch').click();
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'group-1440-dark-en');
    await page.setViewportSize({ width: 390, height: 4200 });
    await picture(page, 'group-390-dark-en');
    await page.locator('.crumbs a').last().click();
    await page.getByTestId('case-row').first().waitFor();
    expect(new URL(page.url()).searchParams.get('site')).toBe(first);
    expect(complaints).toEqual([]);
  });
});
