import { Link } from '@remix-run/react';
import type { DeskFigures } from '~/domain/tickets/figures/desk-figures';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { DataTable } from '~/ui/data';
import { Section } from '~/ui/layout';

type Props = { avoided: DeskFigures['avoided']; fixedHref: string };

/** What nobody had to answer: known errors that helped, and faults that were fixed. */
export function AvoidedFigures({ avoided, fixedHref }: Props) {
  const t = useWords();
  const format = useFormat();
  const { knownErrors, fixedFindings, fixedTickets } = avoided;
  const sum = (rows: readonly { count: number }[]) =>
    format.number(rows.reduce((total, { count }) => total + count, 0));
  return (
    <Section title={t('desk_figures.avoided.title')}>
      <p>{t('desk_figures.avoided.lead')}</p>
      <p className="muted">{t('desk_figures.avoided.note')}</p>
      <Section level={3} title={`${t('desk_figures.avoided.fixed_tickets')}: ${format.number(fixedTickets)}`}>
        {fixedTickets > 0 ? <Link to={fixedHref}>{t('tickets.title')}</Link> : null}
      </Section>
      <Section level={3} title={`${t('desk_figures.avoided.known')}: ${sum(knownErrors)}`}>
        {knownErrors.length > 0 ? (
          <DataTable
            caption={t('desk_figures.avoided.caption_known')}
            columns={[
              { key: 'error', header: t('desk_figures.avoided.known_error'), cell: ({ title }) => title },
              {
                key: 'count',
                header: t('desk_figures.avoided.times'),
                cell: ({ count }) => format.number(count),
                numeric: true,
                decisive: true,
              },
            ]}
            rows={knownErrors}
            rowKey={({ id }) => id}
            rowHref={({ id }) => paths.knownError(id)}
          />
        ) : null}
      </Section>
      <Section level={3} title={`${t('desk_figures.avoided.fixed_findings')}: ${sum(fixedFindings)}`}>
        {fixedFindings.length > 0 ? (
          <DataTable
            caption={t('desk_figures.avoided.caption_findings')}
            columns={[
              { key: 'rule', header: t('desk_figures.avoided.rule'), cell: ({ ruleId }) => ruleId },
              {
                key: 'count',
                header: t('desk_figures.avoided.count'),
                cell: ({ count }) => format.number(count),
                numeric: true,
                decisive: true,
              },
            ]}
            rows={fixedFindings}
            rowKey={({ ruleId }) => ruleId}
            rowHref={({ ruleId }) => paths.rule(ruleId)}
          />
        ) : null}
      </Section>
    </Section>
  );
}
