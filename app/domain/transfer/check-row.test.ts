import { describe, expect, it } from 'vitest';
import type { CodeListName } from '~/domain/register/record';
import { type CheckContext, checkCell, cleanCell, shownValue } from './check-cell';
import { rowCheck } from './check-row';
import type { CellType } from './columns';
import { recogniseHeader } from './headers';

const lists: Partial<Record<CodeListName, string[]>> = {
  CATEGORY: ['RP_INTRO', 'RP_NORSK'],
  SCHEME: ['INTRO', 'NORSK', 'NORSK_RETT', 'ASYL', 'MOTTAK'],
  DECISION_TYPE: ['TILDELING', 'AVSLAG', 'FORLENGELSE', 'PERMISJON', 'STANS', 'FRITAK'],
  FINAL_GOAL: ['ARBEID', 'VGO_FULL'],
  MEASURE: ['NORSK', 'ARBEIDSPRAKSIS'],
  SUBJECT: ['NORSK', 'SAMF'],
  ABSENCE: ['EGENMELDING'],
  LEAVE: ['OMSORG'],
  END_REASON: ['ARBEID', 'IKKE_REGISTRERT'],
  LANGUAGE_LEVEL: ['A1', 'A2', 'B1', 'B2', 'C1', 'KAR2'],
  PERMIT_GROUND: ['9a', '34'],
  REGIME: ['INTRO', 'INTEG', 'INTEG_6A'],
  CITIZENSHIP: ['TREDJELAND'],
  CONFIDENTIALITY: ['UGRADERT', 'STRENGT'],
  APPEAL_OUTCOME: ['AVVIST'],
  LEGAL_GROUND: ['23-1', '25'],
};

const context: CheckContext = {
  municipalityCode: '0301',
  formerCodes: new Set(['0299']),
  codes: new Map(
    Object.entries(lists).map(([name, codes]) => [
      name as CodeListName,
      new Map(codes.map((code) => [code.toLowerCase(), code])),
    ]),
  ),
  measureGroups: new Map([['ARBEIDSPRAKSIS', 'ARBEID']]),
  today: '2026-11-01',
  excelDates: false,
};

const date: CellType = { type: 'date' };

