import { expect, it } from 'vitest';
import { wordsFor } from '~/i18n/words-for.server';
import { reasonOptions } from './person-filters';

it('offers «not registered» once, though the code list has it too', () => {
  const reasons = ['ARBEID', 'IKKE_REGISTRERT'].map((value) => ({ value, label: value }));
  expect(reasonOptions(wordsFor('nb'), reasons).map(({ value }) => value)).toEqual(['med', 'uten', 'ARBEID']);
});
