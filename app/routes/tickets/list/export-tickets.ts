import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { holdsPersonNumber } from '~/domain/register/duf';
import { isDesk } from '~/domain/tickets/policy';
import { type ExportedTicket, exportTickets } from '~/domain/tickets/queue/export-tickets.server';
import { ticketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import { parseQuery } from '~/http/parse-query.server';
import { requirePermission } from '~/http/require-actor.server';
import { createFormat } from '~/i18n/format';
import { wordsFor } from '~/i18n/words-for.server';
import { today } from '~/platform/clock.server';
import { notFound } from '~/platform/errors';
import { type TableColumn, tableResponse } from '~/platform/table-file.server';

const fileFormat = z.object({ format: z.enum(['csv', 'xlsx']).catch('csv').default('csv') });

/** The list of tickets as a file: the same filters and order as the page, all of its rows. Its name tells queue, state and day. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.read');
  const query = parseQuery(request, ticketListQuery);
  if (holdsPersonNumber(query.sok)) throw notFound();
  const { format } = parseQuery(request, fileFormat);
  const t = wordsFor(actor.language);
  const { dateTime } = createFormat(actor.language);
  const desk = isDesk(actor);
  const instant = (
    header: string,
    at: (row: ExportedTicket) => string | null,
  ): TableColumn<ExportedTicket> => ({
    header,
    value: at,
    kind: 'instant',
    written: (row) => dateTime(at(row)),
    width: 20,
  });
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
    instant(t('queue.column.meldt'), (row) => row.createdAt),
    instant(t('queue.column.endret'), (row) => row.updatedAt),
    instant(t('queue.column.ventet'), (row) => row.waitingSince),
    desk ? instant(t('queue.column.frist'), (row) => row.dueAt) : null,
    instant(t('queue.chip.day.svart'), (row) => row.firstAnsweredAt),
    instant(t('queue.chip.day.lost'), (row) => row.solvedAt),
    { header: t('queue.column.personer'), value: (row) => row.persons, kind: 'number' },
  ];
  const rows = await exportTickets(actor, query);
  return tableResponse(
    format,
    [t('queue.export.file'), desk ? query.ko : null, query.status, today()].filter(Boolean).join('-'),
    columns.filter((column) => column !== null),
    rows,
  );
}
