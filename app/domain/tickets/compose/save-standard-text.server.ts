import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import type { StandardTextInput } from './standard-text';

/**
 * Writes a new standard text (`id` null) or a changed one. Answers that were sent with the old text stay as they are.
 * @throws AppError forbidden, not_found, invalid (unknown theme), conflict (somebody changed it meanwhile)
 */
export function saveStandardText(actor: Actor, id: number | null, input: StandardTextInput): Promise<number> {
  if (!can(actor, 'texts.write')) throw new AppError('forbidden');
  const { themeCode, retired, version, ...words } = input;
  return asActor(actor, async (tx) => {
    if (themeCode && !(await tx.theme.findUnique({ where: { code: themeCode } }))) {
      throw new AppError('invalid', 'tickets.errors.theme', {
        fields: { themeCode: 'tickets.errors.theme' },
      });
    }
    const data = {
      ...words,
      themeCode: themeCode || null,
      retiredAt: retired ? now() : null,
      updatedAt: now(),
      updatedById: actor.id,
    };
    let saved = id;
    if (id === null) saved = (await tx.standardText.create({ data })).id;
    else {
      const { count } = await tx.standardText.updateMany({
        where: { id, version },
        data: { ...data, version: { increment: 1 } },
      });
      if (count === 0 && !(await tx.standardText.findUnique({ where: { id } }))) throw notFound();
      if (count === 0) throw new AppError('conflict', 'compose.errors.text_changed');
    }
    await noteActivity(tx, { kind: 'text.saved', actorId: actor.id, data: { textId: saved } });
    return saved ?? 0;
  });
}
