import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, signIn, test } from './portal';

// The register: finding persons, opening them with a purpose, correcting, conflicts and taking back.

const SUPERUSER = 'superbruker@oslo.example';
const ADMIN = 'kommuneadmin@oslo.example';

/** Opens the first person of a list, and gives a reason when the portal asks for one. Returns the path. */
async function openFirst(page: Page, list: string): Promise<string> {
  await page.goto(list);
  const href = (await page.locator('main table a[href^="/personer/"]').first().getAttribute('href')) ?? '';
  await page.goto(href);
  if (page.url().includes('/formal')) {
    await page.locator('input[name="reason"][value="quality"]').check();
    await page.locator('input[name="keep"]').check();
    await page.locator('main button[type="submit"]').click();
  }
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  return href;
}

async function fillMeasure(page: Page): Promise<void> {
  await page.locator('select[name="type"]').selectOption('KARRIEREVEIL');
  await page.locator('input[name="fromDate"]').fill('01.02.2026');
  await page.locator('input[name="hoursPerWeek"]').fill('2,5');
}

const save = (page: Page) => page.locator('main form button[type="submit"]:not([value])').first().click();

/** Saves, and again when the form wants something looked at first. The same form sent twice is one change. */
async function saveThrough(page: Page): Promise<void> {
  const done = /\/endringer\/\d+$/;
  await expect(async () => {
    if (!done.test(page.url())) await save(page);
    await expect(page).toHaveURL(done, { timeout: 3000 });
  }).toPass({ timeout: 20_000 });
}

test('neither a number nor a name that is searched for stands in an address', async ({ page }) => {
  await signIn(page, SUPERUSER);
  const path = await openFirst(page, '/personer');
  // The address changes a moment before the page does.
  const shown = /(\d{4}) (\d{6}) (\d{2})/;
  await expect(page.locator('main')).toContainText(shown);
  const duf = shown.exec((await page.locator('main').textContent()) ?? '');
  const number = duf?.slice(1).join('') ?? '';
  const name = (await page.locator('h1').textContent()) ?? '';
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())));

  await page.goto('/personer');
  await page.locator('input[name="q"]').fill(`${number.slice(0, 4)} ${number.slice(4)}`);
  await page.locator('input[name="q"]').press('Enter');
  await expect(page).toHaveURL(new RegExp(`${path}$`));

  await page.goto('/personer');
  await page.locator('input[name="q"]').fill(`${number.slice(0, 10)}99`);
  await page.locator('input[name="q"]').press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('input[name="q"]')).toHaveValue(`${number.slice(0, 10)}99`);

  await page.locator('input[name="q"]').fill(name);
  await page.locator('input[name="q"]').press('Enter');
  await expect(page).toHaveURL(/\/personer\?sok=ja$/);
  await expect(page.locator('main table')).toContainText(name);
  for (const address of addresses) {
    expect(address).not.toContain(number.slice(0, 10));
    expect(address).not.toContain(name);
  }
  expect(await page.title()).not.toContain(name);
});

/**
 * Lets an answer of the server to a form come, but its end never: as when the machine is slow with the last bytes. What the page
 * does not take when it is cut short stands on the document.
 */
async function keepAnswersOpen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener('unhandledrejection', (event) => {
      if (!event.defaultPrevented) document.documentElement.dataset.uncaught = String(event.reason);
    });
    const fetched = window.fetch;
    window.fetch = async (input, init) => {
      const response = await fetched(input, init);
      if (init?.method !== 'POST' || !response.body || !init.signal) return response;
      const { signal } = init;
      const open = new TransformStream({
        start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
        flush: () => new Promise<void>(() => {}),
      });
      return new Response(response.body.pipeThrough(open), response);
    };
  });
}

test('a search that was refused is put right at once, while the page is still being fetched', async ({
  page,
}) => {
  await signIn(page, SUPERUSER);
  await page.goto('/personer');
  await page.waitForLoadState('networkidle');
  await keepAnswersOpen(page);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/personer.data*', async (route) => {
    if (route.request().method() === 'GET') await released;
    await route.continue();
  });
  await page.locator('input[name="q"]').fill('2099 999999 99');
  await page.locator('input[name="q"]').press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.locator('input[name="q"]').fill('a');
  const second = page.waitForRequest((request) => request.method() === 'POST');
  await page.locator('input[name="q"]').press('Enter');
  await second;
  release();
  await expect(page).toHaveURL(/\/personer\?sok=ja$/);
  await expect(page.locator('html')).not.toHaveAttribute('data-uncaught');
});

