import type { Actor } from '~/domain/accounts/actor';
import type { IsoDate } from '~/platform/dates';
import { asActor } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { canSee } from '../policy';
import { expectedAnswer } from './expected-answer.server';

export type Receipt = {
  number: number;
  title: string;
  /** Day by which IMDi aims to have answered. */
  answerBy: IsoDate;
  findings: number;
  persons: number;
  /** Where the mail about the answer goes; null when the requester wants none. */
  email: string | null;
};

/** What the requester is told after filing. @throws AppError not_found */
export function getReceipt(actor: Actor, number: number): Promise<Receipt> {
  return asActor(actor, async (tx) => {
    const ticket = await tx.ticket.findUnique({ where: { number } });
    if (!ticket || !canSee(actor, ticket)) throw notFound();
    const requester = await tx.user.findUnique({
      where: { id: ticket.requesterId },
      select: { email: true, wantsMail: true },
    });
    return {
      number,
      title: ticket.title,
      answerBy: await expectedAnswer(tx, ticket.createdAt, ticket.themeCode),
      findings: await tx.ticketFinding.count({ where: { ticketId: ticket.id } }),
      persons: await tx.ticketPerson.count({ where: { ticketId: ticket.id } }),
      email: requester?.wantsMail ? requester.email : null,
    };
  });
}
