import { readFile } from 'node:fs/promises';
import { readPdf } from '../factories/read-pdf';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, signIn, test } from './portal';

// A municipality takes its own score apart and hands its leaders a report, on a desk and on a phone.

test('the score is taken apart, and what if is worked out without a script', async ({ page }) => {
  await signIn(page, 'superbruker@arendal.example');
  await page.getByRole('link', { name: 'Slik er scoren satt sammen' }).click();
  await expect(page).toHaveURL(/\/score$/);
  await expect(page.getByText(/^\d+,\d av 100: \d+ personer, \d+ uten feil\.$/)).toBeVisible();
  await expect(page.getByText(/^Mest koster «.+»: \d+,\d\d av scoren\./)).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('table').first().getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Regn ut' }).click();
  await expect(page).toHaveURL(/[?&]regel=DQ-\d{3}/);
  await expect(page.getByRole('status').getByText(/går scoren fra \d+,\d til \d+,\d\./)).toBeVisible();
  await page.getByRole('link', { name: 'Alt som må rettes i runden' }).click();
  await expect(page.getByRole('status').getByText(/Rettes alt i de \d+ valgte reglene/)).toBeVisible();
});

test('the report holds the same figures on the page and as PDF', async ({ page }) => {
  await signIn(page, 'leser@arendal.example');
  await page.goto('/score');
  await page.getByRole('link', { name: 'Rapport for ledelsen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kvalitetsrapport for Arendal');
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  const said = await page.getByRole('main').getByRole('listitem').allInnerTexts();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Last ned som PDF' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('kvalitetsrapport-4203.pdf');
  const squeezed = (text: string): string => text.replace(/[\s\u00a0]/g, '');
  const { text } = readPdf(await readFile(await file.path()));
  const main = said.filter((sentence) => sentence.endsWith('.'));
  expect(main.length).toBeGreaterThan(3);
  for (const sentence of main) expect(squeezed(text)).toContain(squeezed(sentence));
});

test('IMDi chooses a municipality; a municipality sees its own, whatever it asks for', async ({ page }) => {
  await signIn(page, 'leser@arendal.example');
  await page.goto('/score?kommune=0301');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scoren i Arendal');
});
