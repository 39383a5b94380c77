import type { SentAttachment } from '~/domain/tickets/attachments/attachment';
import type { Entry } from '~/domain/tickets/conversation';
import { useFormat, useWords } from '~/i18n/context';
import { EntryAttachments } from '~/routes/tickets/attachments/entry-attachments';
import { Section } from '~/ui/layout';
import classes from './conversation.module.css';

type Props = {
  entries: Entry[];
  attachments: SentAttachment[];
  /** How many persons of the ticket a message is about, by message id. */
  about: Record<string, number>;
  /** How much the reader had seen when a reply was stopped; what came later is marked as new. */
  seen: { messages: number; notes: number } | null;
};

/** The messages in order; IMDi's, the municipality's and internal notes each look their own way. */
export function ConversationList({ entries, attachments, about, seen }: Props) {
  const t = useWords();
  const count = { message: 0, note: 0 };
  return (
    <Section title={t('tickets.page.conversation')}>
      <ol className={classes.entries}>
        {entries.map((entry) => {
          count[entry.kind] += 1;
          const limit = entry.kind === 'message' ? seen?.messages : seen?.notes;
          return (
            <EntryItem
              key={entry.id}
              entry={entry}
              about={about[entry.id] ?? 0}
              attachments={attachments.filter(({ entryId }) => entryId === entry.id)}
              isNew={limit !== undefined && count[entry.kind] > limit}
            />
          );
        })}
      </ol>
    </Section>
  );
}

type ItemProps = { entry: Entry; about: number; attachments: SentAttachment[]; isNew: boolean };

function EntryItem({ entry, about, attachments, isNew }: ItemProps) {
  const t = useWords();
  const format = useFormat();
  const look = entry.kind === 'note' ? 'note' : entry.fromImdi ? 'imdi' : 'municipality';
  const side = entry.fromImdi ? t('tickets.page.from_imdi') : t('tickets.page.from_municipality');
  return (
    <li className={classes.entry} data-look={look} data-new={isNew || undefined}>
      <p className={classes.meta}>
        {isNew ? <strong className={classes.isNew}>{t('tickets.page.is_new')}</strong> : null}
        {entry.kind === 'note' ? (
          <strong className={classes.noteLabel}>
            {t('tickets.page.note_label')} ({t('tickets.page.note_hidden')})
          </strong>
        ) : null}
        <strong>{entry.author}</strong>
        {entry.kind === 'message' ? <span>{side}</span> : null}
        <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
        {about > 0 ? <span>{t('filing.rows.about', { count: about })}</span> : null}
      </p>
      <p className={classes.body}>{entry.body}</p>
      <EntryAttachments attachments={attachments} />
    </li>
  );
}
