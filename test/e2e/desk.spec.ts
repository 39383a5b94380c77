import type { Page } from '@playwright/test';
import { mailCount, readMails, waitForMail } from '../setup/mailbox';
import {
  expect,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  sendToImdi,
  signIn,
  signOut,
  test,
} from './portal';

// The support desk, from the municipality's question to IMDi's answer and back.

const SUPERUSER = 'superbruker@arendal.example';
const AGENT = 'support1@imdi.example';
const COLLEAGUE = 'support2@imdi.example';

/** A DUF number as a user of the municipality sees it on a person's page. */
async function dufOnPersonPage(page: Page): Promise<string> {
  const text = (await page.locator('main').textContent()) ?? '';
  return /\d{4} \d{6} \d{2}/.exec(text)?.[0] ?? '';
}

async function openAnyPerson(page: Page): Promise<{ name: string; duf: string }> {
  await page.goto('/personer');
  await page.goto((await page.locator('main table tbody a').first().getAttribute('href')) ?? '');
  if (page.url().includes('/formal')) {
    await page.locator('main input[type="radio"]').first().check();
    await page.locator('main button[type="submit"]').first().click();
    await expect(page.locator('main h1')).not.toHaveText('Hvorfor åpner du personen?');
  }
  return { name: await page.locator('main h1').innerText(), duf: await dufOnPersonPage(page) };
}

/** Files a ticket without a person, and gives its number. */
async function file(page: Page, title: string, body: string): Promise<string> {
  await page.goto('/saker/ny');
  await page.locator('input[name="about"]').check();
  await page.locator('select[name="themeCode"]').selectOption('arsrapportering');
  await page.locator('input[name="title"]').fill(title);
  await page.locator('textarea[name="body"]').fill(body);
  await page.getByRole('button', { name: 'Send til IMDi' }).click();
  await expect(page).toHaveURL(/\/kvittering$/);
  return /\/saker\/(\d+)\//.exec(page.url())?.[1] ?? '';
}

test('a question goes to IMDi, the answer comes back by mail without a word of the case', async ({
  page,
}) => {
  // The answer is held for fifteen of them.
  test.setTimeout(120_000);
  await signIn(page, SUPERUSER);
  const number = await file(page, 'Skal fraværet regnes med?', 'Vi er usikre på fravær i november.');
  await expect(page.locator('main')).toContainText(number);
  await expectNoAxeViolations(page);

  await signOut(page);
  await signIn(page, AGENT);
  await page.goto(`/saker?sok=${number}`);
  await page.getByRole('link', { name: 'Skal fraværet regnes med?' }).click();
  await page.getByRole('button', { name: 'Ta saken' }).click();
  await expect(page.locator('main')).toContainText('Saken er din.');
  await expect(page.locator('#public')).toContainText('Får e-post: Siri Tveit');
  await page.locator('#public textarea').fill('Ja, alt fravær skal registreres.');
  await page.getByRole('button', { name: 'Send svar' }).click();
  await expect(page.locator('li', { hasText: 'Ja, alt fravær skal registreres.' })).toBeVisible();
  await page.locator('#note textarea').fill('Spurt om det samme i fjor.');
  await page.getByRole('button', { name: 'Lagre notat' }).click();
  await expect(page.locator('main')).toContainText('Spurt om det samme i fjor.');
  await expectNoAxeViolations(page);

  const mail = await waitForMail(SUPERUSER, { subject: new RegExp(`Svar i sak ${number}`) });
  for (const form of [mail.subject, mail.text, mail.html]) {
    expect(form).not.toMatch(/fravær|Skal fraværet|\d{12}|Siri|Hanne/);
  }
  const link = mail.links.find((one) => one.endsWith(`/saker/${number}`)) ?? '';
  await signOut(page);
  await page.goto(link);
  await expect(page).toHaveURL(/logg-inn/);
  await signIn(page, SUPERUSER);
  await page.goto('/saker');
  await expect(page.locator('tr', { hasText: number })).toContainText('Nytt svar');
  await page.goto(link);
  await expect(page.locator('main')).toContainText('Ja, alt fravær skal registreres.');
  await expect(page.locator('main')).not.toContainText('i fjor');
  await page.getByRole('button', { name: 'Problemet er løst' }).click();
  await expect(page.locator('main')).toContainText('Den lukkes av seg selv');
});

