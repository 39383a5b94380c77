import { describe, expect, it } from 'vitest';
import { createFormat } from '~/i18n/format';
import type { Language } from '~/i18n/language';
import { wordsFor } from '~/i18n/words-for.server';
import { type LeadFacts, leadSentence } from './lead-sentence';

const FACTS: LeadFacts = {
  municipality: 'Arendal',
  persons: 143,
  findings: 20,
  mustFix: 12,
  quick: 5,
  rules: 26,
  judgedAt: '2026-11-21T05:10:00Z',
  deadline: '2027-02-28',
  daysLeft: 99,
};

const sentence = (facts: Partial<LeadFacts> = {}, language: Language = 'nb') =>
  leadSentence({ ...FACTS, ...facts }, wordsFor(language), createFormat(language)).replaceAll('\u00a0', ' ');

describe('the sentence of the home page', () => {
  it('says what must be done, until when, and how much of it is quick', () => {
    expect(sentence()).toBe('12 funn må rettes før 28. februar. Fem av dem tar under ti minutter.');
    expect(sentence({}, 'nn')).toBe('12 funn må rettast før 28. februar. Fem av dei tek under ti minutt.');
    expect(sentence({}, 'en')).toBe(
      '12 findings must be corrected before 28 February. Five of them take less than ten minutes.',
    );
  });

  it('counts one as one', () => {
    expect(sentence({ mustFix: 1, quick: 1 })).toBe(
      'Ett funn må rettes før 28. februar. Det tar under ti minutter.',
    );
    expect(sentence({ mustFix: 1, quick: 0 }, 'nn')).toBe('Eitt funn må rettast før 28. februar.');
    expect(sentence({ mustFix: 3, quick: 1 }, 'en')).toBe(
      '3 findings must be corrected before 28 February. One of them takes less than ten minutes.',
    );
  });

  it('writes large numbers with digits', () => {
    expect(sentence({ mustFix: 1290, quick: 13 })).toBe(
      '1 290 funn må rettes før 28. februar. 13 av dem tar under ti minutter.',
    );
  });

  it('does not ask for what need not be done', () => {
    expect(sentence({ mustFix: 0, findings: 3 })).toBe(
      'Ingenting må rettes før 28. februar. Tre funn kan dere se på når det passer.',
    );
    expect(sentence({ findings: 0, mustFix: 1, quick: 0 })).toBe('Ett funn må rettes før 28. februar.');
    expect(sentence({ mustFix: 4, quick: 4 })).toBe(
      '4 funn må rettes før 28. februar. Hvert av dem tar under ti minutter.',
    );
  });

  it('says that the deadline has passed', () => {
    expect(sentence({ daysLeft: -2, quick: 0 })).toBe('12 funn skulle vært rettet før 28. februar.');
  });

  it('explains an empty page', () => {
    expect(sentence({ findings: 0, mustFix: 0 })).toBe(
      'Ingen funn. 26 regler kjørt på 143 personer 21.11.2026 kl. 06.10.',
    );
    expect(sentence({ findings: 0, mustFix: 0, judgedAt: null })).toBe('Reglene er ikke kjørt ennå.');
    expect(sentence({ persons: 0 })).toBe('Ingen personer er registrert i Arendal ennå.');
  });
});
