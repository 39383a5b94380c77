import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { insertRows } from './insert-rows';
import { morningOf } from './load-history';
import { STANDARD_TEXTS } from './standard-texts';

/** The desk's standard texts. */
export async function loadStandardTexts(tx: Tx, today: IsoDate): Promise<void> {
  const owner = await tx.user.findFirstOrThrow({ where: { role: 'registry_owner' }, select: { id: true } });
  await insertRows(
    tx,
    'standard_text',
    STANDARD_TEXTS.map(({ theme, nb, nn = ['', ''], en = ['', ''] }) => ({
      themeCode: theme,
      titleNb: nb[0],
      bodyNb: nb[1],
      titleNn: nn[0],
      bodyNn: nn[1],
      titleEn: en[0],
      bodyEn: en[1],
      updatedAt: morningOf(today, 20).toISOString(),
      updatedById: owner.id,
    })),
  );
}