describe('checkCell takes', () => {
  it.each<[string, CellType, string, unknown]>([
    ['DUF', { type: 'duf' }, '2021 900001 02', '202190000102'],
    ['DUF with hard spaces', { type: 'duf' }, '2021\u00a0900001\u00a002', '202190000102'],
    ['national id', { type: 'nationalId' }, '010190 12345', '01019012345'],
    ['national id without its leading zero', { type: 'nationalId' }, '1019012345', '01019012345'],
    ['municipality', { type: 'municipality' }, '0301', '0301'],
    ['municipality without its leading zero', { type: 'municipality' }, '301', '0301'],
    ['former code of the municipality', { type: 'municipality' }, '0299', '0301'],
    ['Norwegian date', date, '1.2.2024', '2024-02-01'],
    ['ISO date', date, '2024-02-29', '2024-02-29'],
    ['date with midnight', date, '29.02.2024 00:00:00', '2024-02-29'],
    ['ISO date with midnight', date, '2024-02-29T00:00:00.000Z', '2024-02-29'],
    ['birth date today', { type: 'date', notAfterToday: true }, '01.11.2026', '2026-11-01'],
    ['code in lower case', { type: 'code', list: 'REGIME' }, 'integ_6a', 'INTEG_6A'],
    ['code in upper case', { type: 'code', list: 'PERMIT_GROUND' }, '9A', '9a'],
    ['word', { type: 'word', words: ['SLUTTMÅL'] }, 'Sluttmål', 'SLUTTMÅL'],
    ['J', { type: 'flag' }, 'j', true],
    ['Nei', { type: 'flag' }, 'Nei', false],
    ['decimal comma', { type: 'decimal', max: 100 }, '7,5', 7.5],
    ['decimal point', { type: 'decimal', max: 100 }, '7.50', 7.5],
    ['grouped thousands', { type: 'decimal', max: 9999 }, '1\u00a0234,5', 1234.5],
    ['three decimals', { type: 'decimal', max: 100 }, '7,555', 7.56],
    ['track', { type: 'whole', min: 1, max: 3 }, '3', 3],
    ['formula as text', { type: 'text', max: 50 }, '=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
    ['several lines', { type: 'text', max: 50 }, 'Linje\nto', 'Linje\nto'],
    ['control characters', { type: 'text', max: 50 }, 'Ola\u0000 \u0007Nes', 'Ola Nes'],
  ])('%s', (_, cell, text, value) => {
    expect(checkCell(text, cell, context)).toEqual({ ok: true, value });
  });

  it('bare day numbers of Excel in workbooks alone', () => {
    expect(checkCell('45351', date, { ...context, excelDates: true })).toEqual({
      ok: true,
      value: '2024-02-29',
    });
    expect(checkCell('45351', date, context)).toMatchObject({ reason: 'date' });
  });
});

describe('checkCell rejects', () => {
  it.each<[string, CellType, string, string]>([
    ['11 digits', { type: 'duf' }, '20219000010', 'duf_digits'],
    ['a letter', { type: 'duf' }, '2022111111O4', 'duf_digits'],
    ['wrong control', { type: 'duf' }, '202476543299', 'duf_control'],
    ['shortened by a spreadsheet', { type: 'duf' }, '2,02191E+11', 'duf_shortened'],
    ['9 digits', { type: 'nationalId' }, '123456789', 'national_id'],
    ['31 February', date, '31.02.1990', 'date'],
    ['29 February of no leap year', date, '29.02.2023', 'date'],
    ['American date', date, '02/29/2024', 'date'],
    ['year of two digits', date, '01.02.24', 'date'],
    ['time of day', date, '01.02.2024 13:30', 'date'],
    ['before 1900', date, '01.01.1024', 'date_range'],
    ['after 2100', date, '01.01.2206', 'date_range'],
    ['born tomorrow', { type: 'date', notAfterToday: true }, '02.11.2026', 'date_future'],
    ['other municipality', { type: 'municipality' }, '4203', 'municipality_foreign'],
    ['name of a municipality', { type: 'municipality' }, 'Oslo', 'municipality_format'],
    ['unknown code', { type: 'code', list: 'REGIME' }, 'INTROLOVEN', 'code'],
    ['unknown word', { type: 'word', words: ['SYSTEM'] }, 'NIR', 'word'],
    ['maybe', { type: 'flag' }, 'kanskje', 'flag'],
    ['text for a number', { type: 'decimal', max: 100 }, 'ti', 'number'],
    ['two commas', { type: 'decimal', max: 100 }, '1,2,3', 'number'],
    ['negative', { type: 'decimal', max: 100 }, '-1', 'number_range'],
    ['too large', { type: 'decimal', max: 100 }, '100,01', 'number_range'],
    ['exponent', { type: 'decimal', max: 100 }, '1e2', 'number'],
    ['track 4', { type: 'whole', min: 1, max: 3 }, '4', 'number_range'],
    ['half a track', { type: 'whole', min: 1, max: 3 }, '1.5', 'number_range'],
    ['too long', { type: 'text', max: 5 }, 'abcdef', 'too_long'],
    ['a spreadsheet error', { type: 'text', max: 50 }, '#REF!', 'excel_error'],
  ])('%s', (_, cell, text, reason) => {
    expect(checkCell(text, cell, context)).toMatchObject({ ok: false, reason });
  });
});

it('names some codes of a long list, all of a short one', () => {
  const long = Array.from({ length: 13 }, (_, at) => `K${at}`);
  const codes = new Map([...context.codes, ['MEASURE' as const, new Map(long.map((code) => [code, code]))]]);
  const check = (list: CodeListName) => checkCell('X', { type: 'code', list }, { ...context, codes });
  expect(check('MEASURE')).toMatchObject({
    reason: 'code_some',
    params: { codes: long.slice(0, 12).join(', ') },
  });
  expect(check('LEGAL_GROUND')).toMatchObject({ reason: 'code', params: { codes: '23-1, 25' } });
});

it('cleanCell takes the apostrophe of an export off again, and no other', () => {
  expect(["'=1+1", "'+47", "'@x", "'＝1", "'Aisha", " ' ", 'e\u0301'].map(cleanCell)).toEqual([
    '=1+1',
    '+47',
    '@x',
    '＝1',
    "'Aisha",
    "'",
    'é',
  ]);
});

it('shownValue masks every number that could be a person', () => {
  expect(shownValue('202476543299', true)).toBe('2024 •••••• 99');
  expect(shownValue('20219000010', true)).toBe('2021 •••••• 10');
  expect(shownValue('Ola 202190000102', false)).not.toMatch(/\d{5}/);
  expect(shownValue('20247654329', false)).not.toMatch(/\d/);
  expect(shownValue('x'.repeat(500), false)).toHaveLength(60);
});

const ITEM_HEADER =
  'DUF-nummer;Post;Ekstern id;Ordning;Kode;Vedtaksdato;Fra dato;Til dato;Timer;Detalj;Satt av'.split(';');
const DUF = '202190000102';

function item(text: string) {
  return rowCheck(recogniseHeader(ITEM_HEADER), context)({ line: 2, cells: [DUF, ...text.split(';')] });
}

describe('items', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['category', 'KATEGORI;a;;RP_INTRO;;06.12.2021', { code: 'RP_INTRO', from_date: '2021-12-06' }],
    [
      'decision with a legal ground',
      'VEDTAK;;NORSK;FRITAK;01.02.2024;;;;23-1',
      { legal_ground: '23-1', leave_code: null },
    ],
    ['leave', 'VEDTAK;;INTRO;PERMISJON;01.02.2024;;;;omsorg', { leave_code: 'OMSORG', legal_ground: null }],
    ['stop', 'VEDTAK;;INTRO;STANS;01.02.2024;;;;midlertidig', { duration_kind: 'MIDLERTIDIG' }],
    ['language goal', 'NORSKMÅL;;;;01.02.2024;;;;b1 / B1/B1/B2', { listening: 'B1', speaking: 'B2' }],
    [
      'language goal of some parts',
      'NORSKMÅL;;;;;;;;A2/-//B1',
      { listening: 'A2', reading: null, speaking: 'B1' },
    ],
    ['measure with its group', 'TILTAK;;;ARBEIDSPRAKSIS;;01.02.2024', { group_code: 'ARBEID' }],
    ['measure without a group', 'TILTAK;;;NORSK;;01.02.2024', { group_code: 'ANNET' }],
    ['end without a reason', 'AVSLUTNING;;;;;01.02.2024', { code: 'IKKE_REGISTRERT', set_by: 'BRUKER' }],
    ['automatic end', 'AVSLUTNING;;;ARBEID;;01.02.2024;;;;SYSTEM', { code: 'ARBEID', set_by: 'SYSTEM' }],
    ['appeal', 'KLAGE;;;AVVIST;;01.02.2024;01.03.2024', { code: 'AVVIST', to_date: '2024-03-01' }],
    ['full-time upper secondary', 'FULLTID_VGO;;;;;01.02.2024', { from_date: '2024-02-01', to_date: null }],
    [
      'period the wrong way round, a matter for the rules',
      'TIMER;;NORSK;NORSK;;02.02.2024;01.02.2024;10',
      { hours: 10 },
    ],
  ])('takes %s', (_, text, values) => {
    expect(item(text)).toMatchObject({ ok: true, values });
  });

  it.each([
    ['no post', ';a', [['Post', 'required']]],
    ['unknown post', 'TILSKUDD;a', [['Post', 'word']]],
    [
      'category without code and date',
      'KATEGORI',
      [
        ['Fra dato', 'required'],
        ['Kode', 'required'],
      ],
    ],
    ['decision without scheme', 'VEDTAK;;;TILDELING', [['Ordning', 'required']]],
    ['contract without a date', 'KONTRAKT', [['Vedtaksdato', 'required']]],
    ['bad date of an end, named once', 'AVSLUTNING;;;ARBEID;;31.02.2024', [['Fra dato', 'date']]],
    ['measure code of another list', 'TILTAK;;;RP_INTRO', [['Kode', 'code']]],
    ['unknown leave code', 'VEDTAK;;INTRO;PERMISJON;;;;;FERIE', [['Detalj', 'code']]],
    ['three levels', 'NORSKMÅL;;;;;;;;B1/B1/B1', [['Detalj', 'language_levels']]],
    ['five levels', 'NORSKMÅL;;;;;;;;B1/B1/B1/B1/B1', [['Detalj', 'language_levels']]],
    ['unknown level', 'NORSKMÅL;;;;;;;;B1/B1/B1/D1', [['Detalj', 'language_levels']]],
    ['no level at all', 'NORSKMÅL;;;;;;;;-/-/-/-', [['Detalj', 'language_levels']]],
    ['cells beyond the headers', 'KONTRAKT;;;;01.02.2024;;;;;;en;til', [['', 'too_many_cells']]],
  ])('rejects %s', (_, text, faults) => {
    const checked = item(text);
    expect(checked.ok).toBe(false);
    if (!checked.ok) expect(checked.faults.map((fault) => [fault.column, fault.reason])).toEqual(faults);
  });

  it('tells the rule that a bad number falls under, and shows none of it', () => {
    const check = rowCheck(recogniseHeader(ITEM_HEADER), context);
    const faults = ['202476543299', '20219000010'].map((duf) =>
      check({ line: 2, cells: [duf, 'KONTRAKT', '', '', '', '2024-01-01'] }),
    );
    expect(faults).toMatchObject([
      { faults: [{ params: { rule: 'DQ-002' }, value: '2024 •••••• 99' }] },
      { faults: [{ params: { rule: 'DQ-001' }, value: '2021 •••••• 10' }] },
    ]);
  });
});
