import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { PortalForm, SubmitButton } from '~/ui/fields';

/** With more persons than this a ticket is asked about rules, not about each finding. */
export const NAMED_PERSONS = 10;

interface CauseTicketProps {
  group: { ruleId: string; title: string; findings: number };
  sentence: string;
  /** `findingIds` only where the ticket names them. */
  ticket: { ticketId: string; personIds: readonly number[]; persons: number; findingIds: readonly number[] };
}

/** Takes the persons and findings of a group to the filing form, with a title and a first sentence. */
export function CauseTicket({ group, sentence, ticket }: CauseTicketProps) {
  const t = useWords();
  const format = useFormat();
  const { ticketId, personIds, persons, findingIds } = ticket;
  const hidden = {
    ticketId,
    personIds: personIds.join(','),
    title: t('causes.group.ticket_title', { count: format.number(group.findings), title: group.title }),
    body: t('causes.group.ticket_body', { sentence }),
    ...(persons > NAMED_PERSONS ? { askRules: group.ruleId } : { findingIds: findingIds.join(',') }),
  };
  return (
    <PortalForm id="sak" action={paths.newTicket()} encType="multipart/form-data">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="measure">
        {t('causes.group.ticket_help')}{' '}
        {persons > personIds.length ? t('causes.group.ticket_limit', { count: personIds.length }) : null}
      </p>
      <div>
        <SubmitButton intent="begin">{t('causes.group.ticket')}</SubmitButton>
      </div>
    </PortalForm>
  );
}
