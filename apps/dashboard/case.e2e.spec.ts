import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { CasePage } from '#libs/contracts/views.js';
import { startStack, type TestStack } from '../../test/stack.js';
import { picture, seriousFindings, startBrowser, visit } from './browser.fixture.js';
import { acceptedWithPlans, photoOf, type Told } from './case.fixture.js';
import { wordsOfPdf } from './pdf-words.fixture.js';

const browser: Browser | null = await startBrowser();
const inBrowser = browser ? describe : describe.skip;
const minute = 60_000;
let stack: TestStack;
let told: Told;

beforeAll(async () => {
  if (!browser) return;
  stack = await startStack('case');
  const made = await stack.redress('simulate', '--sites', '1', '--days', '1', '--seed', '13');
  expect({ code: made.code, stderr: made.code === 0 ? '' : made.stderr }).toEqual({ code: 0, stderr: '' });
  told = await acceptedWithPlans(stack, await photoOf(browser));
}, 4 * minute);
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
}, 1.5 * minute);

const enter = async (path: string) => {
  const visited = await visit(browser as Browser, `${stack.api}${path}?as=director`);
  await visited.page.getByTestId('case-title').waitFor();
  return visited;
};
const shown = (page: Page) => page.getByTestId('timeline-count').getAttribute('data-shown').then(Number);
const wait = (page: Page, n: number) =>
  page.locator(`[data-testid="timeline-count"][data-shown="${n}"]`).waitFor({ timeout: 5_000 });
const pageOf = async (caseId: string) => (await stack.call<CasePage>('GET', `/v1/cases/${caseId}`)).body;