test('a number in the text becomes a person of the ticket with one click', async ({ page }) => {
  await signIn(page, SUPERUSER);
  const { name, duf } = await openAnyPerson(page);
  expect(duf).not.toBe('');
  await page.goto('/saker/ny');
  await page.locator('select[name="themeCode"]').selectOption('annet');
  await page.locator('input[name="about"]').check();
  await page.locator('input[name="title"]').fill('Spørsmål om en deltaker');
  await page.locator('textarea[name="body"]').fill(`Det gjelder ${duf}.`);
  await expect(page.locator('main')).toContainText('Ikke lagret!');
  await page.getByRole('button', { name: 'Send til IMDi' }).click();
  await expect(page.locator('main')).toContainText('Teksten inneholder et DUF-nummer eller fødselsnummer');
  await page.getByRole('button', { name: 'Ta ut nummeret' }).click();
  await expect(page.locator('textarea[name="body"]')).toHaveValue('Det gjelder (personen i saken).');
  await expect(page.locator('main')).toContainText(name);
  await expectNoSidewaysScroll(page);
  await sendToImdi(page);
  await expect(page).toHaveURL(/\/kvittering$/);
  expect(page.url()).not.toMatch(/\d{6}/);

  await page.goto('/saker/ny');
  await page.locator('textarea[name="duf"]').fill('2021 900001 99');
  await expect(page.locator('main')).toContainText('Kontrollsifrene stemmer ikke');
  await page.locator('textarea[name="duf"]').fill(duf);
  await page.getByRole('button', { name: 'Legg til' }).click();
  await expect(page.locator('main')).toContainText(name);
  expect(page.url()).not.toContain(duf.replaceAll(' ', ''));
});

test('a draft is saved while writing, and is there after a reload and after signing in again', async ({
  page,
}) => {
  await signIn(page, SUPERUSER);
  await page.goto('/saker/ny');
  await page.locator('input[name="title"]').fill('Halvferdig spørsmål');
  await page.locator('textarea[name="body"]').fill('Dette skriver jeg ferdig i morgen.');
  await expect(page.locator('main')).toContainText(/Lagret kl\. \d\d\.\d\d/);
  await page.reload();
  await expect(page.locator('textarea[name="body"]')).toHaveValue('Dette skriver jeg ferdig i morgen.');
  await signOut(page);
  await page.locator('textarea[name="body"]').fill('Skrevet etter at økten gikk ut.');
  await expect(page.locator('main')).toContainText('Ikke lagret!');
  await signIn(page, SUPERUSER);
  await page.goto('/saker/ny');
  await expect(page.locator('textarea[name="body"]')).toHaveValue('Skrevet etter at økten gikk ut.');
  await expect(page.locator('main')).toContainText(/Lagret kl\. \d\d\.\d\d/);
  await page.reload();
  await page.getByRole('button', { name: 'Forkast utkastet' }).click();
  await expect(page.locator('textarea[name="body"]')).toHaveValue('');
});

