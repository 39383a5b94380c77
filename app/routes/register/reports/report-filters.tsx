import type { ListColumn } from '~/domain/register/person-list';
import { NO_CATEGORY, NO_MEASURE } from '~/domain/register/person-list';
import { type Facet, REPORT, type ReportName, type ReportQuery } from '~/domain/register/reports/report';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { FilterBar, SORT_PARAM } from '~/ui/data';
import { type Option, SelectField } from '~/ui/fields';
import { ColumnChoice } from '../column-choice';
import { type PersonChoices, reasonOptions, statusOptions } from '../person-filters';
import { MunicipalityChoice } from './municipality-choice';

const CATEGORIES: readonly string[] = ['RP_INTRO', 'R_INTRO', 'KT_INTRO'];

interface ReportFiltersProps {
  report: ReportName;
  query: ReportQuery;
  year: number;
  choices: PersonChoices;
  columns: readonly ListColumn[];
}

/** The filters of a report (reference 5.1) with its button; names of the URL. */
export function ReportFilters({ report, query, year, choices, columns }: ReportFiltersProps) {
  const t = useWords();
  const definition = REPORT[report];
  const select = (name: keyof ReportQuery, label: string, options: readonly Option[]) => (
    <SelectField
      key={name}
      name={name}
      label={label}
      options={options}
      placeholder={t('reports.filters.all')}
      defaultValue={String(query[name] ?? '')}
    />
  );
  const facets: Record<Facet, () => [string, Option[]]> = {
    status: () => [t('reports.filters.status'), statusOptions(t)],
    kategori: () => [
      t('reports.filters.category'),
      [
        ...choices.categories.filter(({ value }) => CATEGORIES.includes(value)),
        { value: NO_CATEGORY, label: t('reports.filters.category_none') },
      ],
    ],
    arsak: () => [t('reports.filters.reason'), reasonOptions(t, choices.reasons)],
    type: () => [
      t('reports.filters.type'),
      [{ value: NO_MEASURE, label: t('reports.facets.none_type') }, ...choices.measures],
    ],
  };
  const shown = [...new Set([...definition.choices, ...definition.facets])];
  const set = [query.lov, ...shown.map((facet) => query[facet])].filter(Boolean).length;
  return (
    <FilterBar
      active={set}
      apply={t('reports.filters.show')}
      keep={[SORT_PARAM]}
      folded={set}
      clearTo={paths.report(report, { kommune: query.kommune, ar: query.ar })}
      after={<ColumnChoice shown={columns} national={choices.municipalities.length > 0} />}
    >
      <MunicipalityChoice municipalities={choices.municipalities} chosen={query.kommune} />
      {definition.year ? (
        <SelectField
          name="ar"
          label={t('reports.filters.year')}
          placeholder={null}
          defaultValue={String(year)}
          options={choices.years}
        />
      ) : null}
      {definition.laws.length > 0
        ? select(
            'lov',
            t('reports.filters.law'),
            definition.laws.map((value) => ({ value, label: t(`register.regimes.${value}`) })),
          )
        : null}
      {shown.map((facet) => select(facet, ...facets[facet]()))}
    </FilterBar>
  );
}
