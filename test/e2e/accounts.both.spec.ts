import type { BrowserContext, Page } from '@playwright/test';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  holdScripts,
  PASSWORD,
  signIn,
  signOut,
  test,
} from './portal';

// Signing in, what happens to a form when the session has ended, and the pages about users.

const submit = (page: Page) => page.locator('main button[type="submit"]').first();

/** Ends the session on the server's side and leaves the browser as it is. */
async function endSession(context: BrowserContext): Promise<void> {
  const [cookie] = (await context.cookies()).filter(({ name }) => name === 'portal_session');
  if (!cookie) throw new Error('nobody is signed in');
  await context.addCookies([{ ...cookie, value: 'ended' }]);
}

const unique = (what: string) => `${what}.${Date.now().toString(36)}@example.com`;

async function fillNewUser(page: Page, email: string): Promise<void> {
  await page.locator('input[name="name"]').fill('Åse «Test» Øy');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('select[name="role"]').selectOption('municipal_reader');
}

test('a demo user is chosen with a click, and one comes to the page one wanted', async ({ page }) => {
  await page.goto('/min-konto');
  await expect(page).toHaveURL(/\/logg-inn\?til=%2Fmin-konto$/);
  // A press before JavaScript has started brings the e-mail alone, and one presses again.
  await expect(async () => {
    await page.locator('a[href*="leser%40arendal.example"]').click();
    await expect(page.locator('input[name="password"]')).toHaveValue(PASSWORD, { timeout: 1_000 });
  }).toPass();
  await submit(page).click();
  await expect(page).toHaveURL(/\/min-konto$/);
  await expect(page.getByText('leser@arendal.example')).toBeVisible();
});

test('a wrong password keeps the e-mail, takes focus to the fault, and leaves no error in the address', async ({
  page,
}) => {
  await page.goto('/logg-inn');
  await page.locator('input[name="email"]').fill('leser@oslo.example');
  await page.locator('input[name="password"]').fill('feil passord');
  await submit(page).click();
  await expect(page.getByRole('alert')).toContainText('E-post og passord hører ikke sammen');
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.locator('input[name="email"]')).toHaveValue('leser@oslo.example');
  await expectNoAxeViolations(page, { reload: false });
});

test('a form sent after the session has ended is carried through signing in, a wrong password included', async ({
  page,
  context,
}) => {
  await signIn(page, 'kommuneadmin@arendal.example');
  await page.goto('/brukere/ny');
  const email = unique('med-skript');
  await fillNewUser(page, email);
  await context.clearCookies({ name: 'portal_session' });
  await submit(page).click();
  await expect(page.getByText('Det du fylte ut, er tatt vare på')).toBeVisible();
  await page.locator('input[name="email"]').fill('kommuneadmin@arendal.example');
  await page.locator('input[name="password"]').fill('feil passord');
  await submit(page).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.locator('input[name="password"]').fill(PASSWORD);
  await submit(page).click();
  await page.getByRole('button', { name: 'Send i mitt navn' }).click();
  await expect(page).toHaveURL(/\/brukere\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Åse «Test» Øy');
  await expect(page.getByText(email).first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a demo user signs in, and an interrupted form goes on with a press', async ({ page, context }) => {
    await page.goto('/logg-inn?til=%2Fbrukere%2Fny');
    await page.locator('a[href*="kommuneadmin%40oslo.example"]').click();
    await expect(page.locator('input[name="email"]')).toHaveValue('kommuneadmin@oslo.example');
    await page.locator('input[name="password"]').fill(PASSWORD);
    await submit(page).click();
    await expect(page).toHaveURL(/\/brukere\/ny$/);
    const email = unique('uten-skript');
    await fillNewUser(page, email);
    await endSession(context);
    await submit(page).click();
    await expect(page.getByText('Det du fylte ut, er tatt vare på')).toBeVisible();
    await page.locator('input[name="email"]').fill('kommuneadmin@oslo.example');
    await page.locator('input[name="password"]').fill(PASSWORD);
    await submit(page).click();
    await page.getByRole('button', { name: 'Send i mitt navn' }).click();
    await expect(page.getByText(email).first()).toBeVisible();
  });
});

test('signing out ends the session for good', async ({ page, context }) => {
  await signIn(page, 'leser@utsira.example');
  const before = await context.cookies();
  await page.goto('/min-konto');
  await page.locator('header details summary').click();
  await page.getByRole('button', { name: 'Logg ut', exact: true }).first().click();
  await expect(page.getByText('Du er logget ut.')).toBeVisible();
  await context.addCookies(before);
  await page.goto('/min-konto');
  await expect(page).toHaveURL(/\/logg-inn/);
});

