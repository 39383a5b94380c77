import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, signIn, signOut, test } from './portal';

// Reports and the person list: every number leads to just those persons, on a desk and on a phone.

const SUPERUSER = 'superbruker@arendal.example';

async function download(page: Page, name: string): Promise<string[]> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name, exact: true }).click();
  return (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
}

/** Opens what a phone folds behind a line. */
async function unfold(page: Page, line: RegExp): Promise<void> {
  const fold = page.locator('summary').filter({ hasText: line });
  if (await fold.first().isVisible()) await fold.first().click();
}

test('a report counts exactly what it lists, and what its file holds', async ({ page }) => {
  await signIn(page, SUPERUSER);
  await page.goto('/personer');
  await page.getByRole('link', { name: 'Rapporter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rapporter');
  await expectNoSidewaysScroll(page);
  const item = page.locator('main li').filter({ hasText: 'etter integreringsloven' });
  const count = Number((await item.locator('b').innerText()).replace(/\D/g, ''));
  expect(count).toBeGreaterThan(0);
  await item.getByRole('link').click();
  await expect(page.locator('main')).toContainText(`Alle ${count} i rapporten.`);
  await expectNoSidewaysScroll(page);
  expect((await download(page, 'CSV')).length - 1).toBe(count);

  const work = page
    .getByRole('row')
    .filter({ hasText: /^Arbeid\d/ })
    .getByRole('link')
    .first();
  const some = Number(await work.innerText());
  await work.click();
  await expect(page).toHaveURL(/arsak=ARBEID/);
  await expect(page.locator('main')).toContainText(`${some} av ${count} i rapporten: Arbeid.`);
  const lines = await download(page, 'CSV');
  expect(lines).toHaveLength(some + 1);
  expect(lines.join('\n')).not.toMatch(/\d{12}/);
  await page.getByRole('link', { name: 'Vis alle' }).click();
  await expect(page.locator('main')).toContainText(`Alle ${count} i rapporten.`);
});

test('the reports can be read by everybody', async ({ page }) => {
  await signIn(page, SUPERUSER);
  for (const path of ['/personer/rapporter', '/personer/rapporter/avsluttet?arsak=uten']) {
    await page.goto(path);
    await expectNoAxeViolations(page);
  }
});

test('an empty report names the last year with anyone in it', async ({ page }) => {
  await signIn(page, 'superbruker@utsira.example');
  await page.goto('/personer/rapporter/avsluttet-integreringsloven?ar=2018');
  await expect(page.locator('main')).toContainText('0 deltakere avsluttet i 2018.');
  await page.getByRole('link', { name: /Siste år med noen i rapporten er/ }).click();
  await expect(page.getByRole('heading', { name: 'Etter avslutningsårsak' })).toBeVisible();
  expect((await page.goto('/personer/rapporter/finnes-ikke'))?.status()).toBe(404);
});

test('presets are combined, columns chosen, and both stand in the address', async ({ page }) => {
  await signIn(page, SUPERUSER);
  await page.goto('/personer');
  await unfold(page, /^Filter:/);
  await unfold(page, /^Flere forvalg/);
  await page.getByLabel('Sluttmål', { exact: true }).first().selectOption({ label: 'Med sluttmål' });
  await expect(page).toHaveURL(/sluttmal=med/);
  await page.getByLabel('Kontrakt', { exact: true }).first().selectOption({ label: 'Med kontrakt' });
  await expect(page).toHaveURL(/kontrakt=med/);
  await expect(page).toHaveURL(/sluttmal=med/);
  const filtered = page.url();
  // Several columns are ticked before the button is pressed; until then the panel and the focus stay.
  await page.locator('summary', { hasText: 'Velg kolonner' }).click();
  const boxes = page.getByRole('group', { name: 'Velg kolonner' });
  await boxes.getByLabel('Sluttmål', { exact: true }).check();
  await boxes.getByLabel('Kontrakt', { exact: true }).check();
  await expect(boxes.getByLabel('Kontrakt', { exact: true })).toBeFocused();
  expect(page.url()).toBe(filtered);
  await page.getByRole('button', { name: 'Bruk filter' }).click();
  await expect(page).toHaveURL(/kolonne=sluttmal&kolonne=kontrakt/);
  await expect(boxes).toBeVisible();
  await page.goto(`${filtered.replace(/&kolonne=\w+/g, '')}&kolonne=sluttmal&kolonne=kontrakt`);
  const lead = (await page.locator('main header').first().innerText()).match(/(\d+) person/)?.[1];
  await expect(page.locator('thead')).toContainText('Kontrakt');
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  const lines = await download(page, 'CSV');
  expect(lines[0]).toContain('Navn;DUF-nummer;');
  expect(lines[0]).toContain('Sluttmål;Kontrakt');
  expect(lines).toHaveLength(Number(lead) + 1);
  for (const line of lines.slice(1)) expect(line).toMatch(/;[^;]+;\d\d\.\d\d\.\d{4}$/);
  // More columns than fit: the table scrolls in its own box, which the keyboard reaches.
  const many = 'lov,fodt,kategori,status,program,vedtak,norskvedtak,sluttmal,tiltakstyper,arsak'.split(',');
  await page.goto(`/personer?${many.map((column) => `kolonne=${column}`).join('&')}`);
  await expect(page.getByRole('region', { name: 'Personer i registeret' })).toHaveAttribute('tabindex', '0');
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
});

test('whole numbers are asked for with a reason, and every look is logged', async ({ page }) => {
  await signIn(page, SUPERUSER);
  await page.goto('/personer/rapporter/kategori-uten-vedtak');
  await page.getByRole('link', { name: 'Last ned med hele DUF-numre' }).click();
  await expect(page.getByRole('button', { name: 'Loggfør og gå videre' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Loggfør og gå videre' }).click();
  await expect(page.getByRole('alert')).toContainText('Velg hvorfor');
  await page.getByLabel('Årsrapportering og tilskudd').check();
  await page.getByRole('button', { name: 'Loggfør og gå videre' }).click();
  await expect(page.locator('main')).toContainText(/\d+ oppslag er loggført\./);
  const lines = await download(page, 'CSV');
  for (const line of lines.slice(1)) expect(line).toMatch(/;\d{12};/);
  await signOut(page);
  await signIn(page, 'kommuneadmin@arendal.example');
  await page.goto('/innsyn');
  await expect(page.locator('main')).toContainText('Årsrapportering og tilskudd');
});

test('IMDi looks at one municipality at a time', async ({ page }) => {
  await signIn(page, 'registereier@imdi.example');
  await page.goto('/personer/rapporter');
  await expect(page.locator('main')).toContainText('Velg en kommune for å se tallene.');
  await unfold(page, /^Filter:/);
  await page.getByLabel('Kommune', { exact: true }).selectOption({ label: 'Oslo' });
  await expect(page).toHaveURL(/kommune=0301/);
  await page.getByRole('link', { name: 'Tiltak i introduksjonsprogrammet' }).click();
  await expect(page).toHaveURL(/tiltak\?kommune=0301/);
  await expect(page.locator('main')).toContainText(/\d+ personer deltok i 2026\./);
  await expectNoAxeViolations(page);
});
