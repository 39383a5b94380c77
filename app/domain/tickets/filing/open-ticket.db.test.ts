import { beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { dufOf, filing, makeFinding, makePerson } from '~test/factories/desk';
import { nextDuf } from '~test/factories/insert-record';
import { makeActor } from '~test/factories/make-actor';
import { people } from '~test/factories/people';
import { DRAFT_MAX } from '../compose/draft-forms';
import { getDraft } from '../compose/get-draft.server';
import { saveDraft } from '../compose/save-draft.server';
import { getTicket } from '../get-ticket.server';
import { findPersonsByDuf } from '../persons/find-persons-by-duf.server';
import { PERSON_NUMBER_ERROR } from '../persons/person-numbers';
import { cleanFiling } from './clean-filing.server';
import { getFiling } from './get-filing.server';
import { openTicket } from './open-ticket.server';

const { superuser, neighbour } = people({
  superuser: 'municipal_superuser',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
});
let person: number;
let foreign: number;

beforeAll(async () => {
  person = await makePerson();
  foreign = await makePerson('1151');
});

describe('filing a ticket', () => {
  it('keeps what was written, about whom and against which versions', async () => {
    const findingId = await makeFinding(person);
    const { number } = await openTicket(superuser, filing({ findingIds: [findingId] }));
    const { ticket, conversation, people, mark } = await getTicket(superuser, number);
    expect(ticket).toMatchObject({
      number,
      state: 'new',
      themeCode: 'arsrapportering',
      requester: superuser.name,
    });
    expect(ticket.waitingSince).not.toBeNull();
    expect(conversation.entries.map(({ body, fromImdi }) => ({ body, fromImdi }))).toEqual([
      { body: 'Vi forstår ikke funnet.', fromImdi: false },
    ]);
    expect(people.persons.map(({ id }) => id)).toEqual([person]);
    expect(people.persons[0]?.findings).toMatchObject([{ id: findingId, asked: true, open: true }]);
    expect(mark).toBe('1.0.new');
    const link = await asSystem((tx) => tx.ticketPerson.findFirstOrThrow({ where: { personId: person } }));
    expect(link.recordVersion).toBeGreaterThan(0);
  });

  it('gives the same ticket for a repeated submit, also when both come at once', async () => {
    const input = filing({ personIds: [person] });
    const [first, second] = await Promise.all([openTicket(superuser, input), openTicket(superuser, input)]);
    expect([second, await openTicket(superuser, input)]).toEqual([first, first]);
    await expect(openTicket(superuser, { ...input, title: 'Noe annet' })).rejects.toMatchObject({
      code: 'conflict',
      data: first,
    });
    const stored = await asSystem((tx) => tx.ticket.findUniqueOrThrow({ where: { id: input.ticketId } }));
    expect(stored.title).toBe(input.title);
    const filed = await asSystem((tx) =>
      tx.activity.count({ where: { ticketId: input.ticketId, kind: 'ticket.filed' } }),
    );
    expect(filed).toBe(1);
  });

  it('does not hand out another one’s ticket for its id', async () => {
    const input = filing();
    await openTicket(neighbour, input);
    await expect(openTicket(superuser, input)).rejects.toMatchObject({ code: 'invalid' });
  });

  it.each(['municipal_reader', 'support_agent', 'county_governor', 'system_admin'] as const)(
    'is not for a %s',
    async (role) => {
      const other = await makeActor(role);
      await expect(openTicket(other, filing())).rejects.toMatchObject({ code: 'forbidden' });
    },
  );

  it('knows no person, finding or theme that is not there for the municipality', async () => {
    const findingId = await makeFinding(foreign);
    const unknown = 2_000_000_000;
    const theirs = openTicket(superuser, filing({ personIds: [foreign] }));
    await expect(theirs).rejects.toMatchObject({ key: 'tickets.errors.person_unknown' });
    const nobody = openTicket(superuser, filing({ personIds: [unknown] }));
    await expect(nobody).rejects.toMatchObject({ key: 'tickets.errors.person_unknown' });
    const finding = openTicket(superuser, filing({ findingIds: [findingId] }));
    await expect(finding).rejects.toMatchObject({ code: 'invalid' });
    const theme = openTicket(superuser, filing({ themeCode: 'tull' }));
    await expect(theme).rejects.toMatchObject({ fields: { themeCode: 'tickets.errors.theme' } });
  });

  it('knows no graded person for those who may not see one', async () => {
    const graded = await makePerson();
    await asSystem((tx) =>
      tx.person.update({ where: { id: graded }, data: { confidentiality: 'FORTROLIG' } }),
    );
    const findingId = await makeFinding(graded);
    const named = openTicket(superuser, filing({ personIds: [graded] }));
    await expect(named).rejects.toMatchObject({ key: 'tickets.errors.person_unknown' });
    const found = openTicket(superuser, filing({ findingIds: [findingId] }));
    await expect(found).rejects.toMatchObject({ key: 'tickets.errors.finding_unknown' });
    const admin = await makeActor('municipal_admin');
    await expect(openTicket(admin, filing({ findingIds: [findingId] }))).resolves.toHaveProperty('number');
  });

  it('does not say that it keeps a draft which it could not read back', async () => {
    await expect(saveDraft(superuser, 'new', { body: 'x'.repeat(DRAFT_MAX + 1) })).rejects.toMatchObject({
      key: 'tickets.draft.too_long',
    });
    await saveDraft(superuser, 'new', { body: 'x'.repeat(DRAFT_MAX) });
    expect((await getDraft(superuser, 'new'))?.content.body).toHaveLength(DRAFT_MAX);
  });

  it('shows 404 to a neighbour, as for a number that does not exist', async () => {
    const { number } = await openTicket(superuser, filing());
    const hidden = await getTicket(neighbour, number).catch((error: unknown) => error);
    const missing = await getTicket(neighbour, 1_999_999_999).catch((error: unknown) => error);
    expect(hidden).toEqual(missing);
    expect(hidden).toMatchObject({ code: 'not_found', key: 'errors.not_found' });
  });
});

describe('person numbers', () => {
  it('are refused in title and description, without repeating them', async () => {
    const duf = await dufOf(person);
    const spaced = `${duf.slice(0, 4)} ${duf.slice(4, 10)} ${duf.slice(10)}`;
    const input = filing({ title: `Om ${duf}`, body: `Gjelder ${spaced}.` });
    const error = await openTicket(superuser, input).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ fields: { title: PERSON_NUMBER_ERROR, body: PERSON_NUMBER_ERROR } });
    expect(JSON.stringify(error)).not.toContain(duf);
    expect(await asSystem((tx) => tx.ticket.count({ where: { id: input.ticketId } }))).toBe(0);
  });

  it('become the municipality’s own persons, or are removed', async () => {
    const [own, theirs] = [await dufOf(person), await dufOf(foreign)];
    const clean = await cleanFiling(
      superuser,
      { title: 'Hjelp', body: `Gjelder ${own} og ${theirs}.` },
      { linked: '(personen i saken)', removed: '(nummer fjernet)' },
    );
    expect(clean).toEqual({
      texts: { title: 'Hjelp', body: 'Gjelder (personen i saken) og (nummer fjernet).' },
      personIds: [person],
    });
  });

  it('find own persons only; elsewhere and nowhere look the same', async () => {
    const [own, theirs, nobodys] = [await dufOf(person), await dufOf(foreign), nextDuf()];
    const found = await findPersonsByDuf(superuser, [own, theirs, nobodys, '123', own].join('\n'));
    expect(found.personIds).toEqual([person]);
    expect(found.left.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'unknown'],
      [3, 'unknown'],
      [4, 'short'],
    ]);
  });
});

