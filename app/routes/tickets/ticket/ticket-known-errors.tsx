import { Link } from '@remix-run/react';
import type { TicketKnownErrorLine } from '~/domain/tickets/known-errors/read-ticket-known-errors.server';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { PortalForm, SelectField, SubmitButton } from '~/ui/fields';
import { Section } from '~/ui/layout';
import classes from './ticket.module.css';
import type { TicketAnswer } from './ticket-steps.server';

interface TicketKnownErrorsProps {
  errors: readonly TicketKnownErrorLine[];
  ticketNumber: number;
  desk: boolean;
  answer: TicketAnswer | null;
}

/** The known errors that a ticket is about; the desk connects it to one or makes one of it. */
export function TicketKnownErrors({ errors, ticketNumber, desk, answer }: TicketKnownErrorsProps) {
  const t = useWords();
  const linked = errors.filter((error) => error.linked);
  const others = errors.filter((error) => !error.linked);
  if (!desk && linked.length === 0) return null;
  return (
    <Section title={t('known_errors.ticket.title')}>
      <div className={classes.panel}>
        {linked.map((error) => (
          <div key={error.number}>
            <p>
              <Link to={paths.knownError(error.number)} lang={error.language}>
                {error.title}
              </Link>{' '}
              <span className="muted">{t(`known_errors.status.${error.status}`)}</span>
            </p>
            {desk ? (
              <PortalForm id={`unlink-${error.number}`} inline>
                <input type="hidden" name="knownErrorId" value={error.number} />
                <SubmitButton intent="unlink-known-error" variant="subtle">
                  {t('known_errors.ticket.unlink')}
                </SubmitButton>
              </PortalForm>
            ) : null}
          </div>
        ))}
        {desk && others.length > 0 ? (
          <PortalForm
            id="link-known-error"
            inline
            reply={answer?.form === 'link-known-error' ? answer.reply : null}
          >
            <SelectField
              name="knownErrorId"
              label={t('known_errors.ticket.connect')}
              options={others.map(({ number, title, hits }) => ({
                value: String(number),
                label: t(hits ? 'known_errors.ticket.hits_here' : 'known_errors.ticket.hits_nobody', {
                  title,
                }),
              }))}
            />
            <SubmitButton intent="link-known-error" variant="default">
              {t('known_errors.ticket.link')}
            </SubmitButton>
          </PortalForm>
        ) : null}
        {desk ? (
          <p>
            <Link to={paths.makeKnownError(ticketNumber)}>{t('known_errors.ticket.make')}</Link>
          </p>
        ) : null}
      </div>
    </Section>
  );
}
