import { listParams } from '~/domain/tickets/queue/list-params';
import type { TicketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import classes from './ticket-list.module.css';

/** The list as a file: the same rows in the same order, all pages. */
export function ListExport({ query }: { query: TicketListQuery }) {
  const t = useWords();
  const file = (format: 'csv' | 'xlsx') =>
    paths.exportTickets({ ...listParams({ ...query, side: 1 }), format });
  return (
    <p className={classes.export}>
      {t('queue.export.label')}: <a href={file('csv')}>{t('queue.export.csv')}</a>{' '}
      <a href={file('xlsx')}>{t('queue.export.xlsx')}</a>
    </p>
  );
}
