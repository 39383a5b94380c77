import { readFile } from 'node:fs/promises';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, signIn, test } from './portal';

const SUPERUSER = 'superbruker@oslo.example';
const HEADER = 'DUF-nummer;Navn;Fødselsdato;Kommunenr;Lov;Oppholdsgrunnlag;Vedtaksdato opphold;Merknad';
const row = (duf: string, law: string, name = 'Aster Eksempel') =>
  `${duf};${name};14.03.1992;0301;${law};9a;13.02.2024;`;

/** A file of the list of persons with one row that is taken and one that is not. */
const file = (name: string, lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${[HEADER, ...lines].join('\r\n')}`),
});

test('a file is read while one looks on, and the rejected rows come back to be corrected', async ({
  page,
}) => {
  await signIn(page, SUPERUSER);
  await page.goto('/opplasting');
  await expectNoSidewaysScroll(page);
  const lines = [row('202498000101', 'INTEG'), row('202498000206', 'INTROLOVEN', '=1+1')];
  await page.locator('input[type=file]').setInputFiles(file('liste.csv', lines));
  await page.getByRole('button', { name: 'Last opp' }).click();
  await expect(page).toHaveURL(/\/opplasting\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: 'Avviste rader' })).toBeVisible({ timeout: 30_000 });
  const main = page.getByRole('main');
  await expect(main).toContainText('1 av 2 rader kunne ikke tas inn');
  await expect(main).toContainText('Koden finnes ikke blant lovene. Gyldige koder: INTRO, INTEG, INTEG_6A');
  await expect(main).toContainText('«Merknad»');
  await expect(main).not.toContainText('202498000');
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);

  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Last ned avviste rader (CSV)' }).click();
  const download = await waiting;
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain(`${HEADER};Grunn til avvisning`);
  expect(text).toContain("202498000206;'=1+1;");

  const corrected = text.replace('INTROLOVEN', 'INTEG');
  await page.goto('/opplasting');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'rettet.csv', mimeType: 'text/csv', buffer: Buffer.from(corrected) });
  await page.getByRole('button', { name: 'Last opp' }).click();
  await expect(main).toContainText('Ferdig', { timeout: 30_000 });
  await expect(main).not.toContainText('Avviste rader', { timeout: 30_000 });
});

test('a file that cannot be taken says why and what to do', async ({ page }) => {
  await signIn(page, SUPERUSER);
  await page.goto('/opplasting');
  await page.getByRole('button', { name: 'Last opp' }).click();
  await expect(page.getByRole('alert')).toContainText('Velg minst én fil');
  await expectNoAxeViolations(page, { reload: false });
  const missing = {
    name: 'liste.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('DUF-nummer;Navn\n202498000101;Aster\n'),
  };
  await page.locator('input[type=file]').setInputFiles(missing);
  await page.getByRole('button', { name: 'Last opp' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('Hele filen ble avvist', { timeout: 30_000 });
  await expect(main).toContainText('Filen mangler kolonner som må være med: «Fødselsdato», «Kommunenr»');
  await expectNoAxeViolations(page);
});

test('the examples are files that the portal takes, and strangers see nothing', async ({ page }) => {
  await signIn(page, SUPERUSER);
  await page.goto('/opplasting');
  await page.getByText('De 21 kolonnene i filen').click();
  await expectNoAxeViolations(page, { reload: false });
  for (const [kind, format] of [
    ['personliste', 'xlsx'],
    ['deltakelse', 'csv'],
  ]) {
    const example = await page.request.get(`/opplasting/mal/${kind}?format=${format}`);
    expect(example.status()).toBe(200);
    await page.goto('/opplasting');
    const buffer = await example.body();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `${kind}.${format}`, mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Last opp' }).click();
    await expect(page.getByRole('heading', { name: 'Hva det gjorde med funnene' })).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByRole('heading', { name: 'Avviste rader' })).toBeHidden();
  }
  const receipt = page.url();
  await page.context().clearCookies();
  await signIn(page, 'superbruker@utsira.example');
  for (const url of [receipt, `${receipt}/avvist`]) expect((await page.request.get(url)).status()).toBe(404);
});

test.describe('before JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the upload works, and the receipt loads itself anew', async ({ page }) => {
    await signIn(page, SUPERUSER);
    await page.goto('/opplasting');
    await page
      .locator('input[type=file]')
      .setInputFiles(file('uten-skript.csv', [row('202498000300', 'INTEG')]));
    await page.getByRole('button', { name: 'Last opp' }).click();
    await expect(page).toHaveURL(/\/opplasting\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { name: 'Om filen' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Rader' })).toBeVisible({ timeout: 30_000 });
  });
});
