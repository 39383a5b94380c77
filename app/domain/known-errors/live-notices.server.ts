import { now } from '~/platform/clock.server';
import { asSystem } from '~/platform/db.server';
import type { Notice } from '~generated/prisma/client';

/** Every page asks for notices and they change a few times a month: each process reads them again after this long. */
const KEPT_MS = 10_000;

let kept: { at: number; notices: Promise<Notice[]> } | null = null;

/**
 * Notices of every audience that have not ended, those to come included, latest start first. Another process sees a change
 * within ten seconds; who may see a notice, and whether it has begun, is for the caller to say.
 */
export function liveNotices(): Promise<Notice[]> {
  if (kept && Date.now() - kept.at < KEPT_MS) return kept.notices;
  const notices = read();
  kept = { at: Date.now(), notices };
  // What failed is asked for anew by the next page.
  notices.catch(forgetLiveNotices);
  return notices;
}

/** Called when a notice was published or ended, so that its writer sees it at once. */
export function forgetLiveNotices(): void {
  kept = null;
}

function read(): Promise<Notice[]> {
  return asSystem((tx) =>
    tx.notice.findMany({
      where: { OR: [{ endsAt: null }, { endsAt: { gt: now() } }] },
      orderBy: { startsAt: 'desc' },
    }),
  );
}
