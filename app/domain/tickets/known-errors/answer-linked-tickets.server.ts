import { createHash } from 'node:crypto';
import type { Actor, Language } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { AppError } from '~/platform/errors';
import { answerTicket } from '../answer-ticket.server';
import { refusePersonNumbers } from '../persons/person-numbers';
import type { DeskState } from '../ticket';
import type { AnswerLinkedInput } from './answer-linked-form';
import { type AnswerableTicket, findAnswerableTickets } from './find-linked-tickets.server';

type Bodies = Pick<AnswerLinkedInput, 'bodyNb' | 'bodyNn' | 'bodyEn'>;

/** What one ticket gets. */
export type AnswerLine = AnswerableTicket & { body: string; bodyLanguage: Language };

export type AnswerResult = { number: number; outcome: 'sent' | 'news' | 'closed' | 'failed' };

function textOf(bodies: Bodies, language: Language): { body: string; bodyLanguage: Language } {
  const wanted = { nb: bodies.bodyNb, nn: bodies.bodyNn, en: bodies.bodyEn }[language];
  return wanted ? { body: wanted, bodyLanguage: language } : { body: bodies.bodyNb, bodyLanguage: 'nb' };
}

/** What each linked ticket would get, in its own language. Nothing is written. @throws AppError forbidden */
export async function previewLinkedAnswers(
  actor: Actor,
  number: number,
  bodies: Bodies,
): Promise<AnswerLine[]> {
  if (!can(actor, 'known_errors.link')) throw new AppError('forbidden');
  const tickets = await findAnswerableTickets(actor, number);
  return tickets.map((ticket) => ({ ...ticket, ...textOf(bodies, ticket.language) }));
}

/** The same message id for the same batch and ticket, so that a repeated submit is the same answers. */
function messageIdOf(batch: string, ticketId: string): string {
  const hex = createHash('sha256').update(`${batch}|${ticketId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Answers every ticket of the preview in its own thread and language. A ticket in which something new has arrived since is
 * left to be answered by hand; each has a result of its own.
 * @throws AppError forbidden, invalid when a text holds a person number
 */
export async function answerLinkedTickets(
  actor: Actor,
  number: number,
  input: AnswerLinkedInput,
): Promise<AnswerResult[]> {
  if (!can(actor, 'known_errors.link')) throw new AppError('forbidden');
  const { bodyNb, bodyNn, bodyEn } = input;
  refusePersonNumbers({ bodyNb, bodyNn, bodyEn });
  const seen = new Map(input.seen.map((line) => [line.split(':')[0], line.slice(line.indexOf(':') + 1)]));
  const results: AnswerResult[] = [];
  for (const ticket of await findAnswerableTickets(actor, number)) {
    const mark = seen.get(String(ticket.number));
    if (mark === undefined) continue;
    const { body: text } = textOf(input, ticket.language);
    const messageId = messageIdOf(input.batch, ticket.id);
    results.push(
      await answerOne(actor, ticket.number, { messageId, body: text, state: input.state, seen: mark }),
    );
  }
  return results;
}

type One = { messageId: string; body: string; state: DeskState; seen: string };

async function answerOne(actor: Actor, number: number, one: One): Promise<AnswerResult> {
  try {
    await answerTicket(actor, number, one);
    return { number, outcome: 'sent' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const outcome =
      error.key === 'tickets.errors.closed' ? 'closed' : error.code === 'conflict' ? 'news' : 'failed';
    return { number, outcome };
  }
}
