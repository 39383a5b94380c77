import { NO_MEASURE } from '~/domain/register/person-list';
import type { Report } from '~/domain/register/reports/get-report.server';
import type { ReportName } from '~/domain/register/reports/report';
import type { Format } from '~/i18n/format';
import type { Translate } from '~/i18n/shape';

type Figures = Pick<Report, 'total' | 'facets' | 'goal' | 'hours'>;

/** What a report says in words, with its figures in them. */
export function reportLead(
  t: Translate,
  format: Format,
  report: ReportName,
  { total, facets, goal, hours }: Figures,
  year: number,
): string {
  const count = { count: total };
  switch (report) {
    case 'deltakere': {
      const perWeek = hours && hours.days > 0 ? (hours.hours * 7) / hours.days : null;
      return [
        t('reports.leads.deltakere', { ...count, year }),
        perWeek === null ? null : t('reports.leads.hours', { hours: format.number(perWeek, 1) }),
        hours && hours.unknown > 0 ? t('reports.leads.unknown', { count: hours.unknown }) : null,
      ]
        .filter(Boolean)
        .join(' ');
    }
    case 'kategori-uten-vedtak':
      return t('reports.leads.category', count);
    case 'uten-gyldige-tiltak':
      return t('reports.leads.measures', count);
    case 'avsluttet':
    case 'avsluttet-integreringsloven': {
      const said = [t('reports.leads.ended', { ...count, year })];
      if (goal && goal.ended > 0) {
        const { reached, ended, unregistered } = goal;
        said.push(t('reports.leads.goal', { reached, ended, share: format.percent(reached / ended) }));
        if (unregistered > 0) said.push(t('reports.leads.unregistered', { count: unregistered }));
      }
      return said.join(' ');
    }
    case 'tiltak': {
      const without = facets[0]?.counts.find(({ value }) => value === NO_MEASURE)?.persons ?? 0;
      const said = [t('reports.leads.deltakere', { ...count, year })];
      if (total > 0 && without === 0) said.push(t('reports.leads.without_none'));
      else if (total > 0) said.push(t('reports.leads.without', { count: without }));
      return said.join(' ');
    }
  }
}
