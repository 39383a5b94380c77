import type { Language } from '~/domain/accounts/actor';
import { asSystem } from '~/platform/db.server';

export type ThemeChoice = { code: string; label: string; structured: boolean };

type Cached = { at: number; all: Record<Language, (ThemeChoice & { active: boolean })[]> };

/** Themes change a few times a year; each process reads them again after this long. */
const KEPT_MS = 5 * 60_000;
let cached: Promise<Cached> | null = null;

async function load(): Promise<Cached> {
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
  return {
    at: Date.now(),
    all: { nb: labelled('labelNb'), nn: labelled('labelNn'), en: labelled('labelEn') },
  };
}

/**
 * The themes in the reader's language, in their order, kept in the process for some minutes. Retired themes are left out
 * unless asked for: old tickets are still sorted under them.
 */
export async function findThemes(
  language: Language,
  options: { retired?: boolean } = {},
): Promise<ThemeChoice[]> {
  const previous = cached;
  const kept = previous ? await previous.catch(() => null) : null;
  if ((!kept || Date.now() - kept.at > KEPT_MS) && cached === previous) cached = load();
  const { all } = await (cached as Promise<Cached>);
  return all[language]
    .filter(({ active }) => active || options.retired)
    .map(({ code, label, structured }) => ({ code, label, structured }));
}
