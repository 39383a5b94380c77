import type { QueueCounts } from '~/domain/tickets/queue/count-queues.server';
import { listParams } from '~/domain/tickets/queue/list-params';
import { COUNT_MAX, QUEUES } from '~/domain/tickets/queue/queues';
import type { TicketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { LinkTabs } from '~/ui/data';

type Props = { query: TicketListQuery; counts: QueueCounts; desk: boolean };

/** The desk's queues, or the municipality's active and finished tickets; changing the queue keeps theme and columns. */
export function TicketQueues({ query, counts, desk }: Props) {
  const t = useWords();
  const kept = { tema: query.tema, kommune: query.kommune, kolonne: query.kolonne };
  const states = [
    { status: 'aktive', label: t('tickets.list.active'), count: counts.active },
    { status: 'ferdige', label: t('tickets.list.finished') },
    { status: 'alle', label: t('tickets.list.everything') },
  ] as const;
  const found = query.sok !== '' || query.person !== 0;
  const tabs = desk
    ? QUEUES.map((ko) => ({
        href: paths.tickets(listParams({ ...kept, ko })),
        label: t(`queue.tabs.${ko}`),
        count: ko === 'alle' ? counts.active : counts[ko],
        most: COUNT_MAX,
        current: query.ko === ko && query.status === 'aktive' && !found,
      }))
    : states.map((state) => ({
        href: paths.tickets(listParams({ ...kept, status: state.status })),
        label: state.label,
        count: 'count' in state ? state.count : undefined,
        most: COUNT_MAX,
        current: query.status === state.status && !found,
      }));
  return <LinkTabs label={t('tickets.list.queues')} tabs={tabs} />;
}
