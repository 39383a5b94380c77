import { Link } from '@remix-run/react';
import type { GroupFigures as Group, Spread } from '~/domain/tickets/figures/desk-figures';
import type { TicketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import { useFormat, useWords } from '~/i18n/context';
import { useDuration } from '~/routes/tickets/ticket/use-duration';
import { type Column, DataTable } from '~/ui/data';
import { Section } from '~/ui/layout';
import classes from './desk-figures.module.css';

type Props = {
  title: string;
  caption: string;
  header: string;
  groups: readonly Group[];
  rowsOf: (code: string, more: Partial<TicketListQuery>) => string;
};

/** The same figures per theme or municipality; the line shows how far the first answers lie apart. */
export function GroupFigures({ title, caption, header, groups, rowsOf }: Props) {
  const t = useWords();
  const format = useFormat();
  const duration = useDuration();
  const longest = Math.max(1, ...groups.map(({ answer }) => answer?.p90 ?? 0));
  const times = (spread: Spread | null) =>
    spread
      ? t('desk_figures.groups.between', { median: duration(spread.median), p90: duration(spread.p90) })
      : '–';
  const count = (code: string, value: number, more: Partial<TicketListQuery>) =>
    value === 0 ? '0' : <Link to={rowsOf(code, more)}>{format.number(value)}</Link>;
  const columns: Column<Group>[] = [
    { key: 'label', header, cell: ({ label }) => label },
    {
      key: 'filed',
      header: t('desk_figures.groups.filed'),
      cell: ({ code, filed }) => count(code, filed, { dag: 'meldt' }),
      numeric: true,
      decisive: true,
    },
    {
      key: 'solved',
      header: t('desk_figures.groups.solved'),
      cell: ({ code, solved }) => count(code, solved, { dag: 'lost' }),
      numeric: true,
    },
    {
      key: 'answer',
      header: t('desk_figures.groups.answer'),
      cell: ({ code, answer }) => (
        <>
          {answer ? <Link to={rowsOf(code, { dag: 'svart' })}>{times(answer)}</Link> : times(answer)}
          {answer ? <SpreadLine spread={answer} longest={longest} /> : null}
        </>
      ),
    },
    { key: 'solve', header: t('desk_figures.groups.solve'), cell: ({ solve }) => times(solve) },
    {
      key: 'reopened',
      header: t('desk_figures.groups.reopened'),
      cell: ({ code, reopened }) => count(code, reopened, { dag: 'gjenapnet' }),
      numeric: true,
    },
  ];
  return (
    <Section title={title}>
      {groups.length === 0 ? (
        <p className="muted">{t('desk_figures.times.none')}</p>
      ) : (
        <>
          <p className="muted">{t('desk_figures.groups.chart_answer')}</p>
          <DataTable caption={caption} columns={columns} rows={groups} rowKey={({ code }) => code} />
        </>
      )}
    </Section>
  );
}

/** From the quickest tenth to the slowest, with a mark at the middle. */
function SpreadLine({ spread, longest }: { spread: Spread; longest: number }) {
  const at = (minutes: number) => 2 + (116 * Math.min(minutes, longest)) / longest;
  return (
    <svg viewBox="0 0 120 10" width="120" height="10" className={classes.spread} aria-hidden="true">
      <path d={`M${at(spread.p10)} 5H${at(spread.p90)}`} />
      <circle cx={at(spread.median)} cy="5" r="3.5" />
    </svg>
  );
}
