import type { Places } from '~/domain/accounts/find-users.server';
import type { Translate } from '~/i18n/shape';
import type { Option } from '~/ui/fields';

/** Municipalities and counties as the two groups of a select. */
export function placeOptions(
  t: Translate,
  { municipalities, counties }: Places,
): { group: string; options: Option[] }[] {
  const options = (places: { code: string; name: string }[]) =>
    places.map(({ code, name }) => ({ value: code, label: name }));
  return [
    { group: t('admin.new_user.counties'), options: options(counties) },
    { group: t('admin.new_user.municipalities'), options: options(municipalities) },
  ].filter((group) => group.options.length > 0);
}
