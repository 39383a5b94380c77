import type { Role } from '~/domain/accounts/actor';
import type { Places } from '~/domain/accounts/find-users.server';
import { useWords } from '~/i18n/context';
import { LANGUAGE_NAMES, LANGUAGES } from '~/i18n/language';
import { SelectField } from '~/ui/fields';
import { placeOptions } from './place-options';

type AccessFieldsProps = {
  roles: readonly Role[];
  /** Null for a municipality's administrator: the place is its own. */
  places: Places | null;
  user?: { role: Role; place: string | null; language: string };
};

/** What a user may do, where, and in which language the portal speaks. */
export function AccessFields({ roles, places, user }: AccessFieldsProps) {
  const t = useWords();
  return (
    <>
      <SelectField
        name="role"
        label={t('admin.new_user.role')}
        defaultValue={user?.role}
        placeholder={user ? null : undefined}
        options={roles.map((role) => ({ value: role, label: t(`layout.roles.${role}`) }))}
      />
      {places ? (
        <SelectField
          name="place"
          label={t('admin.new_user.place')}
          hint={t('admin.new_user.place_hint')}
          optional
          defaultValue={user?.place}
          options={placeOptions(t, places)}
        />
      ) : null}
      <SelectField
        name="language"
        label={t('admin.new_user.language')}
        defaultValue={user?.language ?? 'nb'}
        placeholder={null}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
    </>
  );
}
