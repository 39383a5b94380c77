import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingMinutes,
  isServiceTime,
  SERVICE_DAY_MINUTES,
  workingMinutesBetween,
} from './service-hours';

const at = (text: string) => new Date(text);

describe('adding working minutes', () => {
  it.each([
    ['within a day', '2026-11-19T10:00+01:00', 60, '2026-11-19T11:00+01:00'],
    ['before the day opens', '2026-11-19T05:00+01:00', 60, '2026-11-19T09:00+01:00'],
    ['after it closes', '2026-11-19T20:00+01:00', 60, '2026-11-20T09:00+01:00'],
    ['to closing time, not to the next opening', '2026-11-19T15:00+01:00', 45, '2026-11-19T15:45+01:00'],
    ['over a night', '2026-11-19T15:00+01:00', 60, '2026-11-20T08:15+01:00'],
    ['over a weekend', '2026-11-20T15:00+01:00', 60, '2026-11-23T08:15+01:00'],
    ['from a Saturday', '2026-11-21T12:00+01:00', 0, '2026-11-23T08:00+01:00'],
    ['two whole days', '2026-11-19T10:00+01:00', 2 * SERVICE_DAY_MINUTES, '2026-11-23T10:00+01:00'],
    ['over Easter 2027', '2027-03-24T15:00+01:00', 60, '2027-03-30T08:15+02:00'],
    ['over 1 May on a Friday', '2026-04-30T15:30+02:00', 30, '2026-05-04T08:15+02:00'],
    ['over Ascension Day', '2026-05-13T15:30+02:00', 30, '2026-05-15T08:15+02:00'],
    ['over Whitsun', '2026-05-22T15:30+02:00', 30, '2026-05-26T08:15+02:00'],
    ['over 17 May on a Monday', '2027-05-14T15:30+02:00', 30, '2027-05-18T08:15+02:00'],
    ['over Christmas', '2026-12-24T15:30+01:00', 30, '2026-12-28T08:15+01:00'],
    ['over New Year', '2026-12-31T15:30+01:00', 30, '2027-01-04T08:15+01:00'],
    ['over the start of summer time', '2026-03-27T15:30+01:00', 30, '2026-03-30T08:15+02:00'],
    ['over the end of summer time', '2026-10-23T15:30+02:00', 30, '2026-10-26T08:15+01:00'],
    ['back within a day', '2026-11-19T11:00+01:00', -60, '2026-11-19T10:00+01:00'],
    ['back over a weekend', '2026-11-23T08:15+01:00', -30, '2026-11-20T15:30+01:00'],
    ['back over the end of summer time', '2026-10-26T08:15+01:00', -30, '2026-10-23T15:30+02:00'],
  ])('%s', (_, from, minutes, to) => {
    expect(addWorkingMinutes(at(from), minutes).toISOString()).toBe(at(to).toISOString());
  });
});

describe('counting working minutes', () => {
  it.each([
    ['within a day', '2026-11-19T10:00+01:00', '2026-11-19T11:30+01:00', 90],
    ['nothing at night', '2026-11-19T18:00+01:00', '2026-11-20T07:00+01:00', 0],
    ['nothing on a weekend', '2026-11-21T08:00+01:00', '2026-11-22T15:00+01:00', 0],
    ['a whole week', '2026-11-16T00:00+01:00', '2026-11-23T00:00+01:00', 5 * SERVICE_DAY_MINUTES],
    ['Easter week 2026', '2026-03-30T00:00+02:00', '2026-04-07T00:00+02:00', 3 * SERVICE_DAY_MINUTES],
    ['backwards', '2026-11-19T11:30+01:00', '2026-11-19T10:00+01:00', -90],
  ])('%s', (_, from, to, minutes) => {
    expect(workingMinutesBetween(at(from), at(to))).toBe(minutes);
  });

  it('undoes adding, from any instant and over any holidays', () => {
    const instant = fc.date({
      min: at('2024-01-01T00:00Z'),
      max: at('2030-01-01T00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 20_000 }), (from, minutes) => {
        const to = addWorkingMinutes(from, minutes);
        expect(workingMinutesBetween(from, to)).toBeCloseTo(minutes, 3);
        expect(addWorkingMinutes(to, -minutes).getTime()).toBeLessThanOrEqual(
          addWorkingMinutes(from, 0).getTime(),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('service time', () => {
  it.each([
    ['2026-11-19T08:00+01:00', true],
    ['2026-11-19T15:44+01:00', true],
    ['2026-11-19T15:45+01:00', false],
    ['2026-11-21T10:00+01:00', false],
    ['2026-05-01T10:00+02:00', false],
  ])('at %s: %s', (instant, open) => {
    expect(isServiceTime(at(instant))).toBe(open);
  });
});
