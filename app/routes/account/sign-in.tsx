import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DEMO_PASSWORD } from '~/domain/accounts/demo';
import { findDemoUsers } from '~/domain/accounts/find-demo-users.server';
import { signIn } from '~/domain/accounts/sign-in.server';
import { signInForm } from '~/domain/accounts/user-forms';
import { carry, type HandedOver, readCarried } from '~/http/handed-over';
import { localPath } from '~/http/local-path';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { clientAddress } from '~/http/request-scope.server';
import { getActor } from '~/http/require-actor.server';
import { createFormat } from '~/i18n/format';
import { messageKey } from '~/i18n/message-key';
import { AppError } from '~/platform/errors';
import { ResumePage } from './resume-page';
import { MARK, SignInPage } from './sign-in-page';

export const meta = pageTitle((t) => t('account.sign_in.title'));

const isAppError = (error: unknown): error is AppError => error instanceof AppError;

/** Where to go after signing in. */
function target(request: Request): string | null {
  return localPath(new URL(request.url).searchParams.get('til'));
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const [actor, demoUsers] = await Promise.all([getActor(request), findDemoUsers()]);
  const wanted = searchParams.get('epost');
  return {
    til: target(request),
    name: actor?.name ?? null,
    signedOut: searchParams.has('ut'),
    lost: searchParams.has('tapt'),
    email: demoUsers.find(({ email }) => email === wanted)?.email ?? null,
    demo: demoUsers.length > 0 ? { users: demoUsers, password: DEMO_PASSWORD } : null,
  };
}

type Answer = {
  reply: ReturnType<typeof formReply> | null;
  carried: HandedOver | null;
  /** Whether something posted could not be carried: files, passwords, or all of it. */
  left: boolean;
  resume: { form: HandedOver; automatic: boolean } | null;
};

const answer = (part: Partial<Answer>, init: ResponseInit) =>
  data<Answer>({ reply: null, carried: null, left: false, resume: null, ...part }, init);

/** Signs in; or takes over a form that was posted without a session (see `requireActor`) and carries it along. */
export async function action({ request }: ActionFunctionArgs) {
  const til = target(request);
  const form = await readForm(request, { maxBytes: 2_000_000 }).catch(() => null);
  if (!form?.has(MARK)) {
    const taken = form && til ? carry(form, til) : { carried: null, left: true };
    return answer(taken, { status: 401 });
  }
  const carried = readCarried(form.get('carried'));
  form.delete('carried');
  const parsed = await parseForm(form, signInForm);
  if (!parsed.ok) return answer({ reply: parsed.reply, carried }, { status: 422 });
  try {
    const { cookie, sameUser } = await signIn(request, { ...parsed.value, address: clientAddress() });
    const headers = { 'Set-Cookie': cookie };
    const action = localPath(carried?.action);
    if (!carried || !action) return redirect(til ?? paths.home(), { status: 303, headers });
    return answer({ resume: { form: { ...carried, action }, automatic: sameUser } }, { headers });
  } catch (error) {
    if (!isAppError(error)) throw error;
    const until = error.code === 'throttled' ? (error.data as { until: string }).until : null;
    const key = until ? messageKey(error.key, { time: createFormat('nb').time(until) }) : error.key;
    const headers: HeadersInit = until
      ? { 'Retry-After': String(Math.ceil((Date.parse(until) - Date.now()) / 1000)) }
      : {};
    return answer({ reply: formReply(form, { '': key }), carried }, { status: error.status, headers });
  }
}

export default function SignIn() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered?.resume) return <ResumePage {...answered.resume} />;
  return (
    <SignInPage
      {...loaded}
      reply={answered?.reply ?? null}
      carried={answered?.carried ?? null}
      left={answered?.left ?? false}
    />
  );
}
