import type { Language } from './language';
import { registerWords } from './registry';

/** Fetches one language as its own chunk. The browser awaits this before hydration. */
export async function loadWords(language: Language): Promise<void> {
  if (language === 'nn') registerWords(language, (await import('./words/nn')).nn);
  else if (language === 'en') registerWords(language, (await import('./words/en')).en);
  else registerWords('nb', (await import('./words/nb')).nb);
}
