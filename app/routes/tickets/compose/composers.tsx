import type { TicketMailView } from '~/domain/notifications/find-ticket-mail.server';
import type { TicketFiles } from '~/domain/tickets/attachments/read-ticket-files.server';
import { composerDraftKey } from '~/domain/tickets/compose/draft-key';
import type { TicketView } from '~/domain/tickets/get-ticket.server';
import { DESK_STATES } from '~/domain/tickets/ticket';
import { useWords } from '~/i18n/context';
import type { Translate } from '~/i18n/shape';
import type { TicketAnswer } from '~/routes/tickets/ticket/ticket-steps.server';
import { SelectField } from '~/ui/fields';
import { Section } from '~/ui/layout';
import { Composer } from './composer';
import { draftText } from './draft-fields';
import { Recipients } from './recipients';

export type TicketPageView = TicketView & {
  mail: TicketMailView;
  ids: { public: string; note: string; rows: string; split: string; putBack: string; splitOff: string };
  files: TicketFiles;
  scanned: boolean;
};

type Props = { view: TicketPageView; answer: TicketAnswer | null };

/** Where one writes: the municipality to IMDi, IMDi to the municipality, and IMDi to itself, never to be mixed up. */
export function Composers({ view, answer }: Props) {
  const { rights } = view;
  if (rights.desk) {
    return (
      <>
        <AnswerComposer view={view} answer={answer} />
        <NoteComposer view={view} answer={answer} />
      </>
    );
  }
  return rights.reply ? <ReplyComposer view={view} answer={answer} /> : null;
}

/** The heading of the composer that the other side reads, where there is one. */
export function publicTitle(t: Translate, { ticket, rights }: Pick<TicketPageView, 'ticket' | 'rights'>) {
  if (rights.answer) return t('tickets.compose.answer_title', { municipality: ticket.municipality });
  return rights.reply && !rights.desk ? t('tickets.compose.reply_title') : undefined;
}

const replyTo = (answer: TicketAnswer | null, form: string) => (answer?.form === form ? answer : null);

function AnswerComposer({ view, answer }: Props) {
  const t = useWords();
  const { ticket, mark, drafts, ids, mail, rights } = view;
  const title = t('tickets.compose.answer_title', { municipality: ticket.municipality });
  if (!rights.answer) {
    return (
      <Section title={title}>
        <p>{t('tickets.compose.closed')}</p>
      </Section>
    );
  }
  return (
    <Composer
      form="public"
      intent="answer"
      look="public"
      title={title}
      label={t('tickets.compose.answer_label')}
      submit={t('tickets.compose.send_answer')}
      who={<Recipients mail={mail} />}
      texts={ticket.number}
      draftKey={composerDraftKey('public', ticket.id)}
      draft={drafts.public}
      messageId={ids.public}
      mark={mark}
      answer={replyTo(answer, 'public')}
      files={{ pending: view.files.pending.public, scanned: view.scanned }}
    >
      <SelectField
        name="state"
        label={t('tickets.compose.state_after')}
        placeholder={null}
        defaultValue={draftText(drafts.public?.content ?? null, 'state') || 'waiting_for_municipality'}
        options={DESK_STATES.map((value) => ({ value, label: t(`tickets.state.${value}`) }))}
      />
    </Composer>
  );
}

function NoteComposer({ view, answer }: Props) {
  const t = useWords();
  const { ticket, mark, drafts, ids } = view;
  return (
    <Composer
      form="note"
      intent="note"
      look="note"
      title={t('tickets.compose.note_title')}
      label={t('tickets.compose.note_label')}
      submit={t('tickets.compose.save_note')}
      who={t('tickets.compose.no_mail')}
      draftKey={composerDraftKey('note', ticket.id)}
      draft={drafts.note}
      messageId={ids.note}
      mark={mark}
      answer={replyTo(answer, 'note')}
      files={{
        pending: view.files.pending.note,
        scanned: view.scanned,
        rulesAt: publicTitle(t, view),
      }}
    />
  );
}

function ReplyComposer({ view, answer }: Props) {
  const t = useWords();
  const { ticket, mark, drafts, ids, mail } = view;
  const finished = ticket.state === 'solved' || ticket.state === 'closed';
  const who =
    mail.recipients.length > 0
      ? t('tickets.compose.mail_to', { names: mail.recipients.join(', ') })
      : t('tickets.compose.mail_queue');
  return (
    <Composer
      form="public"
      intent="reply"
      look="public"
      title={t('tickets.compose.reply_title')}
      label={t('tickets.compose.reply_label')}
      submit={t('tickets.compose.send_reply')}
      who={finished ? `${t('tickets.compose.reopens')} ${who}` : who}
      draftKey={composerDraftKey('public', ticket.id)}
      draft={drafts.public}
      messageId={ids.public}
      mark={mark}
      answer={replyTo(answer, 'public')}
      files={{ pending: view.files.pending.public, scanned: view.scanned }}
    />
  );
}
