import type { OwnAccountChange } from '~/domain/accounts/user-forms';
import type { FormReply } from '~/http/form-reply';
import { useWords } from '~/i18n/context';
import { LANGUAGE_NAMES, LANGUAGES } from '~/i18n/language';
import {
  CheckboxField,
  FormActions,
  PortalForm,
  RadioField,
  SelectField,
  SubmitButton,
  TextField,
} from '~/ui/fields';
import { NewPasswordFields } from './new-password-fields';

export function ProfileForm({ account, reply }: { account: OwnAccountChange; reply: FormReply | null }) {
  const t = useWords();
  return (
    // A plain document request: another language or another light comes with the next page.
    <PortalForm id="profile" reply={reply} reloadDocument>
      <TextField name="name" label={t('account.own.name')} defaultValue={account.name} autoComplete="name" />
      <SelectField
        name="language"
        label={t('account.own.language')}
        defaultValue={account.language}
        placeholder={null}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
      <RadioField
        name="colorScheme"
        label={t('account.own.scheme')}
        defaultValue={account.colorScheme}
        inline
        options={(['auto', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`layout.scheme.${value}`),
        }))}
      />
      <CheckboxField
        name="wantsMail"
        label={t('account.own.wants_mail')}
        hint={t('account.own.wants_mail_hint')}
        defaultChecked={account.wantsMail}
      />
      <FormActions>
        <SubmitButton intent="profile">{t('common.save')}</SubmitButton>
      </FormActions>
    </PortalForm>
  );
}

export function PasswordForm({ email, reply }: { email: string; reply: FormReply | null }) {
  const t = useWords();
  return (
    <PortalForm id="password" reply={reply} reloadDocument>
      <p className="measure">{t('account.own.password_lead')}</p>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        name="current"
        type="password"
        label={t('account.own.current')}
        autoComplete="current-password"
      />
      <NewPasswordFields />
      <FormActions>
        <SubmitButton intent="password">{t('account.own.change')}</SubmitButton>
      </FormActions>
    </PortalForm>
  );
}
