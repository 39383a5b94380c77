import { Link } from '@remix-run/react';
import { CHANGES, type ChangeKind } from '~/domain/register/changes';
import type { Labels } from '~/domain/register/labels';
import { type Item, rowKey } from '~/domain/register/record';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { EmptyState } from '~/ui/data';
import { Section } from '~/ui/layout';
import type { PersonContext } from './opened-person.server';
import { useValueText } from './value-text';

interface ChooseRowProps {
  kind: ChangeKind;
  personId: number;
  rows: Item[];
  about: PersonContext;
  labels: Labels;
}

/** Which registered row the correction is about. */
export function ChooseRow({ kind, personId, rows, about, labels }: ChooseRowProps) {
  const t = useWords();
  const text = useValueText(labels);
  if (rows.length === 0) return <EmptyState title={t('register.change.no_rows')} />;
  return (
    <Section title={t('register.change.choose_row')}>
      <ul>
        {rows.map((item) => (
          <li key={rowKey(item.kind, item.id)}>
            <Link
              to={paths.correct(personId, CHANGES[kind].slug, { ...about, row: rowKey(item.kind, item.id) })}
            >
              {text.row({ table: item.kind, values: item.values })}
            </Link>{' '}
            ({t(`register.sources.${item.source}`)})
          </li>
        ))}
      </ul>
    </Section>
  );
}
