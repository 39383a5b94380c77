import type { BrowserContext, Page } from '@playwright/test';
import { mailCount, readMails, waitForMail } from '../setup/mailbox';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, sendToImdi, signIn, test } from './portal';

// Two agents and a superuser at once, each in a browser of their own.

// An answer is held for fifteen seconds; some journeys wait for two of them.
test.describe.configure({ timeout: 120_000 });

const SUPERUSER = 'superbruker@arendal.example';
const AGENTS = ['support1@imdi.example', 'support2@imdi.example'] as const;
const NAMES = ['Hanne Solberg', 'Omar Nilsen'] as const;

type Desk = { superuser: Page; first: Page; second: Page; close: () => Promise<void> };

async function openDesk(browser: { newContext: () => Promise<BrowserContext> }): Promise<Desk> {
  const contexts = await Promise.all([browser.newContext(), browser.newContext(), browser.newContext()]);
  const [superuser, first, second] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!superuser || !first || !second) throw new Error('no pages');
  await signIn(superuser, SUPERUSER);
  await signIn(first, AGENTS[0]);
  await signIn(second, AGENTS[1]);
  return {
    superuser,
    first,
    second,
    close: async () => {
      for (const context of contexts) await context.close();
    },
  };
}

/** Files a ticket through the form, about the finding of the link when there is one. */
async function file(page: Page, title: string, link = '/saker/ny'): Promise<string> {
  await page.goto(link);
  if (link === '/saker/ny') await page.locator('input[name="about"]').check();
  await page.locator('select[name="themeCode"]').selectOption('annet');
  await page.locator('input[name="title"]').fill(title);
  await page.locator('textarea[name="body"]').fill('Vi trenger hjelp.');
  await sendToImdi(page);
  await expect(page).toHaveURL(/\/kvittering$/);
  return /\/saker\/(\d+)\//.exec(page.url())?.[1] ?? '';
}

const answerField = (page: Page) => page.locator('#public textarea[name="body"]');
const send = (page: Page) => page.getByRole('button', { name: 'Send svar' });

test('who looks and who writes is seen in list and ticket while it is so, and never by the municipality', async ({
  browser,
}) => {
  const { superuser, first, second, close } = await openDesk(browser);
  const number = await file(superuser, 'Flere om samme sak');
  await second.goto(`/saker?sok=${number}`);
  await expect(second.getByRole('link', { name: 'Flere om samme sak' })).toBeVisible();
  await first.goto(`/saker/${number}`);
  const [name] = NAMES;
  await expect(second.getByText(`${name} ser på saken`)).toBeVisible();
  await answerField(first).pressSequentially('Vi ser');
  await expect(second.getByText(`${name} skriver`)).toBeVisible();
  await second.goto(`/saker/${number}`);
  await expect(second.getByText(`${name} skriver`)).toBeVisible();
  await expect(first.getByText(`${NAMES[1]} ser på saken`)).toBeVisible();
  await superuser.goto(`/saker/${number}`);
  await expect(superuser.getByRole('main')).not.toContainText('ser på saken');
  expect((await superuser.request.get(`/saker/tilstede?sak=${number}`)).status()).toBe(404);
  await first.goto('/saker');
  // How soon is tried in presence.db.test.ts; here two browsers share the processors with all else.
  await expect(second.getByText(new RegExp(`${name} (skriver|ser på saken)`))).toBeHidden({
    timeout: 25_000,
  });
  await close();
});

test('two agents who answer at once: one goes out, the other is stopped and shown the first', async ({
  browser,
}) => {
  const { superuser, first, second, close } = await openDesk(browser);
  const number = await file(superuser, 'To svar på en gang');
  await Promise.all([first.goto(`/saker/${number}`), second.goto(`/saker/${number}`)]);
  await answerField(first).fill('Første svar.');
  await answerField(second).fill('Andre svar.');
  await send(first).click();
  await expect(first.getByText('Svaret ditt er ikke sendt ennå')).toBeVisible();
  await expect(second.getByText('Det er kommet noe nytt i saken.')).toBeVisible();
  await send(second).click();
  await expect(second.getByRole('main')).toContainText('Det er kommet noe nytt');
  await expect(second.getByText(`${NAMES[0]} har et svar på vei ut`)).toBeVisible();
  await expect(answerField(second)).toHaveValue('Andre svar.');
  await expectNoAxeViolations(second, { reload: false });
  await expect(second.getByRole('button', { name: 'Angre' })).toHaveCount(0);

  // What one has written stays when one asks to see the news.
  await expect(first.getByText('Svaret ditt er ikke sendt ennå')).toBeHidden({ timeout: 30_000 });
  await expect(first.locator('li', { hasText: 'Første svar.' })).toBeVisible();
  await superuser.goto(`/saker/${number}`);
  await expect(superuser.getByRole('main')).toContainText('Første svar.');
  await expect(superuser.getByRole('main')).not.toContainText('Andre svar.');
  await close();
});

