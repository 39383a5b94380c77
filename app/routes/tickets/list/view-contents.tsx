import { columnsOf, sortOf } from '~/domain/tickets/queue/list-params';
import type { TicketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import type { ThemeChoice } from '~/domain/tickets/themes/find-themes.server';
import { useWords } from '~/i18n/context';
import { sortLabel } from './column-chooser';

type Props = { query: TicketListQuery; themes: ThemeChoice[]; desk: boolean };

/** What a view would hold, in words. */
export function ViewContents({ query, themes, desk }: Props) {
  const t = useWords();
  const state =
    query.status === 'aktive'
      ? t('tickets.list.active')
      : query.status === 'ferdige'
        ? t('tickets.list.finished')
        : query.status === 'alle'
          ? t('tickets.list.everything')
          : t(`tickets.state.${query.status}`);
  const theme = themes.find(({ code }) => code === query.tema)?.label;
  const sort = sortOf(query, desk);
  const order = sort.descending
    ? t('queue.filter.descending', { what: sortLabel(t, sort.key) })
    : sortLabel(t, sort.key);
  const columns = columnsOf(query, desk)
    .map((column) => t(`queue.column.${column}`))
    .join(', ');
  const parts = [
    desk ? t('queue.views.queue', { queue: t(`queue.tabs.${query.ko}`) }) : null,
    `${t('tickets.list.filter_state')}: ${state}`,
    theme ? `${t('tickets.list.filter_theme')}: ${theme}` : null,
    query.kommune ? `${t('tickets.list.filter_municipality')}: ${query.kommune}` : null,
    query.prioritet ? `${t('queue.filter.priority')}: ${t(`queue.priority.${query.prioritet}`)}` : null,
    query.sok ? t('queue.views.search', { words: query.sok }) : null,
    t('queue.views.columns', { columns }),
    t('queue.views.order', { order }),
  ].filter((part) => part !== null);
  return (
    <ul>
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}
