import type { Language } from '~/i18n/language';
import { wordsFor } from '~/i18n/words-for.server';
import { composeMail } from './layout';
import type { MailContent } from './mail-content';

/** To those whom an operations notice is for: its title, which names no person, and the way to it. */
export function notice(props: { language: Language; title: string; url: string }): MailContent {
  const t = wordsFor(props.language);
  return composeMail({
    language: props.language,
    subject: t('mail.notice.subject', { title: props.title }),
    heading: props.title,
    lines: [t('mail.notice.body')],
    action: { label: t('mail.notice.action'), url: props.url },
    footer: [t('mail.notice.reason')],
  });
}
