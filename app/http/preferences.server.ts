import type { Actor } from '~/domain/accounts/actor';
import { cookieIsSecure } from '~/domain/accounts/sessions.server';
import { DEFAULT_LANGUAGE, isLanguage, type Language, languageFromHeader } from '~/i18n/language';

export const COLOR_SCHEMES = ['auto', 'light', 'dark'] as const;

export type ColorScheme = (typeof COLOR_SCHEMES)[number];

const YEAR_SECONDS = 31_536_000;

function cookieValue(request: Request, name: string): string | null {
  const header = request.headers.get('Cookie') ?? '';
  const found = header.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  return found ? found.slice(name.length + 1) : null;
}

function isColorScheme(value: unknown): value is ColorScheme {
  return (COLOR_SCHEMES as readonly unknown[]).includes(value);
}

/** The language of a page: the user's own setting, else the cookie, else what the browser asks for, else bokmål. */
export function languageOf(request: Request, actor: Pick<Actor, 'language'> | null): Language {
  if (actor) return actor.language;
  const chosen = cookieValue(request, 'language');
  if (isLanguage(chosen)) return chosen;
  return languageFromHeader(request.headers.get('Accept-Language')) ?? DEFAULT_LANGUAGE;
}

/** Light, dark or as the device says: the user's own setting, else the cookie. */
export function colorSchemeOf(request: Request, actor: Pick<Actor, 'colorScheme'> | null): ColorScheme {
  if (actor) return actor.colorScheme;
  const chosen = cookieValue(request, 'color-scheme');
  return isColorScheme(chosen) ? chosen : 'auto';
}

function preferenceCookie(request: Request, name: string, value: string): string {
  const secure = cookieIsSecure(request.url) ? '; Secure' : '';
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${YEAR_SECONDS}${secure}`;
}

/** Set-Cookie that keeps the language for a year, for pages before signing in and for errors. */
export function languageCookie(request: Request, language: Language): string {
  return preferenceCookie(request, 'language', language);
}

/** Set-Cookie that keeps light or dark for a year. */
export function colorSchemeCookie(request: Request, colorScheme: ColorScheme): string {
  return preferenceCookie(request, 'color-scheme', colorScheme);
}
