import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Actor } from '~/domain/accounts/actor';
import { browserName } from '~/domain/accounts/browser-name';
import {
  changeOwnAccount,
  changePassword,
  endAllSessions,
  endSession,
  readOwnAccount,
} from '~/domain/accounts/own-account.server';
import { closeSession, findSessions, openSession } from '~/domain/accounts/sessions.server';
import { changePasswordForm, ownAccountForm } from '~/domain/accounts/user-forms';
import { redirectToNewSession, redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { colorSchemeCookie, languageCookie } from '~/http/preferences.server';
import { requireActor, requireSignIn } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { createFormat } from '~/i18n/format';
import { messageKey } from '~/i18n/message-key';
import { AppError } from '~/platform/errors';
import { Facts } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import { PasswordForm, ProfileForm } from './own-account-forms';
import { SessionList } from './session-list';

export const meta = pageTitle((t) => t('account.own.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, sessionKey } = await requireSignIn(request);
  const [account, sessions] = await Promise.all([readOwnAccount(actor), findSessions(actor.id)]);
  return {
    account,
    role: actor.role,
    place: actor.municipalityName,
    sessions: sessions.map(({ key, createdAt, lastUsedAt, userAgent }) => ({
      key,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
      browser: browserName(userAgent),
      here: key === sessionKey,
    })),
  };
}

async function changeProfile(request: Request, actor: Actor, form: FormData) {
  const parsed = await parseForm(form, ownAccountForm);
  if (!parsed.ok) return data({ form: 'profile', reply: parsed.reply }, { status: 422 });
  await changeOwnAccount(actor, parsed.value);
  const response = redirectWithFlash(request, paths.ownAccount(), { key: 'account.own.saved' });
  response.headers.append('Set-Cookie', languageCookie(request, parsed.value.language));
  response.headers.append('Set-Cookie', colorSchemeCookie(request, parsed.value.colorScheme));
  return response;
}

async function changeOwnPassword(request: Request, actor: Actor, form: FormData) {
  const parsed = await parseForm(form, changePasswordForm);
  if (!parsed.ok) return data({ form: 'password', reply: parsed.reply }, { status: 422 });
  try {
    await changePassword(actor, parsed.value);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const until = error.code === 'throttled' ? (error.data as { until: string }).until : null;
    const general = until
      ? messageKey(error.key, { time: createFormat(actor.language).time(until) })
      : error.key;
    const errors = Object.keys(error.fields).length > 0 ? error.fields : { current: general };
    return data({ form: 'password', reply: formReply(form, errors) }, { status: error.status });
  }
  const session = await openSession(request, actor.id);
  return redirectToNewSession(request, paths.ownAccount(), session, { key: 'account.own.changed' });
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request);
  switch (form.get('intent')) {
    case 'profile':
      return changeProfile(request, actor, form);
    case 'password':
      return changeOwnPassword(request, actor, form);
    case 'end-all': {
      await endAllSessions(actor);
      const headers = { 'Set-Cookie': await closeSession(request) };
      return redirect(paths.signIn({ ut: true }), { status: 303, headers });
    }
    case 'end': {
      await endSession(actor, String(form.get('session') ?? ''));
      return redirectWithFlash(request, paths.ownAccount(), { key: 'account.own.ended' });
    }
    default:
      throw new AppError('invalid');
  }
}

export default function OwnAccount() {
  const { account, role, place, sessions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const replyTo = (form: string) => (answer?.form === form ? answer.reply : null);
  return (
    <Page title={t('account.own.title')} narrow>
      <Section title={t('account.own.profile')}>
        <Facts
          items={[
            { term: t('account.own.email'), value: account.email },
            { term: t('account.own.role'), value: t(`layout.roles.${role}`) },
            ...(place ? [{ term: t('account.own.place'), value: place }] : []),
          ]}
        />
        <ProfileForm account={account} reply={replyTo('profile')} />
      </Section>
      <Section title={t('account.own.password_title')}>
        <PasswordForm email={account.email} reply={replyTo('password')} />
      </Section>
      <Section title={t('account.own.sessions_title')}>
        <SessionList sessions={sessions} />
      </Section>
    </Page>
  );
}
