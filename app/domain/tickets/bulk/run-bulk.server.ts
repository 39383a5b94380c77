import type { Actor } from '~/domain/accounts/actor';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { Prisma } from '~generated/prisma/client';
import { setPriority } from '../clocks/set-priority.server';
import { closeTicket } from '../close-ticket.server';
import { linkKnownError } from '../known-errors/link-known-error.server';
import { isDesk } from '../policy';
import { setState } from '../set-state.server';
import { assignTicket } from '../staff/assign-ticket.server';
import { changeTheme } from '../themes/change-theme.server';
import { type BulkActionInput, bulkAction, bulkValue } from './bulk';
import { BULK_MAX } from './bulk-max';

/**
 * Does one thing to many tickets, each by the same command and in a transaction of its own as on the ticket's page, and
 * keeps what became of each. The id is made by the preview: the same submit again goes on where the first one stopped
 * and does nothing twice. @throws AppError forbidden, invalid (too many, or the id belongs to another action)
 */
export async function runBulk(
  actor: Actor,
  id: string,
  action: BulkActionInput,
  numbers: readonly number[],
): Promise<void> {
  if (!isDesk(actor)) throw new AppError('forbidden');
  if (numbers.length > BULK_MAX)
    throw new AppError('invalid', 'bulk.too_many', { params: { max: BULK_MAX } });
  await asActor(actor, async (tx) => {
    const { count } = await tx.bulkAction.createMany({
      data: { id, actorId: actor.id, at: now(), action },
      skipDuplicates: true,
    });
    if (count === 0) {
      const known = await tx.bulkAction.findUnique({ where: { id } });
      const same = known && bulkValue(bulkAction.parse(known.action)) === bulkValue(action);
      if (!same) throw new AppError('invalid');
      return;
    }
    await tx.$executeRaw`
      insert into bulk_action_row (bulk_id, position, ticket_id, outcome)
      select ${id}::uuid, o.place::int, t.id, 'pending'
      from unnest(${[...new Set(numbers)]}::int[]) with ordinality o(number, place)
      join ticket t on t.number = o.number and t.merged_into_id is null`;
  });
  const waiting = await asActor(
    actor,
    (tx) =>
      tx.$queryRaw<{ position: number; number: number; ticketId: string }[]>`
      select r.position, t.number, r.ticket_id as "ticketId" from bulk_action_row r join ticket t on t.id = r.ticket_id
      where r.bulk_id = ${id}::uuid and r.outcome = 'pending' order by r.position`,
  );
  for (const row of waiting) {
    const result = await runOne(actor, action, row.number, row.ticketId);
    await asActor(actor, (tx) =>
      tx.bulkActionRow.update({
        where: { bulkId_position: { bulkId: id, position: row.position } },
        data: result,
      }),
    );
  }
}

type Snapshot = Prisma.InputJsonObject & { version: number };

async function runOne(actor: Actor, action: BulkActionInput, number: number, ticketId: string) {
  const before = await snapshot(actor, ticketId);
  try {
    await perform(actor, action, number);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { outcome: 'refused', reason: error.key };
  }
  const after = await snapshot(actor, ticketId);
  if (after.version === before.version) return { outcome: 'same' };
  // Somebody else changed the ticket in between: what it was before cannot be told apart, so this row is not undone.
  const alone = after.version === before.version + 1;
  return { outcome: 'changed', before, versionAfter: alone ? after.version : null };
}

/** The ticket's row as it stands, without its texts. */
async function snapshot(actor: Actor, ticketId: string): Promise<Snapshot> {
  const [found] = await asActor(
    actor,
    (tx) =>
      tx.$queryRaw<
        { row: Snapshot }[]
      >`select to_jsonb(t) - 'title' as row from ticket t where t.id = ${ticketId}::uuid`,
  );
  if (!found) throw new AppError('not_found');
  return found.row;
}

function perform(actor: Actor, action: BulkActionInput, number: number): Promise<void> {
  switch (action.kind) {
    case 'assign':
      return assignTicket(actor, number, action.to);
    case 'theme':
      return changeTheme(actor, number, action.to);
    case 'state':
      return setState(actor, number, action.to);
    case 'priority':
      return setPriority(actor, number, action.to);
    case 'known_error':
      return linkKnownError(actor, number, action.to);
    case 'close':
      return closeTicket(actor, number);
  }
}
