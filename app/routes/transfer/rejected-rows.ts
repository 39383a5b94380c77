import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { REASON_HEADER } from '~/domain/transfer/rejected-row';
import { type RejectedOriginal, rejectedRows } from '~/domain/transfer/rejected-rows.server';
import { parseQuery } from '~/http/parse-query.server';
import { requirePermission } from '~/http/require-actor.server';
import { wordsFor } from '~/i18n/words-for.server';
import { type TableColumn, tableResponse } from '~/platform/table-file.server';
import { allReasons } from './reason-text';

const query = z.object({ format: z.enum(['csv', 'xlsx']).default('csv') });

/** The rejected rows as they came, with a column that says why: to be corrected and uploaded again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'transfer.read');
  const { format } = parseQuery(request, query);
  const { columns, overflow, rows } = await rejectedRows(actor, params.transferId ?? '');
  const t = wordsFor(actor.language);
  const width = columns.length;
  const table: TableColumn<RejectedOriginal>[] = [
    ...columns.map((header, at) => ({ header, value: (row: RejectedOriginal) => row.original[at] ?? '' })),
    { header: REASON_HEADER, value: (row) => allReasons(t, row), width: 60 },
    // Cells that a separator in a text has pushed beyond the last header: nothing of a row is lost.
    ...Array.from({ length: overflow }, (_, at) => ({
      header: '',
      value: (row: RejectedOriginal) => row.original[width + at] ?? '',
    })),
  ];
  return tableResponse(format, 'avviste-rader', table, rows);
}
