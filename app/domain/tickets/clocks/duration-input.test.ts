import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_MINUTES, readDuration, writeDuration } from './duration-input';

describe('a length of working time', () => {
  it.each([
    ['2 d', 930],
    ['2 dager', 930],
    ['1,5 arbeidsdager', 698],
    ['1.5 days', 698],
    ['1 d 4 t', 705],
    ['1 dag og 4 timer', 705],
    ['4 hours', 240],
    ['90 min', 90],
    ['90min.', 90],
    ['0 min', 0],
  ])('%s is %i minutes', (text, minutes) => expect(readDuration(text)).toBe(minutes));

  it.each([[''], ['2'], ['to dager'], ['2 uker'], ['-2 d'], ['2 d ca'], ['1000 d'], ['2 d / 3 t']])(
    '«%s» is refused',
    (text) => expect(readDuration(text)).toBeNull(),
  );

  it('is written in half days where it is one', () => {
    expect([233, 698, 232].map((minutes) => writeDuration(minutes, 't'))).toEqual([
      '0,5 d',
      '1,5 d',
      '3 t 52 min',
    ]);
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: LONGEST_MINUTES }),
        fc.constantFrom('t', 'h'),
        (minutes, hour) => {
          expect(readDuration(writeDuration(minutes, hour))).toBe(minutes);
        },
      ),
    );
  });
});
