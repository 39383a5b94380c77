import { checkDuf, findPersonNumbers, maskDuf } from '~/domain/register/duf';
import type { CodeListName } from '~/domain/register/record';
import { type IsoDate, parseNorwegianDate } from '~/platform/dates';
import { FORMULA_SIGNS } from '~/platform/formula-signs';
import type { CellType } from './columns';
import { serialToIso } from './excel-dates';

/** Why a row is not taken. The words stand in `transfer.reasons`. */
export const REASON_KEYS = [
  'duf_digits',
  'duf_control',
  'duf_shortened',
  'national_id',
  'required',
  'date',
  'date_range',
  'date_future',
  'number',
  'number_range',
  'flag',
  'code',
  'code_some',
  'word',
  'too_long',
  'excel_error',
  'language_levels',
  'municipality_format',
  'municipality_foreign',
  'too_many_cells',
  'duplicate_person',
  'duplicate_item',
  'person_unknown',
  'person_not_yours',
  'external_id_taken',
] as const;
export type ReasonKey = (typeof REASON_KEYS)[number];

/** One fault of a row. `value` is masked; `rule` is the quality rule that the fault falls under. */
export type RowFault = {
  column: string;
  value: string;
  reason: ReasonKey;
  params: Record<string, string | number>;
};

export type CellValue = string | number | boolean | null;

/** What the check of a row needs to know besides the row. Code lists map the lower-case code to the code. */
export type CheckContext = {
  municipalityCode: string;
  /** Earlier codes of the municipality that are read as its present one. */
  formerCodes: ReadonlySet<string>;
  codes: ReadonlyMap<CodeListName, ReadonlyMap<string, string>>;
  /** Measure code → group, from the code list. */
  measureGroups: ReadonlyMap<string, string>;
  today: IsoDate;
  /** XLSX: a bare five-digit number in a date column is a day whose date format was lost. */
  excelDates: boolean;
};

type Outcome = { ok: true; value: CellValue } | { ok: false; reason: ReasonKey; params?: RowFault['params'] };

const EARLIEST = '1900-01-01';
const LATEST = '2100-12-31';
const SHOWN_LENGTH = 60;
const EXCEL_ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|I\/T|NAVN\?|VERDI!|TALL!|SPILL!)$/i;
const SHORTENED_NUMBER = /^\d([.,]\d+)?E\+?\d+$/i;
const DATE_WITH_TIME = /^(\S+)[ T]0?0[:.]00(?:[:.]00(?:[.,]0+)?)?Z?$/;
const EXCEL_SERIAL = /^\d{5}$/;
const SPACES = /[\s\u00a0\u2009\u202f]/g;
const PROTECTED_TEXT = new RegExp(`^'(?=[${FORMULA_SIGNS}])`);
const YES = new Set(['j', 'ja', 'true', 'sann', '1']);
const NO = new Set(['n', 'nei', 'false', 'usann', '0']);

const fine = (value: CellValue): Outcome => ({ ok: true, value });
const wrong = (reason: ReasonKey, params?: RowFault['params']): Outcome => ({ ok: false, reason, params });

/** The cell as it is judged: trimmed, letters composed, and without the apostrophe that an export puts before a formula sign. */
export function cleanCell(raw: string): string {
  const text = raw.trim().replace(PROTECTED_TEXT, '');
  return text === '' ? '' : text.normalize('NFC');
}

/** Reads one non-empty cell as its column wants it. */
export function checkCell(text: string, cell: CellType, context: CheckContext): Outcome {
  if (text.startsWith('#') && EXCEL_ERROR.test(text)) return wrong('excel_error');
  switch (cell.type) {
    case 'duf':
      return duf(text);
    case 'nationalId':
      return nationalId(text);
    case 'text':
      return text.length > cell.max ? wrong('too_long', { max: cell.max }) : fine(withoutControls(text));
    case 'date':
      return date(text, cell.notAfterToday ? context.today : null, context.excelDates);
    case 'municipality':
      return municipality(text, context);
    case 'code':
      return code(text, cell.list, context);
    case 'word': {
      const word = text.toUpperCase();
      return cell.words.includes(word) ? fine(word) : wrong('word', { words: cell.words.join(', ') });
    }
    case 'flag':
      return flag(text);
    case 'whole': {
      const number = Number(text);
      const inside = Number.isInteger(number) && number >= cell.min && number <= cell.max;
      return inside ? fine(number) : wrong('number_range', { min: cell.min, max: cell.max });
    }
    case 'decimal':
      return decimal(text, cell.max);
  }
}

