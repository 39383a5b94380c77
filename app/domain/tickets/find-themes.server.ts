import type { Language } from '~/domain/accounts/actor';
import type { Tx } from '~/platform/db.server';

export type ThemeChoice = { code: string; label: string };

const LABEL = { nb: 'labelNb', nn: 'labelNn', en: 'labelEn' } as const;

/** The themes in the reader's language, in their order. Retired themes are left out unless asked for. */
export async function findThemes(
  tx: Tx,
  language: Language,
  options: { retired?: boolean } = {},
): Promise<ThemeChoice[]> {
  const themes = await tx.theme.findMany({
    where: options.retired ? {} : { active: true },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  });
  return themes.map((theme) => ({ code: theme.code, label: theme[LABEL[language]] }));
}
