import { describe, expect, it } from 'vitest';
import { standingOf } from '~/domain/findings/comparison/verdict';
import { createFormat } from '~/i18n/format';
import type { Language } from '~/i18n/language';
import { createTranslator } from '~/i18n/translator';
import { en } from '~/i18n/words/en';
import { nb } from '~/i18n/words/nb';
import { nn } from '~/i18n/words/nn';
import { limitWords, sayComparison } from './say-comparison';

const translatorOf = (language: Language) => createTranslator({ nb, nn, en }[language]);

const say = (
  observed: number,
  expected: number,
  { name = null as string | null, language = 'nb' as Language } = {},
) =>
  sayComparison(standingOf({ observed, expected }, 0), name, translatorOf(language), createFormat(language));

describe('the sentence of a comparison', () => {
  it('says what is expected, what there is, and whether chance explains it', () => {
    expect(say(4, 2.7)).toBe(
      'Med deres deltakere venter vi 2–3 feil. Dere har 4. Forskjellen kan være tilfeldig.',
    );
    expect(say(3, 2.7)).toBe('Med deres deltakere venter vi 2–3 feil. Dere har 3. Det er som ventet.');
    expect(say(7, 2.7)).toBe(
      'Med deres deltakere venter vi 2–3 feil. Dere har 7. Det er flere enn tilfeldigheter vanligvis gir.',
    );
    expect(say(173, 135, { name: 'Arendal' })).toBe(
      'Med deltakerne i Arendal venter vi om lag 135 feil. Kommunen har 173. Det er klart flere enn tilfeldigheter kan forklare.',
    );
  });

  it('says it in nynorsk and English', () => {
    expect(say(112, 135, { language: 'nn' })).toBe(
      'Med deltakarane dykkar ventar vi om lag 135 feil. De har 112. Det er færre enn slumpen vanlegvis gir.',
    );
    expect(say(0, 0.6, { language: 'en' })).toBe(
      'With your participants we expect 0–1 faults. You have 0. That is as expected.',
    );
  });

  it('writes limits as the counts inside them', () => {
    const [t, format] = [translatorOf('nb'), createFormat('nb')];
    expect(limitWords(112, 159, t, format)).toBe('113–158');
    expect(limitWords(null, 7, t, format)).toBe('0–6');
  });
});
