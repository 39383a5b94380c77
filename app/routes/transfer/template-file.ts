import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { FILE_KINDS } from '~/domain/transfer/columns';
import { exampleRows, exampleTable } from '~/domain/transfer/example-file';
import { parseQuery } from '~/http/parse-query.server';
import { requirePermission } from '~/http/require-actor.server';
import { notFound } from '~/platform/errors';
import { tableResponse } from '~/platform/table-file.server';

const query = z.object({ format: z.enum(['csv', 'xlsx']).default('csv') });
const FILE_NAMES = { PERSONS: 'personliste', ITEMS: 'deltakelse' } as const;

/** An example file for the actor's own municipality, with made-up persons, in the exact format of uploads. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'transfer.upload');
  const { format } = parseQuery(request, query);
  const kind = FILE_KINDS.find((known) => FILE_NAMES[known] === params.kind);
  const { municipalityCode } = actor;
  if (!kind || !municipalityCode) throw notFound();
  return tableResponse(
    format,
    `${FILE_NAMES[kind]}-${municipalityCode}`,
    exampleTable(kind),
    exampleRows(kind, municipalityCode),
  );
}
