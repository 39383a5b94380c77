import { Link } from '@remix-run/react';
import { PRIORITIES } from '~/domain/tickets/clocks/service-levels';
import { LINK_RELATIONS } from '~/domain/tickets/merging/link-relation';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { ThemeField } from '~/routes/tickets/filing/theme-fields';
import { DateField, PortalForm, SelectField, SubmitButton, TextArea, TextField } from '~/ui/fields';
import { Section } from '~/ui/layout';
import classes from './ticket-work.module.css';
import { replyOf, type WorkProps } from './ticket-work-form';
import { MergeForm, RedactForms, SplitForm } from './ticket-work-rare';

/** What the desk does with a ticket besides owner, state and theme; the rarer it is, the deeper it is folded. */
export function TicketWorkPanel({ view, work, answer }: WorkProps) {
  const t = useWords();
  return (
    <Section title={t('work.desk.title')}>
      <div className={classes.work}>
        <PortalForm
          id="priority"
          reply={replyOf(answer, 'priority')}
          inline
          key={`priority-${work.priority}`}
        >
          <SelectField
            name="priority"
            label={t('work.desk.priority')}
            placeholder={null}
            defaultValue={work.priority}
            options={PRIORITIES.map((value) => ({ value, label: t(`work.priority.${value}`) }))}
          />
          <SubmitButton intent="priority" variant="default">
            {t('work.desk.set')}
          </SubmitButton>
        </PortalForm>
        <PortalForm id="watch">
          <SubmitButton intent={work.watching ? 'unwatch' : 'watch'} variant="default" fullWidth>
            {work.watching ? t('work.desk.unwatch') : t('work.desk.watch')}
          </SubmitButton>
        </PortalForm>
        {work.watchers.length > 0 ? (
          <p className="muted">{t('work.desk.watchers', { names: work.watchers.join(', ') })}</p>
        ) : null}
        {view.ticket.assigneeId ? <PutBackForm view={view} work={work} answer={answer} /> : null}
        <ReminderForm view={view} work={work} answer={answer} />
        <LinkForms view={view} work={work} answer={answer} />
        <MergeForm view={view} work={work} answer={answer} />
        <SplitForm view={view} work={work} answer={answer} />
        {work.mayRedact ? <RedactForms view={view} work={work} answer={answer} /> : null}
      </div>
    </Section>
  );
}

function PutBackForm({ view, answer }: WorkProps) {
  const t = useWords();
  const reply = replyOf(answer, 'put-back');
  return (
    <details className={classes.fold} open={reply !== null}>
      <summary>{t('work.desk.put_back')}</summary>
      <PortalForm id="put-back" reply={reply}>
        <input type="hidden" name="messageId" value={view.ids.putBack} />
        <ThemeField value={view.ticket.themeCode} themes={view.themes} />
        <TextArea name="body" label={t('work.desk.put_back_reason')} rows={3} />
        <SubmitButton intent="put-back" variant="default">
          {t('work.desk.put_back')}
        </SubmitButton>
      </PortalForm>
    </details>
  );
}

function ReminderForm({ work, answer }: WorkProps) {
  const t = useWords();
  const format = useFormat();
  const reply = replyOf(answer, 'remind');
  const { reminder } = work;
  return (
    <details className={classes.fold} open={reply !== null || reminder !== null}>
      <summary>{t('work.desk.reminder')}</summary>
      {reminder ? (
        <>
          <p>
            {t('work.desk.reminder_on', { name: reminder.by, date: format.date(reminder.at) })}
            {reminder.note ? `: ${reminder.note}` : null}
          </p>
          <PortalForm id="clear-reminder">
            <SubmitButton intent="clear-reminder" variant="default">
              {t('work.desk.remind_clear')}
            </SubmitButton>
          </PortalForm>
        </>
      ) : (
        <PortalForm id="remind" reply={reply}>
          <DateField name="day" label={t('work.desk.reminder_day')} />
          <TextField name="note" label={t('work.desk.reminder_note')} maxLength={500} optional />
          <SubmitButton intent="remind" variant="default">
            {t('work.desk.remind')}
          </SubmitButton>
        </PortalForm>
      )}
    </details>
  );
}

function LinkForms({ work, answer }: WorkProps) {
  const t = useWords();
  const reply = replyOf(answer, 'link');
  return (
    <details className={classes.fold} open={reply !== null || work.links.length > 0}>
      <summary>{t('work.desk.links')}</summary>
      {work.links.length > 0 ? (
        <ul className={classes.links}>
          {work.links.map((link) => (
            <li key={link.number}>
              <Link to={paths.ticket(link.number)}>
                {link.number} {link.title}
              </Link>{' '}
              <span className="muted">
                {t(`work.relation.${link.relation}`)}, {t(`tickets.state.${link.state}`).toLowerCase()}
              </span>
              <PortalForm id={`unlink-${link.number}`}>
                <input type="hidden" name="other" value={link.number} />
                <SubmitButton intent="unlink" variant="subtle">
                  {t('work.desk.unlink', { number: link.number })}
                </SubmitButton>
              </PortalForm>
            </li>
          ))}
        </ul>
      ) : null}
      <PortalForm id="link" reply={reply} aria-label={t('work.desk.link')}>
        <TextField name="other" label={t('work.desk.other')} inputMode="numeric" width="s" />
        <SelectField
          name="relation"
          label={t('work.desk.relation')}
          placeholder={null}
          options={LINK_RELATIONS.map((value) => ({ value, label: t(`work.relation.${value}`) }))}
        />
        <SubmitButton intent="link" variant="default">
          {t('work.desk.link')}
        </SubmitButton>
      </PortalForm>
    </details>
  );
}
