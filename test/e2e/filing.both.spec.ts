import type { Page } from '@playwright/test';
import { composeCountry } from '../../prisma/seed/demo/compose-country';
import { e2e } from '../setup/e2e-settings';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  sendToImdi,
  signIn,
  signOut,
  test,
} from './portal';

// Filing: a hundred persons in one ticket, everything without JavaScript, and a session that ends while one writes.

const SUPERUSER = 'superbruker@arendal.example';
const AGENT = 'support1@imdi.example';
const PERSONS = 100;

/** No two runs file the same words: that is what the duplicate guard is for. */
const once = (words: string) =>
  words
    .split(' ')
    .map((word) => `${word}${Date.now().toString(36)}`)
    .join(' ');

const TXT = { mimeType: 'text/plain', buffer: Buffer.from('Det som sto på skjermen.') };

/** DUF numbers of Oslo's own persons in the demo, which is the same for the same day. */
const ownDufs = (count: number): string[] =>
  composeCountry(e2e.today)
    .filter(({ person }) => person.municipalityCode === '0301' && person.confidentiality === 'UGRADERT')
    .slice(0, count)
    .map(({ person }) => person.duf);

async function write(page: Page, title: string, body: string): Promise<void> {
  await page.locator('select[name="themeCode"]').selectOption('arsrapportering');
  await page.locator('input[name="title"]').fill(title);
  await page.locator('textarea[name="body"]').fill(body);
}

const numberIn = (page: Page) => /\/saker\/(\d+)\//.exec(page.url())?.[1] ?? '';

test('a hundred persons in one ticket: each number is checked by itself, rows are answered and split off', async ({
  page,
}) => {
  test.slow();
  await signIn(page, 'superbruker@oslo.example');
  const dufs = ownDufs(PERSONS);
  expect(dufs.length).toBe(PERSONS);
  await page.goto('/saker/ny');
  const field = page.locator('textarea[name="duf"]');
  await field.fill([...dufs, '2021 900001 99', '2021 9000'].join('\n'));
  await expect(page.locator('main')).toContainText(`${PERSONS} gyldige numre`);
  await expect(page.locator('main')).toContainText(`Linje ${PERSONS + 1}: kontrollsifrene stemmer ikke`);
  await page.getByRole('button', { name: 'Legg til', exact: true }).click();
  await expect(page.locator('main')).toContainText(`${PERSONS} personer er lagt til`);
  await expect(field).toHaveValue('2021 900001 99\n2021 9000');
  await field.fill('');
  expect(page.url()).not.toMatch(/\d{6}/);
  await expectNoAxeViolations(page, { reload: false });
  await expectNoSidewaysScroll(page);
  const rules = page.locator('input[name="askRules"]');
  if ((await rules.count()) > 0) await rules.first().check();
  await write(page, once('Hundre deltakere samtidig'), once('Hva gjør dere'));
  await page.locator('input[name="files"]').setInputFiles({ name: 'skjerm.txt', ...TXT });
  await expect(page.getByRole('list', { name: 'Valgte vedlegg' })).toContainText('skjerm.txt');
  // The demo has an open ticket about some of the same persons.
  await sendToImdi(page);
  await expect(page).toHaveURL(/\/kvittering$/);
  const number = numberIn(page);

  await signOut(page);
  await signIn(page, AGENT);
  await page.goto(`/saker/${number}`);
  await expect(page.locator('main')).toContainText(`${PERSONS} personer i saken`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'skjerm.txt' }).click();
  expect((await download).suggestedFilename()).toBe('skjerm.txt');
  const file = await page.request.get(
    (await page.getByRole('link', { name: 'skjerm.txt' }).getAttribute('href')) ?? '',
  );
  expect(file.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'content-type': 'application/octet-stream',
  });
  expect(file.headers()['content-disposition']).toMatch(/^attachment;/);

  const boxes = page.locator('input[name="rows"]');
  await expect(boxes).toHaveCount(PERSONS);
  await page.getByRole('button', { name: 'Sett valgte til løst' }).click();
  await expect(page.locator('#rows')).toContainText('Velg minst én rad først.');
  await boxes.nth(0).check();
  await page.getByRole('button', { name: 'Sett valgte til løst' }).click();
  await expect(page.locator('main')).toContainText(`1 av ${PERSONS} ferdige`);
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Skill ut valgte som egen sak' }).click();
  await expect(page.locator('main')).toContainText('Skilt ut til sak');
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
});

