import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now, startOfOsloDay } from '~/platform/clock.server';
import { addDays, type IsoDate } from '~/platform/dates';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { addJob } from '~/platform/jobs.server';
import { oneAtATime, repeatedSince } from './first-of-repeated.server';
import { forgetLiveNotices } from './live-notices.server';
import type { NoticeInput } from './notice-forms';

/**
 * Publishes an operations notice for all, a county or a municipality. It is shown from the start of its first day to
 * the end of its last. Pressing twice publishes it, and mails it, once.
 * @throws AppError forbidden, or invalid at the audience's field when the code is unknown, at the end when it has passed
 */
export async function publishNotice(actor: Actor, input: NoticeInput): Promise<number> {
  if (!can(actor, 'notices.write')) throw new AppError('forbidden');
  const { startsOn, endsOn, endsTime } = input;
  const id = await asActor(actor, async (tx) => {
    const countyCode = input.audience === 'county' ? (input.countyCode ?? '') : null;
    const municipalityCode = input.audience === 'municipality' ? (input.municipalityCode ?? '') : null;
    if (countyCode !== null && !(await tx.county.findUnique({ where: { code: countyCode } }))) {
      throw wrong('countyCode', 'notices.errors.county');
    }
    if (
      municipalityCode !== null &&
      !(await tx.municipality.findUnique({ where: { code: municipalityCode } }))
    ) {
      throw wrong('municipalityCode', 'notices.errors.municipality');
    }
    const startsAt = instantOf(startsOn, input.startsTime);
    const endsAt = endsOn
      ? endsTime
        ? instantOf(endsOn, endsTime)
        : startOfOsloDay(addDays(endsOn, 1))
      : null;
    if (endsAt && endsAt <= startsAt) throw wrong('endsOn', 'errors.fields.date_order');
    if (endsAt && endsAt <= now()) throw wrong('endsOn', 'notices.errors.ended');
    const { titleNb, bodyNb, titleNn, bodyNn, titleEn, bodyEn, severity, place, roles } = input;
    const said = {
      ...{ titleNb, bodyNb, titleNn, bodyNn, titleEn, bodyEn, severity, countyCode, municipalityCode },
      ...{ place, startsAt, endsAt, sendMail: input.sendMail === 'on', createdById: actor.id },
    };
    await oneAtATime(tx, actor.id);
    const repeated = { ...said, roles: { equals: roles }, createdAt: { gt: repeatedSince() } };
    const earlier = await tx.notice.findFirst({ where: repeated, select: { id: true } });
    if (earlier) return earlier.id;
    const notice = await tx.notice.create({ data: { ...said, roles, createdAt: now() } });
    const activityId = await noteActivity(tx, {
      kind: 'notice.published',
      actorId: actor.id,
      municipalityCode,
      data: { noticeId: notice.id, severity, place },
    });
    if (notice.sendMail) {
      await addJob(tx, 'mail-notice', { noticeId: notice.id, activityId }, { runAt: startsAt });
    }
    return notice.id;
  });
  forgetLiveNotices();
  return id;
}

/** A time of day in Oslo; the start of the day when none is given. */
function instantOf(day: IsoDate, time: string | undefined): Date {
  const [hours = 0, minutes = 0] = (time ?? '00:00').split(/[:.]/).map(Number);
  const start = startOfOsloDay(day);
  const guess = new Date(start.getTime() + (hours * 60 + minutes) * 60_000);
  // Days on which summer time begins or ends are an hour shorter or longer.
  const shown = Number(
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', hour: '2-digit' }).format(guess),
  );
  return new Date(guess.getTime() + (((hours - shown + 36) % 24) - 12) * 3_600_000);
}

function wrong(field: string, key: string): AppError {
  return new AppError('invalid', key, { fields: { [field]: key } });
}
