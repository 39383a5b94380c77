import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { signOut } from '~/domain/accounts/sign-in.server';
import { paths } from '~/http/paths';

/** Signing out is a post; whoever comes by the address is sent home. */
export function loader(_: LoaderFunctionArgs) {
  return redirect(paths.home());
}

export async function action({ request }: ActionFunctionArgs) {
  const cookie = await signOut(request);
  return redirect(paths.signIn({ ut: true }), { status: 303, headers: { 'Set-Cookie': cookie } });
}