test('an answer written before something new arrived is stopped and kept', async ({ browser }) => {
  const [mine, theirs] = await Promise.all([browser.newContext(), browser.newContext()]);
  const [superuser, agent] = [await mine.newPage(), await theirs.newPage()];
  await signIn(superuser, SUPERUSER);
  const number = await file(superuser, 'Hvilken dato gjelder?', 'Startdato eller vedtaksdato?');
  await signIn(agent, COLLEAGUE);
  await agent.goto(`/saker/${number}`);
  await agent.locator('#public textarea').fill('Startdatoen gjelder.');
  await superuser.goto(`/saker/${number}`);
  await superuser.locator('#public textarea').fill('Glemte å si at det er to vedtak.');
  await superuser.getByRole('button', { name: 'Send melding' }).click();
  await expect(superuser.locator('main')).toContainText('Meldingen er sendt til IMDi.');

  await agent.getByRole('button', { name: 'Send svar' }).click();
  await expect(agent.locator('main')).toContainText('Det er kommet noe nytt');
  await expect(agent.locator('li', { hasText: 'to vedtak' })).toContainText('Nytt');
  await expect(agent.locator('#public textarea')).toHaveValue('Startdatoen gjelder.');
  await expectNoAxeViolations(agent, { reload: false });
  await agent.getByRole('button', { name: 'Send svar' }).click();
  await expect(agent.locator('main')).toContainText('Svaret sendes om 15 sekunder.');
  await Promise.all([mine.close(), theirs.close()]);
});

test('the queue has no place for a DUF number, and a finding brings its person along', async ({ page }) => {
  await signIn(page, SUPERUSER);
  const { name, duf } = await openAnyPerson(page);
  await page.goto(`/saker?sok=${duf.replaceAll(' ', '')}`);
  await expect(page).not.toHaveURL(/\d{12}/);
  await expect(page.locator('main')).toContainText('ble ikke utført');
  await page.goto('/funn/personer');
  await page.locator('a[href*="/saker/ny?funn="]').first().click();
  await expect(page.locator('main')).toContainText('Åpne funn på personene');
  await expect(page.locator('input[name="findingIds"]:checked')).toHaveCount(1);
  expect(name).not.toBe('');
});

test.describe('before JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a ticket is drafted, filed, answered and reopened', async ({ page }) => {
    await signIn(page, SUPERUSER);
    await page.goto('/saker/ny');
    await page.locator('textarea[name="body"]').fill('Skrevet uten skript.');
    await page.getByRole('button', { name: 'Lagre utkast' }).click();
    await expect(page.locator('textarea[name="body"]')).toHaveValue('Skrevet uten skript.');
    await page.getByRole('button', { name: 'Send til IMDi' }).click();
    await expect(page.getByRole('link', { name: /Tittel/ })).toBeVisible();
    const number = await file(page, 'Uten skript', 'Skrevet uten skript.');
    await page.goto(`/saker/${number}`);
    await page.getByRole('button', { name: 'Problemet er løst' }).click();
    await page.getByRole('button', { name: 'Åpne saken igjen' }).click();
    await expect(page.locator('main')).toContainText('Venter på IMDi');
    await signOut(page);
    await signIn(page, AGENT);
    await page.goto(`/saker/${number}`);
    await page.setViewportSize({ width: 390, height: 844 });
    const take = page.getByRole('button', { name: 'Ta saken' }).first();
    await expect(take).toBeInViewport();
    await take.click();
    await expect(page.locator('main')).toContainText('Saken er din');
    // What is refused far down the page is what the reader comes back to.
    await page.locator('summary', { hasText: 'Slå sammen' }).click();
    await page.locator('#merge').getByRole('button').click();
    await expect(page.locator('#merge [role="alert"]')).toBeFocused();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.locator('#assign select').selectOption({ label: 'Hanne Solberg' });
    await page.getByRole('button', { name: 'Tildel' }).click();
    await page.locator('#public textarea').fill('Svar uten skript.');
    await page.getByRole('button', { name: 'Send svar' }).click();
    await expect(page.locator('main')).toContainText('Svaret ditt er ikke sendt ennå');
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect(page.locator('main')).not.toContainText('Svaret ditt er ikke sendt ennå');
    await expect(page.locator('#public textarea')).toHaveValue('Svar uten skript.');
    await page.getByRole('button', { name: 'Send svar' }).click();
    await expect(page.locator('li', { hasText: 'Svar uten skript.' })).toBeVisible();
  });
});

