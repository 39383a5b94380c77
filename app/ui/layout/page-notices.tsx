import { useLocation } from '@remix-run/react';
import { type NoticeSeverity, type PageNotice, standsOn } from '~/domain/known-errors/notice';
import { useWords } from '~/i18n/context';
import { Notice } from '../data/notice';
import classes from './page-notices.module.css';

const TONES: Record<NoticeSeverity, 'info' | 'warning' | 'error'> = {
  info: 'info',
  warning: 'warning',
  critical: 'error',
};

/** A longer text is folded: the page below is what the reader came for. In characters. */
const SHORT = 240;

/** Operations notices about the page they stand on; the first page and the page of notices have lists of their own. */
export function PageNotices({ notices }: { notices: readonly PageNotice[] }) {
  const t = useWords();
  const { pathname } = useLocation();
  const here = notices.filter((notice) => standsOn(notice, pathname));
  if (here.length === 0) return null;
  return (
    <section aria-label={t('notices.on_page')} className={classes.notices}>
      {here.map(({ id, severity, title, body, language }) => (
        <Notice key={id} tone={TONES[severity]} title={<span lang={language}>{title}</span>}>
          {body.length > SHORT ? (
            <details>
              <summary>{t('notices.read')}</summary>
              <p lang={language} className={classes.body}>
                {body}
              </p>
            </details>
          ) : (
            <p lang={language} className={classes.body}>
              {body}
            </p>
          )}
        </Notice>
      ))}
    </section>
  );
}
