import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { splitTicket } from '~/domain/tickets/merging/split-ticket.server';
import { replyToTicket } from '~/domain/tickets/reply-to-ticket.server';
import { splitRows } from '~/domain/tickets/rows/split-rows.server';
import { closeDb } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { fileTicket, makePerson, ticketRow } from '~test/factories/desk';
import { writing } from '~test/factories/desk-mail';
import { makeActor } from '~test/factories/make-actor';

let superuser: Actor;
let neighbour: Actor;
let agent: Actor;
/** Ids that the browser makes, taken by others: a ticket and a message of another municipality, and a message of one's own. */
let taken: Record<'theirTicket' | 'theirMessage' | 'ownMessage', string>;

beforeAll(async () => {
  superuser = await makeActor('municipal_superuser');
  neighbour = await makeActor('municipal_superuser', { municipalityCode: '1151' });
  agent = await makeActor('support_agent');
  const theirs = await fileTicket(neighbour);
  const [said, own] = [await writing(neighbour, theirs), await fileTicket(superuser)];
  await replyToTicket(neighbour, theirs, said);
  const mine = await writing(superuser, own);
  await replyToTicket(superuser, own, mine);
  const { id } = await ticketRow(theirs);
  taken = { theirTicket: id, theirMessage: said.messageId, ownMessage: mine.messageId };
});
afterAll(closeDb);

describe.each(['theirTicket', 'theirMessage', 'ownMessage'] as const)('an id that is taken (%s)', (whose) => {
  it('is no new ticket', async () => {
    await expect(fileTicket(superuser, { ticketId: taken[whose] })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('is no new message', async () => {
    const number = await fileTicket(superuser);
    const said = { ...(await writing(superuser, number)), messageId: taken[whose] };
    await expect(replyToTicket(superuser, number, said)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is no ticket that rows or messages are split off into', async () => {
    const personIds = [await makePerson(), await makePerson()];
    const number = await fileTicket(superuser, { personIds });
    const split = { rows: personIds.slice(0, 1), ticketId: taken[whose] };
    await expect(splitRows(superuser, number, split)).rejects.toMatchObject({ code: 'invalid' });
    const said = await writing(superuser, number);
    await replyToTicket(superuser, number, said);
    const input = { ticketId: taken.theirTicket, themeCode: 'annet', title: 'Annet' };
    await expect(
      splitTicket(agent, number, { ...input, messageIds: [said.messageId] }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });
});

it('is one split, however often rows are sent', async () => {
  const personIds = [await makePerson(), await makePerson()];
  const number = await fileTicket(superuser, { personIds });
  const split = { rows: personIds.slice(0, 1), ticketId: newId() };
  const twice = await Promise.all([splitRows(superuser, number, split), splitRows(superuser, number, split)]);
  expect(twice[0]).toEqual(twice[1]);
});
