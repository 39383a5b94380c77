import type { Language } from '~/domain/accounts/actor';
import { asSystem } from '~/platform/db.server';
import { keptFor } from '~/platform/kept-for';

export type ThemeChoice = { code: string; label: string; structured: boolean };

type AllThemes = Record<Language, (ThemeChoice & { active: boolean })[]>;

/** Themes change a few times a year; each process reads them again after this long. */
const KEPT_MS = 5 * 60_000;

const allThemes = keptFor(KEPT_MS, async (): Promise<AllThemes> => {
  const themes = await asSystem((tx) =>
    tx.theme.findMany({ orderBy: [{ position: 'asc' }, { code: 'asc' }] }),
  );
  const labelled = (label: 'labelNb' | 'labelNn' | 'labelEn') =>
    themes.map((theme) => ({
      code: theme.code,
      label: theme[label],
      active: theme.active,
      structured: theme.structured,
    }));
  return { nb: labelled('labelNb'), nn: labelled('labelNn'), en: labelled('labelEn') };
});

/**
 * The themes in the reader's language, in their order, kept in the process for some minutes. Retired themes are left out
 * unless asked for: old tickets are still sorted under them.
 */
export async function findThemes(
  language: Language,
  options: { retired?: boolean } = {},
): Promise<ThemeChoice[]> {
  return (await allThemes())[language]
    .filter(({ active }) => active || options.retired)
    .map(({ code, label, structured }) => ({ code, label, structured }));
}
