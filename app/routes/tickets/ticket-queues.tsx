import type { QueueCounts } from '~/domain/tickets/count-queues.server';
import type { TicketListQuery } from '~/domain/tickets/ticket-forms';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { LinkTabs } from '~/ui/data';

type Props = { query: TicketListQuery; counts: QueueCounts; desk: boolean };

/** The desk's queues, or the municipality's active and finished tickets; changing the queue keeps the filters. */
export function TicketQueues({ query, counts, desk }: Props) {
  const t = useWords();
  const kept = { tema: query.tema, kommune: query.kommune, sok: query.sok };
  const queues = [
    { ko: 'ufordelt', label: t('tickets.list.unassigned'), count: counts.unassigned },
    { ko: 'mine', label: t('tickets.list.mine'), count: counts.mine },
    { ko: 'alle', label: t('tickets.list.all'), count: counts.active },
  ];
  const states = [
    { status: 'aktive', label: t('tickets.list.active'), count: counts.active },
    { status: 'ferdige', label: t('tickets.list.finished') },
    { status: 'alle', label: t('tickets.list.everything') },
  ];
  const tabs = desk
    ? queues.map(({ ko, label, count }) => ({
        href: paths.tickets({ ...kept, ko, status: query.status === 'aktive' ? '' : query.status }),
        label,
        count: query.status === 'aktive' ? count : undefined,
        current: query.ko === ko,
      }))
    : states.map(({ status, label, count }) => ({
        href: paths.tickets({ ...kept, status }),
        label,
        count,
        current: query.status === status,
      }));
  return <LinkTabs label={t('tickets.list.queues')} tabs={tabs} />;
}
