import { REDACTION_REASONS } from '~/domain/tickets/keeping/redaction';
import { useFormat, useWords } from '~/i18n/context';
import { ThemeField } from '~/routes/tickets/filing/theme-fields';
import { PortalForm, SelectField, SubmitButton, TextArea, TextField } from '~/ui/fields';
import classes from './ticket-work.module.css';
import { replyOf, type WorkProps } from './ticket-work-form';

/** Characters of a message that are enough to know it by. */
const EXCERPT = 80;

/** Makes this ticket part of another one. */
export function MergeForm({ answer }: WorkProps) {
  const t = useWords();
  const reply = replyOf(answer, 'merge');
  return (
    <details className={classes.fold} open={reply !== null}>
      <summary>{t('work.desk.merge')}</summary>
      <p>{t('work.desk.merge_text')}</p>
      <PortalForm id="merge" reply={reply}>
        <TextField name="other" label={t('work.desk.merge_into')} inputMode="numeric" width="s" />
        <SubmitButton intent="merge" variant="default" danger>
          {t('work.desk.merge')}
        </SubmitButton>
      </PortalForm>
    </details>
  );
}

/** Makes a ticket of its own of some messages. */
export function SplitForm({ view, answer }: WorkProps) {
  const t = useWords();
  const format = useFormat();
  const reply = replyOf(answer, 'split-off');
  const messages = view.conversation.entries.filter(
    ({ id, kind }) => kind === 'message' && id !== view.ticket.id,
  );
  if (messages.length === 0) return null;
  return (
    <details className={classes.fold} open={reply !== null}>
      <summary>{t('work.desk.split')}</summary>
      <p>{t('work.desk.split_text')}</p>
      <PortalForm id="split-off" reply={reply} labels={{ messageIds: t('work.desk.split_messages') }}>
        <input type="hidden" name="ticketId" value={view.ids.splitOff} />
        <fieldset className={classes.links}>
          <legend>{t('work.desk.split_messages')}</legend>
          {messages.map(({ id, author, at, body }) => (
            <label key={id}>
              <input type="checkbox" name="messageIds" value={id} /> {author}, {format.dateTime(at)}:{' '}
              {body.slice(0, EXCERPT)}
            </label>
          ))}
        </fieldset>
        <TextField name="title" label={t('work.desk.split_title')} maxLength={120} />
        <ThemeField value={view.ticket.themeCode} themes={view.themes} />
        <SubmitButton intent="split-off" variant="default">
          {t('work.desk.split')}
        </SubmitButton>
      </PortalForm>
    </details>
  );
}

/** Takes a piece of text or a file out for good; for a lead. */
export function RedactForms({ view, answer }: WorkProps) {
  const t = useWords();
  const reply = replyOf(answer, 'redact');
  const fileReply = replyOf(answer, 'remove-file');
  const files = view.files.sent.filter(({ removed }) => removed === null);
  const reasons = REDACTION_REASONS.map((value) => ({ value, label: t(`work.redaction.${value}`) }));
  return (
    <details className={classes.fold} open={reply !== null || fileReply !== null}>
      <summary>{t('work.desk.redact')}</summary>
      <p>{t('work.desk.redact_text')}</p>
      <PortalForm id="redact" reply={reply}>
        <TextArea name="piece" label={t('work.desk.piece')} rows={2} />
        <SelectField name="reason" label={t('work.desk.reason')} options={reasons} />
        <SubmitButton intent="redact" danger>
          {t('work.desk.redact_now')}
        </SubmitButton>
      </PortalForm>
      {files.length > 0 ? (
        <PortalForm id="remove-file" reply={fileReply}>
          <SelectField
            name="attachmentId"
            label={t('work.desk.file')}
            options={files.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField name="reason" label={t('work.desk.reason')} options={reasons} />
          <SubmitButton intent="remove-file" danger>
            {t('work.desk.remove_file')}
          </SubmitButton>
        </PortalForm>
      ) : null}
    </details>
  );
}
