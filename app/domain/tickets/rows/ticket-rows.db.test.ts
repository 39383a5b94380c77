import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { fileTicket, makeFinding, makePerson, moveFinding, ticketRow } from '~test/factories/desk';
import { sendNow, writing } from '~test/factories/desk-mail';
import { people } from '~test/factories/people';
import { answerTicket } from '../answer-ticket.server';
import { attachFile } from '../attachments/attach-file.server';
import { getTicket } from '../get-ticket.server';
import { reopenTicket } from '../reopen-ticket.server';
import { replyToTicket } from '../reply-to-ticket.server';
import { settleTickets } from '../settling/settle-tickets.server';
import { solveTicket } from '../solve-ticket.server';
import { changeRows } from './change-rows.server';
import { splitRows } from './split-rows.server';

const { superuser, neighbour, agent } = people({
  superuser: 'municipal_superuser',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  agent: 'support_agent',
});

async function ticketAbout(count: number) {
  const persons: number[] = [];
  const findings: number[] = [];
  for (let i = 0; i < count; i += 1) {
    persons.push(await makePerson());
    findings.push(await makeFinding(persons[i] ?? 0));
  }
  const number = await fileTicket(superuser, { findingIds: findings });
  return { number, persons, findings };
}

const rowsOf = async (actor: Actor, number: number) => (await getTicket(actor, number)).rows;

const statesOf = async (number: number) => {
  const rows = await rowsOf(agent, number);
  return Object.fromEntries((rows?.rows ?? []).map(({ personId, state }) => [personId, state]));
};

describe('the rows of a ticket about many persons', () => {
  it('show person, finding, state and the latest message, and leave one trace each', async () => {
    const { number, persons, findings } = await ticketAbout(3);
    const rows = await rowsOf(agent, number);
    expect(rows).toMatchObject({ total: 3, done: 0, hidden: 0, page: 1 });
    expect(rows?.rows.map((row) => [row.personId, row.state, row.findings[0]?.id, row.comment])).toEqual(
      persons.map((id, i) => [id, 'open', findings[i], null]),
    );
    await rowsOf(agent, number);
    const traces = await asSystem((tx) =>
      tx.accessLog.count({ where: { userId: agent.id, personId: { in: persons } } }),
    );
    expect(traces).toBe(3);
  });

  it('are nobody else’s, and none for a single person', async () => {
    const { number } = await ticketAbout(2);
    await expect(rowsOf(neighbour, number)).rejects.toMatchObject({ code: 'not_found' });
    const change = { rows: [1], to: 'solved' as const };
    await expect(changeRows(neighbour, number, change)).rejects.toMatchObject({ code: 'not_found' });
    await expect(splitRows(neighbour, number, { rows: [1], ticketId: newId() })).rejects.toMatchObject({
      code: 'not_found',
    });
    const single = await ticketAbout(1);
    expect(await rowsOf(superuser, single.number)).toBeNull();
  });

  it('are answered one by one, and open again when the municipality writes about them', async () => {
    const { number, persons } = await ticketAbout(3);
    const [first = 0, second = 0, third = 0] = persons;
    const answer = { ...(await writing(agent, number, 'Slik gjør dere.')), state: 'open' as const };
    await answerTicket(agent, number, { ...answer, rows: [first, second] });
    expect(await statesOf(number)).toEqual({ [first]: 'open', [second]: 'open', [third]: 'open' });
    await sendNow(answer.messageId);
    expect(await statesOf(number)).toEqual({ [first]: 'answered', [second]: 'answered', [third]: 'open' });
    const rows = await rowsOf(superuser, number);
    const commented = rows?.rows.filter(({ comment }) => comment?.body === 'Slik gjør dere.');
    expect(commented?.map(({ personId }) => personId)).toEqual([first, second]);
    const reply = await writing(superuser, number, 'Det virket ikke for henne.');
    await replyToTicket(superuser, number, { ...reply, rows: [first] });
    expect(await statesOf(number)).toMatchObject({ [first]: 'open', [second]: 'answered' });
    expect((await rowsOf(agent, number))?.about).toEqual({
      [answer.messageId]: 2,
      [reply.messageId]: 1,
    });
    const unknown = { ...(await writing(superuser, number, 'Ukjent.')), rows: [2_000_000_000] };
    await expect(replyToTicket(superuser, number, unknown)).rejects.toMatchObject({
      fields: { rows: 'filing.rows.errors.gone' },
    });
  });

  it('are written about with files, which wait with that form alone', async () => {
    const { number, persons } = await ticketAbout(2);
    const { ticket } = await getTicket(superuser, number);
    const bytes = new TextEncoder().encode('Vedtaket');
    const file = await attachFile(superuser, { formKey: `rows:${ticket.id}`, name: 'vedtak.txt', bytes });
    const { pending } = (await getTicket(superuser, number)).files;
    expect(pending).toMatchObject({ rows: [{ id: file.id }], public: [], note: [] });
    const reply = await writing(superuser, number, 'Se vedlegget');
    await replyToTicket(superuser, number, { ...reply, rows: persons.slice(0, 1), attachmentIds: [file.id] });
    const { files } = await getTicket(agent, number);
    expect(files.sent).toMatchObject([{ id: file.id, entryId: reply.messageId }]);
    expect((await getTicket(superuser, number)).files.pending.rows).toEqual([]);
  });

  it('are solved and reopened by either side', async () => {
    const { number, persons } = await ticketAbout(2);
    const [first = 0, second = 0] = persons;
    await changeRows(superuser, number, { rows: [first], to: 'solved' });
    await changeRows(superuser, number, { rows: [first], to: 'solved' });
    await changeRows(agent, number, { rows: [second], to: 'solved' });
    expect(await rowsOf(agent, number)).toMatchObject({ done: 2 });
    await changeRows(agent, number, { rows: [first], to: 'open' });
    expect(await statesOf(number)).toEqual({ [first]: 'open', [second]: 'solved' });
    const { conversation } = await getTicket(agent, number);
    expect(conversation.events.filter(({ kind }) => kind === 'ticket.rows_solved')).toHaveLength(2);
  });
});