describe('the filing form', () => {
  it('shows the finding, its person and a theme, and nobody else’s', async () => {
    const findingId = await makeFinding(person);
    const view = await getFiling(superuser, { personIds: [], findingIds: [findingId] });
    expect(view.persons).toMatchObject([{ id: person, name: 'Prøve Prøvesen' }]);
    expect(view.findings.filter(({ asked }) => asked)).toMatchObject([
      { id: findingId, personId: person, ruleId: 'DQ-080' },
    ]);
    expect(view.themes.length).toBeGreaterThan(5);
    expect(['arsrapportering', 'avslutning']).toContain(view.proposedTheme);
    await expect(getFiling(neighbour, { personIds: [person], findingIds: [] })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(getFiling(neighbour, { personIds: [], findingIds: [findingId] })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('hides a graded person from those who may not open one', async () => {
    const graded = await makePerson();
    await asSystem((tx) => tx.person.update({ where: { id: graded }, data: { confidentiality: 'STRENGT' } }));
    const found = await findPersonsByDuf(superuser, await dufOf(graded));
    expect(found).toMatchObject({ personIds: [], left: [{ fault: 'unknown' }] });
    const admin = await makeActor('municipal_admin');
    const { number } = await openTicket(admin, filing({ ticketId: newId(), personIds: [graded, person] }));
    const seen = await getTicket(superuser, number);
    expect(seen.people).toMatchObject({ hidden: 1, persons: [{ id: person }] });
    expect((await getTicket(admin, number)).people.persons.map(({ name }) => name)).toContain(null);
  });
});