/** No room is wider than its screen. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    return main === null ? -1 : main.scrollWidth - main.clientWidth;
  });

/** Looks at the page in both shades, wide and on a phone; `briefly`: light on a desk and dark on a phone. */
async function lookAround(page: Page, name: string, briefly = false): Promise<void> {
  for (const [width, size, shade] of [
    [1440, 'wide', 'light'],
    ...(briefly ? [] : ([[390, 'phone', 'light']] as const)),
    [390, 'phone', 'dark'],
    ...(briefly ? [] : ([[1440, 'wide', 'dark']] as const)),
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    if ((await page.locator('html').getAttribute('data-shade')) !== shade)
      await page.getByTestId('shade-switch').click();
    await page.locator(`html[data-shade="${shade}"]`).waitFor({ state: 'attached' });
    await page.mouse.move(0, 0);
    expect({ name, width, shade, overflow: await overflow(page) }).toEqual({ name, width, shade, overflow: 0 });
    expect(await seriousFindings(page)).toEqual([]);
    await tallPicture(page, `${name}-${size}-${shade}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** The room scrolls within the page, so a picture of all of it needs a window as tall as the room. */
async function tallPicture(page: Page, name: string): Promise<void> {
  if (!process.env['REDRESS_TEST_PICTURES']) return;
  const width = page.viewportSize()?.width ?? 1440;
  const height = await page.evaluate(() => (document.querySelector('main')?.scrollHeight ?? 800) + 120);
  await page.setViewportSize({ width, height: Math.min(height, 4_000) });
  await picture(page, `case-${name}`);
}

inBrowser('the page of a case in a real browser', () => {
  it(
    'shows plans, photos, relations and every fact, and narrows the facts',
    async () => {
      const { page, complaints } = await enter(`/cases/${told.caseId}`);
      const { timeline, reference } = await pageOf(told.caseId);
      expect(await page.getByTestId('case-title').textContent()).toBe(reference);
      // two rounds, the one under way first; the answer stands with the plan that it was given to
      expect(
        await page.getByTestId('plan-round').evaluateAll((all) => all.map((one) => one.getAttribute('data-round'))),
      ).toEqual(['2', '1']);
      const refused = page.locator('[data-testid="plan-round"][data-round="1"] [data-plan="A"]');
      expect(await refused.textContent()).toContain(told.words);
      expect(await refused.textContent()).toContain('¥4800.00');
      // photos come with the person's token, and only once they are near
      await page.getByTestId('photo').first().scrollIntoViewIfNeeded();
      const photo = page.locator('[data-testid="photo"][data-state="shown"] img').first();
      await photo.waitFor();
      expect(await photo.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(
        320,
      );
      await photo.click();
      await page.locator('.ant-image-preview img').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.ant-image-preview').waitFor({ state: 'hidden' });
      // narrowed by what it is, by words, by whom
      expect(await shown(page)).toBe(timeline.length);
      await page.getByTestId('facts-photos').click();
      await wait(page, 1);
      await page.getByTestId('facts-photos').click();
      await page.getByTestId('facts-text').fill('已改到下午 🌧');
      await wait(page, 1);
      const late = page.locator('[data-type="NoteAdded"]');
      expect(await late.getByTestId('told-late').textContent()).toMatch(/晚 2小时$/);
      await page.getByTestId('facts-text').fill('');
      await wait(page, timeline.length);
      await page.getByTestId('facts-order').focus();
      await page.keyboard.press('Enter');
      expect(await page.getByTestId('timeline-entry').first().getAttribute('data-type')).toBe('CaseAccepted');
      // what does not go now says why
      await page.getByTestId('not-now').locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await page.getByTestId('not-now').locator('dd').first().isVisible()).toBe(true);
      await lookAround(page, 'full');
      await page.getByTestId('language-switch').click();
      await page.getByRole('heading', { name: 'Remedy plans' }).waitFor();
      await tallPicture(page, 'full-en');
      // to the case that was opened from it, and back by the link to its parent
      const child = page.getByTestId('child');
      expect(await child.textContent()).toContain('Follow-up');
      await child.getByRole('link').click();
      await page.getByTestId('parent').getByRole('link', { name: reference }).click();
      await page.locator(`[data-testid="child"][data-case="${told.childId}"]`).waitFor();
      // the fact names the other case and leads to it
      await page.locator(`[data-type="ChildOpened"] a[href$="/cases/${told.childId}"]`).waitFor();
      expect(complaints).toEqual([]);
    },
    2 * minute,
  );

  it(
    'leads to the fact that a link names, and marks it, whatever the list was narrowed to',
    async () => {
      const { timeline } = await pageOf(told.caseId);
      const last = timeline.at(-1)?.version;
      const { page, complaints } = await visit(
        browser as Browser,
        `${stack.api}/cases/${told.caseId}?as=director#fact-1`,
      );
      const marked = (version: number | undefined) =>
        page.locator(`[data-testid="timeline-entry"][data-version="${version}"][aria-current="true"]`);
      const inSight = (version: number | undefined) =>
        page.waitForFunction((id) => {
          const box = document.getElementById(id)?.getBoundingClientRect();
          return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
        }, `fact-${version}`);
      await marked(1).waitFor();
      await inSight(1);
      expect(new URL(page.url()).hash).toBe('#fact-1');
      await picture(page, 'case-fact-marked');
      await page.getByTestId('facts-photos').click();
      await wait(page, 1);
      await page.evaluate((hash) => (location.hash = hash), `#fact-${last}`);
      await marked(last).waitFor();
      await inSight(last);
      await wait(page, timeline.length);
      expect(await page.locator('.entry.marked').count()).toBe(1);
      expect(complaints).toEqual([]);
    },
    2 * minute,
  );

  it(
    'C3-R: opens another case by a key, of a kind that its rules know, and both show how they belong together',
    async () => {
      const { page, complaints } = await enter(`/cases/${told.caseId}`);
      const { reference, childLinks } = await pageOf(told.caseId);
      await page.keyboard.press('f');
      await page.getByTestId('child-link').getByText('投诉转报修').click();
      expect(await page.getByTestId('child-kind').locator('input').count()).toBe(1);
      await page.getByTestId('child-link').getByText('原单追加').click();
      const kinds = childLinks.find(({ id }) => id === 'follow-up')?.kinds.length;
      expect(await page.getByTestId('child-kind').locator('input').count()).toBe(kinds);
      await page.getByTestId('child-kind').getByText('咨询').click();
      // whom it is about is known already
      expect(await page.getByTestId('field-contact').locator('input').inputValue()).toBe('13900000001');
      await page.getByTestId('child-submit').click();
      await page.getByTestId('field-question').getByText('必填').waitFor();
      await page.getByTestId('field-question').locator('textarea').fill('电梯年检何时做？');
      expect(await seriousFindings(page, '[data-testid="child-form"]')).toEqual([]);
      await picture(page, 'case-child-form');
      await page.getByTestId('child-submit').click();
      await page.getByTestId('child-form').waitFor({ state: 'detached' });
      const opened = page.locator(`[data-testid="child"]:not([data-case="${told.childId}"])`);
      await opened.getByTestId('holds-archive').waitFor();
      await opened.getByRole('link').click();
      await page.getByTestId('parent').getByRole('link', { name: reference }).waitFor();
      await page.locator('[data-type="QuestionAsked"]', { hasText: '电梯年检何时做？' }).waitFor();
      expect(complaints).toEqual([]);
    },
    2 * minute,
  );

  it(
    'is printed with all of its facts, in Chinese, from a dark screen too',
    async () => {
      const { page, complaints } = await enter(`/cases/${told.caseId}/print`);
      await page.locator('[data-testid="print-room"][data-ready="true"]').waitFor();
      const { timeline, obligations, reference } = await pageOf(told.caseId);
      expect(await page.getByTestId('timeline-entry').count()).toBe(timeline.length);
      expect(await page.getByTestId('explanation').count()).toBe(obligations.length);
      expect(await page.getByTestId('printed-by').textContent()).toContain(timeline.at(-1)?.hash);
      await lookAround(page, 'print', true);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const folder = process.env['REDRESS_TEST_PICTURES'];
      if (folder) writeFileSync(join(folder, 'case.pdf'), pdf);
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const words = wordsOfPdf(pdf);
      for (const { version } of timeline) expect(words).toMatch(new RegExp(`#${version}(?!\\d)`));
      for (const each of [reference, '控制柜故障', '时限', '处理方案', 'Asia/Shanghai']) expect(words).toContain(each);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByTestId('print-now').isVisible()).toBe(false);
      await page.setViewportSize({ width: 794, height: 1123 });
      await picture(page, 'case-paper');
      expect(complaints).toEqual([]);
    },
    2 * minute,
  );

  it(
    'stays usable with three hundred obligations and words without end',
    async () => {
      const given = await pageOf(told.caseId);
      const [example] = given.obligations;
      const many = Array.from({ length: 300 }, (_, n) => ({
        ...{
          ...example,
          obligationId: `o-${n}`,
          verdict: n < 40 ? 'open' : 'met',
          fulfilledAt: n < 40 ? null : given.receivedAt,
        },
      }));
      const endless = '电梯停用三天老人无法下楼'.repeat(60);
      const department = '👩‍👩‍👧‍👦工程与设备维修保养部'.repeat(6);
      const visited = await visit(browser as Browser, `${stack.api}/?as=director`);
      const { page } = visited;
      await page.getByTestId('case-row').first().waitFor();
      await page.route(new RegExp(`/v1/cases/${told.caseId}$`), (route) =>
        route.fulfill({
          json: {
            ...{ ...given, department, obligations: many },
            timeline: given.timeline.map((one) =>
              one.type === 'NoteAdded' ? { ...one, private: { text: endless } } : one,
            ),
          },
        }),
      );
      await page.goto(`${stack.api}/cases/${told.caseId}`);
      await page.locator('[data-testid="owed-group"][data-group="owed"][data-n="40"]').waitFor();
      expect(await page.getByTestId('obligation').count()).toBe(12);
      await page.getByTestId('more-owed').click();
      expect(await page.getByTestId('obligation').count()).toBe(40);
      await page.getByTestId('fold-met').focus();
      await page.keyboard.press('Enter');
      expect(await page.getByTestId('obligation').count()).toBe(52);
      await page.keyboard.press('Enter');
      expect(await page.getByTestId('obligation').count()).toBe(40);
      await page.getByTestId('stage-line').scrollIntoViewIfNeeded();
      await lookAround(page, 'many', true);
    },
    2 * minute,
  );
});
