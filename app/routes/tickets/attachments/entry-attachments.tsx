import { isHandedOut, isReadForNumbers, type SentAttachment } from '~/domain/tickets/attachments/attachment';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import classes from './attachments.module.css';

/** The files of a message or a note. A removed one leaves its reason; one in quarantine says so and has no link. */
export function EntryAttachments({ attachments }: { attachments: SentAttachment[] }) {
  const t = useWords();
  const format = useFormat();
  if (attachments.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('attachments.label')}>
      {attachments.map((file) => (
        <li key={file.id}>
          {file.removed ? (
            <span className="muted">
              {t('attachments.removed', {
                date: format.date(file.removed.at),
                reason: t.message(`work.redaction.${file.removed.reason}`),
              })}
            </span>
          ) : (
            <span className={classes.name}>
              {isHandedOut(file.scan) ? (
                <a href={paths.attachment(file.id)} download>
                  {file.name}
                </a>
              ) : (
                file.name
              )}{' '}
              <span className="muted">
                {format.bytes(file.size)} · {t(`attachments.scan.${file.scan}`)}
                {isReadForNumbers(file.name) ? null : ` · ${t('attachments.not_read_file')}`}
              </span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
