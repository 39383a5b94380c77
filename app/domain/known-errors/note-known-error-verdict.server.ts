import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now, today } from '~/platform/clock.server';
import { toDbDate } from '~/platform/dates';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { demandKnownError } from './demand-known-error.server';

/** «Dette løser det» or «gjelder ikke oss». */
export type Verdict = 'solves' | 'not_us';

/**
 * Notes what a user of a municipality says of a known error that was shown: it solves the matter, or it does not concern
 * them. Counted once per user, error and day; the last word of the day stands. @throws AppError forbidden, not_found
 */
export async function noteKnownErrorVerdict(actor: Actor, number: number, verdict: Verdict): Promise<void> {
  const municipalityCode = actor.municipalityCode;
  if (!can(actor, 'known_errors.read') || !isMunicipal(actor) || municipalityCode === null) {
    throw new AppError('forbidden');
  }
  await asActor(actor, async (tx) => {
    await demandKnownError(tx, actor, number);
    const key = { knownErrorId: number, userId: actor.id, day: toDbDate(today()) };
    const said = { verdict, at: now() };
    await tx.knownErrorVerdict.upsert({
      where: { knownErrorId_userId_day: key },
      create: { ...key, ...said, municipalityCode },
      update: said,
    });
    await noteActivity(tx, {
      kind: 'known_error.judged',
      actorId: actor.id,
      municipalityCode,
      data: { knownErrorId: number, verdict },
    });
  });
}
