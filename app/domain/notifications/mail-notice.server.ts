import { textFor } from '~/domain/known-errors/notice';
import { now } from '~/platform/clock.server';
import { asSystem } from '~/platform/db.server';
import type { Prisma } from '~generated/prisma/client';
import { queueMail } from './queue-mail.server';

/**
 * Writes the mails about an operations notice to everybody it is for, each in the reader's language, when it begins. One
 * that has been ended before is not told of. A repeat writes nothing new.
 */
export async function mailNotice({
  noticeId,
  activityId,
}: {
  noticeId: number;
  activityId: number;
}): Promise<void> {
  await asSystem(async (tx) => {
    const notice = await tx.notice.findUnique({ where: { id: noticeId } });
    if (!notice?.sendMail || (notice.endsAt && notice.endsAt <= now())) return;
    const { municipalityCode, countyCode } = notice;
    const place: Prisma.UserWhereInput = municipalityCode
      ? { OR: [{ municipalityCode }, { countyCode: municipalityCode.slice(0, 2) }] }
      : countyCode
        ? { OR: [{ municipality: { countyCode } }, { countyCode }] }
        : {};
    const users = await tx.user.findMany({
      where: {
        AND: [place, notice.roles.length > 0 ? { role: { in: notice.roles } } : {}],
        disabledAt: null,
        wantsMail: true,
      },
      select: { id: true, language: true },
      orderBy: { id: 'asc' },
    });
    for (const { id, language } of users) {
      await queueMail(tx, {
        template: 'notice',
        toUserId: id,
        language,
        activityId,
        ticketId: null,
        data: { title: textFor(notice, language).title },
      });
    }
  });
}
