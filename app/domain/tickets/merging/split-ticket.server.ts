import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { clocksAfter, clocksOfNew } from '../clocks/clocks-after.server';
import { lockedForDesk } from '../locked-ticket.server';
import { refusePersonNumbers } from '../persons/person-numbers';
import { requireTheme } from '../themes/require-theme.server';
import type { SplitInput } from './merge-forms';
import { moveEntries } from './move-entries.server';

/**
 * Makes a ticket of its own of some of the messages: a second question that came along with the first. It belongs to
 * the same municipality and to whoever wrote the first of them, waits since that one, and is linked to the ticket it
 * came from. The same submit again gives the ticket that already exists.
 * @throws AppError not_found, forbidden, invalid (messages of another ticket, the very first one, person number in the
 * title)
 */
export function splitTicket(actor: Actor, number: number, input: SplitInput): Promise<{ number: number }> {
  refusePersonNumbers({ title: input.title });
  return asActor(actor, async (tx) => {
    const ticket = await lockedForDesk(tx, actor, number);
    const existing = await tx.ticket.findUnique({ where: { id: input.ticketId } });
    if (existing) {
      const ends = { fromId: ticket.id, toId: existing.id };
      if (!(await tx.ticketLink.findUnique({ where: { fromId_toId: ends } }))) throw new AppError('invalid');
      return { number: existing.number };
    }
    await requireTheme(tx, input.themeCode);
    const messages = await tx.ticketMessage.findMany({
      where: { ticketId: ticket.id, id: { in: input.messageIds } },
      orderBy: { at: 'asc' },
      select: { id: true, authorId: true, fromImdi: true, at: true },
    });
    const asked = messages.find(({ fromImdi }) => !fromImdi);
    const key = 'work.errors.split_messages';
    if (!asked || messages.length !== new Set(input.messageIds).size || asked.id === ticket.id) {
      throw new AppError('invalid', key, { fields: { messageIds: key } });
    }
    const answered = messages.find(({ fromImdi, at }) => fromImdi && at > asked.at);
    const last = messages.at(-1);
    const waitingSince = last?.fromImdi ? null : asked.at;
    const created = await tx.ticket.create({
      data: {
        id: input.ticketId,
        municipalityCode: ticket.municipalityCode,
        themeCode: input.themeCode,
        title: input.title,
        requesterId: asked.authorId,
        createdAt: asked.at,
        updatedAt: now(),
        ...(await clocksOfNew(tx, input.themeCode, asked.at, ticket.priority)),
        priority: ticket.priority,
        waitingSince: asked.at,
      },
    });
    await moveEntries(tx, ticket.id, created.id, { messageIds: messages.map(({ id }) => id), noteIds: [] });
    if (answered) {
      const moved = { firstAnsweredAt: answered.at, waitingSince, state: 'open' as const };
      await tx.ticket.update({
        where: { id: created.id },
        data: { ...moved, ...(await clocksAfter(tx, created, moved)) },
      });
    }
    await tx.ticketLink.create({
      data: { fromId: ticket.id, toId: created.id, kind: 'parent', createdById: actor.id },
    });
    const numbers = { source: ticket.number, target: created.number };
    const common = {
      kind: 'ticket.split',
      actorId: actor.id,
      municipalityCode: ticket.municipalityCode,
    } as const;
    await noteActivity(tx, { ...common, ticketId: ticket.id, data: { ...numbers, number: ticket.number } });
    await noteActivity(tx, { ...common, ticketId: created.id, data: { ...numbers, number: created.number } });
    return { number: created.number };
  });
}
