import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Actor } from '~/domain/accounts/actor';
import { changeUser, inviteAgain, setUserDisabled } from '~/domain/accounts/change-user.server';
import { findPlaces, getUser } from '~/domain/accounts/find-users.server';
import { can } from '~/domain/accounts/permissions';
import { grantableRoles } from '~/domain/accounts/user';
import { changeUserForm } from '~/domain/accounts/user-forms';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { AppError } from '~/platform/errors';
import { Facts, Notice } from '~/ui/data';
import { FormActions, PortalForm, SubmitButton, TextField } from '~/ui/fields';
import { Page, Section } from '~/ui/layout';
import { AccessFields } from './access-fields';

export const meta = pageTitle((t) => t('admin.user.about'));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'users.manage_own', 'users.manage_all');
  const user = await getUser(actor, params.userId ?? '');
  return {
    user,
    oneself: user.id === actor.id,
    roles: grantableRoles(actor),
    places: can(actor, 'users.manage_all') ? await findPlaces(actor) : null,
  };
}

async function act(actor: Actor, userId: string, form: FormData) {
  switch (form.get('intent')) {
    case 'disable':
      await setUserDisabled(actor, userId, true);
      return 'admin.user.disabled_done';
    case 'enable':
      await setUserDisabled(actor, userId, false);
      return 'admin.user.enabled_done';
    case 'invite':
      await inviteAgain(actor, userId);
      return 'admin.user.invited';
    case 'save': {
      const parsed = await parseForm(form, changeUserForm);
      if (!parsed.ok) return parsed.reply;
      const { moved } = await changeUser(actor, userId, parsed.value);
      return moved ? 'admin.user.saved_moved' : 'admin.user.saved';
    }
    default:
      throw new AppError('invalid');
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'users.manage_own', 'users.manage_all');
  const userId = params.userId ?? '';
  await getUser(actor, userId);
  const form = await readForm(request);
  const which = form.get('intent') === 'save' ? 'save' : 'account';
  try {
    const done = await act(actor, userId, form);
    if (typeof done !== 'string') return data({ form: which, reply: done }, { status: 422 });
    return redirectWithFlash(request, paths.user(userId), { key: done });
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== 'invalid' && error.code !== 'conflict')) throw error;
    const errors = which === 'save' ? error.fields : { '': error.key };
    return data({ form: which, reply: formReply(form, errors) }, { status: error.status });
  }
}

export default function UserPage() {
  const { user, oneself, roles, places } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const format = useFormat();
  const replyTo = (form: string) => (answer?.form === form ? answer.reply : null);
  const place = user.municipalityName ?? user.countyName ?? t('admin.users.imdi');
  return (
    <Page
      title={user.name}
      lead={`${t(`layout.roles.${user.role}`)}, ${place}`}
      breadcrumbs={[{ href: paths.users(), label: t('admin.users.title') }]}
      narrow
    >
      {user.disabledAt ? (
        <Notice
          tone="warning"
          title={t('admin.user.closed_since', { time: format.dateTime(user.disabledAt) })}
        />
      ) : null}
      {oneself ? <Notice>{t('admin.user.oneself')}</Notice> : null}
      <Section title={t('admin.user.about')}>
        <Facts
          items={[
            { term: t('admin.users.email'), value: user.email },
            { term: t('admin.user.created'), value: format.dateTime(user.createdAt) },
          ]}
        />
        <PortalForm
          id="user"
          reply={replyTo('save')}
          labels={{ role: t('admin.new_user.role'), place: t('admin.new_user.place') }}
        >
          <TextField
            name="name"
            label={t('admin.new_user.name')}
            defaultValue={user.name}
            autoComplete="off"
          />
          <AccessFields
            roles={roles}
            places={places}
            user={{
              role: user.role,
              place: user.municipalityCode ?? user.countyCode,
              language: user.language,
            }}
          />
          <FormActions>
            <SubmitButton intent="save">{t('admin.user.save')}</SubmitButton>
          </FormActions>
        </PortalForm>
      </Section>
      {oneself ? null : (
        <Section title={t('admin.user.access')}>
          <PortalForm id="account" reply={replyTo('account')}>
            {user.disabledAt ? (
              <SubmitButton intent="enable" variant="default">
                {t('admin.user.enable')}
              </SubmitButton>
            ) : (
              <AccountActions email={user.email} />
            )}
          </PortalForm>
        </Section>
      )}
    </Page>
  );
}

function AccountActions({ email }: { email: string }) {
  const t = useWords();
  return (
    <>
      <div className="flow">
        <p className="measure">{t('admin.user.invite_hint', { email })}</p>
        <SubmitButton intent="invite" variant="default">
          {t('admin.user.invite')}
        </SubmitButton>
      </div>
      <div className="flow">
        <p className="measure">{t('admin.user.disable_hint')}</p>
        <SubmitButton intent="disable" danger>
          {t('admin.user.disable')}
        </SubmitButton>
      </div>
    </>
  );
}
