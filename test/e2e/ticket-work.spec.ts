import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { e2e } from '../setup/e2e-settings';
import { mailCount, waitForMail } from '../setup/mailbox';
import { expect, expectNoAxeViolations, expectNoSidewaysScroll, PASSWORD, test } from './portal';

// What one does with one ticket: everything a desk has in its drawers, walked once through, by four people.

const [SUPERUSER, ADMIN] = ['superbruker@arendal.example', 'kommuneadmin@arendal.example'] as const;
const [AGENT, LEAD] = ['support1@imdi.example', 'registereier@imdi.example'] as const;

/** Signs in past the form, which other journeys walk, in a browser of its own. */
async function openAs(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext();
  await post(context.request, '/logg-inn', { 'portal-sign-in': '1', email, password: PASSWORD });
  return context.newPage();
}

const post = (request: Page['request'], path: string, form: Record<string, string>) =>
  request.post(path, { form, headers: { origin: e2e.url }, maxRedirects: 0 });

async function file(page: Page, title: string, body: string): Promise<number> {
  const chosen = { about: 'none', seenAlike: 'alle', themeCode: 'annet' };
  const fields = { intent: 'send', ticketId: randomUUID(), title, body, ...chosen };
  const answer = await post(page.request, '/saker/ny', fields);
  return Number(/^\/saker\/(\d+)/.exec(answer.headers().location ?? '')?.[1]);
}

async function reply(page: Page, number: number, body: string): Promise<void> {
  await page.goto(`/saker/${number}`);
  await page.locator('#public textarea[name="body"]').fill(body);
  await page.getByRole('button', { name: 'Send melding' }).click();
  await expect(page.locator('main')).toContainText('Meldingen er sendt til IMDi.');
}

const main = (page: Page) => page.locator('main');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const says = (page: Page, words: string | RegExp) => expect(main(page)).toContainText(words);

/** One of the folded drawers of the ticket page, pulled out. */
async function drawer(page: Page, name: string) {
  const fold = page.locator('main details', { has: page.locator('summary', { hasText: name }) });
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  return fold;
}

