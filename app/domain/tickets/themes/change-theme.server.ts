import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { clocksAfter } from '../clocks/clocks-after.server';
import { lockedTicket } from '../locked-ticket.server';
import { isDesk } from '../policy';

/** IMDi sorts a ticket under another theme. @throws AppError not_found, forbidden, invalid (no such theme) */
export function changeTheme(actor: Actor, number: number, themeCode: string): Promise<void> {
  return asActor(actor, async (tx) => {
    const ticket = await lockedTicket(tx, actor, number);
    if (!isDesk(actor)) throw new AppError('forbidden');
    if (ticket.themeCode === themeCode) return;
    const theme = await tx.theme.findFirst({ where: { code: themeCode, active: true } });
    const key = 'tickets.errors.theme';
    if (!theme) throw new AppError('invalid', key, { fields: { themeCode: key } });
    await tx.ticket.update({
      where: { id: ticket.id },
      data: {
        themeCode,
        updatedAt: now(),
        version: { increment: 1 },
        ...(await clocksAfter(tx, ticket, { themeCode })),
      },
    });
    await noteActivity(tx, {
      kind: 'ticket.theme_changed',
      actorId: actor.id,
      municipalityCode: ticket.municipalityCode,
      ticketId: ticket.id,
      data: { number, from: ticket.themeCode, to: themeCode },
    });
  });
}