it('end with the ticket when it is solved, and are open again when it is reopened', async () => {
  const { number, persons } = await ticketAbout(2);
  const [first = 0, second = 0] = persons;
  await changeRows(superuser, number, { rows: [first], to: 'solved' });
  await solveTicket(superuser, number);
  expect(await statesOf(number)).toEqual({ [first]: 'solved', [second]: 'ended' });
  expect(await rowsOf(superuser, number)).toMatchObject({ done: 2, total: 2 });
  await reopenTicket(superuser, number);
  expect(await statesOf(number)).toEqual({ [first]: 'solved', [second]: 'open' });
});

describe('a row', () => {
  it('closes itself when its finding is gone, and opens when it returns', async () => {
    const { number, persons, findings } = await ticketAbout(3);
    const [first = 0, second = 0, third = 0] = persons;
    await changeRows(agent, number, { rows: [second], to: 'solved' });
    await moveFinding(findings[0] ?? 0, 'closed');
    await moveFinding(findings[1] ?? 0, 'closed');
    await settleTickets({ personId: first });
    await settleTickets({ personId: second });
    expect(await statesOf(number)).toEqual({ [first]: 'settled', [second]: 'solved', [third]: 'open' });
    expect((await ticketRow(number)).state).toBe('new');
    await moveFinding(findings[0] ?? 0, 'reopened');
    await moveFinding(findings[1] ?? 0, 'reopened');
    await settleTickets({ municipalityCode: '4203' });
    expect(await statesOf(number)).toEqual({ [first]: 'open', [second]: 'open', [third]: 'open' });
  });

  it('of a person without a finding keeps the ticket open until somebody says that it is solved', async () => {
    const person = await makePerson();
    const other = await makePerson();
    const finding = await makeFinding(person);
    const number = await fileTicket(superuser, { findingIds: [finding], personIds: [other] });
    await moveFinding(finding, 'closed');
    await settleTickets({ personId: person });
    expect((await ticketRow(number)).state).toBe('new');
    expect(await statesOf(number)).toEqual({ [person]: 'settled', [other]: 'open' });
  });

  it('is split off with its finding into a ticket of its own, once', async () => {
    for (const actor of [agent, superuser]) {
      const { number, persons, findings } = await ticketAbout(3);
      const [first = 0, second = 0, third = 0] = persons;
      const split = { rows: [first], ticketId: newId() };
      const made = await splitRows(actor, number, split);
      expect(await splitRows(actor, number, split)).toEqual(made);
      expect(await statesOf(number)).toEqual({ [first]: 'split', [second]: 'open', [third]: 'open' });
      const rows = await rowsOf(agent, number);
      expect(rows?.rows.at(-1)).toMatchObject({ personId: first, splitTo: made.number, findings: [] });
      const view = await getTicket(agent, made.number);
      expect(view.people.persons).toMatchObject([
        { id: first, findings: [{ id: findings[0], asked: true }] },
      ]);
      expect(view.conversation.entries.map(({ body }) => body)).toEqual(['Vi forstår ikke funnet.']);
      expect(view.ticket.requester).toBe(superuser.name);
      await moveFinding(findings[0] ?? 0, 'closed');
      await settleTickets({ personId: first });
      expect((await ticketRow(made.number)).state).toBe('solved');
      expect((await ticketRow(number)).state).toBe('new');
      const rest = { rows: [second, third], ticketId: newId() };
      await expect(splitRows(actor, number, rest)).rejects.toMatchObject({ key: 'filing.rows.errors.all' });
    }
  });
});

it('are a hundred on one page, which then shows no person beside the conversation', async () => {
  const { number } = await ticketAbout(100);
  const view = await getTicket(agent, number);
  expect(view.rows?.rows).toHaveLength(100);
  expect(view.people).toEqual({ persons: [], hidden: 0, many: 100 });
});
