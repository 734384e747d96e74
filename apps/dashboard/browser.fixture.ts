import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium of this machine: REDRESS_TEST_CHROMIUM, the PATH, else the one that comes as a package; null where none runs. */
export async function startBrowser(): Promise<Browser | null> {
  const given = process.env['REDRESS_TEST_CHROMIUM'];
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter((file) => existsSync(file));
  for (const file of [...(given ? [given] : []), ...onPath]) {
    const browser = await launch(file);
    if (browser) return browser;
  }
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    // Its own arguments are not taken: they run all pages in one process, and then every context shares one storage.
    return await launch(await packaged.executablePath());
  } catch {
    return null;
  }
}

async function launch(executablePath: string): Promise<Browser | null> {
  try {
    return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  } catch {
    return null;
  }
}

export interface Watched {
  readonly page: Page;
  /** errors and warnings of the console, uncaught errors, failed requests: what no user should cause by looking */
  readonly complaints: string[];
}

/** A page of a new visitor (nothing remembered), watched. `expected`: statuses that a test brings about on purpose. */
export async function visit(browser: Browser, address: string, expected: readonly number[] = []): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  return open(await context.newPage(), address, expected);
}

export async function open(page: Page, address: string, expected: readonly number[] = []): Promise<Watched> {
  const complaints: string[] = [];
  const meant = (text: string) => expected.some((status) => text.includes(`status of ${status} `));
  page.on('console', (said) => {
    const text = said.text();
    if (['error', 'warning'].includes(said.type()) && !meant(text)) complaints.push(`${said.type()}: ${text}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // What the page itself gives up (it is left, or newer news has come) is no failure.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  await page.goto(address);
  return { page, complaints };
}

/** What axe-core finds serious or critical in the page as it is, or in the part of a selector: rule, and the first places. */
export async function seriousFindings(page: Page, within = 'html'): Promise<string[]> {
  await stillness(page);
  const source = createRequire(resolve('package.json')).resolve('axe-core');
  await page.evaluate(readFileSync(source, 'utf8'));
  return page.evaluate(async (part) => {
    interface Finding {
      readonly id: string;
      readonly impact: string | null;
      readonly nodes: readonly { readonly html: string }[];
    }
    const { axe } = window as unknown as { axe: { run(part: string): Promise<{ violations: Finding[] }> } };
    const { violations } = await axe.run(part);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 160))
            .join(' | ')}`,
      );
  }, within);
}

/** A picture of the page for a person to look at, where REDRESS_TEST_PICTURES names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['REDRESS_TEST_PICTURES'];
  if (!folder) return;
  await stillness(page);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Pictures of a room in both languages and shades, wide and on a phone. */
export async function lookAround(page: Page, name: string): Promise<void> {
  if (!process.env['REDRESS_TEST_PICTURES']) return;
  for (const look of ['zh-light', 'en-dark']) {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await picture(page, `${name}-${look}-${width}`);
    }
    await page.getByTestId('language-switch').click();
    await page.getByTestId('shade-switch').click();
  }
}

/** Colours that are on their way from light to dark are neither. */
async function stillness(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
}