test('a ticket like an open one is offered to join, and can be sent all the same', async ({ page }) => {
  await signIn(page, SUPERUSER);
  const title = once('Permisjonskoder forsvinner overføringen');
  const body = once('Fagsystemet sender permisjoner kodene frem registeret');
  const file = async () => {
    await page.goto('/saker/ny');
    await page.locator('input[name="about"]').check();
    await write(page, title, body);
    await page.getByRole('button', { name: 'Send til IMDi' }).click();
  };
  await file();
  await expect(page).toHaveURL(/\/kvittering$/);
  const number = numberIn(page);
  await file();
  await expect(page.locator('main')).toContainText('Kommunen har allerede');
  await expect(page.locator('textarea[name="body"]')).toHaveValue(body);
  await expectNoAxeViolations(page, { reload: false });
  await page.getByRole('button', { name: `Bli med i sak ${number}` }).click();
  await expect(page).toHaveURL(new RegExp(`/saker/${number}$`));
  await expect(page.locator('main')).toContainText('sendt som en melding i saken');
  await file();
  await expect(page.locator('main')).toContainText('Kommunen har allerede');
  await page.getByRole('button', { name: 'Send til IMDi' }).click();
  await expect(page).toHaveURL(/\/kvittering$/);
});

test('a session that ends while one writes loses nothing', async ({ page }) => {
  await signIn(page, SUPERUSER);
  await page.goto('/saker/ny');
  await page.locator('textarea[name="body"]').fill('Begynnelsen.');
  await expect(page.locator('main')).toContainText(/Lagret kl\. \d\d\.\d\d/);
  await signOut(page);
  await page.locator('input[name="files"]').setInputFiles({ name: 'skjerm.txt', ...TXT });
  await expect(page.locator('main')).toContainText('Du er logget ut');
  await page.locator('textarea[name="body"]').fill('Begynnelsen. Og resten.');
  await expect(page.locator('main')).toContainText('Ikke lagret!');
  const other = await page.context().newPage();
  await signIn(other, SUPERUSER);
  await other.close();
  await page.locator('textarea[name="body"]').fill('Begynnelsen. Og resten, med slutt.');
  await expect(page.locator('main')).toContainText(/Lagret kl\. \d\d\.\d\d/);
  await page.locator('input[name="about"]').check();
  await page.locator('select[name="themeCode"]').selectOption('annet');
  await page.locator('input[name="title"]').fill(once('Skrevet over utlogging'));
  await page.getByRole('button', { name: 'Send til IMDi' }).click();
  await expect(page).toHaveURL(/\/kvittering$/);
  await page.goto(`/saker/${numberIn(page)}`);
  await expect(page.locator('main')).toContainText('Begynnelsen. Og resten, med slutt.');
});

test.describe('before JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('numbers, files, the three questions and the ticket itself work', async ({ page }) => {
    await signIn(page, SUPERUSER);
    await page.goto('/saker/ny');
    await page.locator('textarea[name="duf"]').fill('2021 900001 99');
    await page.getByRole('button', { name: 'Legg til', exact: true }).click();
    await expect(page.locator('main')).toContainText('Kontrollsifrene stemmer ikke');
    await page.locator('textarea[name="duf"]').fill('');
    await expect(page.locator('textarea[name="did"]')).toBeHidden();
    await page.locator('select[name="themeCode"]').selectOption('fagsystem');
    await expect(page.locator('textarea[name="did"]')).toBeVisible();
    await page.locator('input[name="files"]').setInputFiles({ name: 'skjerm.txt', ...TXT });
    await page.locator('input[name="title"]').fill(once('Filen uten skript'));
    await page.locator('textarea[name="did"]').fill(once('Sendte filen nytt'));
    await page.getByRole('button', { name: 'Send til IMDi' }).click();
    await expect(page.getByRole('list', { name: 'Valgte vedlegg' })).toContainText('skjerm.txt');
    await expect(page.locator('textarea[name="did"]')).toHaveValue(/^Sendte/);
    await page.locator('input[name="about"]').check();
    await page.locator('textarea[name="happened"]').fill(once('Kvitteringen tom'));
    await page.locator('textarea[name="expected"]').fill(once('Alle radene inn'));
    await page.getByRole('button', { name: 'Send til IMDi' }).click();
    await expect(page).toHaveURL(/\/kvittering$/);
    await page.goto(`/saker/${numberIn(page)}`);
    await expect(page.locator('main')).toContainText('Hva skulle ha skjedd?');
    await expect(page.getByRole('link', { name: 'skjerm.txt' })).toBeVisible();
    await page.locator('#public textarea[name="body"]').fill('Og en fil til.');
    await page.locator('#public input[name="files"]').setInputFiles({ name: 'mer.txt', ...TXT });
    await page.getByRole('button', { name: 'Send melding' }).click();
    await expect(page.getByRole('link', { name: 'mer.txt' })).toBeVisible();
  });
});
