import { Fragment, type ReactNode } from 'react';
import type { TicketRow } from '~/domain/tickets/queue/find-tickets.server';
import { markHits } from '~/domain/tickets/queue/search-query';
import type { ListColumn, ListSort } from '~/domain/tickets/queue/ticket-list';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import type { Format } from '~/i18n/format';
import type { Translate } from '~/i18n/shape';
import { RowPresence } from '~/routes/tickets/presence/presence-line';
import { TicketStateTag } from '~/routes/tickets/ticket/ticket-state';
import { type Column, DataTable, StateTag } from '~/ui/data';
import classes from './ticket-table.module.css';

type Props = {
  rows: TicketRow[];
  columns: readonly ListColumn[];
  sort: { key: ListSort; descending: boolean };
  /** Stems of the searched words. */
  stems: string[];
  /** ISO instant that deadlines are held against. */
  now: string;
  desk: boolean;
  /** Id of the form that takes the chosen rows. */
  form?: string;
  empty: ReactNode;
};

/** Tickets one under the other; what decides is the state for the municipality and the deadline for the desk. */
export function TicketTable({ rows, columns, sort, stems, now, desk, form, empty }: Props) {
  const t = useWords();
  const format = useFormat();
  const cells = cellsOf({ t, format, now, desk });
  const title: Column<TicketRow> = {
    key: 'nummer',
    header: t('queue.column.sak'),
    sortable: true,
    descendingFirst: true,
    cell: (row) => (
      <>
        <span className={classes.number}>{row.number}</span> <Marked text={row.title} stems={stems} />
      </>
    ),
    below: (row) => (
      <>
        <RowPresence number={row.number} />
        {row.snippet ? (
          <p className={classes.snippet}>
            <Marked text={row.snippet} stems={stems} />
          </p>
        ) : null}
      </>
    ),
  };
  return (
    <DataTable
      caption={t('tickets.list.caption')}
      columns={[title, ...columns.map((key) => ({ key, header: t(`queue.column.${key}`), ...cells[key] }))]}
      rows={rows}
      rowKey={(row) => row.number}
      rowHref={(row) => paths.ticket(row.number)}
      rowMark={(row) => (row.unread ? 'strong' : undefined)}
      sort={sort}
      select={
        form
          ? { name: 'sak', form, label: (row) => t('bulk.select', { number: row.number, title: row.title }) }
          : undefined
      }
      empty={empty}
    />
  );
}

function Marked({ text, stems }: { text: string; stems: string[] }) {
  if (stems.length === 0) return <>{text}</>;
  return (
    <>
      {markHits(text, stems).map((part) =>
        part.hit ? (
          <mark key={part.from}>{part.text}</mark>
        ) : (
          <Fragment key={part.from}>{part.text}</Fragment>
        ),
      )}
    </>
  );
}

type Cell = Omit<Column<TicketRow>, 'key' | 'header'>;

type Around = {
  t: Translate;
  format: Format;
  now: string;
  desk: boolean;
};

function cellsOf({ t, format, now, desk }: Around): Record<ListColumn, Cell> {
  const quiet = (text: string) => <span className="muted">{text}</span>;
  const moment = (at: string) => <span className={classes.moment}>{format.dateTime(at)}</span>;
  return {
    tilstand: {
      cell: (row) => (
        <span className={classes.state}>
          <TicketStateTag state={row.state} desk={desk} />
          {row.unread ? <StateTag tone="attention">{t('tickets.list.unread')}</StateTag> : null}
        </span>
      ),
      decisive: true,
    },
    prioritet: {
      cell: (row) =>
        row.priority === 'high' || row.priority === 'urgent' ? (
          <strong>{t(`queue.priority.${row.priority}`)}</strong>
        ) : (
          quiet(t(`queue.priority.${row.priority}`))
        ),
      sortable: true,
      descendingFirst: true,
    },
    tema: { cell: (row) => row.theme },
    kommune: { cell: (row) => row.municipality },
    ventet: {
      cell: (row) => (row.waitingSince ? moment(row.waitingSince) : quiet(t('tickets.list.not_waiting'))),
      sortable: true,
    },
    frist: {
      cell: (row) =>
        row.dueAt === null ? (
          quiet(t('queue.no_due'))
        ) : row.dueAt < now ? (
          <span className={classes.late}>
            {moment(row.dueAt)} <StateTag tone="attention">{t('queue.overdue')}</StateTag>
          </span>
        ) : (
          moment(row.dueAt)
        ),
      sortable: true,
    },
    behandler: {
      cell: (row) => row.assignee ?? quiet(t('tickets.list.nobody')),
    },
    meldt: { cell: (row) => moment(row.createdAt), sortable: true, descendingFirst: true },
    endret: { cell: (row) => moment(row.updatedAt), sortable: true, descendingFirst: true },
    melder: { cell: (row) => row.requester },
    personer: { cell: (row) => format.number(row.persons ?? 0), numeric: true },
  };
}
