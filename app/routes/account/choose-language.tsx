import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { changePreferences } from '~/domain/accounts/change-preferences.server';
import { localPath } from '~/http/local-path';
import { parseForm } from '~/http/parse-form.server';
import { languageCookie } from '~/http/preferences.server';
import { getActor } from '~/http/require-actor.server';
import { LANGUAGES } from '~/i18n/language';
import { AppError, notFound } from '~/platform/errors';

const schema = z.object({ language: z.enum(LANGUAGES), returnTo: z.string().optional() });

/** Nothing to read here: the choice stands in the menu of every page. */
export function loader(): never {
  throw notFound();
}

/** Chooses the language, signed in or not, and goes back to where the reader was. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, schema);
  if (!form.ok) throw new AppError('invalid');
  const { language, returnTo } = form.value;
  const actor = await getActor(request);
  if (actor) await changePreferences(actor, { language });
  return redirect(localPath(returnTo) ?? '/', {
    status: 303,
    headers: { 'Set-Cookie': languageCookie(request, language) },
  });
}
