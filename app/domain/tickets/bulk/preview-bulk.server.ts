import type { Actor } from '~/domain/accounts/actor';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';
import { canAssign, isDesk } from '../policy';
import { findDeskStaff } from '../staff/find-desk-staff.server';
import { canSetState, type TicketState } from '../ticket';
import type { BulkActionInput, BulkOutcome, BulkRow } from './bulk';
import { BULK_MAX } from './bulk-max';

/** What an action needs to know of a ticket. */
type Now = {
  id: string;
  number: number;
  title: string;
  municipality: string;
  state: TicketState;
  assigneeId: string | null;
  assignee: string | null;
  themeCode: string;
  theme: string;
  priority: string;
  knownErrors: number[];
};

/**
 * What a bulk action would do to each of the tickets, without doing it, in the order given. Tickets that do not exist
 * are left out. @throws AppError forbidden, invalid (too many, or the value no longer exists)
 */
export function previewBulk(
  actor: Actor,
  action: BulkActionInput,
  numbers: readonly number[],
): Promise<BulkRow[]> {
  if (!isDesk(actor)) throw new AppError('forbidden');
  if (numbers.length > BULK_MAX)
    throw new AppError('invalid', 'bulk.too_many', { params: { max: BULK_MAX } });
  return asActor(actor, async (tx) => {
    await requireValue(tx, action);
    const tickets = await readTickets(tx, actor, numbers);
    return tickets.map((ticket) => {
      const [outcome, reason] = judge(actor, action, ticket);
      const { number, title, municipality } = ticket;
      const from = valueNow(action, ticket);
      return {
        ...{ number, title, municipality, outcome, from, reason },
        ...{ undo: null, undoReason: null, undoable: false },
      };
    });
  });
}

const LABEL = { nb: Prisma.sql`th.label_nb`, nn: Prisma.sql`th.label_nn`, en: Prisma.sql`th.label_en` };

async function readTickets(tx: Tx, actor: Actor, numbers: readonly number[]): Promise<Now[]> {
  return tx.$queryRaw<Now[]>`
    select t.id, t.number, t.title, m.name as municipality, t.state::text as state, t.assignee_id as "assigneeId",
      u.name as assignee, t.theme_code as "themeCode", ${LABEL[actor.language]} as theme, t.priority::text as priority,
      (select coalesce(array_agg(k.known_error_id), '{}') from ticket_known_error k where k.ticket_id = t.id) as "knownErrors"
    from unnest(${[...new Set(numbers)]}::int[]) with ordinality o(number, place)
    join ticket t on t.number = o.number and t.merged_into_id is null
    join municipality m on m.code = t.municipality_code
    join theme th on th.code = t.theme_code
    left join user_account u on u.id = t.assignee_id
    order by o.place`;
}

/** What the ticket has now of what the action sets. */
function valueNow({ kind }: BulkActionInput, ticket: Now): string | null {
  switch (kind) {
    case 'assign':
      return ticket.assignee;
    case 'theme':
      return ticket.theme;
    case 'state':
    case 'close':
      return ticket.state;
    case 'priority':
      return ticket.priority;
    case 'known_error':
      return null;
  }
}

function judge(actor: Actor, action: BulkActionInput, ticket: Now): [BulkOutcome, string | null] {
  switch (action.kind) {
    case 'assign':
      if (ticket.assigneeId === action.to) return ['same', null];
      return canAssign(actor, ticket) ? ['changed', null] : ['refused', 'tickets.errors.not_now'];
    case 'theme':
      return ticket.themeCode === action.to ? ['same', null] : ['changed', null];
    case 'state':
      if (ticket.state === action.to) return ['same', null];
      return canSetState(ticket.state, action.to) ? ['changed', null] : ['refused', 'tickets.errors.closed'];
    case 'priority':
      return ticket.priority === action.to ? ['same', null] : ['changed', null];
    case 'known_error':
      return ticket.knownErrors.includes(action.to) ? ['same', null] : ['changed', null];
    case 'close':
      if (ticket.state === 'closed') return ['same', null];
      return ticket.state === 'solved' ? ['changed', null] : ['refused', 'bulk.reason.not_solved'];
  }
}

/** The person, theme or known error that was chosen must still be there. */
async function requireValue(tx: Tx, action: BulkActionInput): Promise<void> {
  const { kind, to } = action;
  if (kind === 'assign' && to !== null) {
    const staff = await findDeskStaff(tx);
    if (!staff.some(({ id }) => id === to)) throw new AppError('invalid', 'tickets.errors.assignee');
  }
  if (kind === 'theme' && !(await tx.theme.findFirst({ where: { code: to, active: true } }))) {
    throw new AppError('invalid', 'tickets.errors.theme');
  }
  if (kind === 'known_error' && !(await tx.knownError.findUnique({ where: { id: to } }))) {
    throw new AppError('invalid', 'known_errors.errors.unknown');
  }
}
