import { Link } from '@remix-run/react';
import type { NoticeLine } from '~/domain/known-errors/notice';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { Notice } from '~/ui/data';
import classes from './home.module.css';

const TONES = { info: 'info', warning: 'warning', critical: 'error' } as const;

interface CurrentNoticesProps {
  notices: readonly NoticeLine[];
  /** Whether the reader may open the page of notices. */
  linked?: boolean;
  /** Name of the region, where a page has two. */
  label?: string;
}

/** Notices that concern the reader right now, gravest first; nothing when there are none. */
export function CurrentNotices({ notices, linked = true, label }: CurrentNoticesProps) {
  const t = useWords();
  if (notices.length === 0) return null;
  return (
    <section aria-label={label ?? t('home.notices')} className={classes.notices}>
      {notices.map(({ id, severity, title, body, language }) => (
        <Notice key={id} tone={TONES[severity]} title={<span lang={language}>{title}</span>}>
          {body ? <span lang={language}>{body}</span> : null}
        </Notice>
      ))}
      {linked ? (
        <p>
          <Link to={paths.notices()}>{t('home.all_notices')}</Link>
        </p>
      ) : null}
    </section>
  );
}
