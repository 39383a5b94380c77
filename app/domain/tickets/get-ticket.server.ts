import type { Actor } from '~/domain/accounts/actor';
import type { ChangeKind } from '~/domain/register/changes';
import { osloDay } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import { asActor, type Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { type TicketFiles, ticketFilesOf } from './attachments/read-ticket-files.server';
import { draftContent } from './compose/draft-forms';
import { composerDraftKey } from './compose/draft-key';
import type { Draft } from './compose/get-draft.server';
import type { HeldAnswers } from './compose/held-answer';
import { type Conversation, conversationOf } from './conversation';
import { ruleTitle } from './findings/asked-finding';
import {
  type TicketKnownErrorLine,
  ticketKnownErrorsOf,
} from './known-errors/read-ticket-known-errors.server';
import { markRead } from './mark-read.server';
import { findTicketPersons, type TicketPersons } from './persons/find-ticket-persons.server';
import { canAnswer, canAssign, canReopen, canReply, canSee, canSolve, canTake, isDesk } from './policy';
import type { ProposalLine } from './proposals/proposal';
import { readProposals } from './proposals/read-proposals.server';
import { readTicket, type TicketRead } from './read-ticket.server';
import { readTicketWork, type TicketWork } from './read-ticket-work.server';
import { readTicketRows } from './rows/read-ticket-rows.server';
import type { TicketRows } from './rows/ticket-row';
import type { DeskMember } from './staff/find-desk-staff.server';
import { lastDayToObject } from './state-fields.server';
import { findThemes, type ThemeChoice } from './themes/find-themes.server';
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
  /** ISO instants. */
  createdAt: string;
  waitingSince: string | null;
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
  held: HeldAnswers;
  people: TicketPersons;
  rights: TicketRights;
  /** The conversation as it is now; forms carry it so that a reply to an older one is stopped. */
  mark: string;
  /** Grows with whatever happens; the open page compares it with what it is told. */
  newsMark: number;
  themes: ThemeChoice[];
  staff: DeskMember[];
  drafts: { public: Draft | null; note: Draft | null };
  files: TicketFiles;
  /** Null for a ticket about one person or none. */
  rows: TicketRows | null;
  work: TicketWork;
  proposals: ProposalLine[];
  knownErrors: TicketKnownErrorLine[];
};

/**
 * A ticket with all that its page shows, in one transaction. Reading marks it as read and leaves a trace for each person
 * shown.
 * @param rowsPage which page of the rows of a ticket about several persons
 * @throws AppError not_found, the same for a missing ticket and one of another municipality
 */
export async function getTicket(actor: Actor, number: number, rowsPage = 1): Promise<TicketView> {
  return (await getTicketWith(actor, number, rowsPage, async () => null)).view;
}

/** As `getTicket`, with what a room above this one reads of the ticket in the same transaction. */
export async function getTicketWith<Beside>(
  actor: Actor,
  number: number,
  rowsPage: number,
  readBeside: (tx: Tx, ticketId: string) => Promise<Beside>,
): Promise<{ view: TicketView; beside: Beside }> {
  const themes = await findThemes(actor.language, { retired: true });
  return asActor(actor, async (tx) => {
    const read = await readTicket(tx, actor, number);
    if (!read || !canSee(actor, read.ticket)) throw notFound();
    const { ticket } = read;
    const people = await findTicketPersons(tx, actor, ticket.id);
    await markRead(tx, actor, ticket.id);
    const { messages, notes } = read;
    const held = heldOf(read, actor);
    const view: TicketView = {
      ticket: headOf(read, actor, themes),
      conversation: conversationOf(read, themes),
      held,
      newsMark: read.newsMark,
      people,
      rights: {
        desk: isDesk(actor),
        reply: canReply(actor, ticket),
        answer: canAnswer(actor, ticket),
        take: canTake(actor, ticket),
        assign: canAssign(actor, ticket),
        solve: canSolve(actor, ticket),
        reopen: canReopen(actor, ticket),
      },
      mark: conversationMark({
        messages: messages.length + held.waiting.length,
        notes: notes.length,
        state: ticket.state,
      }),
      themes,
      staff: read.staff,
      drafts: {
        public: draftOf(read, composerDraftKey('public', ticket.id)),
        note: draftOf(read, composerDraftKey('note', ticket.id)),
      },
      files: ticketFilesOf(read.files),
      rows:
        (people.many || people.persons.length + people.hidden) > 1
          ? await readTicketRows(tx, actor, ticket.id, rowsPage)
          : null,
      work: await readTicketWork(tx, actor, ticket.id, number),
      proposals: read.proposals > 0 ? await readProposals(tx, actor, ticket.id) : [],
      knownErrors: ticketKnownErrorsOf(read.knownErrors),
    };
    return { view, beside: await readBeside(tx, ticket.id) };
  });
}

function heldOf(read: TicketRead, actor: Actor): HeldAnswers {
  const waiting = read.held.filter(({ status }) => status === 'waiting');
  return {
    waiting: waiting.map(({ status, ...answer }) => ({
      ...answer,
      author: read.names[answer.authorId] ?? '',
      mine: answer.authorId === actor.id,
    })),
    stopped: read.held.length > waiting.length,
  };
}

function draftOf(read: TicketRead, key: string): Draft | null {
  const found = read.drafts.find((draft) => draft.key === key);
  const parsed = draftContent.safeParse(found?.content);
  return found && parsed.success ? { content: parsed.data, savedAt: new Date(found.updatedAt) } : null;
}

function headOf(
  { ticket, municipality, names }: TicketRead,
  actor: Actor,
  themes: ThemeChoice[],
): TicketHead {
  const proof = readProof(ticket.proof);
  const name = (id: string | null) => (id ? (names[id] ?? '') : null);
  return {
    id: ticket.id,
    number: ticket.number,
    title: ticket.title,
    state: ticket.state,
    themeCode: ticket.themeCode,
    theme: themes.find(({ code }) => code === ticket.themeCode)?.label ?? ticket.themeCode,
    municipality,
    requester: name(ticket.requesterId) ?? '',
    assigneeId: ticket.assigneeId,
    assignee: name(ticket.assigneeId),
    createdAt: ticket.createdAt,
    waitingSince: ticket.waitingSince,
    objectBy:
      ticket.state === 'solved' && ticket.solvedAt
        ? lastDayToObject(osloDay(new Date(ticket.solvedAt)))
        : null,
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
