import { Link } from '@remix-run/react';
import type { QueueCounts as Counts } from '~/domain/tickets/queue/count-queues.server';
import { COUNT_MAX, type Queue } from '~/domain/tickets/queue/queues';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Facts } from '~/ui/data';
import { Section } from '~/ui/layout';

/** How many tickets wait in each queue, with the way to them. */
export function QueueCounts({ queues }: { queues: Counts }) {
  const t = useWords();
  const format = useFormat();
  const fact = (queue: Queue, count: number) => ({
    term: t(`queue.tabs.${queue}`),
    value: (
      <Link to={paths.tickets({ ko: queue === 'ufordelt' ? null : queue })}>
        {count > COUNT_MAX ? t('queue.capped', { count: format.number(COUNT_MAX) }) : format.number(count)}
      </Link>
    ),
  });
  return (
    <Section title={t('home.queue.heading')} aside={<Link to={paths.tickets()}>{t('home.queue.open')}</Link>}>
      <Facts
        columns
        items={[
          fact('ufordelt', queues.ufordelt),
          fact('mine', queues.mine),
          fact('venter', queues.venter),
          fact('forsinket', queues.forsinket),
          fact('alle', queues.active),
        ]}
      />
    </Section>
  );
}
