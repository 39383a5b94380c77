import { Link } from '@remix-run/react';
import type { Labels } from '~/domain/register/labels';
import { type Item, rowKey } from '~/domain/register/record';
import { useWords } from '~/i18n/context';
import { EmptyState, StateTag } from '~/ui/data';
import { Section } from '~/ui/layout';
import { useValueText } from './value-text';

interface RowsProps {
  rows: Item[];
  /** Keys of those that a finding is about. */
  rowsOfFinding: string[];
  labels: Labels;
  /** Address of the form for the row with this key. */
  pathOf: (row: string) => string;
}

/** Which registered row the change is about; those that a finding is about stand first and are marked. */
export function ChooseRow(props: RowsProps) {
  const t = useWords();
  if (props.rows.length === 0) return <EmptyState title={t('register.change.no_rows')} />;
  return (
    <Section title={t('register.change.choose_row')}>
      <Rows {...props} />
    </Section>
  );
}

/** The row that was chosen by itself or by hand: whether a finding is about it, and the way to the others. */
export function ChosenRow({ chosen, ...props }: RowsProps & { chosen: Item | null }) {
  const t = useWords();
  if (!chosen) return null;
  const key = rowKey(chosen.kind, chosen.id);
  const others = props.rows.filter((item) => rowKey(item.kind, item.id) !== key);
  return (
    <>
      {props.rowsOfFinding.includes(key) ? (
        <p>
          <RowOfFinding />
        </p>
      ) : null}
      {others.length > 0 ? (
        <details>
          <summary>{t('register.change.other_row')}</summary>
          <Rows {...props} rows={others} />
        </details>
      ) : null}
    </>
  );
}

function Rows({ rows, rowsOfFinding, labels, pathOf }: RowsProps) {
  const t = useWords();
  const text = useValueText(labels);
  return (
    <ul>
      {rows.map((item) => {
        const key = rowKey(item.kind, item.id);
        return (
          <li key={key}>
            <Link to={pathOf(key)}>{text.row({ table: item.kind, values: item.values })}</Link> (
            {t(`register.sources.${item.source}`)}) {rowsOfFinding.includes(key) ? <RowOfFinding /> : null}
          </li>
        );
      })}
    </ul>
  );
}

function RowOfFinding() {
  const t = useWords();
  return <StateTag tone="waiting">{t('register.change.row_of_finding')}</StateTag>;
}
