import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { asActor } from '~/platform/db.server';
import { AppError, notFound } from '~/platform/errors';
import type { StandardText } from '~generated/prisma/client';

export type StandardTextLine = {
  id: number;
  title: string;
  themeCode: string | null;
  languages: ('nb' | 'nn' | 'en')[];
  retired: boolean;
  updatedAt: Date;
  updatedBy: string;
};

/** All standard texts by title, those in use first. @throws AppError forbidden */
export function findStandardTexts(actor: Actor): Promise<StandardTextLine[]> {
  if (!can(actor, 'texts.write')) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const texts = await tx.standardText.findMany({
      orderBy: [{ retiredAt: { sort: 'asc', nulls: 'first' } }, { titleNb: 'asc' }],
    });
    const users = await tx.user.findMany({
      where: { id: { in: texts.map(({ updatedById }) => updatedById) } },
      select: { id: true, name: true },
    });
    const nameOf = new Map(users.map(({ id, name }) => [id, name]));
    return texts.map((text) => ({
      id: text.id,
      title: text.titleNb,
      themeCode: text.themeCode,
      languages: [
        'nb' as const,
        ...(text.bodyNn ? ['nn' as const] : []),
        ...(text.bodyEn ? ['en' as const] : []),
      ],
      retired: text.retiredAt !== null,
      updatedAt: text.updatedAt,
      updatedBy: nameOf.get(text.updatedById) ?? '',
    }));
  });
}

/** One standard text, to be edited. @throws AppError forbidden, not_found */
export async function getStandardText(actor: Actor, id: number): Promise<StandardText> {
  if (!can(actor, 'texts.write')) throw new AppError('forbidden');
  const text = await asActor(actor, (tx) => tx.standardText.findUnique({ where: { id } }));
  if (!text) throw notFound();
  return text;
}
