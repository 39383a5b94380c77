import { UNREGISTERED_REASON } from '~/domain/register/end-reason';
import {
  ANY_REASON,
  type ListColumn,
  NO_MEASURE,
  NO_REASON,
  PRESETS,
  STATUS_CHOICES,
} from '~/domain/register/person-list';
import type { PersonListQuery } from '~/domain/register/person-list-query';
import { useWords } from '~/i18n/context';
import type { Translate } from '~/i18n/shape';
import { FilterBar, SORT_PARAM } from '~/ui/data';
import { type Option, SelectField } from '~/ui/fields';
import { ColumnChoice } from './column-choice';
import classes from './person-list.module.css';

/** Choices of the filters that are data. */
export type PersonChoices = {
  categories: Option[];
  reasons: Option[];
  measures: Option[];
  years: Option[];
  /** For those who see all municipalities. */
  municipalities: Option[];
};

interface PersonFiltersProps {
  query: PersonListQuery;
  choices: PersonChoices;
  columns: readonly ListColumn[];
  active: number;
  /** Whether the reader may see graded persons at all. */
  graded: boolean;
}

/** What the statuses of the filter are called. */
export function statusOptions(t: Translate): Option[] {
  const label = {
    deltar: t('register.list.filters.status_active'),
    avsluttet: t('register.list.filters.status_ended'),
    utlopt: t('register.list.filters.status_ran_out'),
    planlagt: t('person_list.filters.planned'),
    ingen: t('person_list.filters.not_in'),
  };
  return STATUS_CHOICES.map((value) => ({ value, label: label[value] }));
}

/** Reasons for ending: any, none, or one of the list. */
export function reasonOptions(t: Translate, reasons: readonly Option[]): Option[] {
  return [
    { value: ANY_REASON, label: t('person_list.filters.reason_with') },
    { value: NO_REASON, label: t('person_list.filters.reason_without') },
    ...reasons.filter(({ value }) => value !== UNREGISTERED_REASON),
  ];
}

/** In the second row: everything but what most lists begin with. */
const MORE = PRESETS.filter((preset) => preset !== 'vedtak');
const MORE_FILTERS = [...MORE, 'arsak', 'deltok', 'avsluttet', 'tiltakstype'] as const;

/** Filters of the person list; their names are names in the URL. */
export function PersonFilters({ query, choices, columns, active, graded }: PersonFiltersProps) {
  const t = useWords();
  const select = (name: keyof PersonListQuery, label: string, options: readonly Option[]) => (
    <SelectField
      key={name}
      name={name}
      label={label}
      options={options}
      placeholder={t('register.list.filters.all')}
      defaultValue={String(query[name] ?? '')}
    />
  );
  const preset = (name: (typeof PRESETS)[number]) =>
    select(name, t(`person_list.preset.${name}.label`), [
      { value: 'med', label: t(`person_list.preset.${name}.with`) },
      { value: 'uten', label: t(`person_list.preset.${name}.without`) },
      ...(name === 'tiltak' ? [{ value: 'siste', label: t('person_list.preset.tiltak.recent') }] : []),
    ]);
  const more = MORE_FILTERS.filter((name) => query[name] !== undefined).length;
  return (
    <FilterBar
      active={active}
      keep={[SORT_PARAM, 'sok', 'programkategori']}
      folded={active}
      after={
        <>
          <details className={classes.more} open={more > 0}>
            <summary>
              {more > 0 ? t('person_list.presets_set', { count: more }) : t('person_list.presets')}
            </summary>
            <div className={classes.presets}>
              {MORE.map(preset)}
              {select('arsak', t('person_list.filters.reason'), reasonOptions(t, choices.reasons))}
              {select('avsluttet', t('person_list.filters.ended'), choices.years)}
              {select('deltok', t('person_list.filters.took_part'), choices.years)}
              {select('tiltakstype', t('person_list.filters.measure'), [
                { value: NO_MEASURE, label: t('person_list.filters.measure_none') },
                ...choices.measures,
              ])}
            </div>
          </details>
          <ColumnChoice shown={columns} national={choices.municipalities.length > 0} />
        </>
      }
    >
      {choices.municipalities.length > 0
        ? select('kommune', t('person_list.filters.municipality'), choices.municipalities)
        : null}
      {select('funn', t('register.list.filters.findings'), [
        { value: 'apne', label: t('register.list.filters.findings_open') },
        { value: 'kritiske', label: t('register.list.filters.findings_critical') },
        { value: 'ingen', label: t('register.list.filters.findings_none') },
      ])}
      {select('status', t('register.list.filters.status'), statusOptions(t))}
      {preset('vedtak')}
      {select('lov', t('register.list.filters.regime'), [
        ...(['INTRO', 'INTEG', 'INTEG_6A'] as const).map((value) => ({
          value,
          label: t(`register.regimes.${value}`),
        })),
        { value: 'INTEG_ALLE', label: t('person_list.regimes_all') },
      ])}
      {select('kategori', t('register.list.filters.category'), choices.categories)}
      {graded
        ? select('gradert', t('register.list.filters.graded'), [
            { value: 'ja', label: t('register.list.filters.graded_yes') },
          ])
        : null}
    </FilterBar>
  );
}
