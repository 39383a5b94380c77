import type { Labels } from '~/domain/register/labels';
import type { FieldChange } from '~/domain/register/person-events';
import type { RegisterTable } from '~/domain/register/record';
import { useFormat, useWords } from '~/i18n/context';
import { Notice } from '~/ui/data';
import classes from './change-form.module.css';
import type { ConflictView } from './explain-refusal.server';
import { useValueText } from './value-text';

/** The other one's change: who, when and what, beside the user's own values. */
export function ConflictNotice({ conflict, title }: { conflict: ConflictView; title?: string }) {
  const t = useWords();
  const format = useFormat();
  return (
    <Notice tone="warning" title={title ?? t('register.change.conflict')}>
      {title ? null : <p>{t('register.change.conflict_help')}</p>}
      <ul>
        {conflict.rows.map((row) => (
          <li key={`${row.table}-${row.id}`}>
            <b>
              {t(`register.change.conflict_types.${row.type}`, { kind: t(`register.kinds.${row.table}`) })}
            </b>{' '}
            {format.dateTime(row.at)}{' '}
            {row.by ? t('register.history.by', { name: row.by }) : t('register.history.by_system')}
            <ChangeList table={row.table} changes={row.changes} labels={conflict.labels} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface ChangeListProps {
  table: RegisterTable;
  changes: FieldChange[];
  labels: Labels;
}

/** «Til: 31.03.2026 → 30.09.2026», one line for each value. */
export function ChangeList({ table, changes, labels }: ChangeListProps) {
  const t = useWords();
  const text = useValueText(labels);
  if (changes.length === 0) return null;
  const say = (field: string, value: FieldChange['from']) =>
    text.byName(table, field, value) || t('register.history.empty_value');
  return (
    <ul className={classes.changes}>
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          {from === null
            ? t('register.history.value', { field: text.field(table, field), value: say(field, to) })
            : t('register.history.from_to', {
                field: text.field(table, field),
                from: say(field, from),
                to: say(field, to),
              })}
        </li>
      ))}
    </ul>
  );
}
