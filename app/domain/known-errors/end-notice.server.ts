import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { forgetLiveNotices } from './live-notices.server';

/**
 * Ends a notice now; one that has not begun is never shown. A notice that has ended is left as it is.
 * @throws AppError forbidden, not_found
 */
export async function endNotice(actor: Actor, noticeId: number): Promise<void> {
  if (!can(actor, 'notices.write')) throw new AppError('forbidden');
  await asActor(actor, async (tx) => {
    const notice = await tx.notice.findUnique({ where: { id: noticeId } });
    if (!notice) throw notFound();
    const at = now();
    if (notice.endsAt && notice.endsAt <= at) return;
    await tx.notice.update({ where: { id: noticeId }, data: { endsAt: at } });
    await noteActivity(tx, {
      kind: 'notice.ended',
      actorId: actor.id,
      municipalityCode: notice.municipalityCode,
      data: { noticeId },
    });
  });
  forgetLiveNotices();
}
