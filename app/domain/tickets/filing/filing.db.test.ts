import { describe, expect, it } from 'vitest';
import { noteKnownErrorVerdict } from '~/domain/known-errors/note-known-error-verdict.server';
import { asActor, asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { dufOf, fileTicket, filing, makeFinding, makePerson, ticketRow } from '~test/factories/desk';
import { people } from '~test/factories/people';
import { findFindingsOfRules } from '../findings/find-findings-of-rules.server';
import { getTicket } from '../get-ticket.server';
import { findPersonsByDuf } from '../persons/find-persons-by-duf.server';
import { PERSONS_MAX } from '../ticket';
import { expectedAnswer } from './expected-answer.server';
import { findAlikeTickets } from './find-alike-tickets.server';
import { getFiling } from './get-filing.server';
import { joinTicket } from './join-ticket.server';
import { openTicket } from './open-ticket.server';

const { superuser, colleague, neighbour, agent } = people({
  superuser: 'municipal_superuser',
  colleague: 'municipal_admin',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  agent: 'support_agent',
});

describe('persons by DUF number', () => {
  it('are looked up over an index that begins with the municipality, for somebody and for nobody', async () => {
    const plan = await asActor(superuser, async (tx) => {
      await tx.$executeRaw`set local enable_seqscan = off`;
      await tx.$executeRaw`set local enable_bitmapscan = off`;
      return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`
        explain select id from person where municipality_code = '4203' and duf = any(array['202190000102', '202190000203'])`;
    });
    expect(JSON.stringify(plan)).toContain('person_municipality_code_duf_idx');
  });

  it('are found by the hundred', async () => {
    const ids: number[] = [];
    for (let i = 0; i < 30; i += 1) ids.push(await makePerson());
    const dufs = await Promise.all(ids.map(dufOf));
    expect((await findPersonsByDuf(superuser, dufs.join('\n'))).personIds).toEqual(ids);
    const tooMany = Array.from({ length: PERSONS_MAX + 1 }, (_, i) => `2021${String(i).padStart(6, '0')}`);
    const valid = tooMany.map((start) => {
      const weights = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5];
      const sum = weights.reduce((total, weight, i) => total + weight * Number(start[i]), 0);
      return start + String(sum % 11).padStart(2, '0');
    });
    await expect(findPersonsByDuf(superuser, valid.join('\n'))).rejects.toMatchObject({
      fields: { duf: 'tickets.errors.too_many_persons' },
    });
    await expect(findPersonsByDuf(agent, '')).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the filing form', () => {
  it('shows each person’s open findings, and sums them up by rule when there are many', async () => {
    const person = await makePerson();
    const asked = await makeFinding(person);
    const other = await makeFinding(person, 'DQ-081');
    const view = await getFiling(superuser, { personIds: [person], findingIds: [asked] });
    expect(view.findings.map(({ id, asked: chosen }) => [id, chosen]).sort()).toEqual(
      [
        [asked, true],
        [other, false],
      ].sort(),
    );
    expect(view).toMatchObject({ rules: null, persons: [{ id: person, open: 2 }] });

    const many = [person];
    for (let i = 0; i < 11; i += 1) many.push(await makePerson());
    const second = await makeFinding(many[1] ?? 0, 'DQ-081');
    const summed = await getFiling(
      superuser,
      { personIds: [], findingIds: [] },
      { personIds: many, rules: ['DQ-080'] },
    );
    expect(summed.findings).toEqual([]);
    expect(summed.rules).toMatchObject([
      { ruleId: 'DQ-081', persons: 2, asked: false },
      { ruleId: 'DQ-080', persons: 1, asked: true },
    ]);
    expect(await findFindingsOfRules(superuser, many, ['DQ-081'])).toEqual(
      [other, second].sort((a, b) => a - b),
    );
    expect(await findFindingsOfRules(neighbour, many, ['DQ-081'])).toEqual([]);
  });

  it('puts known errors that hit the persons first, until they are said not to concern us', async () => {
    const person = await makePerson();
    const number = await asSystem(async (tx) => {
      const error = await tx.knownError.create({
        data: {
          status: 'workaround',
          visibility: 'public',
          createdById: agent.id,
          texts: { create: { language: 'nb', title: 'Feil i NIR', workaround: 'Vent med å rette' } },
          hits: { create: { personId: person, municipalityCode: '4203', since: new Date() } },
        },
      });
      return error.id;
    });
    const shown = await getFiling(superuser, { personIds: [person], findingIds: [] });
    expect(shown.knownErrors).toMatchObject([{ number, title: 'Feil i NIR', personIds: [person] }]);
    await noteKnownErrorVerdict(superuser, number, 'not_us');
    const later = await getFiling(superuser, { personIds: [person], findingIds: [] }, { notUs: [number] });
    expect(later.knownErrors).toEqual([]);
  });

  it('says when an answer is expected, by the theme and IMDi’s calendar', async () => {
    const friday = new Date('2026-12-18T13:00:00Z');
    const [common, sooner, easter] = await asSystem(async (tx) => [
      await expectedAnswer(tx, friday),
      await expectedAnswer(tx, friday, 'arsrapportering'),
      await expectedAnswer(tx, new Date('2026-04-01T08:00:00Z')),
    ]);
    expect([common, sooner, easter]).toEqual(['2026-12-22', '2026-12-21', '2026-04-08']);
    const view = await getFiling(superuser, { personIds: [], findingIds: [] });
    // Before a theme is chosen the page may promise no day earlier than any theme's own.
    expect(view.answerBy).toBe(
      view.themes
        .map(({ answerBy }) => answerBy)
        .sort()
        .at(-1),
    );
    const structured = view.themes.filter((theme) => theme.structured).map(({ code }) => code);
    expect(structured).toEqual(['fagsystem', 'kommunesammenslaing', 'tilgang']);
  });
});

describe('the duplicate guard', () => {
  const subject = (overrides: Partial<Parameters<typeof findAlikeTickets>[1]> = {}) => ({
    ticketId: newId(),
    personIds: [],
    findingIds: [],
    themeCode: '',
    title: '',
    body: '',
    ...overrides,
  });
  const title = 'Overføringen stopper ved permisjonskodene';
  const body = 'Når vi sender permisjoner fra fagsystemet kommer de ikke frem til NIR.';

  it('offers the own open ticket on the same person and rule, not a solved one', async () => {
    const person = await makePerson();
    const first = await makeFinding(person);
    const again = await makeFinding(person);
    const number = await fileTicket(superuser, { findingIds: [first], title: 'Helt annen tittel her' });
    const found = await findAlikeTickets(colleague, subject({ findingIds: [again] }));
    expect(found).toMatchObject([{ number, reason: 'finding', requester: superuser.name }]);
    expect((await getFiling(colleague, { personIds: [], findingIds: [again] })).alike).toMatchObject([
      { number },
    ]);
    const elsewhere = await makeFinding(person, 'DQ-081');
    expect(await findAlikeTickets(colleague, subject({ findingIds: [elsewhere] }))).toEqual([]);
    await asSystem((tx) => tx.ticket.update({ where: { number }, data: { state: 'solved' } }));
    expect(await findAlikeTickets(colleague, subject({ findingIds: [again] }))).toEqual([]);
  });

  it('offers the own open ticket on the same person with the same theme, whatever it is called', async () => {
    const person = await makePerson();
    const finding = await makeFinding(person, 'DQ-081');
    const number = await fileTicket(superuser, {
      personIds: [person],
      themeCode: 'tilgang',
      title: 'Helt annen tittel her',
    });
    for (const about of [{ personIds: [person] }, { findingIds: [finding] }]) {
      const found = await findAlikeTickets(colleague, subject({ ...about, themeCode: 'tilgang' }));
      expect(found).toMatchObject([{ number, reason: 'theme' }]);
      expect(await findAlikeTickets(colleague, subject({ ...about, themeCode: 'annet' }))).toEqual([]);
      expect(await findAlikeTickets(neighbour, subject({ ...about, themeCode: 'tilgang' }))).toEqual([]);
    }
    const other = subject({ personIds: [await makePerson()], themeCode: 'tilgang' });
    expect(await findAlikeTickets(colleague, other)).toEqual([]);
    await asSystem((tx) => tx.ticket.update({ where: { number }, data: { state: 'closed' } }));
    const later = subject({ personIds: [person], themeCode: 'tilgang' });
    expect(await findAlikeTickets(colleague, later)).toEqual([]);
  });

  it('offers one with very similar words, whatever their order and endings', async () => {
    const input = filing({ title, body });
    const { number } = await openTicket(superuser, input);
    const similar = { title: 'Permisjonskode: overføring stopper', body };
    expect(await findAlikeTickets(colleague, subject(similar))).toMatchObject([{ number, reason: 'words' }]);
    const different = {
      title: 'Hvem skal signere kontrakten?',
      body: 'Vi har to navn på integreringskontrakten.',
    };
    expect(await findAlikeTickets(colleague, subject(different))).toEqual([]);
    expect(await findAlikeTickets(colleague, subject({ ...similar, ticketId: input.ticketId }))).toEqual([]);
  });

  it('knows nothing of other municipalities’ tickets', async () => {
    expect(await findAlikeTickets(neighbour, subject({ title, body }))).toEqual([]);
    const person = await makePerson();
    const finding = await makeFinding(person);
    await fileTicket(superuser, { findingIds: [finding] });
    expect(await findAlikeTickets(neighbour, subject({ findingIds: [finding] }))).toEqual([]);
    expect(() => findAlikeTickets(agent, subject())).toThrow();
  });

  it('lets one join: text, persons and findings go into the ticket, once', async () => {
    const number = await fileTicket(superuser, { title: 'Den første saken' });
    const person = await makePerson();
    const finding = await makeFinding(person);
    const input = filing({ title: 'Samme her', body: 'Vi også.', findingIds: [finding] });
    await joinTicket(colleague, number, input);
    await joinTicket(colleague, number, input);
    const { conversation, people, ticket } = await getTicket(agent, number);
    expect(conversation.entries.map((entry) => entry.body)).toEqual([
      'Vi forstår ikke funnet.',
      'Samme her\n\nVi også.',
    ]);
    expect(people.persons).toMatchObject([{ id: person, findings: [{ id: finding, asked: true }] }]);
    expect(ticket.state).toBe('new');
    expect(await asSystem((tx) => tx.ticket.count({ where: { id: input.ticketId } }))).toBe(0);
    const long = filing({ title: 'Lang', body: `${'å'.repeat(19_999)}!` });
    await joinTicket(colleague, number, long);
    const { entries } = (await getTicket(agent, number)).conversation;
    expect(entries.at(-1)?.body).toBe(`Lang\n\n${long.body}`);
    await expect(joinTicket(neighbour, number, filing())).rejects.toMatchObject({ code: 'not_found' });
    await expect(joinTicket(agent, number, filing())).rejects.toMatchObject({ code: 'forbidden' });
    expect((await ticketRow(number)).waitingSince).not.toBeNull();
  });
});
