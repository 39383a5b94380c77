import { useWords } from '~/i18n/context';
import { FilterBar } from '~/ui/data';
import { TextField } from '~/ui/fields';

/** Searches known errors; `keep` names what of the address stays. */
export function SearchFilter({ search, keep }: { search: string; keep?: readonly string[] }) {
  const t = useWords();
  return (
    <FilterBar active={search ? 1 : 0} keep={keep} label={t('known_errors.search')}>
      <TextField
        name="sok"
        type="search"
        label={t('known_errors.search_label')}
        defaultValue={search}
        optional
      />
    </FilterBar>
  );
}
