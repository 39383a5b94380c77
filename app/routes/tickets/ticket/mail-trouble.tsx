import type { TroubledMail } from '~/domain/notifications/find-ticket-mail.server';
import { mailLabel } from '~/domain/notifications/mail-label';
import { useWords } from '~/i18n/context';
import { Notice } from '~/ui/data';

/** Mails of the ticket that have not got through: the desk may have to call instead. */
export function MailTrouble({ mails }: { mails: TroubledMail[] }) {
  const t = useWords();
  if (mails.length === 0) return null;
  return (
    <Notice tone="warning" title={t('tickets.page.mail_title')}>
      <ul>
        {mails.map((mail) => {
          const facts = { what: mailLabel(t, mail.template), name: mail.to, count: mail.attempts };
          return (
            <li key={mail.id}>
              {mail.failed ? t('tickets.page.mail_failed', facts) : t('tickets.page.mail_retrying', facts)}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