test('the own account changes the language, and the other browser is signed out from here', async ({
  page,
  browser,
}) => {
  const email = 'superbruker@utsira.example';
  const other = await browser.newContext({ locale: 'nb-NO' });
  const elsewhere = await other.newPage();
  await signIn(elsewhere, email);
  await signIn(page, email);
  await page.goto('/min-konto');
  await page.locator('select[name="language"]').selectOption('nn');
  await page.locator('#profile button[type="submit"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  await expect(page.getByRole('status').filter({ hasText: 'Endringane er lagra.' })).toBeVisible();
  await page.locator('select[name="language"]').selectOption('nb');
  await page.locator('#profile button[type="submit"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
  await page.locator('main li form button').first().click();
  await expect(page.getByText('Innloggingen er avsluttet.')).toBeVisible();
  await elsewhere.goto('/min-konto');
  await expect(elsewhere).toHaveURL(/\/logg-inn/);
  await other.close();
});

test('a new user, faults at the fields, closing and opening the account', async ({ page }) => {
  await signIn(page, 'systemforvalter@imdi.example');
  await page.goto('/brukere');
  await page.getByRole('link', { name: 'Ny bruker' }).click();
  await expect(page).toHaveURL(/\/brukere\/ny$/);
  await submit(page).click();
  await expect(page.getByRole('alert')).toContainText('Fyll ut feltet');
  await expectNoAxeViolations(page, { reload: false });
  const email = unique('ny');
  await fillNewUser(page, email);
  await submit(page).click();
  await expect(page.getByText('Velg kommunen brukeren arbeider i.').first()).toBeVisible();
  await page.locator('select[name="place"]').selectOption('4203');
  await submit(page).click();
  await expect(page.getByText('Brukeren er laget, og lenken er på vei.')).toBeVisible();
  await page.getByRole('button', { name: 'Steng kontoen' }).click();
  await expect(page.getByText('Kontoen er stengt.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Åpne kontoen igjen' }).click();
  await expect(page.getByText('Kontoen er åpen igjen.')).toBeVisible();
  await page.goto(`/brukere?sok=${encodeURIComponent(email)}`);
  await expect(page.locator('tbody tr')).toHaveCount(1);
});

for (const [email, path] of [
  ['systemforvalter@imdi.example', '/brukere'],
  ['systemforvalter@imdi.example', '/brukere/ny'],
  ['systemforvalter@imdi.example', '/admin/drift'],
  ['personvern@imdi.example', '/innsyn'],
  ['personvern@imdi.example', '/min-konto'],
  ['kommuneadmin@arendal.example', '/innsyn'],
  ['kommuneadmin@arendal.example', '/brukere'],
] as const) {
  test(`${path} of ${email} fits any width, and axe finds nothing`, async ({ page }) => {
    await signIn(page, email);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
    await signOut(page);
  });
}

test('the access log finds a person by number, which stands in no address', async ({ page }) => {
  await signIn(page, 'personvern@imdi.example');
  await page.goto('/innsyn');
  await page.getByText('Finn én person').click();
  await page.locator('input[name="duf"]').fill('2021 900001 03');
  await page.getByRole('button', { name: 'Finn', exact: true }).click();
  await expect(page.getByText('Kontrollsifrene').first()).toBeVisible();
  await page.locator('input[name="duf"]').fill('2021 900001 02');
  await page.getByRole('button', { name: 'Finn', exact: true }).click();
  await expect(page).toHaveURL(/\/innsyn\?person=\d+$/);
});

test('a number typed before the scripts have come is neither lost nor left unchecked', async ({ page }) => {
  await signIn(page, 'personvern@imdi.example');
  const release = await holdScripts(page);
  await page.goto('/innsyn', { waitUntil: 'commit' });
  await page.getByText('Finn én person').click();
  const number = page.locator('input[name="duf"]');
  await number.fill('2021 900001 02');
  release();
  await expect(page.getByText('Kontrollsifrene stemmer')).toBeVisible();
  await number.blur();
  await expect(number).toHaveValue('2021 900001 02');
  await page.getByRole('button', { name: 'Finn', exact: true }).click();
  await expect(page).toHaveURL(/\/innsyn\?person=\d+$/);
});
