import type { ChangeKind } from '~/domain/register/changes';
import type { Labels } from '~/domain/register/labels';
import { FIELDS, type FieldValue, type Item, rowKey } from '~/domain/register/record';
import { useFormat, useWords } from '~/i18n/context';
import { Facts } from '~/ui/data';
import classes from './change-form.module.css';
import { useValueText } from './value-text';

/** More rows than these are told in one line each. */
const IN_FULL = 3;

interface RowFactsProps {
  kind: ChangeKind;
  person: { values: Record<string, FieldValue> };
  rows: Item[];
  labels: Labels;
}

/** The values that stand in the register now. */
export function RowFacts({ kind, person, rows, labels }: RowFactsProps) {
  const t = useWords();
  const format = useFormat();
  const text = useValueText(labels);
  if (kind === 'register_education') {
    return (
      <Facts
        items={['has_upper_secondary', 'has_primary_school'].map((name) => ({
          term: text.field('person', name),
          value: text.byName('person', name, person.values[name] ?? null),
        }))}
      />
    );
  }
  if (rows.length === 0) return <p>{t('register.change.now_none')}</p>;
  if (rows.length > IN_FULL) {
    return (
      <ul>
        {rows.map((item) => (
          <li key={rowKey(item.kind, item.id)}>{text.row({ table: item.kind, values: item.values })}</li>
        ))}
      </ul>
    );
  }
  return rows.map((item) => (
    <div key={rowKey(item.kind, item.id)} className={classes.row}>
      <Facts
        columns
        items={[
          ...FIELDS[item.kind]
            .filter(
              ({ type, name }) => type !== 'reference' && (type === 'date' || item.values[name] !== null),
            )
            .map((spec) => ({
              term: text.field(item.kind, spec.name),
              value: text.value(spec, item.values[spec.name]),
            })),
          {
            term: t('register.person.source'),
            value: [t(`register.sources.${item.source}`), format.date(item.registeredOn)]
              .filter(Boolean)
              .join(', '),
          },
        ]}
      />
    </div>
  ));
}
