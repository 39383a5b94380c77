import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { stateAfter, type TicketState } from './ticket';

type Who = Pick<Actor, 'id' | 'role' | 'municipalityCode'>;
type About = { municipalityCode: string; state: TicketState; assigneeId: string | null };

/** Whether the ticket exists for the actor: the municipality's own for those who may file, all for the desk. */
export function canSee(actor: Who, ticket: Pick<About, 'municipalityCode'>): boolean {
  if (!can(actor, 'tickets.read')) return false;
  return !isMunicipal(actor) || actor.municipalityCode === ticket.municipalityCode;
}

/** Whether the actor works at IMDi's desk: answers, notes, takes, assigns. */
export function isDesk(actor: Pick<Actor, 'role'>): boolean {
  return can(actor, 'tickets.work');
}

/**
 * Whether the actor leads the desk: hears of broken deadlines, redacts texts, decides on retention. The registry owner
 * does.
 */
export function isLead(actor: Pick<Actor, 'role'>): boolean {
  return can(actor, 'tickets.lead');
}

/** Whether the actor may file a ticket for a municipality. */
export function canFile(actor: Who): boolean {
  return can(actor, 'tickets.file') && actor.municipalityCode !== null;
}

/** Whether the actor may write to IMDi in the ticket; in any state, a reply reopens. */
export function canReply(actor: Who, ticket: Pick<About, 'municipalityCode'>): boolean {
  return can(actor, 'tickets.reply') && canSee(actor, ticket);
}

/** Whether the municipality may say that the problem is gone. */
export function canSolve(actor: Who, ticket: Pick<About, 'municipalityCode' | 'state'>): boolean {
  return canReply(actor, ticket) && stateAfter(ticket.state, 'solve') !== null;
}

/** Whether the actor may bring a solved or closed ticket back. */
export function canReopen(actor: Who, ticket: Pick<About, 'municipalityCode' | 'state'>): boolean {
  if (stateAfter(ticket.state, 'reopen') === null) return false;
  return isDesk(actor) || canReply(actor, ticket);
}

/** Whether IMDi may answer the municipality; a closed ticket must be reopened first. */
export function canAnswer(actor: Who, ticket: Pick<About, 'state'>): boolean {
  return isDesk(actor) && ticket.state !== 'closed';
}

/** Whether the actor may make the ticket his or her own. */
export function canTake(actor: Who, ticket: Pick<About, 'state' | 'assigneeId'>): boolean {
  return isDesk(actor) && ticket.assigneeId !== actor.id && stateAfter(ticket.state, 'take') !== null;
}

/** Whether the ticket may be given to somebody, or to nobody. */
export function canAssign(actor: Who, ticket: Pick<About, 'state'>): boolean {
  return isDesk(actor) && stateAfter(ticket.state, 'take') !== null;
}
