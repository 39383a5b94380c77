import { expect, it } from 'vitest';
import { keyAction } from './keyboard-actions';

it.each([
  ['', 'j', 'next'],
  ['', 'k', 'previous'],
  ['', '/', 'search'],
  ['', 'r', 'reply'],
  ['', 'n', 'note'],
  ['', 'a', 'assign'],
  ['', '?', 'help'],
  ['', 'g', 'wait'],
  ['g', 'q', 'queue'],
  ['g', 'j', null],
  ['', 'q', null],
  ['', 'constructor', null],
])('after «%s» the key %s means %s', (first, key, action) => {
  expect(keyAction(first, key)).toBe(action);
});