test('a person is opened with a purpose, and nothing is shown before', async ({ page }) => {
  await signIn(page, ADMIN);
  const rows = page.locator('main table a[href^="/personer/"]');
  let name = '';
  // Whom the run on the other screen opened within the last half hour still counts as open.
  for (let nth = 0; nth < 5 && !page.url().includes('/formal'); nth++) {
    await page.goto('/personer?sorter=-navn');
    name = (await rows.nth(nth).textContent()) ?? '';
    await rows.nth(nth).click();
    await expect(page).toHaveURL(/\/personer\/\d+/);
  }
  await expect(page).toHaveURL(/\/formal\?til=/);
  await expect(page.locator('main')).not.toContainText(name);
  await page.locator('main button[type="submit"]').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.locator('input[name="reason"][value="other"]').check();
  await page.locator('main button[type="submit"]').click();
  await expect(page.locator('[name="note"]')).toHaveAttribute('aria-invalid', 'true');
  await page.locator('input[name="note"]').fill('Spørsmål fra Nav');
  await page.locator('main button[type="submit"]').click();
  await expect(page.locator('h1')).toHaveText(name);
  await page.goto('/innsyn');
  await expect(page.locator('main')).toContainText('Spørsmål fra Nav');
});

test('a correction says what it does, does that, and can be taken back', async ({ page }) => {
  await signIn(page, SUPERUSER);
  const path = await openFirst(page, '/personer?status=deltar&sorter=-navn');
  await page.goto(`${path}/rett/tiltak`);
  await page.locator('input[name="fromDate"]').fill('31.02.2026');
  await save(page);
  await expect(page.locator('[name="fromDate"]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('input[name="fromDate"]')).toHaveValue('31.02.2026');
  await fillMeasure(page);
  await page.locator('button[value="preview"]').click();
  const told = page.locator('main section[tabindex="-1"]');
  await expect(told).toBeFocused();
  const effect = await told.locator('p').allTextContents();
  await saveThrough(page);
  for (const line of effect) await expect(page.locator('main section[tabindex="-1"]')).toContainText(line);
  await expect(page.locator('main')).toContainText('01.02.2026');
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(page.locator('h1')).toHaveText('Angret');
  await page.goto(path);
  await expect(page.locator('#measure details')).toContainText('Angret');
  await page.goto(`${path}/historikk`);
  await expect(page.getByRole('list', { name: 'Endringer' }).locator('> li').first()).toContainText(
    'Tiltak annullert',
  );
});

test('somebody else’s change is shown beside what was typed, and nothing is overwritten', async ({
  page,
  browser,
}) => {
  await signIn(page, SUPERUSER);
  const path = await openFirst(page, '/personer?status=deltar&sorter=fodt');
  await page.goto(`${path}/rett/tiltak`);
  await fillMeasure(page);

  const other = await (await browser.newContext()).newPage();
  await signIn(other, ADMIN);
  await openFirst(other, '/personer?status=deltar&sorter=fodt');
  await other.goto(`${path}/rett/tiltak`);
  await other.locator('select[name="type"]').selectOption('BRANSJEKURS');
  await other.locator('input[name="fromDate"]').fill('01.03.2026');
  await saveThrough(other);

  await save(page);
  await expect(page.locator('main')).toContainText('Bransjekurs');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('select[name="type"]')).toHaveValue('KARRIEREVEIL');
  await saveThrough(page);
  await page.getByRole('button', { name: 'Angre' }).click();
  await other.getByRole('button', { name: 'Angre' }).click();
  await expect(other.locator('h1')).toHaveText('Angret');
  await other.context().close();
});

test('everything works before JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, SUPERUSER);
  const path = await openFirst(page, '/personer?status=deltar&sorter=navn');
  await page.goto(`${path}/rett/tiltak`);
  await fillMeasure(page);
  await page.locator('button[value="preview"]').click();
  await expect(page.locator('main section[tabindex="-1"]')).toBeVisible();
  await expect(page.locator('input[name="hoursPerWeek"]')).toHaveValue('2,5');
  await saveThrough(page);
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(page.locator('h1')).toHaveText('Angret');
  await context.close();
});

test('the pages hold nothing that axe finds, and fit the window', async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, SUPERUSER);
  const path = await openFirst(page, '/personer?funn=kritiske&sorter=-funn');
  const fix = await page.locator('#funn a[href*="/rett/"]').first().getAttribute('href');
  const pages = [
    '/personer?funn=apne',
    path,
    `${path}/formal`,
    `${path}/historikk`,
    `${path}/rett/vedtak`,
    `${path}/rett/datoer`,
    fix ?? path,
  ];
  for (const address of pages) {
    await page.goto(address);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
  }
});
