import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '~/domain/register/person-record';
import type { FieldValue, Item, ItemKind } from '~/domain/register/record';
import type { BulkFix } from './bulk-fix-form';
import { concreteChange } from './concrete-change';

const item = (
  kind: ItemKind,
  id: number,
  values: Record<string, FieldValue>,
  registeredOn = '2026-01-01',
): Item => ({
  kind,
  id,
  version: 1,
  values,
  source: 'WEB',
  registeredOn,
  registeredById: null,
  updatedAt: '2026-01-01T00:00:00Z',
  annulledAt: null,
  annulledById: null,
  annulmentReason: null,
});

const AWARD = { scheme: 'INTRO', type: 'TILDELING', from_date: '2025-01-10', to_date: '2026-01-09' };

const record = (...items: Item[]) => ({ id: 1, items, values: {} }) as unknown as PersonRecord;

const whole = record(
  item('decision', 1, AWARD),
  item('decision', 2, { ...AWARD, type: 'FORLENGELSE', from_date: '2026-01-10', to_date: '2026-06-30' }),
  item('measure', 3, { type: 'VGO', from_date: '2026-05-01', to_date: '2026-02-01' }),
  item('training_hours', 4, { from_date: '2026-03-01', to_date: '2026-03-31' }),
  item('programme_end', 5, {
    ended_on: '2026-05-15',
    reason: 'IKKE_REGISTRERT',
    set_by: 'SYSTEM',
    reopened_on: null,
  }),
);

const endFrom = (dayFrom: 'given' | 'programme_start' | 'programme_end' | 'last_measure' | 'last_hours') =>
  ({ kind: 'register_end', values: { dayFrom, day: '2026-04-04', reason: 'ARBEID' } }) satisfies BulkFix;

describe('a correction of many, for one person', () => {
  it.each([
    ['given', '2026-04-04'],
    ['programme_start', '2025-01-10'],
    ['programme_end', '2026-06-30'],
    ['last_measure', '2026-02-01'],
    ['last_hours', '2026-03-31'],
  ] as const)('takes the day from %s', (source, endedOn) => {
    expect(concreteChange(endFrom(source), whole, '')).toMatchObject({
      ok: true,
      change: { kind: 'register_end', values: { endedOn, reason: 'ARBEID' } },
    });
  });

  it('says so when the record lacks the day', () => {
    expect(concreteChange(endFrom('last_hours'), record(item('decision', 1, AWARD)), '')).toEqual({
      ok: false,
      reason: 'fixes.reason.no_day',
    });
  });

  it('exchanges the two days of the row that the finding names, and needs both', () => {
    const swap: BulkFix = {
      kind: 'correct_dates',
      values: { field: 'swap', dayFrom: 'given', day: null, which: 'newest' },
    };
    expect(concreteChange(swap, whole, 'measure:3')).toMatchObject({
      change: { values: { from_date: '2026-02-01', to_date: '2026-05-01' } },
      target: { id: 3 },
    });
    expect(concreteChange(swap, whole, 'programme_end:5')).toMatchObject({
      reason: 'fixes.reason.no_two_dates',
    });
    expect(concreteChange(swap, whole, 'measure:99')).toMatchObject({ reason: 'fixes.reason.no_row' });
    const other: BulkFix = {
      kind: 'correct_dates',
      values: { ...swap.values, field: 'set_on', day: '2026-01-01' },
    };
    expect(concreteChange(other, whole, 'measure:3')).toMatchObject({ reason: 'fixes.reason.no_such_date' });
  });

  it('annuls the row that was registered last or first of the two that a finding names', () => {
    const two = record(item('decision', 7, AWARD, '2026-02-02'), item('decision', 9, AWARD, '2026-01-05'));
    const annul = (which: 'newest' | 'oldest'): BulkFix => ({
      kind: 'annul_duplicate',
      values: { reason: 'duplicate', which },
    });
    expect(concreteChange(annul('newest'), two, 'decision:7+9')).toMatchObject({ target: { id: 7 } });
    expect(concreteChange(annul('oldest'), two, 'decision:7+9')).toMatchObject({ target: { id: 9 } });
  });

  it('replaces an end that NIR set, on its own day or none, and no other', () => {
    const replace = (outcome: 'ended' | 'continues'): BulkFix => ({
      kind: 'replace_automatic_end',
      values: { outcome, dayFrom: 'as_registered', day: null, reason: 'VGO' },
    });
    expect(concreteChange(replace('ended'), whole, '')).toMatchObject({
      change: { values: { outcome: 'ended', endedOn: '2026-05-15', reason: 'VGO' } },
    });
    expect(concreteChange(replace('continues'), whole, '')).toMatchObject({
      change: { values: { outcome: 'continues', endedOn: null, reason: null } },
    });
    const own = record(
      item('programme_end', 5, { ended_on: '2026-05-15', set_by: 'BRUKER', reopened_on: null }),
    );
    expect(concreteChange(replace('ended'), own, '')).toMatchObject({ reason: 'fixes.reason.not_automatic' });
  });
});
