import { Link } from '@remix-run/react';
import type { QueueCounts as Counts } from '~/domain/tickets/count-queues.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { Facts } from '~/ui/data';
import { Section } from '~/ui/layout';

/** How many tickets wait, with the way to them. */
export function QueueCounts({ queues }: { queues: Counts }) {
  const t = useWords();
  const format = useFormat();
  return (
    <Section title={t('home.queue.heading')} aside={<Link to={paths.tickets()}>{t('home.queue.open')}</Link>}>
      <Facts
        columns
        items={[
          { term: t('home.queue.unassigned'), value: format.number(queues.unassigned) },
          { term: t('home.queue.mine'), value: format.number(queues.mine) },
          { term: t('home.queue.active'), value: format.number(queues.active) },
        ]}
      />
    </Section>
  );
}
