import { Link } from '@remix-run/react';
import type { TicketView } from '~/domain/tickets/queue/find-views.server';
import { listParams } from '~/domain/tickets/queue/list-params';
import type { TicketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import classes from './ticket-list.module.css';

type Props = { views: TicketView[]; query: TicketListQuery; userId: string };

/** Saved views, one's own first, and the way to save what is shown now. */
export function SavedViews({ views, query, userId }: Props) {
  const t = useWords();
  const current = views.find(({ id }) => id === query.visning);
  const edits = current?.ownerId === userId;
  return (
    <nav className={classes.views} aria-label={t('queue.views.label')}>
      {views.length > 0 ? (
        <ul>
          {views.map((view) => (
            <li key={view.id}>
              <Link
                to={paths.tickets({ ...listParams(view.query), visning: view.id })}
                aria-current={view.id === query.visning ? 'page' : undefined}
              >
                {view.name}
              </Link>
              {view.shared ? <span className="muted"> ({t('queue.views.shared_mark')})</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <Link to={paths.ticketView(listParams({ ...query, side: 1 }))} className={classes.saveView}>
        {edits ? t('queue.views.edit') : t('queue.views.save')}
      </Link>
    </nav>
  );
}
