import type { FormReply } from '~/http/form-reply';
import { useWords } from '~/i18n/context';
import classes from './error-summary.module.css';

/**
 * What a refused form says when the form itself is no longer on the page, since what it was about has moved on meanwhile.
 * `kept` names the field whose text is shown, so that nothing typed is lost.
 */
export function RefusedReply({ reply, kept }: { reply: FormReply | null | undefined; kept?: string }) {
  const t = useWords();
  const keys = Object.values(reply?.errors ?? {}).flat();
  if (keys.length === 0) return null;
  const typed = kept ? reply?.values[kept] : undefined;
  return (
    <div role="alert" className={classes.summary}>
      <ul>
        {keys.map((key) => (
          <li key={key}>{t.message(key)}</li>
        ))}
      </ul>
      {typed ? <blockquote style={{ whiteSpace: 'pre-line' }}>{typed}</blockquote> : null}
    </div>
  );
}
