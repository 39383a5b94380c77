import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { noteActivity } from '~/domain/activity/note-activity.server';
import { now } from '~/platform/clock.server';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import { once } from '../once.server';
import type { StandardTextInput } from './standard-text';

/**
 * Writes a new standard text (`id` null) or a changed one. Answers that were sent with the old text stay as they are. The
 * same new text submitted again gives the one that exists.
 * @throws AppError forbidden, not_found, invalid (unknown theme), conflict (somebody changed it meanwhile, or the
 * form was used again for another new text)
 */
export function saveStandardText(actor: Actor, id: number | null, input: StandardTextInput): Promise<number> {
  if (!can(actor, 'texts.write')) throw new AppError('forbidden');
  const { requestId, ...content } = input;
  const { themeCode, retired, version, ...words } = content;
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
    const note = (textId: number) =>
      noteActivity(tx, { kind: 'text.saved', actorId: actor.id, data: { textId } });
    if (id === null) {
      const saved = await once(tx, actor, { requestId, kind: 'standard_text', content }, async () => {
        const created = await tx.standardText.create({ data });
        await note(created.id);
        return created.id;
      });
      return saved ?? 0;
    }
    const { count } = await tx.standardText.updateMany({
      where: { id, version },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0 && !(await tx.standardText.findUnique({ where: { id } }))) throw notFound();
    if (count === 0) throw new AppError('conflict', 'compose.errors.text_changed');
    await note(id);
    return id;
  });
}
