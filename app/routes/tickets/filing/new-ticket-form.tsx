import { useRef, useState } from 'react';
import type { PendingAttachment } from '~/domain/tickets/attachments/attachment';
import type { FilingView } from '~/domain/tickets/filing/get-filing.server';
import { STRUCTURED_FIELDS, type StructuredField } from '~/domain/tickets/filing/structured-text';
import { PERSON_NUMBER_ERROR } from '~/domain/tickets/persons/person-numbers';
import { BODY_MAX, TITLE_MAX } from '~/domain/tickets/ticket';
import type { FormReply } from '~/http/form-reply';
import { useFormat, useWords } from '~/i18n/context';
import { AttachmentField } from '~/routes/tickets/attachments/attachment-field';
import { DraftLine } from '~/routes/tickets/compose/draft-line';
import { useDraft } from '~/routes/tickets/compose/use-draft';
import { Notice } from '~/ui/data';
import { FormActions, PortalForm, SelectField, SubmitButton, TextArea, TextField } from '~/ui/fields';
import { FiledFindings } from './filed-findings';
import { AlikeOffers, KnownErrorOffers } from './filed-offers';
import { FiledPersons } from './filed-persons';
import type { FilingNotice } from './filing-form.server';
import classes from './new-ticket.module.css';
import { NumberHelp } from './number-help';
import { StructuredFields } from './structured-fields';

type Props = {
  filing: FilingView;
  attachments: PendingAttachment[];
  scanned: boolean;
  draftKey: string;
  savedAt: string | null;
  /** The page began with a draft from earlier. */
  restored: boolean;
  start: { ticketId: string; themeCode: string; title: string; body: string; notUs: string } & Record<
    StructuredField,
    string
  >;
  reply: FormReply | null;
  notice: FilingNotice;
  /** Tells of the theme that is chosen. */
  onTheme: (code: string) => void;
  /** The sending was stopped by tickets that look the same. */
  stopped: boolean;
};

/** Person first, then what it is about. Every button is a plain submit, so all of it works before JavaScript. */
export function NewTicketForm(props: Props) {
  const {
    filing,
    attachments,
    scanned,
    draftKey,
    savedAt,
    restored,
    start,
    reply,
    notice,
    stopped,
    onTheme,
  } = props;
  const t = useWords();
  const format = useFormat();
  const field = useRef<HTMLInputElement>(null);
  const draft = useDraft(field, draftKey, savedAt);
  const texts = ['title', 'body', ...STRUCTURED_FIELDS];
  const numbers = texts.some((name) => reply?.errors[name]?.includes(PERSON_NUMBER_ERROR));
  const labels = {
    duf: t('filing.duf'),
    themeCode: t('tickets.new.theme'),
    files: t('attachments.label'),
    did: t('filing.structured.did'),
    happened: t('filing.structured.happened'),
    expected: t('filing.structured.expected'),
  };
  return (
    <PortalForm
      id="ticket"
      reply={reply}
      encType="multipart/form-data"
      labels={labels}
      aria-label={t('tickets.new.title')}
    >
      <input
        ref={field}
        type="hidden"
        name="ticketId"
        value={String(reply?.values.ticketId ?? start.ticketId)}
      />
      <input type="hidden" name="notUs" value={String(reply?.values.notUs ?? start.notUs)} />
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
      {notice ? (
        <Notice>
          {notice === 'added'
            ? t('tickets.new.added')
            : t('tickets.new.person_added', { count: notice.persons })}
        </Notice>
      ) : null}
      {numbers ? <NumberHelp intent="clean" /> : null}
      <AlikeOffers filing={filing} stopped={stopped} />
      <FiledPersons persons={filing.persons} />
      <KnownErrorOffers filing={filing} />
      <FiledFindings filing={filing} />
      <ThemeField
        themes={filing.themes}
        start={String(reply?.values.themeCode ?? start.themeCode)}
        onTheme={onTheme}
      />
      <TextField
        name="title"
        label={t('tickets.new.title_field')}
        hint={t('tickets.new.title_hint')}
        defaultValue={start.title}
        maxLength={TITLE_MAX}
        autoComplete="off"
      />
      <StructuredFields start={start} />
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

/** The theme, and by when tickets on it are answered; before JavaScript the page says when at its top. */
function ThemeField({
  themes,
  start,
  onTheme,
}: {
  themes: FilingView['themes'];
  start: string;
  onTheme: (code: string) => void;
}) {
  const t = useWords();
  const format = useFormat();
  const [code, setCode] = useState(start);
  const theme = themes.find((one) => one.code === code);
  return (
    <div>
      <SelectField
        name="themeCode"
        label={t('tickets.new.theme')}
        hint={t('tickets.new.theme_hint')}
        defaultValue={start}
        options={themes.map((one) => ({
          value: one.code,
          label: one.label,
          mark: one.structured ? 'structured' : undefined,
        }))}
        onChange={({ currentTarget }) => {
          setCode(currentTarget.value);
          onTheme(currentTarget.value);
        }}
      />
      <p className={classes.answerBy} aria-live="polite">
        {theme ? t('filing.answer_by', { date: format.longDate(theme.answerBy) }) : ''}
      </p>
    </div>
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