test('an answer taken back within fifteen seconds was never there for anybody outside', async ({
  browser,
}) => {
  const { superuser, first, close } = await openDesk(browser);
  const number = await file(superuser, 'Angret svar');
  await first.goto(`/saker/${number}`);
  const before = mailCount();
  await answerField(first).fill('Dette var til en annen sak.');
  await send(first).click();
  await expect(first.getByText(/Sendes om \d+ sekund/)).toBeVisible();
  await superuser.goto(`/saker/${number}`);
  await expect(superuser.getByRole('main')).not.toContainText('til en annen sak');
  await first.getByRole('button', { name: 'Angre' }).click();
  await expect(answerField(first)).toHaveValue('Dette var til en annen sak.');
  await first.waitForTimeout(17_000);
  await superuser.reload();
  await expect(superuser.getByRole('main')).not.toContainText('til en annen sak');
  expect((await readMails(before)).filter(({ subject }) => subject.includes(`Svar i sak ${number}`))).toEqual(
    [],
  );

  await answerField(first).fill('Dette er det rette svaret.');
  await send(first).click();
  const mail = await waitForMail(SUPERUSER, { after: before, subject: new RegExp(`Svar i sak ${number}`) });
  expect(mail.text).not.toContain('rette svaret');
  await superuser.reload();
  await expect(superuser.getByRole('main')).toContainText('Dette er det rette svaret.');
  await close();
});

test('a standard text comes with its values, and what is missing must be filled in', async ({ browser }) => {
  const { superuser, first, close } = await openDesk(browser);
  const number = await file(superuser, 'Standardtekst');
  await first.goto(`/saker/${number}`);
  await first.getByText('Sett inn standardtekst').click();
  await first.locator('input[name="textQuery"]').fill('rettes funnet');
  await first.getByRole('button', { name: /Slik rettes funnet/ }).click();
  await expect(answerField(first)).toHaveValue(/Hei Siri Tveit\n\nFunnet «⟦regel⟧»/);
  await expect(first.getByText('Må fylles ut før du kan sende:')).toBeVisible();
  await expectNoAxeViolations(first, { reload: false });
  await send(first).click();
  await expect(first.getByRole('main')).toContainText(/Fyll ut dette før du sender: regel/);
  await answerField(first).fill('Hei Siri. Alt er fylt ut.');
  await expect(first.getByText('Må fylles ut før du kan sende:')).toBeHidden();
  await send(first).click();
  await expect(first.getByText('Svaret ditt er ikke sendt ennå')).toBeVisible();

  await first.goto('/standardtekster');
  await expectNoAxeViolations(first);
  await first.getByRole('link', { name: 'Slik rettes funnet' }).click();
  await first.locator('textarea[name="bodyNb"]').fill('Hei {{insender}}');
  await first.getByRole('button', { name: 'Lagre teksten' }).click();
  await expect(first.getByRole('main')).toContainText('Plassholderen «insender» finnes ikke.');
  await close();
});

