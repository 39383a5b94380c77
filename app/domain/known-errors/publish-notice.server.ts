import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now, startOfOsloDay } from '~/platform/clock.server';
import { addDays } from '~/platform/dates';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import type { NoticeInput } from './notice-forms';

/**
 * Publishes an operations notice for all, a county or a municipality. It is shown from the start of its first day to
 * the end of its last. @throws AppError forbidden, or invalid at the audience's field when the code is unknown
 */
export async function publishNotice(actor: Actor, input: NoticeInput): Promise<number> {
  if (!can(actor, 'notices.write')) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const countyCode = input.audience === 'county' ? (input.countyCode ?? '') : null;
    const municipalityCode = input.audience === 'municipality' ? (input.municipalityCode ?? '') : null;
    if (countyCode !== null && !(await tx.county.findUnique({ where: { code: countyCode } }))) {
      throw unknown('countyCode', 'notices.errors.county');
    }
    if (
      municipalityCode !== null &&
      !(await tx.municipality.findUnique({ where: { code: municipalityCode } }))
    ) {
      throw unknown('municipalityCode', 'notices.errors.municipality');
    }
    const { titleNb, bodyNb, titleNn, bodyNn, titleEn, bodyEn, severity, startsOn, endsOn } = input;
    const notice = await tx.notice.create({
      data: {
        ...{ titleNb, bodyNb, titleNn, bodyNn, titleEn, bodyEn, severity, countyCode, municipalityCode },
        startsAt: startOfOsloDay(startsOn),
        endsAt: endsOn ? startOfOsloDay(addDays(endsOn, 1)) : null,
        createdById: actor.id,
        createdAt: now(),
      },
    });
    await noteActivity(tx, {
      kind: 'notice.published',
      actorId: actor.id,
      municipalityCode,
      data: { noticeId: notice.id, severity },
    });
    return notice.id;
  });
}

function unknown(field: string, key: string): AppError {
  return new AppError('invalid', key, { fields: { [field]: key } });
}
