import { Link } from '@remix-run/react';
import type { Labels } from '~/domain/register/labels';
import { type Item, rowKey } from '~/domain/register/record';
import { useWords } from '~/i18n/context';
import { EmptyState } from '~/ui/data';
import { Section } from '~/ui/layout';
import { useValueText } from './value-text';

interface ChooseRowProps {
  rows: Item[];
  labels: Labels;
  /** Address of the form for the row with this key. */
  pathOf: (row: string) => string;
}

/** Which registered row the change is about. */
export function ChooseRow({ rows, labels, pathOf }: ChooseRowProps) {
  const t = useWords();
  const text = useValueText(labels);
  if (rows.length === 0) return <EmptyState title={t('register.change.no_rows')} />;
  return (
    <Section title={t('register.change.choose_row')}>
      <ul>
        {rows.map((item) => (
          <li key={rowKey(item.kind, item.id)}>
            <Link to={pathOf(rowKey(item.kind, item.id))}>
              {text.row({ table: item.kind, values: item.values })}
            </Link>{' '}
            ({t(`register.sources.${item.source}`)})
          </li>
        ))}
      </ul>
    </Section>
  );
}
