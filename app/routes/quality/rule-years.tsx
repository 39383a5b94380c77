import type { RulePage } from '~/domain/quality/get-rule.server';
import type { RuleStatus } from '~/domain/quality/rule-status';
import { useFormat, useWords } from '~/i18n/context';
import { DataTable } from '~/ui/data';
import { Section } from '~/ui/layout';
import { RuleStatusTags } from './rule-status-tags';

type Props = {
  years: RulePage['years'];
  decisions: {
    year: number;
    regime: string;
    status: string;
    reason: string;
    at: string | Date;
    by: string | null;
  }[];
};

type Law = RulePage['regimes'][number];

/** Whether the rule counts, this control year and the next, and who decided it why. */
export function RuleYears({ years, decisions }: Props) {
  const t = useWords();
  const format = useFormat();
  return (
    <Section title={t('rules.years')}>
      <DataTable
        short
        caption={t('rules.years_caption')}
        columns={[
          { key: 'year', header: t('rules.year'), cell: ({ year }) => String(year) },
          {
            key: 'status',
            header: t('rules.page.status'),
            cell: ({ statuses }) => <RuleStatusTags statuses={statuses} />,
            decisive: true,
          },
        ]}
        rows={years}
        rowKey={({ year }) => year}
      />
      {decisions.length > 0 ? (
        <details>
          <summary>{t('rules.decisions')}</summary>
          <ul>
            {decisions.map(({ year, regime, status, reason, at, by }) => (
              <li key={`${year} ${regime}`}>
                {t('rules.decided', {
                  year,
                  regime: t(`rules.regime.${regime as Law}`),
                  status: t(`rules.status.${status as RuleStatus}`),
                })}{' '}
                {reason}{' '}
                <span className="muted">
                  {by
                    ? t('rules.decided_by', { name: by, at: format.dateTime(at) })
                    : t('rules.decided_start')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}
