import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, holdScripts, test } from './portal';

// The frame around every page: language, light and dark, the menu, and what meets a lost visitor.

const scheme = (page: Page) => page.locator('html').getAttribute('data-mantine-color-scheme');

async function choose(page: Page, name: string): Promise<void> {
  const menu = page.locator('header details');
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
  await menu.getByRole('button', { name, exact: true }).click();
}

test('is the same in light and dark, on any width, without shift and without faults for axe', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/logg-inn');
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift)).toBe(0);
  await expectNoSidewaysScroll(page);
  await page.locator('header summary').click();
  await expectNoAxeViolations(page, { reload: false });
  await expectNoAxeViolations(page);
});

test('speaks the language the reader chooses, signed out, and stays on the page', async ({ page }) => {
  await page.goto('/logg-inn?til=%2Ffunn');
  await choose(page, 'Nynorsk');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  await expect(page).toHaveURL(/\/logg-inn\?til=%2Ffunn$/);
  await choose(page, 'English');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await choose(page, 'Bokmål');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logg inn');
});

test('turns dark at once, keeps it, and the server sends it dark', async ({ page, request, context }) => {
  await page.goto('/logg-inn');
  await page.locator('input[name="email"]').fill('halv@skrevet.example');
  await choose(page, 'Mørkt');
  await expect.poll(() => scheme(page)).toBe('dark');
  await expect(page.locator('input[name="email"]')).toHaveValue('halv@skrevet.example');
  // The page turns dark before the choice has reached the server; a reload that comes first would cut it short.
  const chosen = async () => (await context.cookies()).map(({ value }) => value);
  await expect.poll(chosen).toContain('dark');
  await page.reload();
  expect(await scheme(page)).toBe('dark');
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await request.get('/logg-inn', { headers: { Cookie: cookies } });
  expect(await answer.text()).toContain('data-mantine-color-scheme="dark"');
  await choose(page, 'Lyst');
  await expect.poll(() => scheme(page)).toBe('light');
});

test('follows the device until told otherwise', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/logg-inn', { waitUntil: 'commit' });
  await page.locator('main').waitFor();
  expect(await scheme(page)).toBe('dark');
});

test('gives a lost visitor a calm page with a way home', async ({ page }) => {
  const answer = await page.goto('/finnes-ikke');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vi finner ikke siden.');
  await expect(page).toHaveTitle(/Vi finner ikke siden/);
  await expect(page.getByRole('link', { name: 'Gå til forsiden' })).toHaveAttribute('href', '/');
  await expectNoAxeViolations(page);
});

test('lets the keyboard skip to the content and close the menu', async ({ page }) => {
  await page.goto('/logg-inn');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Hopp til innholdet');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.locator('header summary').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('header details')).toHaveAttribute('open');
  // The menu opens before the scripts are there, but Escape needs them.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.locator('header details')).not.toHaveAttribute('open', { timeout: 500 });
  }).toPass();
  await expect(page.locator('header summary')).toBeFocused();
});

test('keeps a menu open that was opened before the scripts had come', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/logg-inn', { waitUntil: 'commit' });
  await page.locator('header summary').click();
  await page.locator('header summary').blur();
  release();
  // Escape brings focus back to the menu only from one that is open, and needs the scripts.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.locator('header summary')).toBeFocused({ timeout: 500 });
  }).toPass();
  await expect(page.locator('header details')).not.toHaveAttribute('open');
});

test('comes alive also when keys are pressed while it starts', async ({ page, context }) => {
  const device = await context.newCDPSession(page);
  await device.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (let visit = 0; visit < 2; visit += 1) {
    await page.goto('/logg-inn', { waitUntil: 'commit' });
    await page.locator('input[name="email"]').waitFor();
    for (let key = 0; key < 25; key += 1) await page.keyboard.press('Tab', { delay: 10 });
    await page.locator('header summary').click();
    await expect(async () => {
      await page.keyboard.press('Escape');
      await expect(page.locator('header details')).not.toHaveAttribute('open', { timeout: 500 });
    }).toPass();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('language, dark and the menu still work', async ({ page }) => {
    await page.goto('/logg-inn');
    await choose(page, 'Mørkt');
    expect(await scheme(page)).toBe('dark');
    await choose(page, 'English');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(await scheme(page)).toBe('dark');
  });
});
