import type { CodeListName } from './record';

/** Labels of the codes on a page in the reader's language, by `labelKey`. */
export type Labels = Record<string, string>;

export function labelKey(list: CodeListName | 'MUNICIPALITY', code: string): string {
  return `${list}:${code}`;
}
