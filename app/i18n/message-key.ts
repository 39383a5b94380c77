import type { WordParams } from './shape';

/**
 * An i18n key that carries its parameters (`errors.fields.too_long?max=200`), so that a list of error keys stays a list
 * of strings all the way from zod to the field.
 */
export function messageKey(key: string, params: WordParams = {}): string {
  const search = new URLSearchParams(Object.entries(params).map(([k, v]) => [k, String(v)])).toString();
  return search ? `${key}?${search}` : key;
}

export function parseMessageKey(message: string): { key: string; params: WordParams } {
  const [key = '', search] = message.split('?', 2);
  return { key, params: search ? Object.fromEntries(new URLSearchParams(search)) : {} };
}
