import type { Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';

/** Refuses a theme that is not in use. @throws AppError invalid, at the field `themeCode` */
export async function requireTheme(tx: Tx, code: string): Promise<void> {
  if (await tx.theme.findFirst({ where: { code, active: true }, select: { code: true } })) return;
  const key = 'tickets.errors.theme';
  throw new AppError('invalid', key, { fields: { themeCode: key } });
}