const SHOWN_CODES = 12;

/** Looks a code up in a list, whatever the case it is written in. */
export function code(text: string, list: CodeListName, context: CheckContext): Outcome {
  const known = context.codes.get(list);
  const found = known?.get(text.toLowerCase());
  if (found !== undefined) return fine(found);
  const all = [...(known?.values() ?? [])];
  const codes = all.slice(0, SHOWN_CODES).join(', ');
  return wrong(all.length > SHOWN_CODES ? 'code_some' : 'code', { list, codes });
}

function duf(text: string): Outcome {
  const check = checkDuf(text);
  if (check.ok) return fine(check.duf);
  if (SHORTENED_NUMBER.test(text)) return wrong('duf_shortened', { rule: 'DQ-001' });
  if (check.reason === 'control') return wrong('duf_control', { rule: 'DQ-002' });
  return wrong('duf_digits', { rule: 'DQ-001', length: check.length });
}

/** Eleven digits; a spreadsheet may have eaten one leading zero. The control digits are a matter for the quality rules. */
function nationalId(text: string): Outcome {
  const digits = text.replace(SPACES, '');
  if (!/^\d{10,11}$/.test(digits)) return wrong('national_id');
  return fine(digits.padStart(11, '0'));
}

function date(text: string, latest: IsoDate | null, excelDates: boolean): Outcome {
  const day = DATE_WITH_TIME.exec(text)?.[1] ?? text;
  const iso =
    parseNorwegianDate(day) ?? (excelDates && EXCEL_SERIAL.test(day) ? serialToIso(Number(day)) : null);
  if (iso === null) return wrong('date');
  if (iso < EARLIEST || iso > LATEST) return wrong('date_range');
  if (latest !== null && iso > latest) return wrong('date_future');
  return fine(iso);
}

/** Four digits; a spreadsheet may have eaten one leading zero. */
function municipality(text: string, context: CheckContext): Outcome {
  if (!/^\d{3,4}$/.test(text)) return wrong('municipality_format');
  const padded = text.padStart(4, '0');
  if (padded === context.municipalityCode || context.formerCodes.has(padded))
    return fine(context.municipalityCode);
  return wrong('municipality_foreign', { own: context.municipalityCode });
}

function flag(text: string): Outcome {
  const answer = text.toLowerCase();
  if (YES.has(answer)) return fine(true);
  return NO.has(answer) ? fine(false) : wrong('flag');
}

/** A number with decimal comma or point; spaces group thousands. Kept to two decimals, as the register does. */
function decimal(text: string, max: number): Outcome {
  const plain = text.replace(SPACES, '').replace(',', '.');
  if (!/^-?\d{1,12}(?:\.\d{0,12})?$/.test(plain)) return wrong('number');
  const number = Math.round(Number(plain) * 100) / 100;
  return number < 0 || number > max ? wrong('number_range', { min: 0, max }) : fine(number);
}

/** Control characters have no place in a name or an id; line breaks inside quotes are kept. */
function withoutControls(text: string): string {
  let clean = '';
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    if (point >= 32 ? point !== 127 : point === 9 || point === 10 || point === 13) clean += letter;
  }
  return clean;
}

/**
 * A value as the receipt may show it: every number that is or could be a person's is masked, long ones are cut. `numberColumn`
 * masks whatever stands there.
 */
export function shownValue(text: string, numberColumn: boolean): string {
  const cut = text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text;
  if (numberColumn) return maskDuf(cut).slice(0, 14);
  let shown = cut;
  for (const { start, end } of findPersonNumbers(cut).reverse()) {
    shown = `${shown.slice(0, start)}••••••••••••${shown.slice(end)}`;
  }
  return shown.replace(/\d{10,}/g, (digits) => '•'.repeat(digits.length));
}
