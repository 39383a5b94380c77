import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createUser } from '~/domain/accounts/create-user.server';
import { findPlaces } from '~/domain/accounts/find-users.server';
import { can } from '~/domain/accounts/permissions';
import { grantableRoles } from '~/domain/accounts/user';
import { newUserForm } from '~/domain/accounts/user-forms';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { AppError } from '~/platform/errors';
import { FormActions, PortalForm, SubmitButton, TextField } from '~/ui/fields';
import { Page } from '~/ui/layout';
import { AccessFields } from './access-fields';

export const meta = pageTitle((t) => t('admin.new_user.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'users.manage_own', 'users.manage_all');
  return {
    roles: grantableRoles(actor),
    places: can(actor, 'users.manage_all') ? await findPlaces(actor) : null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'users.manage_own', 'users.manage_all');
  const form = await readForm(request);
  const parsed = await parseForm(form, newUserForm);
  if (!parsed.ok) return data({ reply: parsed.reply }, { status: 422 });
  try {
    const { id } = await createUser(actor, parsed.value);
    return redirectWithFlash(request, paths.user(id), { key: 'admin.new_user.done' });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    return data({ reply: formReply(form, error.fields) }, { status: 422 });
  }
}

export default function NewUser() {
  const { roles, places } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  return (
    <Page
      title={t('admin.new_user.title')}
      lead={t('admin.new_user.lead')}
      breadcrumbs={[{ href: paths.users(), label: t('admin.users.title') }]}
      narrow
    >
      <PortalForm
        reply={answer?.reply}
        labels={{ role: t('admin.new_user.role'), place: t('admin.new_user.place') }}
      >
        <TextField name="name" label={t('admin.new_user.name')} autoComplete="off" />
        <TextField name="email" type="email" label={t('admin.new_user.email')} autoComplete="off" />
        <AccessFields roles={roles} places={places} />
        <FormActions>
          <SubmitButton>{t('admin.new_user.submit')}</SubmitButton>
        </FormActions>
      </PortalForm>
    </Page>
  );
}
