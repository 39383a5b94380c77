import { readFile } from 'node:fs/promises';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, signIn, signOut, test } from './portal';

// What the quality pages tell a municipality, the country and a county, on a desk and on a phone.

test('the first page says in one sentence what must be done, and leads to it', async ({ page }) => {
  await signIn(page, 'superbruker@arendal.example');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^(\d+|Ett) funn må rettes før 28\.\sfebruar\./,
  );
  await expect(page.getByText(/\d+ dager igjen/)).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  // The link under the headline leads to just the findings that it counts, less those of graded persons.
  const counted = Number((await page.getByRole('heading', { level: 1 }).innerText()).match(/^\d+/)?.[0] ?? 1);
  const hidden = await page.getByText(/gjelder .* med gradert adresse/).count();
  await page.getByRole('link', { name: 'Se funnene som må rettes' }).click();
  await expect(page).toHaveURL(/\/funn\?frist=1$/);
  const listed = Number((await page.getByText(/^\d+ funn hos/).innerText()).match(/^\d+/)?.[0]);
  if (hidden === 0) expect(listed).toBe(counted);
  else expect(listed).toBeLessThan(counted);
  await page.goto('/');
  const first = page.getByRole('table').getByRole('link').first();
  const title = await first.innerText();
  await first.click();
  await expect(page).toHaveURL(/\/funn\/personer\?regel=DQ-\d{3}$/);
  await expect(page.getByRole('link', { name: `Hvorfor: ${title}` }).first()).toBeVisible();
});

test('filters stand in the URL, the denominator in sight, and an empty list explains itself', async ({
  page,
}) => {
  await signIn(page, 'leser@arendal.example');
  await page.goto('/funn');
  await expect(page.getByText(/^\d+ funn hos \d+ av \d+ personer\.$/)).toBeVisible();
  // On a phone the first finding stands on the first screen, and the filters behind a line that counts them.
  await expect(page.locator('main tbody tr').first()).toBeInViewport();
  const fold = page.getByText('Filter: ingen i bruk');
  if (await fold.isVisible()) await fold.click();
  await page.getByLabel('Alvor', { exact: true }).selectOption({ label: 'Kritisk' });
  await expect(page).toHaveURL(/[?&]alvor=kritisk/);
  await expect(page.getByText(/passer til filteret\.$/)).toBeVisible();
  await page.goto('/funn?alvor=sjekk&nye=1&gamle=1&gjenapnet=1');
  await expect(page.getByText('Ingen funn passer til filteret.')).toBeVisible();
  await page.getByRole('link', { name: 'Vis alle funn' }).click();
  await expect(page).toHaveURL(/\/funn$/);
  await page.goto('/funn?alvor=tull&side=-4&kommune=%27&regel=DQ-1');
  await expect(page.getByText(/^\d+ funn hos/)).toBeVisible();
});

test('a download holds exactly what is shown', async ({ page }) => {
  await signIn(page, 'superbruker@arendal.example');
  await page.goto('/funn/personer?alvor=kritisk&sorter=name');
  const lead = await page.getByText(/funn hos \d+ av \d+ personer passer til filteret/).innerText();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('funn.csv');
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(lines[0]).toContain('Navn;DUF (skjult);Regel;Alvor');
  expect(`${lines.length - 1} funn`).toBe(lead.match(/^\d+ funn/)?.[0]);
  expect(lines.slice(1).every((line) => line.includes(';Kritisk;'))).toBe(true);
  const first = await page.locator('main h2').first().innerText();
  expect(lines[1]).toContain(first);
  expect(lines.join('\n')).not.toMatch(/\d{12}/);
});

test('a rule page answers the same questions under the same headings', async ({ page }) => {
  await signIn(page, 'leser@arendal.example');
  await page.goto('/regler/DQ-081');
  const headings = await page.locator('main h2').allInnerTexts();
  expect(headings).toEqual([
    'Hvorfor får dere dette?',
    'Må dere rette?',
    'Frist',
    'Slik retter dere i NIR',
    'Slik retter dere i fagsystemet',
    'Eksempel',
    'Rettslig grunnlag',
    'Hvem gjelder det nå?',
    'Når teller regelen?',
  ]);
  await expectNoAxeViolations(page);
  await page.goto('/regler/DQ-999');
  await expect(page.getByText('Vi finner ikke siden.')).toBeVisible();
});

test('the national page hides small municipalities, ranks nobody and sorts as asked', async ({ page }) => {
  await signIn(page, 'registereier@imdi.example');
  await page.goto('/nasjonalt?fylke=11');
  await expect(page.getByRole('row')).toHaveCount(24);
  const utsira = page.getByRole('row', { name: /^Utsira/ });
  await expect(utsira.getByText('Færre enn fem personer. Tallet vises ikke.').first()).toBeAttached();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await page.goto('/nasjonalt?fylke=11&sorter=name');
  const names = await page.locator('tbody tr td:first-child').allInnerTexts();
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'nb')));
});

test('a county governor sees figures of the county and no person', async ({ page }) => {
  await signIn(page, 'statsforvalter@agder.example');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/i kommunene i Agder er uten feil\.$/);
  await expectNoAxeViolations(page);
  await page.goto('/nasjonalt?fylke=03');
  await expect(page.getByRole('row')).toHaveCount(26);
  await page.goto('/funn');
  await expect(page.getByText('Vi finner ikke siden.')).toBeVisible();
});

test('the list of rules tells which count, which are tried and which are not run', async ({ page }) => {
  await signIn(page, 'leser@arendal.example');
  await page.goto('/funn');
  await page.getByRole('link', { name: 'Alle regler' }).click();
  await expect(page.locator('main h1')).toHaveText('Regler');
  await expect(page.locator('main tbody tr')).toHaveCount(79);
  await expect(page.locator('main li', { hasText: 'DQ-100' })).toContainText('avstemming');
  await expectNoAxeViolations(page);
  await page.goto('/regler?tilstand=shadow');
  await expect(page.locator('main tbody tr').first()).toContainText('prøves');
  await page.locator('main tbody a').first().click();
  await expect(page.getByText('Regelen prøves i kontrollåret 2026.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lagre' })).toHaveCount(0);
  await expectNoAxeViolations(page);
  await signOut(page);
  await signIn(page, 'registereier@imdi.example');
  await page.goto('/regler/DQ-080');
  await page.locator('#bestem').getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByText('Velg hva regelen skal være.').first()).toBeVisible();
  await expectNoAxeViolations(page, { reload: false });
});
