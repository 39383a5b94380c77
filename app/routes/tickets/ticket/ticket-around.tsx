import type { TicketWork } from '~/domain/tickets/read-ticket-work.server';
import { useFormat, useWords } from '~/i18n/context';
import { Notice } from '~/ui/data';
import { PortalForm, SubmitButton } from '~/ui/fields';
import classes from './ticket-work.module.css';

/** What a reader must know of the ticket before the conversation: merges, what was taken out, when an answer is due. */
export function TicketAround({ work }: { work: TicketWork }) {
  const t = useWords();
  const format = useFormat();
  const { merged, reachedBy, tombstones, answerBy, emptied, desk } = work;
  if (merged.length === 0 && tombstones.length === 0 && !answerBy && !emptied) return null;
  return (
    <div className={classes.around}>
      {emptied ? <Notice>{t('work.page.emptied')}</Notice> : null}
      {reachedBy ? <Notice>{t('work.page.reached_by', { number: reachedBy })}</Notice> : null}
      {answerBy ? <p>{t('work.clocks.answer_by', { time: format.dateTime(answerBy) })}</p> : null}
      {merged.length > 0 ? (
        <p>{t('work.page.merged', { numbers: merged.map(({ number }) => number).join(', ') })}</p>
      ) : null}
      {desk
        ? merged.map(({ number }) => (
            <PortalForm key={number} id={`unmerge-${number}`}>
              <input type="hidden" name="other" value={number} />
              <SubmitButton intent="unmerge" variant="subtle">
                {t('work.desk.unmerge', { number })}
              </SubmitButton>
            </PortalForm>
          ))
        : null}
      {tombstones.map(({ id, at, by, reason }) => (
        <p key={id}>
          {t('work.page.tombstone', {
            time: format.dateTime(at),
            name: by,
            reason: t(`work.redaction.${reason}`).toLowerCase(),
          })}
        </p>
      ))}
    </div>
  );
}
