import type { Language } from '~/i18n/language';
import { wordsFor } from '~/i18n/words-for.server';
import { composeMail } from './layout';
import type { MailContent } from './mail-content';

/** To a new user: choose a password. `date` is the last day on which the link works (`dd.mm.yyyy`). */
export function invitation(props: { language: Language; url: string; date: string }): MailContent {
  const t = wordsFor(props.language);
  return composeMail({
    language: props.language,
    subject: t('mail.invitation.subject'),
    heading: t('mail.invitation.heading'),
    lines: [t('mail.invitation.body', { date: props.date })],
    action: { label: t('mail.invitation.action'), url: props.url },
    footer: [t('mail.reason_account')],
  });
}
