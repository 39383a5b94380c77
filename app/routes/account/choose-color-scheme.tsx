import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { changePreferences } from '~/domain/accounts/change-preferences.server';
import { localPath } from '~/http/local-path';
import { parseForm } from '~/http/parse-form.server';
import { COLOR_SCHEMES, colorSchemeCookie } from '~/http/preferences.server';
import { getActor } from '~/http/require-actor.server';
import { AppError, notFound } from '~/platform/errors';

const schema = z.object({ colorScheme: z.enum(COLOR_SCHEMES), returnTo: z.string().optional() });

/** Nothing to read here: the choice stands in the menu of every page. */
export function loader(): never {
  throw notFound();
}

/** Chooses light, dark or as the device, signed in or not, and goes back to where the reader was. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, schema);
  if (!form.ok) throw new AppError('invalid');
  const { colorScheme, returnTo } = form.value;
  const actor = await getActor(request);
  if (actor) await changePreferences(actor, { colorScheme });
  return redirect(localPath(returnTo) ?? '/', {
    status: 303,
    headers: { 'Set-Cookie': colorSchemeCookie(request, colorScheme) },
  });
}
