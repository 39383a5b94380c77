import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '~/i18n/language';
import { wordsFor } from '~/i18n/words-for.server';
import { type SmallestLeadFacts, smallestLead } from './smallest-lead';

const FACTS: SmallestLeadFacts = { total: 2, edits: 1, left: 0, opened: 0 };
const lead = (facts: Partial<SmallestLeadFacts> = {}) => smallestLead({ ...FACTS, ...facts }, wordsFor('nb'));

describe('the sentence of the smallest fix', () => {
  it('says that nothing new comes of it only when that is so', () => {
    expect(lead()).toBe('Én rettelse lukker alle funn som kan rettes, uten å lage nye.');
    expect(lead({ opened: 1 })).toBe(
      'Én rettelse lukker alle funn som kan rettes. Det eneste nye funnet er at rettelsen kommer sent.',
    );
    expect(lead({ edits: 2, opened: 1 })).toContain('De eneste nye funnene');
    expect(lead({ left: 1 })).toContain('1 av 2 funn uten å lage nye');
    expect(lead({ left: 1, opened: 1 })).toContain('1 av 2 funn. De eneste nye funnene');
    for (const language of LANGUAGES)
      expect(smallestLead({ ...FACTS, opened: 1 }, wordsFor(language))).not.toMatch(/uten å|utan å|without/);
  });

  it('says when there is nothing to fix, or nothing that helps', () => {
    expect(lead({ total: 0, edits: 0 })).toBe('Personen har ingen funn som kommunen kan rette.');
    expect(lead({ edits: 0, left: 2 })).toContain('Vi fant ingen rettelse');
  });
});
