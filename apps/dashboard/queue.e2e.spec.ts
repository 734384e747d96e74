import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { CasePage, CaseRow } from '#libs/contracts/views.js';
import { startStack, type TestStack } from '../../test/stack.js';
import { picture, seriousFindings, startBrowser, visit } from './browser.fixture.js';

const browser: Browser | null = await startBrowser();
const inBrowser = browser ? describe : describe.skip;
let stack: TestStack;
const minute = 60_000;

beforeAll(async () => {
  if (!browser) return;
  stack = await startStack('queue');
  const made = await stack.redress('simulate', '--sites', '3', '--days', '6', '--seed', '7');
  expect({ code: made.code, stderr: made.code === 0 ? '' : made.stderr }).toEqual({ code: 0, stderr: '' });
}, 4 * minute);
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
}, 1.5 * minute);

const enter = async (path = '/', expected: readonly number[] = []) => {
  const as = `${path.includes('?') ? '&' : '?'}as=director`;
  const visited = await visit(browser as Browser, `${stack.api}${path}${as}`, expected);
  await visited.page.getByTestId('case-row').first().waitFor();
  return visited;
};
const idOf = (page: Page, at: number) => page.getByTestId('case-row').nth(at).getAttribute('data-case');
const chosen = (page: Page) => page.locator('.case-row.chosen').getAttribute('data-case');

/** Rows that no desk has by hand: ten thousand, in the pages that the page asks for. */
async function tenThousand(page: Page, example: CaseRow): Promise<void> {
  const row = (n: number) => ({
    ...{ ...example, caseId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, reference: `LONG-${n}` },
  });
  await page.route(/\/v1\/cases\?/, async (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const from = Number(asked.get('cursor') ?? 0);
    const to = Math.min(10_000, from + Number(asked.get('limit')));
    const items = Array.from({ length: to - from }, (_, n) => row(from + n));
    await route.fulfill({ json: { items, nextCursor: to === 10_000 ? null : String(to) } });
  });
}

