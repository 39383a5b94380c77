import type { Labels } from '~/domain/register/labels';
import { labelKey } from '~/domain/register/labels';
import { FIELDS, type FieldSpec, type FieldValue, type RegisterTable } from '~/domain/register/record';
import { useFormat, useWords } from '~/i18n/context';

type RowLike = { table: RegisterTable; values: Record<string, FieldValue> };

/** How registered values are written in the reader's language. */
export type ValueText = {
  field: (table: RegisterTable, name: string) => string;
  value: (spec: FieldSpec, value: FieldValue | undefined) => string;
  byName: (table: RegisterTable, name: string, value: FieldValue) => string;
  /** One line that tells a row from others: «Tiltak: Språkpraksis 01.04.2024–31.03.2026». */
  row: (row: RowLike) => string;
  /** The same without the name of the kind. */
  summary: (row: RowLike) => string;
};

const PERIOD_START = ['from_date', 'ended_on', 'set_on', 'signed_on', 'received_on', 'decided_on'];

/** The writer of registered values; `labels` are those of the codes on the page. */
export function useValueText(labels: Labels): ValueText {
  const t = useWords();
  const format = useFormat();

  const value: ValueText['value'] = (spec, given) => {
    if (given === null || given === undefined || given === '') return '';
    switch (spec.type) {
      case 'date':
        return format.date(String(given));
      case 'flag':
        return given ? t('common.yes') : t('common.no');
      case 'number':
        return format.number(Number(given), Number.isInteger(Number(given)) ? 0 : 1);
      case 'code':
        return spec.list ? (labels[labelKey(spec.list, String(given))] ?? String(given)) : String(given);
      case 'municipality':
        return labels[labelKey('MUNICIPALITY', String(given))] ?? String(given);
      case 'word':
        return t.message(`register.values.${spec.name}.${given}`);
      default:
        return String(given);
    }
  };

  const byName: ValueText['byName'] = (table, name, given) => {
    const spec = FIELDS[table].find((field) => field.name === name);
    return spec ? value(spec, given) : String(given ?? '');
  };

  const period = ({ table, values }: RowLike): string => {
    const name = PERIOD_START.find((field) => typeof values[field] === 'string');
    if (!name) return '';
    const from = format.date(String(values[name]));
    if (name !== 'from_date' || !FIELDS[table].some((field) => field.name === 'to_date')) return from;
    return values.to_date
      ? t('common.period', { from, to: format.date(String(values.to_date)) })
      : t('common.from_now', { date: from });
  };

  const what = (row: RowLike): string =>
    FIELDS[row.table]
      .filter(
        ({ type, list }) =>
          type === 'code' &&
          list !== 'LEGAL_GROUND' &&
          !(list === 'SCHEME' && row.table === 'training_hours'),
      )
      .map((spec) => value(spec, row.values[spec.name]))
      .filter((text) => text !== '')
      .join(', ');

  const summary = (row: RowLike): string =>
    row.table === 'person' ? '' : `${what(row)} ${period(row)}`.trim();

  return {
    field: (table, name) => t.message(`register.fields.${table}.${name}`),
    value,
    byName,
    summary,
    row: (row) => {
      const kind = t(`register.kinds.${row.table}`);
      if (row.table === 'person') return kind;
      return what(row) ? `${kind}: ${summary(row)}` : `${kind} ${summary(row)}`.trim();
    },
  };
}
