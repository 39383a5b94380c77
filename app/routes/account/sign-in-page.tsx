import type { DemoUser } from '~/domain/accounts/find-demo-users.server';
import type { FormReply } from '~/http/form-reply';
import type { HandedOver } from '~/http/handed-over';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { Notice } from '~/ui/data';
import { FormActions, PortalForm, SubmitButton, TextField } from '~/ui/fields';
import { ButtonLink, Page, Section } from '~/ui/layout';
import { DemoUsers } from './demo-users';

/** Tells a sign-in from a form that was handed over to this page. */
export const MARK = 'portal-sign-in';

type SignInPageProps = {
  til: string | null;
  name: string | null;
  signedOut: boolean;
  lost: boolean;
  email: string | null;
  demo: { users: DemoUser[]; password: string } | null;
  reply: FormReply | null;
  carried: HandedOver | null;
  left: boolean;
};

export function SignInPage(props: SignInPageProps) {
  const t = useWords();
  const { til, name, email, demo, reply, carried } = props;
  if (name && !carried) {
    return (
      <Page title={t('account.sign_in.title')} lead={t('account.sign_in.already', { name })} narrow>
        <ButtonLink to={til ?? paths.home()}>{t('account.sign_in.go_on')}</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={t('account.sign_in.title')} lead={t('account.sign_in.lead')} narrow>
      <Why {...props} />
      <PortalForm
        reply={reply}
        action={paths.signIn({ til: til ?? undefined })}
        // A plain document request: language and colours of the user come with the next page.
        reloadDocument
      >
        <input type="hidden" name={MARK} value="1" />
        {carried ? <input type="hidden" name="carried" value={JSON.stringify(carried)} /> : null}
        <TextField
          name="email"
          type="email"
          label={t('account.sign_in.email')}
          autoComplete="username"
          defaultValue={email}
          spellCheck={false}
        />
        <TextField
          name="password"
          type="password"
          label={t('account.sign_in.password')}
          autoComplete="current-password"
        />
        <FormActions>
          <SubmitButton>{t('account.sign_in.submit')}</SubmitButton>
        </FormActions>
      </PortalForm>
      <Section title={t('account.sign_in.forgotten')}>
        <p className="measure">{t('account.sign_in.forgotten_help')}</p>
      </Section>
      {demo ? <DemoUsers users={demo.users} password={demo.password} til={til} /> : null}
    </Page>
  );
}

/** Why the reader is here, when not by own choice. */
function Why({ til, signedOut, lost, reply, carried, left }: SignInPageProps) {
  const t = useWords();
  if (carried) {
    return (
      <Notice title={t('account.sign_in.kept')}>{left ? t('account.sign_in.kept_except') : null}</Notice>
    );
  }
  if (lost || left) return <Notice tone="warning" title={t('account.sign_in.not_kept')} />;
  if (reply) return null;
  if (signedOut) return <Notice title={t('account.sign_in.signed_out')} />;
  return til && til !== '/' ? <Notice title={t('account.sign_in.needed')} /> : null;
}
