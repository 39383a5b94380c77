import type { Language } from '~/i18n/language';
import { wordsFor } from '~/i18n/words-for.server';
import { composeMail } from './layout';
import type { MailContent } from './mail-content';

export type ExceptionDecision = 'approved' | 'declined' | 'revoked';

interface ExceptionDecidedProps {
  language: Language;
  decision: ExceptionDecision;
  /** Title of the rule in the reader's language. */
  rule: string;
  url: string;
}

/** To the one who asked for an exception: IMDi has answered, or taken back its answer. Tells the rule and the answer, not whom it is about. */
export function exceptionDecided({ language, decision, rule, url }: ExceptionDecidedProps): MailContent {
  const t = wordsFor(language);
  return composeMail({
    language,
    subject: t(`mail.exception_${decision}.subject`, { rule }),
    heading: t(`mail.exception_${decision}.heading`),
    lines: [t('mail.rule', { rule }), t(`mail.exception_${decision}.body`)],
    action: { label: t('mail.open_exception'), url },
    footer: [t('mail.reason_exception'), t('mail.privacy')],
  });
}
