import type { Actor } from '~/domain/accounts/actor';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { clocksAfter } from '../clocks/clocks-after.server';
import { isRepeated } from '../is-repeated.server';
import { lockedForDesk } from '../locked-ticket.server';
import { refusePersonNumbers } from '../persons/person-numbers';
import { requireTheme } from '../themes/require-theme.server';
import type { PutBackInput } from './staff-forms';

/**
 * Lays a ticket back in the common queue («legg tilbake»): nobody owns it, it may get another theme, and the reason
 * stands as an internal note for whoever takes it next. The same submit again changes nothing.
 * @throws AppError not_found, forbidden, conflict (nobody owns it), invalid (theme, person number)
 */
export async function putBack(actor: Actor, number: number, input: PutBackInput): Promise<void> {
  refusePersonNumbers({ body: input.body });
  return asActor(actor, async (tx) => {
    const ticket = await lockedForDesk(tx, actor, number);
    if (await isRepeated(tx, actor, ticket, input)) return;
    if (!ticket.assigneeId) throw new AppError('conflict', 'work.errors.not_owned');
    if (input.themeCode !== ticket.themeCode) await requireTheme(tx, input.themeCode);
    const at = now();
    const waits = ticket.firstAnsweredAt ? 'waiting_for_imdi' : 'new';
    const state = ticket.state === 'open' ? waits : ticket.state;
    await tx.ticketNote.create({
      data: { id: input.messageId, ticketId: ticket.id, authorId: actor.id, body: input.body, at },
    });
    await tx.ticket.update({
      where: { id: ticket.id },
      data: {
        assigneeId: null,
        state,
        themeCode: input.themeCode,
        updatedAt: at,
        version: { increment: 1 },
        ...(await clocksAfter(tx, ticket, { state, themeCode: input.themeCode }, at)),
      },
    });
    await noteActivity(tx, {
      kind: 'ticket.put_back',
      actorId: actor.id,
      ticketId: ticket.id,
      data: { number: ticket.number, from: ticket.themeCode, to: input.themeCode },
    });
  });
}
