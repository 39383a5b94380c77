import type { Tx } from '~/platform/db.server';
import type { Ticket } from '~generated/prisma/client';
import { clocksAfter } from './clocks/clocks-after.server';
import { fieldsOfState } from './state-fields.server';
import { stateAfter, type TicketState } from './ticket';

/**
 * The municipality has had its say at `at`: the locked ticket waits for IMDi from then on, or goes on waiting; a solved or
 * closed one is open again. Returns the state it has now.
 */
export async function turnToImdi(tx: Tx, ticket: Ticket, at: Date): Promise<TicketState> {
  const state = stateAfter(ticket.state, 'reply') ?? ticket.state;
  const waitingSince = ticket.waitingSince ?? at;
  await tx.ticket.update({
    where: { id: ticket.id },
    data: {
      ...fieldsOfState(state),
      waitingSince,
      ...(await clocksAfter(tx, ticket, { state, waitingSince }, at)),
    },
  });
  return state;
}
