import {
  ATTACHMENT_ACCEPT,
  ATTACHMENT_MAX_MB,
  ATTACHMENT_TYPES,
  ATTACHMENTS_MAX,
  isReadForNumbers,
  type PendingAttachment,
} from '~/domain/tickets/attachments/attachment';
import { useFormat, useWords } from '~/i18n/context';
import { FileField, SubmitButton } from '~/ui/fields';
import classes from './attachments.module.css';
import { useAttachments } from './use-attachments';

type Props = {
  /** The form the files wait with, named as its draft. */
  formKey: string;
  attachments: PendingAttachment[];
  /** Whether files are scanned for viruses here; said before one chooses. */
  scanned: boolean;
  /** The heading on the same page where the rules for files stand in full, so that they are said once. */
  rulesAt?: string;
};

/**
 * Files to go with what is written: chosen, pasted into the form or dropped on it. Each is taken at once and listed; before
 * JavaScript they go with the next press of any button. What is allowed is said before choosing.
 */
export function AttachmentField({ formKey, attachments, scanned, rulesAt }: Props) {
  const t = useWords();
  const format = useFormat();
  const { holder, files, busy, problems } = useAttachments(formKey, attachments);
  const most = { count: ATTACHMENTS_MAX, size: ATTACHMENT_MAX_MB };
  const rules = [
    t('attachments.hint', { ...most, types: ATTACHMENT_TYPES.join(', ') }),
    t('attachments.no_numbers'),
    t('attachments.not_read'),
    t(scanned ? 'attachments.scanned' : 'attachments.not_scanned'),
  ].join(' ');
  return (
    <div ref={holder} className={classes.field}>
      <FileField
        name="files"
        label={t('attachments.label')}
        hint={rulesAt ? t('attachments.hint_short', { ...most, where: rulesAt }) : rules}
        accept={ATTACHMENT_ACCEPT}
        multiple
        optional
      />
      {files.length > 0 ? (
        <ul className={classes.list} aria-label={t('attachments.chosen')}>
          {files.map((file) => (
            <li key={file.id}>
              <input type="hidden" name="attachmentIds" value={file.id} />
              <span className={classes.name}>
                {file.name} <span className="muted">{format.bytes(file.size)}</span>
                {isReadForNumbers(file.name) ? null : (
                  <span className="muted"> {t('attachments.not_read_file')}</span>
                )}
                {file.scan === 'waiting' ? (
                  <span className="muted"> {t('attachments.scan.waiting')}</span>
                ) : null}
              </span>
              <SubmitButton intent={`drop-file-${file.id}`} variant="subtle">
                <span aria-hidden="true">{t('attachments.remove')}</span>
                <span className="visually-hidden">{t('attachments.remove_named', { name: file.name })}</span>
              </SubmitButton>
            </li>
          ))}
        </ul>
      ) : null}
      <div aria-live="polite" className={classes.state}>
        {busy > 0 ? <p>{t('attachments.uploading', { count: busy })}</p> : null}
        {problems.map((problem) => (
          <p key={problem.id} data-failed>
            <strong>{problem.name}</strong>: {t.message(problem.key)}
          </p>
        ))}
      </div>
    </div>
  );
}
