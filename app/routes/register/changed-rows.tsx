import type { ChangeKind } from '~/domain/register/changes';
import type { ChangedRow } from '~/domain/register/get-change.server';
import type { Labels } from '~/domain/register/labels';
import { useWords } from '~/i18n/context';
import { Notice } from '~/ui/data';
import { ChangeList } from './conflict-notice';
import { useValueText } from './value-text';

interface ChangedRowsProps {
  kind: ChangeKind;
  rows: ChangedRow[];
  labels: Labels;
  /** Taken back again: then there is nothing to tell the specialist system. */
  undone: boolean;
}

const TYPES = { insert: 'registered', update: 'changed', annul: 'annulled', restore: 'restored' } as const;

/** What a change did to each row, and what to do about rows that the specialist system will send again. */
export function ChangedRows({ kind, rows, labels, undone }: ChangedRowsProps) {
  const t = useWords();
  const text = useValueText(labels);
  return (
    <>
      <p>{t(`register.change.names.${kind}`)}</p>
      <ul>
        {rows.map((row) => (
          <li key={`${row.table}-${row.id}-${row.op}`}>
            <b>{t(`register.history.types.${TYPES[row.op]}`, { kind: t(`register.kinds.${row.table}`) })}</b>
            {row.op === 'annul' ? `: ${text.summary({ table: row.table, values: row.values })}` : null}
            <ChangeList table={row.table} changes={row.changes} labels={labels} />
          </li>
        ))}
      </ul>
      {!undone && rows.some((row) => row.source === 'TRANSFER') ? (
        <Notice title={t('register.person.transfer_advice_title')}>
          {t('register.person.transfer_advice')}
        </Notice>
      ) : null}
    </>
  );
}
