import type { MunicipalityChoice } from '~/domain/findings/find-municipalities.server';
import { useWords } from '~/i18n/context';
import { FilterBar, standingOf } from '~/ui/data';
import { CheckboxField, SelectField } from '~/ui/fields';
import {
  activeFilters,
  type FindingQuery,
  SEVERITY_WORDS,
  STANDING_WORDS,
  severityOf,
  standingOfWord,
} from './finding-params';
import { MunicipalityField, RuleField } from './list-filters';

interface FindingFiltersProps {
  query: FindingQuery;
  /** Rules to choose from, where the list is not one line per rule. */
  rules?: readonly { id: string; title: string }[];
  municipalities: readonly MunicipalityChoice[];
}

/** The filters of both lists of findings; the URL is their state. */
export function FindingFiltersBar({ query, rules = [], municipalities }: FindingFiltersProps) {
  const t = useWords();
  const active = activeFilters(query);
  const flags = [
    ['nye', t('findings.filters.fresh')],
    ['gjenapnet', t('findings.filters.reopened')],
    ['gamle', t('findings.filters.old')],
    ['tall', t('findings.filters.figures')],
    ['frist', t('findings.filters.must_fix')],
  ] as const;
  return (
    <FilterBar active={active} keep={rules.length > 0 ? ['sorter'] : ['sorter', 'regel']} folded={active}>
      <MunicipalityField municipalities={municipalities} value={query.kommune} />
      <SelectField
        name="alvor"
        label={t('findings.filters.severity')}
        placeholder={t('findings.filters.any_severity')}
        defaultValue={query.alvor}
        options={SEVERITY_WORDS.map((word) => ({
          value: word,
          label: t(`common.severity.${severityOf(word)}`),
        }))}
      />
      <SelectField
        name="status"
        label={t('handling.filter.label')}
        placeholder={t('handling.filter.any')}
        defaultValue={query.status}
        options={STANDING_WORDS.map((word) => {
          const { state, stage } = standingOfWord(word);
          const standing = standingOf({ state, stage: stage ?? 'new' });
          return { value: word, label: t(`handling.standing.${standing}`) };
        })}
      />
      {rules.length > 0 ? <RuleField rules={rules} value={query.regel} /> : null}
      {flags.map(([name, label]) => (
        <CheckboxField key={name} name={name} value="1" label={label} defaultChecked={query[name] === '1'} />
      ))}
    </FilterBar>
  );
}
