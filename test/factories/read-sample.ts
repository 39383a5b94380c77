import { readFileSync } from 'node:fs';
import type { CaseRecord } from '~/domain/quality/case-record';
import type { Regime } from '~/domain/quality/define-rule';
import { parseNorwegianDate } from '~/platform/dates';

type Row = Record<string, string>;

function readRows(file: string): Row[] {
  const bytes = readFileSync(file);
  const utf8 = bytes[0] === 0xef && bytes[1] === 0xbb;
  const text = new TextDecoder(utf8 ? 'utf-8' : 'windows-1252').decode(bytes);
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const names = header.split(';').map((name) => name.trim().toLowerCase());
  return lines.map((line) =>
    Object.fromEntries(line.split(';').map((cell, place) => [names[place] ?? '', cell.trim()])),
  );
}

const date = (row: Row, name: string): string | null => parseNorwegianDate(row[name] ?? '');
const yes = (row: Row, name: string): boolean | null =>
  row[name] === 'J' ? true : row[name] === 'N' ? false : null;
const duf = (row: Row): string => (row['duf-nummer'] ?? '').replace(/\s/g, '');

function toPerson(row: Row): CaseRecord['person'] {
  return {
    duf: duf(row),
    nationalId: row.fødselsnummer || null,
    birthDate: date(row, 'fødselsdato') ?? '',
    municipalityCode: row.kommunenr ?? '',
    regime: row.lov as Regime,
    permitGround: row.oppholdsgrunnlag ?? '',
    permitDate: date(row, 'vedtaksdato opphold') ?? '',
    appliedFromAbroad: yes(row, 'søkt fra utlandet'),
    arrivalDate: date(row, 'ankomstdato'),
    settledOn: date(row, 'bosatt dato'),
    populationRegisteredOn: date(row, 'folkeregistrert dato'),
    hasUpperSecondary: yes(row, 'har videregående'),
    registeredOn: null,
  };
}

function addItem(record: CaseRecord, row: Row): void {
  const code = row.kode ?? '';
  const scheme = row.ordning ?? '';
  const dated = {
    fromDate: date(row, 'fra dato'),
    toDate: date(row, 'til dato'),
    registeredOn: date(row, 'registrert'),
  };
  const { fromDate, registeredOn } = dated;
  const decidedOn = date(row, 'vedtaksdato');
  const add = <K extends keyof CaseRecord>(
    key: K,
    item: NonNullable<CaseRecord[K]> extends (infer I)[] ? I : never,
  ): void => {
    record[key] = [...((record[key] as object[] | undefined) ?? []), item] as CaseRecord[K];
  };
  const kind = row.post ?? '';
  if (kind === 'KATEGORI') add('categories', { ...dated, code, fromDate: fromDate ?? '' });
  if (kind === 'VEDTAK') {
    add('decisions', {
      ...dated,
      scheme,
      type: code,
      decidedOn,
      offeredStartOn: date(row, 'tilbud om oppstart'),
    });
  }
  if (kind === 'SLUTTMÅL') add('finalGoals', { code, setOn: decidedOn, registeredOn });
  if (kind === 'KONTRAKT') add('contracts', { signedOn: decidedOn, registeredOn });
  if (kind === 'NORSKMÅL') add('languageGoals', { setOn: decidedOn, registeredOn });
  if (kind === 'TILTAK') add('measures', { ...dated, type: code });
  if (kind === 'TIMER') add('hours', { ...dated, scheme, subject: code });
  if (kind === 'AVSLUTNING') {
    const setBy = row['satt av'] === 'SYSTEM' ? 'SYSTEM' : 'BRUKER';
    add('ends', { endedOn: fromDate, reason: code, setBy, registeredOn });
  }
}

/** The accepted persons of a sample with what is registered on them; rows that an upload rejects are left out. */
export function readSample(folder: string, municipalityCode: string): Map<string, CaseRecord> {
  const records = new Map<string, CaseRecord>();
  for (const row of readRows(`${folder}/personliste-${municipalityCode}.csv`)) {
    const person = toPerson(row);
    const whole =
      /^\d{12}$/.test(duf(row)) && validControl(duf(row)) && person?.birthDate && person.permitDate;
    if (whole && row.kommunenr === municipalityCode) records.set(duf(row), { person });
  }
  for (const row of readRows(`${folder}/deltakelse-${municipalityCode}.csv`)) {
    const record = records.get(duf(row));
    if (record) addItem(record, row);
  }
  return records;
}

function validControl(number: string): boolean {
  const sum = [4, 6, 3, 2, 4, 6, 3, 2, 7, 5].reduce(
    (total, weight, place) => total + weight * Number(number[place]),
    0,
  );
  return sum % 11 === Number(number.slice(10));
}