test('a ticket is prioritised, linked, merged, split, laid back, redacted and rated', async ({ browser }) => {
  test.setTimeout(180_000);
  const superuser = await openAs(browser, SUPERUSER);
  const admin = await openAs(browser, ADMIN);
  const agent = await openAs(browser, AGENT);
  const lead = await openAs(browser, LEAD);
  const before = mailCount();
  const first = await file(superuser, 'Fødselsdatoen mangler', 'Hun heter egentlig Hemmelig Etternavn.');
  const second = await file(admin, 'Fødselsdato mangler hos oss', 'Samme spørsmål som min kollega.');

  // Who is away cannot be given a ticket, on the page or past it.
  await lead.goto('/saker/fravaer');
  await main(lead).locator('select[name="userId"]').selectOption({ label: 'Omar Nilsen' });
  await lead.getByLabel('Første dag').fill('02.11.2026');
  await lead.getByLabel('Siste dag').fill('03.11.2026');
  await press(lead, 'Legg inn fravær');
  await says(lead, 'Fraværet er lagt inn.');
  await expectNoAxeViolations(lead);
  await agent.goto(`/saker/${first}`);
  const away = agent.locator('#assign option', { hasText: 'Omar Nilsen (borte til' });
  await expect(away).toBeDisabled();
  const assigneeId = (await away.getAttribute('value')) ?? '';
  const refused = await post(agent.request, `/saker/${first}`, { intent: 'assign', assigneeId });
  expect(refused.status()).toBe(422);
  expect(await refused.text()).toContain('Denne personen er borte i dag');
  await main(lead).locator('tr', { hasText: 'Omar Nilsen' }).getByRole('button', { name: /Fjern/ }).click();
  await says(lead, 'Fraværet er fjernet.');

  await press(agent, 'Ta saken');
  await says(agent, 'Saken er din.');
  await agent.locator('#priority select').selectOption('urgent');
  await agent.locator('#priority button').click();
  await says(agent, 'Prioriteten er endret, og fristene med den.');
  await press(agent, 'Følg saken');
  await says(agent, 'Du følger saken.');
  const reminder = await drawer(agent, 'Påminnelse');
  await reminder.getByLabel('Dag', { exact: true }).fill('05.11.2026');
  await press(agent, 'Minn meg');
  await says(agent, 'Minner Hanne Solberg 05.11.2026');
  await agent.locator('#note textarea[name="body"]').fill('@Tone Bakke, ser du på denne?');
  await press(agent, 'Lagre notat');
  await says(agent, 'ser du på denne?');
  const mention = await waitForMail(LEAD, { after: before, subject: new RegExp(`nevnt i sak ${first}`) });
  expect(mention.text).not.toMatch(/ser du på|Fødselsdato|Hemmelig/);
  await lead.goto('/');
  await says(lead, 'Du er nevnt');
  await expect(lead.locator(`main a[href="/saker/${first}"]`).first()).toBeVisible();

  const links = await drawer(agent, 'Tilknyttede saker');
  await links.getByLabel('Saksnummer').fill(String(second));
  await links.getByLabel('Den andre saken er').selectOption('duplicate');
  await press(agent, 'Knytt til en annen sak');
  await says(agent, 'en dublett av denne');
  for (const fold of await agent.locator('main details:not([open]) > summary').all()) {
    if (await fold.isVisible()) await fold.click();
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await agent.emulateMedia({ colorScheme });
    await expectNoAxeViolations(agent, { reload: false });
  }
  await agent.emulateMedia({ colorScheme: 'light' });
  await agent.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(agent);
  await agent.setViewportSize({ width: 1280, height: 900 });

  // Merged: both who asked see all of it, under either number.
  await agent.goto(`/saker/${second}`);
  await says(agent, 'den som denne er en dublett av');
  const merge = await drawer(agent, 'Slå sammen med en annen sak');
  await merge.getByLabel('Flytt alt til sak').fill(String(first));
  await press(agent, 'Slå sammen med en annen sak');
  await says(agent, 'Saken er slått sammen med en annen. Du ser den nå.');
  await says(agent, `Denne saken rommer også sak ${second}.`);
  for (const [page, number] of [
    [admin, second],
    [superuser, first],
  ] as const) {
    await page.goto(`/saker/${number}`);
    await says(page, `Denne saken rommer også sak ${second}.`);
    await says(page, 'Hemmelig Etternavn');
    await says(page, 'Samme spørsmål som min kollega.');
  }
  await reply(admin, first, 'Gjelder det også for fadderfamilier?');

  // Taken out by a lead alone; that it was, and why, remains.
  await agent.goto(`/saker/${first}`);
  await expect(agent.getByText('Fjern tekst eller fil for godt')).toHaveCount(0);
  const redaction = { intent: 'redact', piece: 'Hemmelig Etternavn', reason: 'sensitive' };
  expect((await post(agent.request, `/saker/${first}`, redaction)).status()).toBe(403);
  await lead.goto(`/saker/${first}`);
  const redact = await drawer(lead, 'Fjern tekst eller fil for godt');
  await redact.locator('textarea[name="piece"]').fill('Hemmelig Etternavn');
  await redact.locator('#redact select[name="reason"]').selectOption('sensitive');
  await press(lead, 'Fjern teksten');
  await says(lead, 'Teksten er fjernet.');
  await superuser.reload();
  await expect(main(superuser)).not.toContainText('Hemmelig Etternavn');
  await says(superuser, /Tekst er fjernet .* av Tone Bakke\. Årsak: sensitive opplysninger\./);

  // One message becomes a ticket of its own.
  await agent.reload();
  const split = await drawer(agent, 'Skill ut en ny sak');
  await split.getByLabel(/fadderfamilier/).check();
  await split.getByLabel('Tittel på den nye saken').fill('Om fadderfamilier');
  await press(agent, 'Skill ut en ny sak');
  await says(agent, 'Den nye saken er laget.');
  await agent.locator('main a', { hasText: 'Om fadderfamilier' }).first().click();
  await expect(agent.locator('h1')).toContainText('Om fadderfamilier');
  await says(agent, 'Gjelder det også for fadderfamilier?');

  // Laid back: nobody's, under its new theme; why is for the desk alone.
  await agent.goto(`/saker/${first}`);
  const back = await drawer(agent, 'Legg tilbake i køen');
  await back.locator('select[name="themeCode"]').selectOption('klage');
  await back.locator('textarea[name="body"]').fill('Dette kan ikke jeg.');
  await press(agent, 'Legg tilbake i køen');
  await says(agent, 'Saken ligger i køen igjen.');
  await says(agent, 'Dette kan ikke jeg.');
  await expect(agent.locator('#theme select')).toHaveValue('klage');
  await expect(agent.locator('#assign select')).toHaveValue('');
  await superuser.goto(`/saker/${first}`);
  await expect(main(superuser)).not.toContainText('Dette kan ikke jeg.');

  await agent.locator('#state select').selectOption('solved');
  await agent.locator('#state button').click();
  const solved = await waitForMail(ADMIN, { after: before, subject: new RegExp(`Sak ${first} er løst`) });
  const rating = solved.links.find((link) => link.endsWith('/vurdering')) ?? '';
  await admin.goto(rating);
  await expectNoAxeViolations(admin);
  await press(admin, 'God');
  await says(admin, 'Dere har svart: God.');
  await agent.reload();
  await says(agent, 'Kommunens vurdering: God');

  await lead.goto('/saker/oppbevaring');
  await main(lead).locator('#preview select').selectOption('12');
  await press(lead, 'Forhåndsvis');
  await says(lead, /Med 12 måneder ville innholdet i \d+ saker bli slettet|Ingen saker er gamle nok/);
  await expect(lead.getByRole('button', { name: 'Lagre: 12 måneder' })).toBeVisible();
  await expectNoAxeViolations(lead);
  expect((await agent.goto('/saker/oppbevaring'))?.status()).toBe(404);
  for (const page of [superuser, admin, agent, lead]) await page.context().close();
});
