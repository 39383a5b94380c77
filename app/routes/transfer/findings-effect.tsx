import { Link } from '@remix-run/react';
import type { TransferEffect } from '~/domain/transfer/transfer';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Facts } from '~/ui/data';
import { Section } from '~/ui/layout';

/** What the file did to the findings and the score of the municipality. */
export function FindingsEffect({ effect }: { effect: TransferEffect }) {
  const t = useWords();
  const format = useFormat();
  const { persons = 0, opened = 0, closed = 0, scoreBefore = null, scoreAfter = null } = effect;
  const score = (value: number | null) =>
    value === null ? t('common.not_applicable') : format.number(value, 1);
  return (
    <Section title={t('transfer.effect.heading')}>
      <div className="flow">
        <p>{persons === 0 ? t('transfer.effect.none') : t('transfer.effect.persons', { count: persons })}</p>
        {persons === 0 ? null : (
          <Facts
            columns
            items={[
              { term: t('transfer.effect.opened'), value: format.number(opened) },
              { term: t('transfer.effect.closed'), value: format.number(closed) },
              {
                term: t('transfer.effect.score'),
                value: t('transfer.effect.score_change', {
                  before: score(scoreBefore),
                  after: score(scoreAfter),
                }),
              },
            ]}
          />
        )}
        <p>
          <Link to={paths.findings()}>{t('transfer.effect.see')}</Link>
        </p>
      </div>
    </Section>
  );
}
