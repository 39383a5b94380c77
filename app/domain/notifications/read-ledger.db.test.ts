import { expect, it } from 'vitest';
import { mergeTickets } from '~/domain/tickets/merging/merge-tickets.server';
import { replyToTicket } from '~/domain/tickets/reply-to-ticket.server';
import { asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { messageIdOf } from '~/platform/mail.server';
import { fileTicket, ticketRow } from '~test/factories/desk';
import { answerNow, handleActivities, mailsOf, writing } from '~test/factories/desk-mail';
import { people } from '~test/factories/people';
import { readLedger } from './read-ledger.server';

const { superuser, agent } = people({
  superuser: 'municipal_superuser',
  agent: 'support_agent',
});

const wrong = async (...known: Parameters<typeof readLedger>) =>
  (await readLedger(...known)).filter(({ expected, found }) => expected !== found).map(({ about }) => about);

it('balances after filing, answering, replying and merging, and tells what does not', async () => {
  const [first, second] = [await fileTicket(superuser), await fileTicket(superuser)];
  await answerNow(agent, first);
  const reply = await writing(superuser, first);
  await replyToTicket(superuser, first, reply);
  await mergeTickets(agent, first, second);
  const tickets = [(await ticketRow(first)).id, (await ticketRow(second)).id];
  const messages = [reply.messageId];
  expect(await wrong({ tickets, messages })).toEqual([]);

  await handleActivities(first);
  const [mail] = await mailsOf(first);
  await asSystem(
    (tx) =>
      tx.$executeRaw`update outgoing_mail set state = 'sent', sent_at = now() where id = ${mail?.id}::uuid`,
  );
  const received = [messageIdOf(mail?.id ?? '')];
  expect(await wrong({ tickets: [...tickets, newId()], messages: [newId()], received: [] })).toEqual([
    'acknowledged filings, each once',
    'acknowledged replies, each once',
    'sent mails, each received under its Message-ID',
  ]);
  expect(await wrong({ tickets, messages, received })).toEqual([]);
});
