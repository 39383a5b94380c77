import type { Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';

/** Beside the rows when some of those chosen are not in the ticket any more. */
export function rowsGone(): AppError {
  return new AppError('invalid', 'filing.rows.errors.gone', { fields: { rows: 'filing.rows.errors.gone' } });
}

/** Says of a message, or of an answer that is held, which rows of the ticket it is about. @throws AppError invalid */
export async function linkRows(
  tx: Tx,
  ticket: { id: string; municipalityCode: string },
  messageId: string,
  personIds: readonly number[] = [],
): Promise<void> {
  if (personIds.length === 0) return;
  const there = await tx.ticketPerson.findMany({
    where: { ticketId: ticket.id, personId: { in: [...personIds] } },
    select: { personId: true },
  });
  if (there.length !== new Set(personIds).size) throw rowsGone();
  await tx.ticketMessagePerson.createMany({
    data: there.map(({ personId }) => ({
      messageId,
      personId,
      ticketId: ticket.id,
      municipalityCode: ticket.municipalityCode,
    })),
    skipDuplicates: true,
  });
}

/** The rows that a message is about wait for the other side now: answered by IMDi, or open again. */
export async function turnRows(
  tx: Tx,
  ticketId: string,
  messageId: string,
  to: 'open' | 'answered',
): Promise<void> {
  const from = to === 'answered' ? ['open'] : ['answered', 'solved'];
  await tx.$executeRaw`
    update ticket_person tp set row_state = ${to} from ticket_message_person mp
    where mp.message_id = ${messageId}::uuid and tp.ticket_id = ${ticketId}::uuid and tp.person_id = mp.person_id
      and tp.row_state = any(${from}::text[])`;
}
