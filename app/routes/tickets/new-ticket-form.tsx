import { useRef } from 'react';
import type { PendingAttachment } from '~/domain/tickets/attachment';
import type { ThemeChoice } from '~/domain/tickets/find-themes.server';
import type { FilingView } from '~/domain/tickets/get-filing.server';
import { PERSON_NUMBER_ERROR } from '~/domain/tickets/person-numbers';
import { BODY_MAX, TITLE_MAX } from '~/domain/tickets/ticket';
import type { FormReply } from '~/http/form-reply';
import { useFormat, useWords } from '~/i18n/context';
import { Notice, Severity } from '~/ui/data';
import { FormActions, PortalForm, SelectField, SubmitButton, TextArea, TextField } from '~/ui/fields';
import { AttachmentField } from './attachment-field';
import { DraftLine } from './draft-line';
import { FiledPersons } from './filed-persons';
import classes from './new-ticket.module.css';
import { NumberHelp } from './number-help';
import { useDraft } from './use-draft';

type Props = {
  persons: FilingView['persons'];
  findings: FilingView['findings'];
  themes: ThemeChoice[];
  attachments: PendingAttachment[];
  scanned: boolean;
  draftKey: string;
  savedAt: string | null;
  /** The page began with a draft from earlier. */
  restored: boolean;
  start: { ticketId: string; themeCode: string; title: string; body: string };
  reply: FormReply | null;
  notice: 'added' | 'person_added' | null;
};

/** Person first, then what it is about. Every button is a plain submit, so all of it works before JavaScript. */
export function NewTicketForm(props: Props) {
  const {
    persons,
    findings,
    themes,
    attachments,
    scanned,
    draftKey,
    savedAt,
    restored,
    start,
    reply,
    notice,
  } = props;
  const t = useWords();
  const format = useFormat();
  const field = useRef<HTMLInputElement>(null);
  const draft = useDraft(field, draftKey, savedAt);
  const numbers = ['title', 'body'].some((name) => reply?.errors[name]?.includes(PERSON_NUMBER_ERROR));
  const ticketId = reply?.values.ticketId ?? start.ticketId;
  return (
    <PortalForm
      id="ticket"
      reply={reply}
      encType="multipart/form-data"
      labels={{
        duf: t('fields.duf_label'),
        themeCode: t('tickets.new.theme'),
        files: t('attachments.label'),
      }}
      aria-label={t('tickets.new.title')}
    >
      <input ref={field} type="hidden" name="ticketId" value={String(ticketId)} />
      <EnterKey />
      {restored && savedAt ? (
        <Notice
          action={
            <SubmitButton intent="drop-draft" variant="default">
              {t('tickets.draft.drop')}
            </SubmitButton>
          }
        >
          {t('tickets.draft.restored', { time: format.dateTime(savedAt) })}
        </Notice>
      ) : null}
      {notice ? <Notice>{t(`tickets.new.${notice}`)}</Notice> : null}
      {numbers ? <NumberHelp intent="clean" /> : null}
      {findings.length > 0 ? (
        <fieldset className={classes.findings}>
          <legend>{t('tickets.new.finding')}</legend>
          <ul>
            {findings.map((finding) => (
              <li key={finding.id}>
                <input type="hidden" name="findingIds" value={finding.id} />
                <p className={classes.findingTitle}>
                  <Severity level={finding.severity} /> {finding.title}
                </p>
                <p>{finding.sentence}</p>
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
      <FiledPersons persons={persons} />
      <SelectField
        name="themeCode"
        label={t('tickets.new.theme')}
        hint={t('tickets.new.theme_hint')}
        defaultValue={start.themeCode}
        options={themes.map(({ code, label }) => ({ value: code, label }))}
      />
      <TextField
        name="title"
        label={t('tickets.new.title_field')}
        hint={t('tickets.new.title_hint')}
        defaultValue={start.title}
        maxLength={TITLE_MAX}
        autoComplete="off"
      />
      <TextArea
        name="body"
        label={t('tickets.new.body')}
        hint={t('tickets.new.body_hint')}
        defaultValue={start.body}
        rows={9}
        maxLength={BODY_MAX}
      />
      <AttachmentField formKey={draftKey} attachments={attachments} scanned={scanned} />
      <FormActions>
        <SubmitButton intent="send">{t('tickets.new.send')}</SubmitButton>
        <SubmitButton intent="save-draft" variant="default">
          {t('tickets.draft.save')}
        </SubmitButton>
        <DraftLine state={draft} />
      </FormActions>
    </PortalForm>
  );
}

/** What the Enter key presses: the first button of a form, which must not be the one that discards or removes. */
function EnterKey() {
  return (
    <button
      type="submit"
      name="intent"
      value="enter"
      tabIndex={-1}
      aria-hidden="true"
      className={classes.enter}
    />
  );
}
