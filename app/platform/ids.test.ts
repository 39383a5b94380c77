import { expect, it } from 'vitest';
import { isId, newId } from './ids.server';

it.each(['', '-'.repeat(36), 'x'.repeat(36), `${newId()}\n`, ` ${newId()}`, `${newId()}0`])(
  'does not take %j for an id',
  (text) => {
    expect(isId(text)).toBe(false);
  },
);

it('takes ids in small and capital letters', () => {
  expect(isId(newId()) && isId(newId().toUpperCase())).toBe(true);
});
