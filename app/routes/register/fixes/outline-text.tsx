import type { ChangeOutline } from '~/domain/findings/change-outline';
import type { Labels } from '~/domain/register/labels';
import { useWords } from '~/i18n/context';
import { ChangeList } from '../conflict-notice';
import { useValueText } from '../value-text';

/** What a change that is not made yet would write: the row it concerns, and its values from → to. */
export function OutlineText({ outline, labels }: { outline: ChangeOutline; labels: Labels }) {
  const t = useWords();
  const text = useValueText(labels);
  const { op, table, row, changes } = outline;
  return (
    <>
      <span>{row ? text.row({ table, values: row }) : t(`register.kinds.${table}`)}</span>
      {op === 'annul' ? <b> {t('fixes.annulled')}</b> : null}
      <ChangeList table={table} changes={changes} labels={labels} />
    </>
  );
}
