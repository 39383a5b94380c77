import { now } from '~/platform/clock.server';
import { asSystem } from '~/platform/db.server';
import { keptFor } from '~/platform/kept-for';
import type { Notice } from '~generated/prisma/client';

/** Every page asks for notices and they change a few times a month: each process reads them again after this long. */
const KEPT_MS = 10_000;

/**
 * Notices of every audience that have not ended, those to come included, latest start first. Another process sees a change
 * within ten seconds; who may see a notice, and whether it has begun, is for the caller to say.
 */
export const liveNotices = keptFor(
  KEPT_MS,
  (): Promise<Notice[]> =>
    asSystem((tx) =>
      tx.notice.findMany({
        where: { OR: [{ endsAt: null }, { endsAt: { gt: now() } }] },
        orderBy: { startsAt: 'desc' },
      }),
    ),
);

/** Called when a notice was published or ended, so that its writer sees it at once. */
export const forgetLiveNotices = liveNotices.forget;
