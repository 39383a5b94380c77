/** States of a support ticket (supportsak), in the order of a ticket's life. */
export const TICKET_STATES = [
  'new',
  'open',
  'waiting_for_municipality',
  'waiting_for_imdi',
  'waiting_for_fix',
  'solved',
  'closed',
] as const;

export type TicketState = (typeof TICKET_STATES)[number];

/** States in which somebody still has something to do. */
export const ACTIVE_STATES = TICKET_STATES.filter((state) => state !== 'solved' && state !== 'closed');

/** What can happen to a ticket that moves its state. */
export const TICKET_EVENTS = [
  'take',
  'reply',
  'solve',
  'findings_closed',
  'finding_returned',
  'reopen',
  'close',
] as const;

export type TicketEvent = (typeof TICKET_EVENTS)[number];

const ACTIVE = { solve: 'solved', findings_closed: 'solved' } as const;

/**
 * The state an event leads to. An event that is missing is not allowed in that state. Taking or assigning a ticket
 * that is under way leaves it where it is; a reply from the municipality always makes it IMDi's turn.
 */
export const TRANSITIONS: Record<TicketState, Partial<Record<TicketEvent, TicketState>>> = {
  new: { ...ACTIVE, take: 'open', reply: 'new' },
  open: { ...ACTIVE, take: 'open', reply: 'waiting_for_imdi' },
  waiting_for_municipality: { ...ACTIVE, take: 'waiting_for_municipality', reply: 'waiting_for_imdi' },
  waiting_for_imdi: { ...ACTIVE, take: 'waiting_for_imdi', reply: 'waiting_for_imdi' },
  waiting_for_fix: { ...ACTIVE, take: 'waiting_for_fix', reply: 'waiting_for_imdi' },
  solved: {
    reply: 'waiting_for_imdi',
    reopen: 'waiting_for_imdi',
    finding_returned: 'waiting_for_imdi',
    close: 'closed',
  },
  closed: { reply: 'waiting_for_imdi', reopen: 'waiting_for_imdi', finding_returned: 'waiting_for_imdi' },
};

/** The state after an event, or null when the event is not allowed in this state. */
export function stateAfter(state: TicketState, event: TicketEvent): TicketState | null {
  return TRANSITIONS[state][event] ?? null;
}

/** States that IMDi may set by hand or together with an answer; `new` and `closed` come by themselves. */
export const DESK_STATES = [
  'open',
  'waiting_for_municipality',
  'waiting_for_imdi',
  'waiting_for_fix',
  'solved',
] as const satisfies readonly TicketState[];

export type DeskState = (typeof DESK_STATES)[number];

/** Whether IMDi may move a ticket from one state to another by hand. A closed ticket must be reopened first. */
export function canSetState(from: TicketState, to: DeskState): boolean {
  return from !== 'closed' && from !== to;
}

/** Working days that the municipality has to object before a solved ticket closes by itself. */
export const OBJECTION_WORKING_DAYS = 3;

/** One change that made a finding of the ticket go away. Ids and codes only; names are looked up when shown. */
export type ProofChange = {
  findingId: number;
  ruleId: string;
  personId: number;
  /** ISO instant. */
  at: string;
  /** Why the finding closed, as the findings room names it (data changed, rule changed, …). */
  cause: string;
  actorId: string | null;
  /** Kind of the register change that closed it, when one did. */
  changeKind: string | null;
};

/** Why a ticket counts as solved without anybody having said so. */
export type TicketProof = { kind: 'findings_closed'; changes: ProofChange[] };

/** Reads the stored proof; null when a person solved the ticket. */
export function readProof(stored: unknown): TicketProof | null {
  if (!stored || typeof stored !== 'object' || !('kind' in stored) || !('changes' in stored)) return null;
  return stored.kind === 'findings_closed' && Array.isArray(stored.changes) ? (stored as TicketProof) : null;
}

/** Longest texts, counted in characters. */
export const TITLE_MAX = 120;
export const BODY_MAX = 20_000;
/** Most persons of one ticket. */
export const PERSONS_MAX = 500;
/** Most findings of one ticket. */
export const FINDINGS_MAX = 1500;

/** What a conversation looked like when its page was loaded; a reply is stopped when this is no longer so. */
export function conversationMark(view: { messages: number; notes: number; state: TicketState }): string {
  return `${view.messages}.${view.notes}.${view.state}`;
}

/** How many messages and notes the reader had seen, from the mark that the form carried. */
export function seenOfMark(mark: string): { messages: number; notes: number } {
  const [messages, notes] = mark.split('.');
  return { messages: Number(messages) || 0, notes: Number(notes) || 0 };
}
