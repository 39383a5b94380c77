import { describe, expect, it } from 'vitest';
import { changeForm } from './change-forms';
import { CHANGE_KINDS, CHANGES, changeOfSlug, decodeVersions, encodeVersions, needsTarget } from './changes';
import { eventsOf, type RowVersion } from './person-events';
import { personListQuery } from './person-list-query';
import { purposeForm, readKeptPurpose } from './purpose';
import { parseRowKey, rowKey } from './record';

describe('the kinds of change', () => {
  it('have one slug each, in ASCII', () => {
    const slugs = CHANGE_KINDS.map((kind) => CHANGES[kind].slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const kind of CHANGE_KINDS) {
      expect(CHANGES[kind].slug).toMatch(/^[a-z-]+$/);
      expect(changeOfSlug(CHANGES[kind].slug)).toBe(kind);
    }
    expect(changeOfSlug('slett')).toBeNull();
    expect(changeOfSlug(undefined)).toBeNull();
  });
});

describe('row keys and versions', () => {
  it('go out and come back', () => {
    expect(parseRowKey(rowKey('programme_end', 12))).toEqual({ table: 'programme_end', id: 12 });
    expect(parseRowKey('decision:7')).toEqual({ table: 'decision', id: 7 });
    const versions = { 'decision-7': 2, 'full_time_upper_secondary-1': 11, 'person-3': 1 };
    expect(decodeVersions(encodeVersions(versions))).toEqual(versions);
    expect(decodeVersions('')).toEqual({});
  });

  it.each([
    '',
    'decision',
    'decision-',
    'user_account-1',
    'decision-1-2',
    'decision-9999999999',
    "decision-1'",
  ])('take nothing else: %s', (text) => {
    expect(parseRowKey(text)).toBeNull();
  });

  it('leave out what is no version', () => {
    expect(decodeVersions('decision-7:x,decision-8:3, ,;drop')).toEqual({ 'decision-8': 3 });
  });
});

describe('the purpose', () => {
  it.each([
    [{ reason: 'quality' }, true],
    [{ reason: 'other', note: 'Spørsmål fra Nav' }, true],
    [{ reason: 'other', note: 'abc' }, false],
    [{ reason: 'quality', note: 'gjelder 201600012310' }, false],
    [{ reason: 'nysgjerrig' }, false],
    [{}, false],
  ])('%j is enough: %s', (given, ok) => {
    expect(purposeForm.safeParse(given).success).toBe(ok);
  });

  it('is read from a session only in our own form', () => {
    expect(readKeptPurpose({ reason: 'quality', note: '' })).toEqual({
      kind: 'choice',
      reason: 'quality',
      note: '',
    });
    for (const junk of [null, undefined, 'quality', { reason: 'x' }, { kind: 'ticket', ticketId: '1' }]) {
      expect(readKeptPurpose(junk)).toBeNull();
    }
  });
});

describe('forms', () => {
  it('read decimals with comma or point', () => {
    const form = changeForm('register_measure', null);
    const base = { type: 'NORSK', fromDate: '01.09.2026' };
    expect(form.parse({ ...base, hoursPerWeek: '12,5', meetings: '8' })).toMatchObject({
      fromDate: '2026-09-01',
      toDate: null,
      hoursPerWeek: 12.5,
      meetings: 8,
      hoursTotal: null,
    });
    for (const wrong of ['12,555', '200', 'mye', '-1']) {
      expect(form.safeParse({ ...base, hoursPerWeek: wrong }).success).toBe(false);
    }
    expect(form.safeParse({ ...base, meetings: '1,5' }).success).toBe(false);
  });

  it('ask for date and reason only when the programme has ended', () => {
    const form = changeForm('replace_automatic_end', null);
    expect(form.safeParse({ outcome: 'continues' }).success).toBe(true);
    expect(form.safeParse({ outcome: 'ended' }).success).toBe(false);
    expect(form.safeParse({ outcome: 'ended', endedOn: '1.2.2026', reason: 'VGO' }).success).toBe(true);
  });

  it('sort the person list by known columns alone', () => {
    expect(personListQuery.safeParse({ sorter: '-funn' }).success).toBe(true);
    expect(personListQuery.safeParse({ sorter: 'duf' }).success).toBe(false);
  });

  it('take the code for no reason as the choice of those without one', () => {
    expect(personListQuery.parse({ arsak: 'IKKE_REGISTRERT' }).arsak).toBe('uten');
    expect(personListQuery.parse({ arsak: 'ARBEID' }).arsak).toBe('ARBEID');
  });
});

describe('the events of a record', () => {
  const version = (over: Partial<RowVersion> & { row: object }): RowVersion => ({
    table: 'contract',
    rowId: 1,
    version: 1,
    at: '2026-01-01T10:00:00.000Z',
    byId: null,
    ...over,
    row: { source: 'WEB', ...over.row },
  });

  it('tell what each version changed, newest first', () => {
    const events = eventsOf([
      version({
        version: 3,
        at: '2026-01-03',
        row: { signed_on: '2025-02-02', annulled_at: 'x', annulment_reason: 'duplicate' },
      }),
      version({ row: { signed_on: '2025-02-01' } }),
      version({ version: 2, at: '2026-01-02', byId: 'u', row: { signed_on: '2025-02-02' } }),
      version({ version: 4, at: '2026-01-04', row: { signed_on: '2025-02-02' } }),
      version({ version: 5, at: '2026-01-05', row: { signed_on: '2025-02-02' } }),
    ]);
    expect(events.map(({ type, changes, reason }) => ({ type, changes, reason }))).toEqual([
      { type: 'restored', changes: [], reason: null },
      { type: 'annulled', changes: [], reason: 'duplicate' },
      {
        type: 'changed',
        changes: [{ field: 'signed_on', from: '2025-02-01', to: '2025-02-02' }],
        reason: null,
      },
      { type: 'registered', changes: [{ field: 'signed_on', from: null, to: '2025-02-01' }], reason: null },
    ]);
  });
});

describe('each form', () => {
  const junk = [
    '',
    ' ',
    '31.02.2026',
    '2026-13-01',
    'i går',
    '１.１.2026',
    '\u0000',
    '-1',
    '1e9',
    "'; drop table person; --",
  ];

  it.each(CHANGE_KINDS.map((kind) => [kind]))('%s reads dates in Norwegian form and refuses junk', (kind) => {
    const form = changeForm(kind, needsTarget(kind) ? 'measure' : null);
    for (const text of junk) {
      const values = Object.fromEntries(
        ['endedOn', 'from_date', 'to_date', 'fromDate', 'setOn', 'decidedOn', 'hoursPerWeek'].map((name) => [
          name,
          text,
        ]),
      );
      expect(form.safeParse(values).success).toBe(false);
    }
    expect(changeForm('register_end', null).parse({ endedOn: '31.3.2026', reason: 'ARBEID' })).toEqual({
      endedOn: '2026-03-31',
      reason: 'ARBEID',
    });
  });
});
