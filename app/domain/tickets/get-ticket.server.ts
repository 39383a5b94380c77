import type { Actor } from '~/domain/accounts/actor';
import type { ChangeKind } from '~/domain/register/changes';
import { readUserNames } from '~/domain/register/read-record.server';
import { osloDay } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import { asActor, type Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import type { Ticket } from '~generated/prisma/client';
import { ruleTitle } from './asked-finding';
import { composerDraftKey } from './draft-key';
import { type DeskMember, findDeskStaff } from './find-desk-staff.server';
import { findThemes, type ThemeChoice } from './find-themes.server';
import { findTicketPersons, type TicketPersons } from './find-ticket-persons.server';
import { type Draft, readDrafts } from './get-draft.server';
import { markRead } from './mark-read.server';
import { canAnswer, canAssign, canReopen, canReply, canSee, canSolve, canTake, isDesk } from './policy';
import { type Conversation, readConversation } from './read-conversation.server';
import { lastDayToObject } from './state-fields.server';
import { conversationMark, readProof, type TicketState } from './ticket';

/** One proof line: which finding went away, when, and through what. */
export type ProofLine = {
  findingId: number;
  ruleId: string;
  title: string;
  at: string;
  cause: string;
  actor: string | null;
  changeKind: ChangeKind | null;
};

export type TicketHead = {
  id: string;
  number: number;
  title: string;
  state: TicketState;
  themeCode: string;
  theme: string;
  municipality: string;
  requester: string;
  assigneeId: string | null;
  assignee: string | null;
  createdAt: Date;
  waitingSince: Date | null;
  /** Last day to object to the solution; null when the ticket is not solved. */
  objectBy: IsoDate | null;
  proof: ProofLine[] | null;
};

/** What the actor may do with the ticket as it is now; the page offers this and nothing else. */
export type TicketRights = Record<
  'desk' | 'reply' | 'answer' | 'take' | 'assign' | 'solve' | 'reopen',
  boolean
>;

export type TicketView = {
  ticket: TicketHead;
  conversation: Conversation;
  people: TicketPersons;
  rights: TicketRights;
  /** The conversation as it is now; forms carry it so that a reply to an older one is stopped. */
  mark: string;
  themes: ThemeChoice[];
  staff: DeskMember[];
  drafts: { public: Draft | null; note: Draft | null };
};

/**
 * A ticket with all that its page shows. Reading marks it as read and leaves a trace for each person shown.
 * @throws AppError not_found, the same for a missing ticket and one of another municipality
 */
export function getTicket(actor: Actor, number: number): Promise<TicketView> {
  return asActor(actor, async (tx) => {
    const ticket = await tx.ticket.findUnique({ where: { number } });
    if (!ticket || !canSee(actor, ticket)) throw notFound();
    const themes = await findThemes(tx, actor.language, { retired: true });
    const conversation = await readConversation(tx, actor, ticket.id, themes);
    const people = await findTicketPersons(tx, actor, ticket.id);
    const desk = isDesk(actor);
    const keys = { public: composerDraftKey('public', ticket.id), note: composerDraftKey('note', ticket.id) };
    const drafts = await readDrafts(tx, actor, [keys.public, keys.note]);
    await markRead(tx, actor, ticket.id);
    const count = (kind: 'message' | 'note') =>
      conversation.entries.filter((entry) => entry.kind === kind).length;
    return {
      ticket: await headOf(tx, actor, ticket, themes),
      conversation,
      people,
      rights: {
        desk,
        reply: canReply(actor, ticket),
        answer: canAnswer(actor, ticket),
        take: canTake(actor, ticket),
        assign: canAssign(actor, ticket),
        solve: canSolve(actor, ticket),
        reopen: canReopen(actor, ticket),
      },
      mark: conversationMark({ messages: count('message'), notes: count('note'), state: ticket.state }),
      themes,
      staff: desk ? await findDeskStaff(tx) : [],
      drafts: { public: drafts.get(keys.public) ?? null, note: drafts.get(keys.note) ?? null },
    };
  });
}

async function headOf(tx: Tx, actor: Actor, ticket: Ticket, themes: ThemeChoice[]): Promise<TicketHead> {
  const proof = readProof(ticket.proof);
  const municipality = await tx.municipality.findUnique({ where: { code: ticket.municipalityCode } });
  const names = await readUserNames(tx, [
    ticket.requesterId,
    ticket.assigneeId,
    ...(proof?.changes ?? []).map(({ actorId }) => actorId),
  ]);
  const name = (id: string | null) => (id ? (names.get(id) ?? '') : null);
  return {
    id: ticket.id,
    number: ticket.number,
    title: ticket.title,
    state: ticket.state,
    themeCode: ticket.themeCode,
    theme: themes.find(({ code }) => code === ticket.themeCode)?.label ?? ticket.themeCode,
    municipality: municipality?.name ?? ticket.municipalityCode,
    requester: name(ticket.requesterId) ?? '',
    assigneeId: ticket.assigneeId,
    assignee: name(ticket.assigneeId),
    createdAt: ticket.createdAt,
    waitingSince: ticket.waitingSince,
    objectBy: ticket.state === 'solved' && ticket.solvedAt ? lastDayToObject(osloDay(ticket.solvedAt)) : null,
    proof:
      proof?.changes.map((change) => ({
        findingId: change.findingId,
        ruleId: change.ruleId,
        title: ruleTitle(change.ruleId, actor.language),
        at: change.at,
        cause: change.cause,
        actor: name(change.actorId),
        changeKind: change.changeKind as ChangeKind | null,
      })) ?? null,
  };
}
