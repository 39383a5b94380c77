import { canSetState, DESK_STATES } from '~/domain/tickets/ticket';
import { useFormat, useWords } from '~/i18n/context';
import type { TicketPageView } from '~/routes/tickets/compose/composers';
import { ThemeField } from '~/routes/tickets/filing/theme-fields';
import { PortalForm, SelectField, SubmitButton } from '~/ui/fields';
import { Section } from '~/ui/layout';
import classes from './ticket.module.css';
import type { TicketAnswer } from './ticket-steps.server';

type Props = { view: TicketPageView; answer: TicketAnswer | null };

/** What the desk does with a ticket besides writing: owner, state, theme. One small form each. */
export function DeskPanel({ view, answer }: Props) {
  const t = useWords();
  const format = useFormat();
  const { ticket, rights, staff, themes } = view;
  const replyTo = (form: string) => (answer?.form === form ? answer.reply : null);
  const states = DESK_STATES.filter((state) => canSetState(ticket.state, state));
  return (
    <Section id="behandling" title={t('tickets.desk.title')}>
      <div className={classes.panel}>
        {rights.take ? (
          <PortalForm id="take" reply={replyTo('take')}>
            <input type="hidden" name="fromId" value={ticket.assigneeId ?? ''} />
            <SubmitButton intent="take" fullWidth>
              {ticket.assigneeId ? t('tickets.desk.take_over') : t('tickets.desk.take')}
            </SubmitButton>
          </PortalForm>
        ) : null}
        {rights.reopen ? (
          <PortalForm id="reopen" reply={replyTo('reopen')}>
            <SubmitButton intent="reopen" fullWidth>
              {t('tickets.desk.reopen')}
            </SubmitButton>
          </PortalForm>
        ) : null}
        {rights.assign ? (
          <PortalForm id="assign" reply={replyTo('assign')} inline key={`assign-${ticket.assigneeId}`}>
            <SelectField
              name="assigneeId"
              label={t('tickets.desk.owner')}
              placeholder={t('tickets.desk.nobody')}
              defaultValue={ticket.assigneeId}
              options={staff.map(({ id, name, awayUntil }) => ({
                value: id,
                label: awayUntil ? t('work.desk.away', { name, date: format.date(awayUntil) }) : name,
                disabled: awayUntil !== null && id !== ticket.assigneeId,
              }))}
            />
            <SubmitButton intent="assign" variant="default">
              {t('tickets.desk.give')}
            </SubmitButton>
          </PortalForm>
        ) : null}
        {states.length > 0 ? (
          <PortalForm id="state" reply={replyTo('state')} inline key={`state-${ticket.state}`}>
            <SelectField
              name="state"
              label={t('tickets.desk.state')}
              options={states.map((value) => ({ value, label: t(`tickets.state.${value}`) }))}
            />
            <SubmitButton intent="state" variant="default">
              {t('tickets.desk.set_state')}
            </SubmitButton>
          </PortalForm>
        ) : null}
        <PortalForm id="theme" reply={replyTo('theme')} inline key={`theme-${ticket.themeCode}`}>
          <ThemeField value={ticket.themeCode} themes={themes} />
          <SubmitButton intent="theme" variant="default">
            {t('tickets.desk.set_theme')}
          </SubmitButton>
        </PortalForm>
      </div>
    </Section>
  );
}
