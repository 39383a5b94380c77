import { describe, expect, it } from 'vitest';
import {
  canSetState,
  conversationMark,
  DESK_STATES,
  readProof,
  seenOfMark,
  stateAfter,
  TICKET_EVENTS,
  TICKET_STATES,
  type TicketEvent,
  type TicketState,
} from './ticket';

// Columns: take, reply, solve, findings_closed, finding_returned, reopen, close. «–» is not allowed.
const IMDI = 'waiting_for_imdi';
const TABLE: Record<TicketState, (TicketState | '–')[]> = {
  new: ['open', 'new', 'solved', 'solved', '–', '–', '–'],
  open: ['open', IMDI, 'solved', 'solved', '–', '–', '–'],
  waiting_for_municipality: ['waiting_for_municipality', IMDI, 'solved', 'solved', '–', '–', '–'],
  waiting_for_imdi: [IMDI, IMDI, 'solved', 'solved', '–', '–', '–'],
  waiting_for_fix: ['waiting_for_fix', IMDI, 'solved', 'solved', '–', '–', '–'],
  solved: ['–', IMDI, '–', '–', IMDI, IMDI, 'closed'],
  closed: ['–', IMDI, '–', '–', IMDI, IMDI, '–'],
};
const EVENTS: TicketEvent[] = [
  'take',
  'reply',
  'solve',
  'findings_closed',
  'finding_returned',
  'reopen',
  'close',
];

describe('states of a ticket', () => {
  it('has a row for every state and a column for every event', () => {
    expect(Object.keys(TABLE)).toEqual([...TICKET_STATES]);
    expect([...EVENTS].sort()).toEqual([...TICKET_EVENTS].sort());
  });

  it.each(TICKET_STATES)('moves from %s as the table says', (state) => {
    expect(EVENTS.map((event) => stateAfter(state, event) ?? '–')).toEqual(TABLE[state]);
  });

  it('lets the desk set any of its states, but never out of closed', () => {
    for (const to of DESK_STATES) {
      expect(canSetState('closed', to)).toBe(false);
      expect(canSetState(to, to)).toBe(false);
      expect(canSetState('new', to)).toBe(true);
    }
  });
});

it('tells from a mark what the reader had seen', () => {
  expect(seenOfMark(conversationMark({ messages: 3, notes: 1, state: 'open' }))).toEqual({
    messages: 3,
    notes: 1,
  });
  expect(seenOfMark('made up')).toEqual({ messages: 0, notes: 0 });
});

it('reads a stored proof and nothing else', () => {
  expect(readProof({ kind: 'findings_closed', changes: [] })).toEqual({
    kind: 'findings_closed',
    changes: [],
  });
  for (const stored of [
    null,
    'x',
    {},
    { kind: 'other', changes: [] },
    { kind: 'findings_closed', changes: 1 },
  ]) {
    expect(readProof(stored)).toBeNull();
  }
});
