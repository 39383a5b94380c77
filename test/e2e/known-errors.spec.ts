import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, signIn, signOut, test } from './portal';

// A known error from birth to closing: three municipalities ask, each is answered in its own thread and sees its own.

const MUNICIPALITIES = ['arendal', 'oslo', 'utsira'] as const;

async function fileTicket(page: Page, municipality: string, title: string): Promise<string> {
  await signIn(page, `superbruker@${municipality}.example`);
  await page.goto('/saker/ny');
  await page.locator('input[name="about"]').check();
  await page.locator('select[name="themeCode"]').selectOption('arsrapportering');
  await page.locator('input[name="title"]').fill(title);
  await page.locator('textarea[name="body"]').fill(`Det samme skjer hos oss, hilsen ${municipality}.`);
  await page.getByRole('button', { name: 'Send til IMDi' }).click();
  await page.waitForURL(/\/saker\/\d+/);
  const number = /\/saker\/(\d+)/.exec(page.url())?.[1] ?? '';
  await signOut(page);
  return number;
}

test('lives from a ticket to its closing, with answers to all', async ({ page }, info) => {
  test.slow();
  const mark = `Vedtaket lagres ikke ${info.project.name}`;
  const numbers: string[] = [];
  for (const municipality of MUNICIPALITIES)
    numbers.push(await fileTicket(page, municipality, `${mark} ${municipality}`));

  await signIn(page, 'registereier@imdi.example');
  await page.goto(`/saker/${numbers[0]}`);
  await page.getByRole('link', { name: 'Gjør til kjent feil' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`sak ${numbers[0]}`);
  await expect(page.locator('main del').first()).toContainText(/arendal/i);
  await expectNoAxeViolations(page);
  await page.locator('input[name="title"]').fill(mark);
  await page.getByRole('button', { name: 'Lag utkast og koble saken' }).click();
  await expect(page.getByText('Utkastet er laget')).toBeVisible();
  const address = new URL(page.url()).pathname;

  await page.getByRole('link', { name: 'Rediger' }).click();
  await page.locator('textarea[name="municipalities"]').fill('Arendal\n0301, utsira');
  await expect(page.getByText(/^Treffer \d.* i 3 kommuner\.$/)).toBeVisible();
  await page.getByLabel(/^Kommunene den rammer/).check();
  await page.getByLabel('Også på forsiden').check();
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByText('Den kjente feilen er lagret.')).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);

  for (const number of numbers.slice(1)) {
    await page.goto(`/saker/${number}`);
    const option = page.locator('select[name="knownErrorId"] option').filter({ hasText: mark });
    await page
      .locator('select[name="knownErrorId"]')
      .selectOption(String(await option.getAttribute('value')));
    await page.getByRole('button', { name: 'Koble til' }).click();
    await expect(page.getByText('Saken er koblet til den kjente feilen.')).toBeVisible();
  }
  await signOut(page);

  await signIn(page, 'superbruker@utsira.example');
  await expect(page.getByText(mark)).toBeVisible();
  await page.goto(address);
  await expect(page.getByText(/^Dette gjelder 4 av deres 4 deltakere\./)).toBeVisible();
  await expect(page.getByText('Arendal')).toHaveCount(0);
  await page.getByRole('button', { name: 'Dette løser det' }).click();
  await expect(page.getByText('Takk. Svaret er talt med.')).toBeVisible();
  await page.getByRole('button', { name: 'Skjul til neste oppdatering' }).click();
  // To go on before the answer is there would take the press back.
  await expect(page.getByText('Du har skjult denne til neste oppdatering.')).toBeVisible();
  await page.goto('/');
  await expect(page.getByText(mark)).toHaveCount(0);
  await signOut(page);

  await signIn(page, 'registereier@imdi.example');
  await page.goto(`${address}/lukk`);
  await page.locator('textarea[name="bodyNb"]').fill('Feilen er rettet og kontrollert.');
  await page.getByRole('button', { name: 'Lukk feilen' }).click();
  await expect(page.getByText('Skriv hvorfor feilen lukkes').first()).toBeVisible();
  await page.locator('textarea[name="reason"]').fill('Rettet for alle nye vedtak.');
  await page.getByRole('button', { name: 'Vis hva som sendes' }).click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(4);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Lukk feilen' }).click();
  await expect(page.getByText('3 svar sendes om 15 sekunder, 0 sendes ikke.')).toBeVisible();
  await signOut(page);

  for (const [i, municipality] of MUNICIPALITIES.entries()) {
    await signIn(page, `superbruker@${municipality}.example`);
    await expect(async () => {
      await page.goto(`/saker/${numbers[i]}`);
      await expect(page.getByText('Feilen er rettet og kontrollert.')).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    const others = MUNICIPALITIES.filter((other) => other !== municipality).join('|');
    await expect(page.getByText(new RegExp(others, 'i'))).toHaveCount(0);
    await signOut(page);
  }
});
