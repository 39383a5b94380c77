import type { Translate } from '~/i18n/shape';

/** What a mail is about in the reader's language; safe for the browser. */
export function mailLabel(t: Translate, template: string): string {
  return t.message(`mail.template.${template}`);
}
