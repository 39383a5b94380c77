import { describe, expect, it } from 'vitest';
import { wordsFor } from '~/i18n/words-for.server';
import { durationText } from './duration-text';

describe('a length of working time', () => {
  it.each([
    [0, '0 min'],
    [45, '45 min'],
    [120, '2 t'],
    [150, '2 t 30 min'],
    [465, '1 arbeidsdag'],
    [930, '2 arbeidsdager'],
    [1000, '2 arbeidsdager 1 t'],
    [940, '2 arbeidsdager 10 min'],
    [233, 'en halv arbeidsdag'],
    [698, '1,5 arbeidsdager'],
    [-61, '1 t 1 min'],
  ])('of %i minutes: %s', (minutes, text) => {
    expect(durationText(wordsFor('nb'), minutes)).toBe(text);
  });
});
