import { expect, expectNoAxeViolations, expectNoSidewaysScroll, signIn, signOut, test } from './portal';

// A person on two days, side by side: by any rules, as of any day.

test('two days of a person are set side by side, and the address keeps them', async ({ page }) => {
  await signIn(page, 'superbruker@arendal.example');
  await page.goto('/funn/personer?alvor=kritisk');
  const person = page.locator('main a[href^="/personer/"]').first();
  await page.goto((await person.getAttribute('href')) ?? '');
  const title = page.getByRole('heading', { level: 1 });
  const name = await title.innerText();
  await page.getByRole('link', { name: 'Tidsmaskin' }).click();
  await expect(title).toHaveText('Tidsmaskin');
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();

  // As they stand: a month ago and today, by the rules of the round.
  await expect(page.getByLabel('Den ene dagen', { exact: true })).toHaveValue('02.10.2026');
  await expect(page.getByLabel('Den andre dagen', { exact: true })).toHaveValue('02.11.2026');
  await expect(page.getByRole('heading', { name: 'De to dagene' })).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);

  // The same day by the rules of next year: only the rules can make a difference.
  await page.getByRole('link', { name: 'I dag med reglene for 2027' }).click();
  await expect(page).toHaveURL(/motregler=2027/);
  await expect(page.getByText('Det samme var registrert begge dagene.')).toBeVisible();
  await expect(page.getByText('Tiden har gått.')).toHaveCount(0);
  await expect(page.getByLabel('Regler den andre dagen')).toHaveValue('2027');

  // Typed by hand, in the wrong order, and once wrong.
  await page.getByLabel('Den ene dagen', { exact: true }).fill('28.02.2027');
  await page.getByLabel('Regler den andre dagen').selectOption('');
  await page.getByRole('button', { name: 'Sammenlign' }).click();
  await expect(page).toHaveURL(/dag=28\.02\.2027/);
  await expect(page.getByText(/02\.11\.2026.*28\.02\.2027/).first()).toBeVisible();
  await page.getByLabel('Den ene dagen', { exact: true }).fill('31.02.2027');
  await page.getByRole('button', { name: 'Sammenlign' }).click();
  await expect(page.getByLabel('Den ene dagen', { exact: true })).toHaveValue('31.02.2027');
  await expect(page.getByLabel('Den ene dagen', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Den ene dagen', { exact: true })).toHaveAccessibleDescription(
    /Denne dagen finnes ikke/,
  );
  // No days stand below that nobody asked for, and an emptied field is told of at the same time.
  await expect(page.getByRole('heading', { name: 'De to dagene' })).toHaveCount(0);
  await page.getByLabel('Den andre dagen', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Sammenlign' }).click();
  await expect(page.getByRole('alert')).toContainText('2 ting må rettes');
  await expect(page.getByLabel('Den andre dagen', { exact: true })).toHaveAttribute('aria-invalid', 'true');

  // Before anybody knew of the person.
  await page.goto(`${new URL(page.url()).pathname}?dag=01.01.2015&mot=02.01.2015`);
  await expect(page.getByText('Personen var ikke registrert i portalen 01.01.2015.')).toBeVisible();
});

test('a person of another municipality is not found, and nobody looks without a purpose', async ({
  page,
}) => {
  await signIn(page, 'superbruker@arendal.example');
  await page.goto('/personer');
  const own = await page.locator('main td[data-place="title"] a').first().getAttribute('href');
  const id = /\/personer\/(\d+)/.exec(own ?? '')?.[1];
  await page.goto(`/personer/${id}/tidsmaskin`);
  await expect(page).toHaveURL(/\/formal\?til=/);
  await signOut(page);
  await signIn(page, 'superbruker@oslo.example');
  const response = await page.goto(`/personer/${id}/tidsmaskin`);
  expect(response?.status()).toBe(404);
});
