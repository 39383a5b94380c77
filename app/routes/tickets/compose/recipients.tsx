import type { TicketMailView } from '~/domain/notifications/find-ticket-mail.server';
import { useWords } from '~/i18n/context';

/** Exactly who gets a mail when the answer has gone out, and who of those concerned gets none. */
export function Recipients({ mail }: { mail: TicketMailView }) {
  const t = useWords();
  const { recipients, without } = mail;
  return (
    <>
      <p>
        {recipients.length > 0
          ? t('tickets.compose.mail_to', { names: recipients.join(', ') })
          : t('tickets.compose.mail_to_nobody')}
      </p>
      {without.length > 0 ? <p>{t('compose.recipients.without', { names: without.join(', ') })}</p> : null}
    </>
  );
}
