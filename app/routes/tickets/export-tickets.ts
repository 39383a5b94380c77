import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { holdsPersonNumber } from '~/domain/tickets/persons/person-numbers';
import { isDesk } from '~/domain/tickets/policy';
import { type ExportedTicket, exportTickets } from '~/domain/tickets/queue/export-tickets.server';
import { ticketListQuery } from '~/domain/tickets/queue/ticket-list';
import { parseQuery } from '~/http/parse-query.server';
import { requirePermission } from '~/http/require-actor.server';
import { createFormat } from '~/i18n/format';
import { wordsFor } from '~/i18n/words-for.server';
import { notFound } from '~/platform/errors';
import { type TableColumn, tableResponse } from '~/platform/table-file.server';

const fileFormat = z.object({ format: z.enum(['csv', 'xlsx']).catch('csv').default('csv') });

/** The list of tickets as a file: the same filters and order as the page, all of its rows. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.read');
  const query = parseQuery(request, ticketListQuery);
  if (holdsPersonNumber(query.sok)) throw notFound();
  const { format } = parseQuery(request, fileFormat);
  const t = wordsFor(actor.language);
  const { dateTime } = createFormat(actor.language);
  const desk = isDesk(actor);
  const columns: (TableColumn<ExportedTicket> | null)[] = [
    { header: t('queue.filter.number'), value: (row) => row.number, kind: 'number' },
    { header: t('tickets.new.title_field'), value: (row) => row.title, width: 60 },
    { header: t('queue.column.tilstand'), value: (row) => t(`tickets.state.${row.state}`), width: 24 },
    desk
      ? { header: t('queue.column.prioritet'), value: (row) => t(`queue.priority.${row.priority}`) }
      : null,
    { header: t('queue.column.tema'), value: (row) => row.theme, width: 26 },
    { header: t('queue.column.kommune'), value: (row) => row.municipality, width: 20 },
    { header: t('queue.column.melder'), value: (row) => row.requester, width: 24 },
    { header: t('queue.column.behandler'), value: (row) => row.assignee, width: 24 },
    { header: t('queue.column.meldt'), value: (row) => dateTime(row.createdAt), width: 20 },
    { header: t('queue.column.endret'), value: (row) => dateTime(row.updatedAt), width: 20 },
    { header: t('queue.column.ventet'), value: (row) => dateTime(row.waitingSince), width: 20 },
    desk ? { header: t('queue.column.frist'), value: (row) => dateTime(row.dueAt), width: 20 } : null,
    { header: t('queue.chip.day.svart'), value: (row) => dateTime(row.firstAnsweredAt), width: 20 },
    { header: t('queue.chip.day.lost'), value: (row) => dateTime(row.solvedAt), width: 20 },
    { header: t('queue.column.personer'), value: (row) => row.persons, kind: 'number' },
  ];
  const rows = await exportTickets(actor, query);
  return tableResponse(
    format,
    t('queue.export.file'),
    columns.filter((column) => column !== null),
    rows,
  );
}
