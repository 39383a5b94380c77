import { describe, expect, it } from 'vitest';
import { wordsFor } from '~/i18n/words-for.server';
import { languageList } from './language-list';

describe('languages in a sentence', () => {
  it('are named in the language of the reader and joined as it is written', () => {
    expect(languageList(wordsFor('nb'), ['en'])).toBe('engelsk');
    expect(languageList(wordsFor('nn'), ['nn', 'en'])).toBe('nynorsk og engelsk');
    expect(languageList(wordsFor('en'), ['nb', 'nn', 'en'])).toBe('Bokmål, Nynorsk and English');
  });
});
