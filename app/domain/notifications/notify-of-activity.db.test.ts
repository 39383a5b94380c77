import { describe, expect, it } from 'vitest';
import { noteInternally } from '~/domain/tickets/note-internally.server';
import { replyToTicket } from '~/domain/tickets/reply-to-ticket.server';
import { setState } from '~/domain/tickets/set-state.server';
import { settleTickets } from '~/domain/tickets/settling/settle-tickets.server';
import { solveTicket } from '~/domain/tickets/solve-ticket.server';
import { assignTicket } from '~/domain/tickets/staff/assign-ticket.server';
import { takeTicket } from '~/domain/tickets/staff/take-ticket.server';
import { asActor, asSystem, pgPool } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { fileTicket, makeFinding, makePerson, moveFinding, ticketRow } from '~test/factories/desk';
import { answerNow, handleActivities, mailsOf, writing } from '~test/factories/desk-mail';
import { people } from '~test/factories/people';
import { findTicketMail } from './find-ticket-mail.server';
import { MAIL_ATTEMPTS } from './send-mail.server';

const { superuser, colleague, agent, owner } = people({
  superuser: 'municipal_superuser',
  colleague: 'municipal_admin',
  agent: 'support_agent',
  owner: 'support_agent',
});

async function sent(number: number): Promise<{ template: string; to: string }[]> {
  await handleActivities(number);
  return (await mailsOf(number)).map(({ template, toUserId }) => ({ template, to: toUserId }));
}

describe('who hears of what', () => {
  it('the requester of the receipt and the answer, with everybody else of the municipality who wrote', async () => {
    const number = await fileTicket(superuser);
    expect(await sent(number)).toEqual([{ template: 'ticket_filed', to: superuser.id }]);
    await replyToTicket(colleague, number, await writing(colleague, number));
    await answerNow(agent, number);
    const answered = (await sent(number)).filter(({ template }) => template === 'ticket_answered');
    expect(answered.map(({ to }) => to).sort()).toEqual([superuser.id, colleague.id].sort());
  });

  it('the owner of a reply and of being given the ticket, but nobody of what they did themselves', async () => {
    const number = await fileTicket(superuser);
    await takeTicket(agent, number, null);
    await assignTicket(agent, number, owner.id);
    await replyToTicket(superuser, number, await writing(superuser, number));
    await noteInternally(agent, number, { messageId: newId(), body: 'Internt.' });
    expect((await sent(number)).slice(1)).toEqual([
      { template: 'ticket_assigned', to: owner.id },
      { template: 'ticket_replied', to: owner.id },
    ]);
  });

  it('the municipality of a solution, unless it said so itself', async () => {
    const [byImdi, byOwnWord] = [await fileTicket(superuser), await fileTicket(superuser)];
    await setState(agent, byImdi, 'solved');
    await solveTicket(superuser, byOwnWord);
    expect((await sent(byImdi)).map(({ template }) => template)).toEqual(['ticket_filed', 'ticket_solved']);
    expect((await sent(byOwnWord)).map(({ template }) => template)).toEqual(['ticket_filed']);
  });

  it('the municipality when findings solved it, and everybody when one came back', async () => {
    const finding = await makeFinding(await makePerson());
    const number = await fileTicket(superuser, { findingIds: [finding] });
    await takeTicket(agent, number, null);
    await moveFinding(finding, 'closed');
    await settleTickets();
    await moveFinding(finding, 'reopened');
    await settleTickets();
    expect((await sent(number)).filter(({ template }) => template !== 'ticket_filed')).toEqual([
      { template: 'ticket_solved_by_findings', to: superuser.id },
      { template: 'ticket_reopened', to: superuser.id },
      { template: 'ticket_reopened', to: agent.id },
    ]);
  });

  it('once, however often an activity is handled; and not those who do not want mail', async () => {
    const number = await fileTicket(superuser);
    await Promise.all([handleActivities(number), handleActivities(number)]);
    await handleActivities(number);
    expect(await mailsOf(number)).toHaveLength(1);
    await asSystem((tx) => tx.user.update({ where: { id: colleague.id }, data: { wantsMail: false } }));
    await replyToTicket(colleague, number, await writing(colleague, number));
    await answerNow(agent, number);
    expect((await sent(number)).map(({ to }) => to)).not.toContain(colleague.id);
    const { id } = await ticketRow(number);
    const told = await asActor(agent, (tx) => findTicketMail(tx, agent, id));
    expect(told.recipients).toEqual([superuser.name]);
    await asSystem((tx) => tx.user.update({ where: { id: colleague.id }, data: { wantsMail: true } }));
  });

  it('writes the job with the row', async () => {
    const number = await fileTicket(superuser);
    await handleActivities(number);
    const [mail] = await mailsOf(number);
    const { rows } = await pgPool().query(
      'select task_identifier, max_attempts from graphile_worker.jobs where key = $1',
      [`mail:${mail?.id}`],
    );
    expect(rows).toEqual([{ task_identifier: 'send-mail', max_attempts: MAIL_ATTEMPTS }]);
  });
});
