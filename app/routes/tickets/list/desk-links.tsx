import { Link } from '@remix-run/react';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import classes from './ticket-list.module.css';

/** What the desk looks at or decides besides single tickets; retention is the lead's. */
export function DeskLinks({ lead }: { lead: boolean }) {
  const t = useWords();
  return (
    <nav aria-label={t('levels.tools')} className={classes.tools}>
      <Link to={paths.deskFigures()}>{t('desk_figures.link')}</Link>
      <Link to={paths.absences()}>{t('levels.absences')}</Link>
      <Link to={paths.serviceLevels()}>{t('levels.title')}</Link>
      {lead ? <Link to={paths.retention()}>{t('levels.retention')}</Link> : null}
    </nav>
  );
}
