import { e2e } from '../setup/e2e-settings';
import { mailCount, waitForMail } from '../setup/mailbox';
import { expect, expectNoAxeViolations, sendToImdi, signIn, test } from './portal';

const SUPERUSER = 'superbruker@arendal.example';
const FILES = ['personliste-4203.csv', 'deltakelse-4203.csv'].map((name) => `test/fixtures/arendal/${name}`);

/** Twelve digits in a row, with or without the spaces of a DUF number. */
const DUF = /\d{4}\s?\d{6}\s?\d{2}/;

const number = (text: string) => Number(text.replace(',', '.'));

test('from an uploaded file to a fixed record and an answered ticket', async ({ page, browser }) => {
  test.setTimeout(300_000);
  const mailsBefore = mailCount();
  await signIn(page, SUPERUSER);

  await test.step('one sentence says what must be done before the deadline', async () => {
    await expect(page.getByRole('main')).toContainText(/\d+ funn må rettes før 28\.\sfebruar/);
    await expectNoAxeViolations(page);
  });

  await test.step('both files are taken in and give a receipt', async () => {
    await page.goto('/opplasting');
    await expectNoAxeViolations(page);
    await page.locator('input[type=file]').setInputFiles(FILES);
    await page.getByRole('button', { name: 'Last opp' }).click();
    const persons = page.getByRole('row', { name: /personliste-4203\.csv/ }).first();
    const items = page.getByRole('row', { name: /deltakelse-4203\.csv/ }).first();
    await expect(persons).toContainText('5 avvist', { timeout: 60_000 });
    await expect(items).toContainText('Tatt inn', { timeout: 60_000 });
    await persons.getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Kvittering');
    await expect(page.getByRole('main')).not.toContainText(DUF);
    await expectNoAxeViolations(page);
  });

  await test.step('the automatic end is replaced and the score rises at once', async () => {
    await page.goto('/funn');
    await expectNoAxeViolations(page);
    await page.goto('/funn/personer?regel=DQ-082');
    await expectNoAxeViolations(page);
    await page.locator('a[href^="/personer/"]').first().click();
    await expect(page).toHaveURL(/\/personer\/\d+/);
    await expect(page).toHaveTitle(/^(?!.*\d{12})/);
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Erstatt automatisk avslutning' }).first().click();
    await page.getByLabel('Sluttdato').fill('15.06.2026');
    await page.getByLabel('Avslutningsårsak').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Se hva det gjør' }).click();
    await expect(page.getByRole('heading', { name: 'Dette skjer når du lagrer' })).toBeVisible();
    await expectNoAxeViolations(page, { reload: false });
    const promised = await page.getByText(/\d+,\d\s→\s\d+,\d/).innerText();
    await page.getByRole('button', { name: /^Lagre/ }).click();
    await expect(page).toHaveURL(/\/endringer\/\d+/);
    const [from = '', to = ''] = (await page.getByText(/\d+,\d\s→\s\d+,\d/).innerText()).split(/\s→\s/);
    expect(`${from} → ${to}`).toBe(promised);
    expect(number(to)).toBeGreaterThan(number(from));
    await expectNoAxeViolations(page);
  });

  const ticketNumber = await test.step('a finding that is not understood becomes a ticket', async () => {
    await page.goto('/funn/personer?regel=DQ-030');
    await page.locator('a[href^="/personer/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Funn');
    const finding = page.getByRole('listitem').filter({ hasText: 'sluttmål er ikke registrert' });
    await finding.getByRole('link', { name: /Spør IMDi/i }).click();
    await expect(page).toHaveURL(/\/saker\/ny/);
    await expectNoAxeViolations(page);
    await page.getByLabel('Tema').selectOption({ label: 'Årsrapportering' });
    await page.getByLabel('Beskrivelse').fill('Deltakeren er ny. Må sluttmålet være satt allerede?');
    await sendToImdi(page);
    await expect(page).toHaveURL(/\/saker\/\d+\/kvittering/);
    await expectNoAxeViolations(page);
    return /saker\/(\d+)/.exec(page.url())?.[1] ?? '';
  });

  await test.step('IMDi sees the ticket with person and finding, takes it and answers', async () => {
    const desk = await browser.newContext({ baseURL: e2e.url, locale: 'nb-NO' });
    const agent = await desk.newPage();
    await signIn(agent, 'support1@imdi.example');
    await agent.goto('/saker');
    await expectNoAxeViolations(agent);
    await agent.goto(`/saker?sok=${ticketNumber}`);
    await agent.locator(`a[href="/saker/${ticketNumber}"]`).first().click();
    await expect(agent.getByRole('main')).toContainText('sluttmål er ikke registrert');
    await expect(agent.getByRole('main')).not.toContainText(DUF);
    await agent.getByRole('button', { name: 'Ta saken' }).click();
    await expect(agent.getByText('Saken er din.')).toBeVisible();
    await agent
      .getByRole('textbox', { name: 'Svar som kommunen kan lese' })
      .fill('Ja, målet settes senest to måneder etter vedtaket.');
    await expect(agent.getByText(/Får e-post: /)).toBeVisible();
    await agent.getByRole('button', { name: 'Send svar' }).click();
    await expect(agent.getByText('Svaret sendes om 15 sekunder.')).toBeVisible();
    await expectNoAxeViolations(agent);
    await desk.close();
  });

  await test.step('the mail says nothing of the case and leads to the answer', async () => {
    const subject = new RegExp(`^Svar i sak ${ticketNumber}\\b`);
    const mail = await waitForMail(SUPERUSER, { after: mailsBefore, subject });
    for (const part of [mail.subject, mail.text, mail.html]) expect(part).not.toMatch(DUF);
    expect(mail.text).not.toContain('sluttmål');
    const link = mail.links.find((address) => address.includes('/saker/'));
    await page.goto(link ?? '');
    await expect(page.getByRole('main')).toContainText('senest to måneder etter vedtaket');
    await expectNoAxeViolations(page);
  });

  await test.step('the record is fixed, and the ticket closes itself with proof', async () => {
    await page.locator('a[href^="/personer/"]').first().click();
    await page.getByRole('link', { name: 'Sett sluttmål' }).first().click();
    await page.getByRole('radio').first().check();
    await page.getByLabel('Satt dato').fill('01.10.2026');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await expect(page).toHaveURL(/\/endringer\/\d+/);
    await expect(async () => {
      await page.goto(`/saker/${ticketNumber}`);
      await expect(page.getByText('Løst av seg selv: alle funnene er borte')).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 15_000 });
    await expect(page.getByRole('main')).toContainText(/Sluttmål registrert av \S+/);
  });
});
