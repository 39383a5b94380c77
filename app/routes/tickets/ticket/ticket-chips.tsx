import { Link } from '@remix-run/react';
import { listParams } from '~/domain/tickets/queue/list-params';
import type { TicketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import type { Format } from '~/i18n/format';
import type { Translate } from '~/i18n/shape';
import classes from '~/routes/tickets/list/ticket-list.module.css';

type Chip = { text: string; without: Partial<TicketListQuery> };

/** The filters that came with a figure and have no field of their own, each with a way to drop it. */
export function TicketChips({ query }: { query: TicketListQuery }) {
  const t = useWords();
  const chips = chipsOf(query, t, useFormat());
  if (chips.length === 0) return null;
  return (
    <ul className={classes.chips}>
      {chips.map(({ text, without }) => (
        <li key={text}>
          <Link
            to={paths.tickets(listParams({ ...query, ...without, side: 1 }))}
            aria-label={t('queue.chip.remove', { what: text })}
          >
            {text} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function chipsOf(query: TicketListQuery, t: Translate, format: Format): Chip[] {
  const chips: Chip[] = [];
  const { fra, til } = query;
  if (fra || til) {
    const day = t(`queue.chip.day.${query.dag || 'meldt'}`);
    const from = format.date(fra);
    const to = format.date(til);
    const text =
      fra && til
        ? t('queue.chip.from_to', { day, from, to })
        : fra
          ? t('queue.chip.from', { day, from })
          : t('queue.chip.to', { day, to });
    chips.push({ text, without: { dag: '', fra: '', til: '' } });
  }
  for (const name of ['svartid', 'losetid', 'alder'] as const) {
    const value = query[name];
    if (value) {
      const what = t(`queue.time_class.${value}`);
      chips.push({ text: t(`queue.chip.${name}`, { what }), without: { [name]: '' } });
    }
  }
  if (query.bare) chips.push({ text: t(`queue.chip.only.${query.bare}`), without: { bare: '' } });
  return chips;
}
