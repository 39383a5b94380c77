import type { TicketRights } from '~/domain/tickets/get-ticket.server';
import { useWords } from '~/i18n/context';
import { PortalForm, SubmitButton } from '~/ui/fields';
import classes from './ticket.module.css';

/** What the municipality can say of its own ticket without writing: it is solved, or it is not after all. */
export function OwnActions({ rights }: { rights: TicketRights }) {
  const t = useWords();
  if (!rights.solve && !rights.reopen) return null;
  return (
    <div className={classes.panel}>
      {rights.solve ? (
        <PortalForm id="solve">
          <SubmitButton intent="solve" variant="default" fullWidth>
            {t('tickets.desk.solve')}
          </SubmitButton>
        </PortalForm>
      ) : null}
      {rights.reopen ? (
        <PortalForm id="reopen">
          <SubmitButton intent="reopen" variant="default" fullWidth>
            {t('tickets.desk.reopen')}
          </SubmitButton>
        </PortalForm>
      ) : null}
    </div>
  );
}
