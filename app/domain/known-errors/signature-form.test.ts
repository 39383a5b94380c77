import { expect, it } from 'vitest';
import { EMPTY_SIGNATURE } from '~/domain/quality/signature';
import { signatureForm, signatureValues } from './signature-form';

const all = [
  { code: '4203', name: 'Arendal', current: true },
  { code: '1515', name: 'Herøy', current: true },
  { code: '1818', name: 'Herøy', current: true },
];
const read = (municipalities: string) => signatureForm(all).safeParse({ municipalities });
const faults = (municipalities: string) =>
  read(municipalities).error?.issues.map(({ path, message }) => [path.join('.'), message]);

it('takes municipalities by name and keeps their numbers', () => {
  expect(read('arendal\n1818').data?.municipalities).toEqual(['4203', '1818']);
  const stored = { ...EMPTY_SIGNATURE, municipalities: ['4203', '1818'] };
  expect(signatureValues(stored, all).municipalities).toBe('Arendal\nHerøy (1818)');
});

it('names what it does not know or cannot tell apart, and no number of a person', () => {
  expect(faults('Arndal, 9999')).toEqual([
    ['municipalities', 'known_errors.errors.municipalities_unknown?names=Arndal%2C+9999'],
  ]);
  expect(faults('Herøy')?.[0]?.[1]).toMatch(
    /^known_errors\.errors\.municipality_ambiguous\?name=.*1515.*1818/,
  );
  expect(faults('202190000102')).toEqual([['municipalities', 'errors.fields.person_number']]);
});