test('notices are written by IMDi and read by those they concern', async ({ page }) => {
  await signIn(page, 'registereier@imdi.example');
  await page.goto('/driftsmeldinger');
  await page.getByRole('button', { name: 'Publiser' }).click();
  await expect(page.locator('[role="alert"], :focus').first()).toBeVisible();
  await page.locator('input[name="titleNb"]').fill('NIR er nede fredag');
  await page.locator('textarea[name="bodyNb"]').fill('Vedlikehold fra kl. 16.');
  await page.locator('select[name="place"]').selectOption('persons');
  await page.locator('input[name="audience"][value="municipality"]').check();
  await page.locator('select[name="municipalityCode"]').selectOption('4203');
  await page.locator('input[name="roles"][value="municipal_superuser"]').check();
  await page.locator('input[name="endsOn"]').fill('07.11.2026');
  await page.locator('input[name="endsTime"]').fill('20:00');
  await page.getByLabel('Send også på e-post når den begynner').check();
  const before = mailCount();
  await page.getByRole('button', { name: 'Publiser' }).click();
  await expect(page.locator('main')).toContainText('Mangler på nynorsk og engelsk');
  await expect(page.locator('input[name="titleNb"]')).toHaveValue('');
  await page.locator('input[name="titleNb"]').fill('NIR er nede om en uke');
  await page.locator('textarea[name="bodyNb"]').fill('Mer vedlikehold.');
  await page.locator('input[name="startsOn"]').fill('09.11.2026');
  await page.locator('input[name="startsTime"]').fill('08:30');
  await page.getByRole('button', { name: 'Publiser' }).click();
  await expect(page.locator('main')).toContainText(/Kommer.*NIR er nede om en uke.*Ny driftsmelding/s);
  await expectNoAxeViolations(page);
  await waitForMail(SUPERUSER, { after: before, subject: /Driftsmelding fra IMDi: NIR er nede fredag/ });
  const told = (await readMails(before)).filter(({ subject }) => subject.startsWith('Driftsmelding'));
  expect(told.map(({ to }) => to)).toEqual([SUPERUSER]);
  await signOut(page);
  await signIn(page, SUPERUSER);
  await page.goto('/');
  await expect(page.locator('main')).toContainText('NIR er nede fredag');
  await expect(page.locator('main')).not.toContainText('NIR er nede om en uke');
  await page.goto('/driftsmeldinger');
  await expect(page.locator('main')).toContainText('20.00');
  await page.goto('/personer');
  await expect(page.getByRole('region', { name: 'Driftsmeldinger for denne siden' })).toContainText('fredag');
  for (const email of ['leser@arendal.example', 'superbruker@oslo.example']) {
    await signOut(page);
    await signIn(page, email);
    await page.goto('/driftsmeldinger');
    await expect(page.locator('main')).not.toContainText('NIR er nede fredag');
    await page.goto('/personer');
    await expect(page.locator('main')).not.toContainText('NIR er nede fredag');
  }
});

test('the outgoing mail is in sight for the system administrator', async ({ page }) => {
  await signIn(page, SUPERUSER);
  const number = await file(page, 'Gir kvittering', 'Et spørsmål.');
  await waitForMail(SUPERUSER, { subject: new RegExp(`Sak ${number} er mottatt`) });
  await signOut(page);
  await signIn(page, 'systemforvalter@imdi.example');
  await page.goto('/admin/epost');
  await page.locator('tbody tr', { hasText: number }).getByRole('link').click();
  await expect(page.locator('h1')).toContainText(`Sak ${number} er mottatt`);
  await expect(page.locator('pre')).toContainText(`/saker/${number}`);
  await expectNoAxeViolations(page);
  await page.getByText('Slik ser den ut').click();
  await expect(page.locator('iframe')).toHaveAttribute('srcdoc', /Vi har mottatt saken/);
});