inBrowser('the queue in a real browser', () => {
  it('comes back to the same row from a case', async () => {
    const { page } = await enter();
    for (let each = 0; each < 6; each += 1) await page.keyboard.press('j');
    const left = await chosen(page);
    expect(left).toBe(await page.locator('.case-row[data-row="5"]').getAttribute('data-case'));
    await page.keyboard.press('o');
    await page.getByTestId('case-title').waitFor();
    await page.goBack();
    await page.locator(`.case-row.chosen[data-case="${left}"]`).waitFor();
    await page.waitForFunction((id) => document.activeElement?.getAttribute('data-case') === id, left);
  });

  it('opens the next case of the view after an action', async () => {
    const { page } = await enter('/?sort=-received');
    const [first, second] = [await idOf(page, 0), await idOf(page, 1)];
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator(`[data-testid="peek"][data-case="${first}"]`).getByTestId('command-add-note').click();
    await page.getByTestId('field-text').locator('textarea').fill('已核对');
    await page.getByTestId('command-submit').click();
    await page.locator(`[data-testid="peek"][data-case="${second}"]`).waitFor();
  });

  it('folds its choices away on a phone, and says when some are in use', async () => {
    const { page } = await enter();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByTestId('filters').waitFor();
    expect(await page.getByTestId('filter-closed').count()).toBe(0);
    const idle = await page.getByTestId('filters').textContent();
    await page.getByTestId('filters').click();
    await page.getByTestId('filter-closed').click();
    await page.locator('.ant-select-item', { hasText: '已结' }).click();
    await page.waitForURL(/closed=/);
    expect(await page.getByTestId('filters').textContent()).not.toBe(idle);
    await page.getByTestId('filters').click();
    expect(await page.getByTestId('filter-closed').count()).toBe(0);
    await page.getByTestId('filter-clear').click();
    await page.waitForURL((address) => !address.search.includes('closed'));
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('keeps a view with its filters, columns and density, and a link to it shows the same', async () => {
    const { page, complaints } = await enter('/?stage=accept&columns=reference,next,stage&density=close');
    expect(await page.locator('.case-head [role="columnheader"]').count()).toBe(4);
    await page.getByTestId('view-save').click();
    await page.getByTestId('view-name').fill('待受理');
    await page.getByTestId('view-name').press('Enter');
    const kept = page.locator('.view.here', { hasText: '待受理' });
    await kept.waitFor();
    await page.getByTestId('view-all').click();
    await page.waitForFunction(() => !location.search.includes('stage'));
    expect(await page.locator('.case-head [role="columnheader"]').count()).toBe(10);
    await page.locator('.view', { hasText: '待受理' }).click();
    await page.waitForURL(/density=close/);
    expect(await page.locator('.case-head [role="columnheader"]').count()).toBe(4);
    const heights = await page.getByTestId('case-row').first().boundingBox();
    expect(heights?.height).toBe(32);
    await page.getByTestId('view-remove').click();
    await page.locator('.view', { hasText: '待受理' }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('finds cases by a part of a department in Chinese, and says what is not searched', async () => {
    const { page } = await enter();
    const [site] = (await stack.call<{ id: string; name: { zh: string } }[]>('GET', '/v1/sites')).body;
    const part = site?.name.zh.slice(0, 2) ?? '';
    await page.getByTestId('search').fill(part);
    await page.waitForURL(/search=/);
    await page.locator('.case-row .c-site', { hasText: part }).first().waitFor();
    await page.getByTestId('search').fill('漏水漏电漏气');
    await page.getByText('诉求内容已加密，搜索不到').waitFor();
  });

  it('does one thing with all that match, and names each refusal', async () => {
    const { page } = await enter('/?closed=all', [409, 412, 422]);
    await page.getByTestId('row-tick').first().click();
    await page.getByTestId('select-all').click();
    const n = Number(/\d+/.exec((await page.getByTestId('selected').textContent()) ?? '')?.[0]);
    expect(n).toBeGreaterThan(20);
    await page.getByTestId('bulk').click();
    await page.getByTestId('field-text').locator('textarea').fill('系统升级，全部核对一遍');
    await page.getByTestId('bulk-submit').click();
    await page.locator('[data-testid="bulk-course"][data-running="false"]').waitFor();
    const sum = (await page.getByTestId('bulk-sum').textContent()) ?? '';
    const [done = 0, refused = 0, all = 0] = [...sum.matchAll(/\d+/g)].map(Number);
    expect({ all, told: done + refused }).toEqual({ all: n, told: n });
    expect(done).toBeGreaterThan(0);
    expect(await page.getByTestId('bulk-refused').count()).toBe(Math.min(refused, 200));
    await picture(page, 'queue-1440-bulk');
  });

  it('goes on with what was broken off when its browser died, and does nothing twice', async () => {
    const { page } = await enter('/', [409, 412, 422]);
    await page.getByTestId('row-tick').first().click();
    await page.getByTestId('select-all').click();
    await page.getByTestId('bulk').click();
    await page.getByTestId('field-text').locator('textarea').fill('停电通知已张贴');
    let sent = 0;
    await page.route('**/commands/add-note', (route) => ((sent += 1) > 6 ? undefined : route.continue()));
    await page.getByTestId('bulk-submit').click();
    await page
      .getByTestId('bulk-sum')
      .getByText(/完成 6|完成 5，被拒 1|完成 4，被拒 2/)
      .waitFor();
    await page.unroute('**/commands/add-note');
    await page.reload();
    const kept = page.getByTestId('kept-run');
    await kept.waitFor();
    await page.getByTestId('kept-run-go-on').click();
    await page.locator('[data-testid="bulk-course"][data-running="false"]').waitFor();
    await page.keyboard.press('Escape');
    await kept.waitFor({ state: 'detached' });
    const { items } = (await stack.call<{ items: CaseRow[] }>('GET', '/v1/cases?limit=50')).body;
    const notes = await Promise.all(
      items.map(async ({ caseId }) => {
        const { timeline } = (await stack.call<CasePage>('GET', `/v1/cases/${caseId}`)).body;
        return timeline.filter((entry) => entry.private?.['text'] === '停电通知已张贴').length;
      }),
    );
    expect(notes.filter((count) => count === 1).length).toBeGreaterThan(6);
    expect(Math.max(...notes)).toBe(1);
  });

  it('has no serious finding of axe, light and dark, list and case, in both languages', async () => {
    const { page, complaints } = await enter();
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'queue-1440-zh');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByTestId('peek').getByTestId('timeline-entry').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'queue-1440-zh-peek');
    await page.getByTestId('shade-switch').click();
    await page.getByTestId('language-switch').click();
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'queue-1440-dark-en-peek');
    await page.getByTestId('peek-close').click();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByTestId('case-row').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await picture(page, 'queue-390-dark-en');
    expect(complaints).toEqual([]);
  });

  it('is worked by keys alone: next, tick, look beside it, palette, help, another room and back', async () => {
    const { page, complaints } = await enter();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = await idOf(page, 1);
    expect(await chosen(page)).toBe(second);
    await page.keyboard.press('x');
    await page.getByTestId('selected').waitFor();
    await page.keyboard.press('Enter');
    await page.locator(`[data-testid="peek"][data-case="${second}"]`).getByTestId('stage-line').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByTestId('palette-input').fill('备注');
    await page.getByTestId('palette-case.add-note').waitFor();
    expect(await seriousFindings(page, '[data-testid="palette"]')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByTestId('palette').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByTestId('key-help').waitFor();
    await picture(page, 'queue-1440-keys');
    await page.keyboard.press('Escape');
    await page.getByTestId('key-help').waitFor({ state: 'hidden' });
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.getByTestId('on-time-board').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('q');
    await page.getByTestId('case-row').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('scrolls ten thousand rows, and no frame shows a place without a row', async () => {
    const { items } = (await stack.call<{ items: CaseRow[] }>('GET', '/v1/cases?limit=1')).body;
    const { page, complaints } = await visit(browser as Browser, `${stack.api}/on-time?as=director`);
    await tenThousand(page, items[0] as CaseRow);
    await page.getByRole('link', { name: '案件', exact: true }).click();
    await page.getByTestId('case-row').first().waitFor();
    const scrolled = await page.evaluate(async () => {
      const list = document.querySelector<HTMLElement>('.case-scroll');
      if (!list) throw new Error('no list');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      let [frames, blank] = [0, 0];
      const table = list.closest('.case-table');
      for (let atEnd = false; !atEnd;) {
        // three views a frame: faster than any wheel
        list.scrollTop += list.clientHeight * 3;
        await frame();
        await new Promise((resolve) => setTimeout(resolve));
        const { top, bottom } = list.getBoundingClientRect();
        const rows = [...list.querySelectorAll('.case-row')].map((row) => row.getBoundingClientRect());
        const first = Math.min(...rows.map((row) => row.top));
        const last = Math.max(...rows.map((row) => row.bottom));
        frames += 1;
        if (first > top + 1 || last < Math.min(bottom, top + list.scrollHeight) - 1) blank += 1;
        atEnd =
          table?.getAttribute('aria-rowcount') === '10001' && list.scrollTop + list.clientHeight >= list.scrollHeight;
      }
      return { frames, blank, rows: table?.getAttribute('aria-rowcount') };
    });
    expect(scrolled).toMatchObject({ blank: 0, rows: '10001' });
    expect(scrolled.frames).toBeGreaterThan(100);
    expect(complaints).toEqual([]);
  });

  it('weighs at most 450 kB with the frame around it, compressed', () => {
    const folder = 'dist/dashboard';
    const taken = new Set<string>();
    const take = (file: string): void => {
      if (taken.has(file)) return;
      taken.add(file);
      const text = readFileSync(join(folder, file), 'utf8');
      if (!file.endsWith('.js')) return;
      // what a chunk imports at once; `import(…)` waits until it is seen
      for (const [, next] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) take(`assets/${next}`);
    };
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    for (const [, file] of html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)) take(file ?? '');
    expect(taken.size).toBeGreaterThan(1);
    const bytes = [...taken].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(450_000);
  });
});
