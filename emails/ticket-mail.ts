import { wordsFor } from '~/i18n/words-for.server';
import { composeMail } from './layout';
import type { MailContent, TicketMailProps } from './mail-content';

type Words = {
  subject: string;
  heading: string;
  body: string;
  reason: string;
  /** Whether to ask how the help was. */
  rate?: boolean;
};

/** What all mails about tickets have in common: the reference line, the button and the small print. */
export function composeTicketMail(props: TicketMailProps, words: Words): MailContent {
  const t = wordsFor(props.language);
  return composeMail({
    language: props.language,
    subject: words.subject,
    heading: words.heading,
    lines: [t('mail.reference', { number: props.number, theme: props.theme }), words.body],
    action: { label: t('mail.open_ticket'), url: props.url },
    ...(words.rate ? { second: { label: t('mail.rate'), url: `${props.url}/vurdering` } } : {}),
    footer: [words.reason, t('mail.privacy'), t('mail.no_reply')],
  });
}
