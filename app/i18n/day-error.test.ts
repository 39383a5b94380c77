import { expect, it } from 'vitest';
import { dayError } from './day-error';

it.each([
  ['01.01.1990', 'errors.fields.date_near'],
  ['1990-01-01', 'errors.fields.date_near'],
  ['99.99.2026', 'errors.fields.date_none'],
  ['31.02.2024', 'errors.fields.date_none'],
  ['2024-02-30', 'errors.fields.date_none'],
  ['', 'errors.fields.date'],
  ['i går', 'errors.fields.date'],
])('says of %s %s', (text, key) => expect(dayError(text)).toBe(key));
