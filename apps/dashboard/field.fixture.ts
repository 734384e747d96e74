import type { Page } from 'playwright-core';
import { seriousFindings } from './browser.fixture.js';

/** Where the pictures go, for whoever looks at them; none without it. */
export const shots = process.env['REDRESS_TEST_SHOTS'];
export const PHONE = { viewport: { width: 390, height: 844 }, colorScheme: 'light', hasTouch: true } as const;

export async function shoot(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/field-${name}.png`, fullPage: true });
}

/** A change of theme takes a moment; colours in between are nobody's. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    await Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one instanceof CSSTransition)
        .map(({ finished }) => finished),
    );
  });

export async function lookBothWays(page: Page, name: string): Promise<void> {
  for (const shade of ['light', 'dark'] as const) {
    expect(await page.locator('html').getAttribute('data-shade')).toBe(shade);
    // at rest: nothing lies under the pointer
    await page.mouse.move(0, 0);
    await settled(page);
    await shoot(page, `${name}-${shade}`);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('shade-switch').click();
  }
}

export async function lookAtDoor(page: Page, name: string): Promise<void> {
  for (const shade of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: shade });
    await settled(page);
    await shoot(page, `${name}-${shade}`);
    expect(await seriousFindings(page)).toEqual([]);
  }
}

export async function sign(page: Page): Promise<void> {
  const pad = page.getByTestId('signature-pad');
  // in sight, at rest and under the pointer
  await pad.hover({ position: { x: 40, y: 80 } });
  const box = await pad.boundingBox();
  if (!box) throw new Error('no signature pad');
  await page.mouse.down();
  for (const [x, y] of [
    [80, 40],
    [120, 110],
    [170, 50],
    [230, 90],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y);
  await page.mouse.up();
  await page.locator('[data-testid="signature-pad"][data-signed="true"]').waitFor();
}

/** One pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
