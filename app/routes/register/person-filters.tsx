import type { PersonListQuery } from '~/domain/register/person-list';
import { useWords } from '~/i18n/context';
import { FilterBar, SORT_PARAM } from '~/ui/data';
import { type Option, SelectField } from '~/ui/fields';

interface PersonFiltersProps {
  query: PersonListQuery;
  categories: readonly Option[];
  active: number;
  /** Whether the reader may see graded persons at all. */
  graded: boolean;
}

/** Filters of the person list; their names are names in the URL. */
export function PersonFilters({ query, categories, active, graded }: PersonFiltersProps) {
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
  return (
    <FilterBar active={active} keep={[SORT_PARAM, 'sok']} folded={active}>
      {select('funn', t('register.list.filters.findings'), [
        { value: 'apne', label: t('register.list.filters.findings_open') },
        { value: 'kritiske', label: t('register.list.filters.findings_critical') },
        { value: 'ingen', label: t('register.list.filters.findings_none') },
      ])}
      {select('status', t('register.list.filters.status'), [
        { value: 'deltar', label: t('register.list.filters.status_active') },
        { value: 'avsluttet', label: t('register.list.filters.status_ended') },
        { value: 'utlopt', label: t('register.list.filters.status_ran_out') },
      ])}
      {select('vedtak', t('register.list.filters.decision'), [
        { value: 'med', label: t('register.list.filters.decision_with') },
        { value: 'uten', label: t('register.list.filters.decision_without') },
      ])}
      {select(
        'lov',
        t('register.list.filters.regime'),
        (['INTRO', 'INTEG', 'INTEG_6A'] as const).map((value) => ({
          value,
          label: t(`register.regimes.${value}`),
        })),
      )}
      {select('kategori', t('register.list.filters.category'), categories)}
      {graded
        ? select('gradert', t('register.list.filters.graded'), [
            { value: 'ja', label: t('register.list.filters.graded_yes') },
          ])
        : null}
    </FilterBar>
  );
}
