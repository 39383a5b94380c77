import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, signIn, signOut, test } from './portal';

// The ticket list as IMDi's desk works it: queues, search, views, the next ticket, many at once, figures, keys.

// Several pages and a look at each for accessibility.
test.slow();

const SUPERUSER = 'superbruker@arendal.example';
const AGENT = 'support1@imdi.example';
const COLLEAGUE = 'support2@imdi.example';

const numberOf = (page: Page) => /\/saker\/(\d+)/.exec(page.url())?.[1] ?? '';
const searchFor = async (page: Page, text: string) => {
  await page.locator('#sok input[name="sok"]').fill(text);
  await page.locator('#sok').getByRole('button', { name: 'Søk' }).click();
};

test('queues have counts, and a search marks what it found', async ({ page }) => {
  await signIn(page, AGENT);
  await page.goto('/saker');
  for (const name of ['Mine', 'Uten behandler', 'Venter på oss', 'Over fristen', 'Alle aktive']) {
    await expect(page.getByRole('navigation', { name: 'Køer' }).getByRole('link', { name })).toContainText(
      /\d/,
    );
  }
  await expectNoAxeViolations(page);
  await searchFor(page, 'avslutning');
  await expect(page).toHaveURL(/sok=avslutning/);
  await expect(page.locator('main table mark').first()).toBeVisible();
  await expect(page.locator('main')).toContainText('treff på «avslutning»');
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
});

test('a DUF number is searched for without coming into the address', async ({ page }) => {
  await signIn(page, AGENT);
  await page.goto('/saker');
  await searchFor(page, '2021 900001 02');
  await expect(page).not.toHaveURL(/\d{6}/);
  await expect(page.locator('main')).toContainText(/Viser saker om én person|Ingen saker gjelder/);
  await searchFor(page, '2021 900001 99');
  await expect(page.locator('main')).toContainText('Kontrollsifrene');
  await expect(page).not.toHaveURL(/\d{6}/);
});

test('a view is saved, shared, used by a colleague and deleted', async ({ page }) => {
  await signIn(page, AGENT);
  await page.goto('/saker?ko=alle&tema=avslutning&sorter=-meldt&kolonne=tilstand&kolonne=meldt');
  await page.getByRole('link', { name: 'Lagre som visning' }).click();
  await expect(page.getByLabel('Navn')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel('Navn').fill('Avslutninger, nyeste');
  await page.getByLabel('Del med alle i IMDi support').check();
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.locator('main')).toContainText('Visningen er lagret.');
  await signOut(page);
  await signIn(page, COLLEAGUE);
  await page.goto('/saker');
  await page.getByRole('link', { name: 'Avslutninger, nyeste' }).click();
  await expect(page).toHaveURL(/tema=avslutning/);
  await expect(page.locator('main table').first().locator('thead')).toContainText('Meldt');
  await expect(page.locator('main table').first().locator('thead')).not.toContainText('Kommune');
  await signOut(page);
  await signIn(page, AGENT);
  await page.goto('/saker');
  await page.getByRole('link', { name: 'Avslutninger, nyeste' }).click();
  await page.getByRole('link', { name: 'Endre visningen' }).click();
  await page.getByRole('button', { name: 'Slett visningen' }).click();
  await expect(page.locator('main')).toContainText('Visningen er slettet.');
});

test('the next ticket is never given twice', async ({ browser }) => {
  const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
  const [first, second] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!first || !second) throw new Error('There are no pages');
  await signIn(first, AGENT);
  await signIn(second, COLLEAGUE);
  await Promise.all([first.goto('/saker'), second.goto('/saker')]);
  await Promise.all(
    [first, second].map(async (page) => {
      await page.getByRole('button', { name: 'Neste sak' }).click();
      await expect(page).toHaveURL(/\/saker\/\d+$/, { timeout: 30_000 });
      await expect(page.locator('main')).toContainText('Saken er din.');
    }),
  );
  expect(numberOf(first)).not.toBe('');
  expect(numberOf(first)).not.toBe(numberOf(second));
  await Promise.all(contexts.map((context) => context.close()));
});

/** Chooses two rows and an action, looks at the preview, does it and takes it back. */
async function bulkThereAndBack(page: Page): Promise<void> {
  await page.goto('/saker?ko=alle&status=open');
  const boxes = page.locator('main input[name="sak"]');
  const numbers = [await boxes.nth(0).inputValue(), await boxes.nth(1).inputValue()];
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.locator('#samlet select[name="handling"]').selectOption('priority:urgent');
  await page.getByRole('button', { name: 'Se hva som skjer' }).click();
  await expect(page.locator('main')).toContainText('Ingenting er gjort ennå.');
  await expect(page.locator('main tbody tr')).toHaveCount(2);
  await page.getByRole('button', { name: /Endre \d+ saker/ }).click();
  await expect(page).toHaveURL(/\/saker\/samlet\/[0-9a-f-]{36}$/);
  await expect(page.locator('main')).toContainText('2 av 2 saker ble endret.');
  for (const number of numbers) await expect(page.locator('main tbody')).toContainText(number);
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(page.locator('main')).toContainText('2 av 2 saker er som før.');
}

test('many tickets are changed at once, with preview, result and undo', async ({ page }) => {
  await signIn(page, AGENT);
  await bulkThereAndBack(page);
  await expectNoAxeViolations(page);
});

test('the list is exported, and figures lead to their rows', async ({ page }) => {
  await signIn(page, AGENT);
  await page.goto('/saker?ko=alle');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^saker-[\w-]+-2026-\d\d-\d\d\.csv$/);
  await page.getByRole('link', { name: 'Tall', exact: true }).click();
  await expect(page.locator('h1')).toHaveText('Tall for supporten');
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  const figure = page.locator('main table').nth(1).locator('tbody tr a').first();
  const expected = await figure.innerText();
  await figure.click();
  await expect(page.locator('main h1')).toHaveText('Saker');
  if (expected !== '0') {
    await expect(page.locator('main p', { hasText: new RegExp(`av ${expected}$`) })).toBeVisible();
  }
});

test('keys move through the list, open a ticket and reach its fields', async ({ page }) => {
  await signIn(page, AGENT);
  await page.goto('/saker?ko=alle');
  await expect(page.getByRole('button', { name: /Tastatursnarveier/ })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Gå til køen');
  await expectNoAxeViolations(page, { reload: false });
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(page.locator('main tbody tr').first().locator('a').first()).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.locator('#sok input[name="sok"]')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/saker\/\d+$/);
  await expect(page.locator('#note textarea')).toBeAttached();
  await page.keyboard.press('n');
  await expect(page.locator('#note textarea')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await expect(page.locator('#public textarea')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await expect(page.locator('#assign select')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await expect(page).toHaveURL(/\/saker$/);
});

test('a municipality sees neither the desk’s queues nor its tools', async ({ page }) => {
  await signIn(page, SUPERUSER);
  await page.goto('/saker');
  await expect(page.getByRole('button', { name: 'Neste sak' })).toHaveCount(0);
  await expect(page.locator('main input[name="sak"]')).toHaveCount(0);
  await expectNoAxeViolations(page);
  expect((await page.goto('/saker/tall'))?.status()).toBe(404);
  expect((await page.goto('/saker/samlet'))?.status()).toBe(404);
});

test.describe('before JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('search, many at once and undo work as well', async ({ page }) => {
    await signIn(page, AGENT);
    await page.goto('/saker');
    await searchFor(page, 'avslutning');
    await expect(page.locator('main table mark').first()).toBeVisible();
    await bulkThereAndBack(page);
  });
});
