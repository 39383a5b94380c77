import type { ReactNode } from 'react';
import type { TicketRow } from '~/domain/tickets/find-tickets.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, StateTag } from '~/ui/data';
import { RowPresence } from './presence-line';
import { TicketStateTag } from './ticket-state';
import classes from './ticket-table.module.css';

type Props = { rows: TicketRow[]; desk: boolean; empty: ReactNode };

/** Tickets one under the other; what decides is the state for the municipality and the waiting for the desk. */
export function TicketTable({ rows, desk, empty }: Props) {
  const t = useWords();
  const format = useFormat();
  const title: Column<TicketRow> = {
    key: 'ticket',
    header: t('tickets.list.ticket'),
    cell: (row) => (
      <>
        <span className={classes.number}>{row.number}</span> {row.title}
        <RowPresence number={row.number} />
      </>
    ),
  };
  const state: Column<TicketRow> = {
    key: 'state',
    header: t('tickets.list.state'),
    cell: (row) => (
      <span className={classes.state}>
        <TicketStateTag state={row.state} desk={desk} />
        {row.unread ? <StateTag tone="attention">{t('tickets.list.unread')}</StateTag> : null}
      </span>
    ),
    decisive: true,
  };
  const theme: Column<TicketRow> = {
    key: 'theme',
    header: t('tickets.list.theme'),
    cell: (row) => row.theme,
  };
  const owner: Column<TicketRow> = {
    key: 'owner',
    header: t('tickets.list.owner'),
    cell: (row) => row.assignee ?? <span className="muted">{t('tickets.list.nobody')}</span>,
  };
  const columns: Column<TicketRow>[] = desk
    ? [
        title,
        state,
        theme,
        { key: 'municipality', header: t('tickets.list.municipality'), cell: (row) => row.municipality },
        {
          key: 'waiting',
          header: t('tickets.list.waiting_since'),
          cell: (row) =>
            row.waitingSince ? (
              format.dateTime(row.waitingSince)
            ) : (
              <span className="muted">{t('tickets.list.not_waiting')}</span>
            ),
          nowrap: true,
        },
        owner,
      ]
    : [
        title,
        state,
        theme,
        owner,
        {
          key: 'updated',
          header: t('tickets.list.updated'),
          cell: (row) => format.dateTime(row.updatedAt),
          nowrap: true,
        },
      ];
  return (
    <DataTable
      caption={t('tickets.list.caption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.number}
      rowHref={(row) => paths.ticket(row.number)}
      rowMark={(row) => (row.unread ? 'strong' : undefined)}
      empty={empty}
    />
  );
}
