import { useWords } from '~/i18n/context';
import { TextField } from '~/ui/fields';

/** A new password, typed twice. */
export function NewPasswordFields() {
  const t = useWords();
  return (
    <>
      <TextField
        name="password"
        type="password"
        label={t('account.set_password.password')}
        hint={t('account.set_password.hint')}
        autoComplete="new-password"
      />
      <TextField
        name="again"
        type="password"
        label={t('account.set_password.again')}
        autoComplete="new-password"
      />
    </>
  );
}
