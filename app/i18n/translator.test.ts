import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formErrorKey, installFormErrors } from './form-errors';
import { createFormat, formatNumber } from './format';
import { languageFromHeader } from './language';
import { messageKey, parseMessageKey } from './message-key';
import { wordsFor } from './words-for.server';

describe('translator', () => {
  it('fills placeholders and chooses plural forms', () => {
    const t = wordsFor('nb');
    expect(t('common.of_total', { part: 9, total: 143 })).toBe('9 av 143');
    expect(t('common.days', { count: 1 })).toBe('1 dag');
    expect(wordsFor('en')('common.days', { count: 0 })).toBe('0 days');
    expect(t('common.findings', { count: 1519 })).toBe('1\u00a0519 funn');
    expect(wordsFor('nn')('common.days', { count: 2 })).toBe('2 dagar');
  });

  it('does not let a value be read as markup or as a placeholder', () => {
    expect(wordsFor('nb')('common.countdown.deadline', { date: '<b>{{x}}</b> & $t(common.save)' })).toBe(
      'Frist <b>{{x}}</b> & $t(common.save)',
    );
  });

  it('turns keys from data into words, and unknown ones into the general text', () => {
    const t = wordsFor('nb');
    expect(t.message(messageKey('errors.fields.too_long', { max: 200 }))).toBe('Skriv høyst 200 tegn.');
    expect(t.message('errors.nothing_here')).toBe('Noe gikk galt hos oss.');
    expect(t.message('errors.fields')).toBe('Noe gikk galt hos oss.');
    expect(parseMessageKey('a.b')).toEqual({ key: 'a.b', params: {} });
  });
});

it('reads the clock in Oslo as the calendar of the engine does', () => {
  const { dateTime } = createFormat('nb');
  const calendar = new Intl.DateTimeFormat('nb-NO', {
    timeZone: 'Europe/Oslo',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  for (let time = Date.UTC(1996, 11, 30); time < Date.UTC(2036, 0, 1); time += 3 * 3_600_000 + 59_000) {
    const date = new Date(time);
    const found = dateTime(date).replace(/[^0-9]/g, '');
    const parts = Object.fromEntries(calendar.formatToParts(date).map(({ type, value }) => [type, value]));
    const { day = '', month = '', year = '', hour = '', minute = '' } = parts;
    if (found !== day + month + year + hour + minute) {
      expect(found).toBe(day + month + year + hour + minute);
    }
  }
});

describe('language of the request', () => {
  it.each([
    ['nn-NO,nn;q=0.9,en;q=0.8', 'nn'],
    ['no', 'nb'],
    ['de, en;q=0.5, nb;q=0.7', 'nb'],
    ['de,fr', null],
    ['en;q=0, nb;q=0.1', 'nb'],
    ['', null],
    [';;;,,q=', null],
  ])('%s → %s', (header, expected) => {
    expect(languageFromHeader(header)).toBe(expected);
  });
});

describe('formats', () => {
  const f = createFormat('nb');
  it.each([
    [0, 0, '0'],
    [1234, 0, '1\u00a0234'],
    [1234567.891, 1, '1\u00a0234\u00a0567,9'],
    [-0.04, 1, '0,0'],
    [-12.5, 1, '\u221212,5'],
    [999.95, 1, '1\u00a0000,0'],
    [Number.NaN, 0, '–'],
  ])('number %s with %s decimals', (value, decimals, expected) => {
    expect(formatNumber(value, decimals)).toBe(expected);
  });

  it('writes dates the Norwegian way, timestamps in Oslo time', () => {
    expect(f.date('2026-02-28')).toBe('28.02.2026');
    expect(f.longDate('2026-02-08')).toBe('8.\u00a0februar\u00a02026');
    expect(createFormat('en').dayMonth('2026-02-08')).toBe('8\u00a0February');
    expect(f.dateTime('2026-07-01T22:30:00Z')).toBe('02.07.2026 kl. 00.30');
    expect(f.dateTime(new Date('2026-01-01T05:05:00Z'))).toBe('01.01.2026 kl. 06.05');
    expect(f.date('')).toBe('');
    expect(f.date('not a date')).toBe('');
  });

  it('writes shares and changes', () => {
    expect(f.percent(0.063)).toBe('6\u00a0%');
    expect(f.change(1.25)).toBe('+1,3');
    expect(f.change(0.01)).toBe('0,0');
    expect(f.change(-2)).toBe('\u22122,0');
  });
});

describe('form errors', () => {
  installFormErrors();
  const messages = (schema: z.ZodType, value: unknown) => {
    const result = schema.safeParse(value);
    return result.success ? [] : result.error.issues.map((issue) => issue.message);
  };
  it('gives zod messages that are keys with words', () => {
    const schema = z.object({
      name: z.string().min(1),
      note: z.string().max(3),
      mail: z.email(),
      kind: z.enum(['a', 'b']),
      hours: z.number().min(2).max(5),
      list: z.array(z.string()).min(1),
    });
    const keys = messages(schema, { name: '', note: 'long', mail: 'x', kind: 'c', hours: 9, list: [] });
    expect(keys).toEqual([
      'errors.fields.required',
      'errors.fields.too_long?max=3',
      'errors.fields.email',
      'errors.fields.choice',
      'errors.fields.too_high?max=5',
      'errors.fields.choose_any',
    ]);
    const t = wordsFor('nb');
    for (const key of keys) expect(t.message(key)).not.toBe(t('errors.unknown'));
    expect(messages(schema, {})).toContain('errors.fields.required');
    expect(messages(z.string({ error: 'errors.fields.date' }), 4)).toEqual(['errors.fields.date']);
  });
  it('falls back to a general field message', () => {
    expect(formErrorKey({ code: 'custom', input: 'x' })).toBe('errors.fields.invalid');
  });
});
