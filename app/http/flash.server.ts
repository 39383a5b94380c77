import { createHmac, timingSafeEqual } from 'node:crypto';
import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { cookieIsSecure, sessionSecret } from '~/domain/accounts/sessions.server';

const NAME = 'portal_flash';

const flashSchema = z.object({
  tone: z.enum(['success', 'info', 'warning', 'error']),
  key: z.string().max(200),
  params: z.record(z.string(), z.union([z.string().max(200), z.number()])).default({}),
});

/** A sentence to show once on the next page: an i18n key with parameters, never a name or a person number. */
export type Flash = z.infer<typeof flashSchema>;

type FlashInput = { tone?: Flash['tone']; key: string; params?: Flash['params'] };

/** Bound to the session: nobody else can make one, and one made for another session is not shown. */
function sign(request: Request, text: string): string {
  return createHmac('sha256', sessionSecret(request) ?? 'nobody')
    .update(text)
    .digest('base64url');
}

function cookie(request: Request, value: string, maxAge: number): string {
  const secure = cookieIsSecure(request.url) ? '; Secure' : '';
  return `${NAME}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}

/** As `redirectWithFlash`, when the same answer opens a new session: the sentence belongs to that one. */
export function redirectToNewSession(
  request: Request,
  to: string,
  session: string,
  flash: FlashInput,
): Response {
  const headers = new Headers(request.headers);
  headers.set('Cookie', session.split(';')[0] ?? '');
  const opened = new Request(request.url, { headers });
  const response = redirectWithFlash(opened, to, flash);
  response.headers.append('Set-Cookie', session);
  return response;
}

/** Set-Cookie header with a sentence for the next page. */
export function flashCookie(request: Request, { tone = 'success', key, params = {} }: FlashInput): string {
  const text = Buffer.from(JSON.stringify({ tone, key, params })).toString('base64url');
  return cookie(request, `${text}.${sign(request, text)}`, 60);
}

/** Goes to a page and says a sentence there, once. */
export function redirectWithFlash(request: Request, to: string, flash: FlashInput): Response {
  return redirect(to, { status: 303, headers: { 'Set-Cookie': flashCookie(request, flash) } });
}

/** The sentence for this page, and the header that forgets it. The root loader asks. */
export function takeFlash(request: Request): { flash: Flash | null; headers: Record<string, string> } {
  const header = request.headers.get('Cookie') ?? '';
  const value = header.split(/;\s*/).find((part) => part.startsWith(`${NAME}=`));
  if (!value) return { flash: null, headers: {} };
  const headers = { 'Set-Cookie': cookie(request, '', 0) };
  const [text = '', mark = ''] = value.slice(NAME.length + 1).split('.');
  const expected = Buffer.from(sign(request, text));
  const given = Buffer.from(mark);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { flash: null, headers };
  try {
    const parsed = flashSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { flash: parsed.success ? parsed.data : null, headers };
  } catch {
    return { flash: null, headers };
  }
}
