import { type ReactNode, type RefObject, useRef } from 'react';
import type { PendingAttachment } from '~/domain/tickets/attachments/attachment';
import type { Draft } from '~/domain/tickets/compose/get-draft.server';
import { PERSON_NUMBER_ERROR } from '~/domain/tickets/persons/person-numbers';
import { BODY_MAX } from '~/domain/tickets/ticket';
import { useWords } from '~/i18n/context';
import { AttachmentField } from '~/routes/tickets/attachments/attachment-field';
import { NumberHelp } from '~/routes/tickets/filing/number-help';
import type { TicketAnswer } from '~/routes/tickets/ticket/ticket-steps.server';
import { Notice } from '~/ui/data';
import { FormActions, PortalForm, SubmitButton, TextArea } from '~/ui/fields';
import { Section } from '~/ui/layout';
import classes from './composer.module.css';
import { draftText } from './draft-fields';
import { DraftLine } from './draft-line';
import { MissingValues } from './missing-values';
import { TextPicker } from './text-picker';
import { useComposerId } from './use-composer-id';
import { useDraft } from './use-draft';

type Props = {
  form: 'public' | 'note';
  intent: 'answer' | 'note' | 'reply';
  look: 'public' | 'note';
  title: string;
  label: string;
  submit: string;
  /** Who hears of it, said before sending. */
  who: ReactNode;
  draftKey: string;
  draft: Draft | null;
  messageId: string;
  mark: string;
  answer: TicketAnswer | null;
  /** Files that wait to go with it, and whether files are scanned here. */
  files: { pending: PendingAttachment[]; scanned: boolean; rulesAt?: string };
  /** The ticket whose standard texts are offered; without it there are none. */
  texts?: number;
  children?: ReactNode;
};

/** One place to write. A new message id is a new text: after sending the field is empty again. */
export function Composer(props: Props) {
  const { look, title, answer, messageId, draft } = props;
  const field = useRef<HTMLInputElement>(null);
  const sent = useRef({ now: false });
  const id = useComposerId(field, sent, { messageId, draft, refused: answer !== null });
  return (
    <div className={classes.composer} data-look={look}>
      <Section title={title}>
        <ComposerForm
          key={answer ? (answer.stamp ?? 'kept') : id}
          {...props}
          messageId={id}
          field={field}
          onSent={() => {
            sent.current.now = true;
          }}
        />
      </Section>
    </div>
  );
}

function ComposerForm({
  form,
  intent,
  label,
  submit,
  who,
  draftKey,
  draft,
  messageId,
  mark,
  answer,
  files,
  texts,
  children,
  field,
  onSent,
}: Props & { field: RefObject<HTMLInputElement>; onSent: () => void }) {
  const t = useWords();
  const savedAt = answer?.savedAt ?? (draft ? new Date(draft.savedAt).toISOString() : null);
  const state = useDraft(field, draftKey, savedAt);
  const reply = answer?.reply ?? null;
  const written = draftText(draft?.content ?? null, 'body');
  const numbers = reply?.errors.body?.includes(PERSON_NUMBER_ERROR) ?? false;
  const id = reply?.values.messageId ?? messageId;
  return (
    <PortalForm
      id={form}
      reply={reply}
      action={`#${form}`}
      preventScrollReset
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent;
        if (submitter instanceof HTMLButtonElement && submitter.value === intent) onSent();
      }}
      encType="multipart/form-data"
      labels={{ files: t('attachments.label') }}
      aria-label={label}
    >
      <input ref={field} type="hidden" name="messageId" value={String(id)} />
      <input type="hidden" name="seen" value={mark} />
      <input type="hidden" name="draftKey" value={draftKey} />
      {answer?.cleaned ? <Notice>{t('tickets.compose.cleaned')}</Notice> : null}
      {numbers ? <NumberHelp intent="clean" /> : null}
      {texts ? <TextPicker number={texts} field={field} found={answer?.texts ?? null} /> : null}
      <TextArea name="body" label={label} defaultValue={written} rows={6} maxLength={BODY_MAX} />
      {texts ? <MissingValues field={field} start={String(reply?.values.body ?? written)} /> : null}
      <AttachmentField
        formKey={draftKey}
        attachments={answer?.attachments ?? files.pending}
        scanned={files.scanned}
        rulesAt={files.rulesAt}
      />
      {children}
      <div className={classes.who}>{who}</div>
      <FormActions>
        <SubmitButton intent={intent} variant={form === 'note' ? 'default' : 'filled'}>
          {submit}
        </SubmitButton>
        <SubmitButton intent="save-draft" variant="subtle">
          {t('tickets.draft.save')}
        </SubmitButton>
        <DraftLine state={state} />
      </FormActions>
    </PortalForm>
  );
}
