import { expect, expectNoAxeViolations, expectNoSidewaysScroll, signIn, signOut, test } from './portal';

// A finding in people's hands: seen, fixed elsewhere, excepted; IMDi's answer; and findings with the same cause.

test('a critical finding is excepted by IMDi and leaves the score until then and no longer', async ({
  page,
}) => {
  // Three people after one another, with axe on four pages in both themes.
  test.slow();
  await signIn(page, 'superbruker@arendal.example');
  await page.goto('/funn/personer?alvor=kritisk&status=ny&sorter=name');
  await page.locator('main h2 a').first().click();
  await expect(page).toHaveURL(/\/personer\/\d+/);
  await page
    .getByRole('link', { name: /^Status, unntak og historikk/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/personer\/\d+\/funn\/\d+/);
  const finding = page.url();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole('button', { name: 'Vi har rettet i fagsystemet' }).click();
  await expect(page.getByText('Funnet venter på neste overføring.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Det er ikke rettet likevel' }).click();
  await expect(page.getByText('Likevel ikke rettet i fagsystemet')).toBeVisible();

  await page.getByRole('button', { name: 'Be om unntak' }).click();
  await expect(page.getByText('Velg hvorfor funnet ikke skal rettes.').first()).toBeVisible();
  await page.getByLabel('Det som står, er riktig').check();
  await page.getByLabel('Begrunnelse').fill('Vedtaket ble gjort om etter klage, se saken.');
  await page.getByRole('button', { name: 'Be om unntak' }).click();
  await expect(page.getByText('IMDi har fått spørsmålet om unntak.')).toBeVisible();
  await expectNoAxeViolations(page, { reload: false });
  await signOut(page);

  await signIn(page, 'registereier@imdi.example');
  await page.goto('/unntak?kommune=4203');
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await page.locator('tbody a').last().click();
  await expect(page.getByText('Vedtaket ble gjort om etter klage, se saken.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Avslå' }).click();
  await expect(page.getByText('Skriv et svar på minst 10 tegn.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Godkjenn unntaket' }).click();
  await expect(page.getByText('Unntaket er godkjent.')).toBeVisible();
  await signOut(page);

  await signIn(page, 'superbruker@arendal.example');
  await expect(page.getByRole('link', { name: /unntatt og teller ikke/ })).toBeVisible();
  await page.goto(finding);
  await expect(page.getByText('Unntaket gjelder fra nå')).toBeVisible();
  await page.getByRole('button', { name: 'Opphev unntaket' }).click();
  await expect(page.getByText('Unntaket er slutt. Funnet teller igjen.')).toBeVisible();
});

test('findings that came with one file become one ticket', async ({ page }) => {
  await signIn(page, 'superbruker@arendal.example');
  await page.goto('/funn');
  await page.getByRole('link', { name: 'Samme årsak' }).click();
  await expect(page).toHaveURL(/\/funn\/samme-arsak/);
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await page
    .getByRole('link', { name: /\d+ av \d+ kom med filen/ })
    .first()
    .click();
  await expect(page.getByText(/\d+ av \d+ kom med filen .+\./).first()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Spør IMDi om alle i én sak' }).click();
  await expect(page.locator('input[name="title"]')).toHaveValue(/funn med samme årsak/);
  await expect(page.locator('textarea[name="body"]')).toHaveValue(/kom med filen/);
});

test('IMDi makes a known error of findings with the same cause', async ({ page }) => {
  await signIn(page, 'registereier@imdi.example');
  await page.goto('/funn/samme-arsak?kommune=4203');
  await expectNoAxeViolations(page);
  await page
    .getByRole('link', { name: /^Lag kjent feil/ })
    .first()
    .click();
  await expect(page.locator('[name="nb.title"]')).toHaveValue(/mange funn med samme årsak/);
  await expectNoSidewaysScroll(page);
});
