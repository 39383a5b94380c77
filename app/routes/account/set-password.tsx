import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readPasswordLink, setPasswordByLink } from '~/domain/accounts/password-links.server';
import { openSession } from '~/domain/accounts/sessions.server';
import { newPasswordForm } from '~/domain/accounts/user-forms';
import { redirectToNewSession } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { AppError } from '~/platform/errors';
import { FormActions, PortalForm, SubmitButton } from '~/ui/fields';
import { Page } from '~/ui/layout';
import { NewPasswordFields } from './new-password-fields';

export const meta = pageTitle((t) => t('account.set_password.title'));

/** The link is a secret: it goes to no other page, and the page is kept nowhere. */
const PRIVATE = { 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' };

export const headers = () => PRIVATE;

export async function loader({ params }: LoaderFunctionArgs) {
  const link = await readPasswordLink(params.token ?? '');
  return data({ email: link?.email ?? null }, { status: link ? 200 : 404, headers: PRIVATE });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const parsed = await parseForm(form, newPasswordForm);
  if (!parsed.ok) return data({ reply: parsed.reply }, { status: 422 });
  try {
    const userId = await setPasswordByLink(params.token ?? '', parsed.value.password);
    const cookie = await openSession(request, userId);
    return redirectToNewSession(request, paths.home(), cookie, { key: 'account.set_password.saved' });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return data({ reply: formReply(form, refusalOf(error)) }, { status: error.status });
  }
}

export default function SetPassword() {
  const { email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  if (!email) {
    return (
      <Page title={t('account.set_password.dead_title')} lead={t('account.set_password.dead_link')} narrow>
        <p className="measure">{t('account.set_password.dead_help')}</p>
      </Page>
    );
  }
  return (
    <Page title={t('account.set_password.title')} lead={t('account.set_password.lead', { email })} narrow>
      <PortalForm reply={answer?.reply} reloadDocument>
        {/* So that a password manager knows whose password it keeps. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <NewPasswordFields />
        <FormActions>
          <SubmitButton>{t('account.set_password.submit')}</SubmitButton>
        </FormActions>
      </PortalForm>
    </Page>
  );
}
