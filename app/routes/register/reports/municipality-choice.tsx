import { useWords } from '~/i18n/context';
import { type Option, SelectField } from '~/ui/fields';

/** Which municipality a report is about, for those who see all. */
export function MunicipalityChoice({
  municipalities,
  chosen,
}: {
  municipalities: readonly Option[];
  chosen: string | undefined;
}) {
  const t = useWords();
  if (municipalities.length === 0) return null;
  return (
    <SelectField
      name="kommune"
      label={t('person_list.filters.municipality')}
      defaultValue={chosen}
      options={municipalities}
    />
  );
}