test('a proposed correction is accepted in the superuser’s name, and a stale one is refused with both versions', async ({
  browser,
}) => {
  const { superuser, first, close } = await openDesk(browser);
  await superuser.goto('/funn/personer');
  const finding = superuser.locator('li, tr', { hasText: /sluttmål er ikke registrert/i }).first();
  await expect(finding).toBeVisible();
  const link = (await finding.locator('a[href*="/saker/ny?funn="]').first().getAttribute('href')) ?? '';
  const number = await file(superuser, 'Hvilket sluttmål?', link);

  await first.goto(`/saker/${number}`);
  await first.getByText('Foreslå en rettelse for').click();
  await first
    .locator('details[open]')
    .getByRole('link', { name: /sluttmål/i })
    .click();
  await first.getByRole('radio').first().check();
  await first.getByLabel('Satt dato').fill('01.10.2026');
  await first.getByLabel('Hvorfor').fill('Målet står i planen dere sendte.');
  await expectNoAxeViolations(first, { reload: false });
  await first.getByRole('button', { name: 'Send forslaget' }).click();
  await expect(first.getByText('Forslaget er lagt i saken.')).toBeVisible();

  await superuser.goto(`/saker/${number}`);
  await superuser.getByRole('link', { name: 'Se forslaget og svar' }).click();
  await expect(superuser.getByRole('main')).toContainText('Målet står i planen dere sendte.');
  await expect(superuser.getByRole('main')).toContainText('ikke registrert');
  await expectNoAxeViolations(superuser);
  await expectNoSidewaysScroll(superuser);
  await superuser.getByRole('button', { name: 'Godta og lagre' }).click();
  await expect(superuser).toHaveURL(/\/endringer\/\d+/);
  await expect(async () => {
    await first.goto(`/saker/${number}`);
    await expect(first.getByRole('main')).toContainText('Godtatt', { timeout: 1000 });
    await expect(first.getByRole('main')).toContainText('Løst av seg selv', { timeout: 1000 });
  }).toPass({ timeout: 20_000 });

  await first.getByText('Foreslå en rettelse for').click();
  await first
    .locator('details[open]')
    .getByRole('link', { name: /sluttmål/i })
    .click();
  await first.getByRole('radio').nth(1).check();
  await first.getByLabel('Satt dato').fill('02.10.2026');
  await first.getByLabel('Hvorfor').fill('Et annet mål.');
  await first.getByRole('button', { name: 'Send forslaget' }).click();
  await expect(first.getByText('Forslaget er lagt i saken.')).toBeVisible();
  await superuser.goto(`/saker/${number}`);
  const proposal = superuser.getByRole('link', { name: 'Se forslaget og svar' });
  const address = (await proposal.getAttribute('href')) ?? '';
  await superuser.goto(address.replace(/forslag\/[^?]+/, 'rett/sluttmal'));
  await superuser.getByRole('radio').nth(2).check();
  await superuser.getByLabel('Satt dato').fill('03.10.2026');
  await superuser.getByRole('button', { name: 'Lagre' }).click();
  await expect(superuser).toHaveURL(/\/endringer\/\d+/);
  await superuser.goto(address);
  await expect(superuser.getByRole('main')).toContainText('Forslaget passer ikke lenger');
  await expect(superuser.getByRole('main')).toContainText('03.10.2026');
  await expect(superuser.getByRole('main')).toContainText('02.10.2026');
  await expect(superuser.getByRole('button', { name: 'Godta og lagre' })).toHaveCount(0);
  await expectNoAxeViolations(superuser);
  await superuser.getByLabel('Hvorfor passer det ikke?').fill('Vi har satt målet selv.');
  await superuser.getByRole('button', { name: 'Avslå' }).click();
  await expect(superuser.getByRole('main')).toContainText('Vi har satt målet selv.');
  await close();
});

test.describe('before JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a standard text is sought and put in with plain buttons', async ({ page }) => {
    await signIn(page, SUPERUSER);
    const number = await file(page, 'Standardtekst uten skript');
    await page.context().clearCookies();
    await signIn(page, AGENTS[0]);
    await page.goto(`/saker/${number}`);
    await page.locator('#public textarea[name="body"]').fill('Hei.');
    await page.getByText('Sett inn standardtekst').click();
    await page.locator('input[name="textQuery"]').fill('takk ser på');
    await page.getByRole('button', { name: 'Søk', exact: true }).click();
    await page.getByRole('button', { name: /Takk, vi ser på saken/ }).click();
    await expect(page.locator('#public textarea[name="body"]')).toHaveValue(/^Hei\.\n\nHei Siri Tveit/);
    await page.getByRole('button', { name: 'Send svar' }).click();
    await expect(page.locator('main')).toContainText('Svaret ditt er ikke sendt ennå');
    await expect(page.locator('main')).toContainText('Takk for at dere meldte fra.');
  });
});
