import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { z } from 'zod';
import { codeLists } from '~/domain/register/code-list.server';
import { findTransfers, TRANSFERS_PER_PAGE } from '~/domain/transfer/find-transfers.server';
import { CODE_LISTS } from '~/domain/transfer/posts';
import { receiveFiles } from '~/domain/transfer/receive-files.server';
import { isFinished } from '~/domain/transfer/transfer';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { messageKey } from '~/i18n/message-key';
import { newId } from '~/platform/ids.server';
import { Page } from '~/ui/layout';
import { ExpectedFiles } from './expected-files';
import { spoolFiles, UPLOAD_LIMIT_MB } from './spool-files.server';
import { UploadForm } from './upload-form';
import { UploadHistory } from './upload-history';
import { useRefresh } from './use-refresh';

const query = z.object({ side: z.coerce.number().int().min(1).max(10_000).default(1) });
const FORM_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const meta = pageTitle((t) => t('transfer.title'));

/** The upload form, what the files should look like, and the municipality's earlier uploads. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'transfer.upload');
  const { side } = parseQuery(request, query);
  const [{ rows, total, page }, codes] = await Promise.all([
    findTransfers(actor, side),
    codeLists(actor.language),
  ]);
  return {
    formId: newId(),
    limit: UPLOAD_LIMIT_MB,
    municipalityCode: actor.municipalityCode ?? '',
    history: { rows, total, page, pageSize: TRANSFERS_PER_PAGE },
    codes: CODE_LISTS.map((list) => ({ list, codes: codes.entries(list).map(({ code }) => code) })),
    waiting: rows.some((row) => !isFinished(row.state)),
  };
}

/** Takes the files into the queue and goes to the receipt, or to the list when there are several. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'transfer.upload');
  const spooled = await spoolFiles(request);
  if (!('files' in spooled)) return refuse(spooled.status, spooled.error);
  try {
    const { files, fields } = spooled;
    const formId = String(fields.get('formId') ?? '');
    const empty = files.find((file) => file.size === 0);
    if (files.length === 0) return refuse(422, 'transfer.form.none');
    if (empty) return refuse(422, messageKey('transfer.form.empty', { name: empty.fileName.slice(0, 80) }));
    const ids = await receiveFiles(actor, { formId: FORM_ID.test(formId) ? formId : newId(), files });
    const [only] = ids;
    if (only && ids.length === 1) return redirect(paths.receipt(only), 303);
    return redirectWithFlash(request, paths.uploads(), {
      key: 'transfer.form.received',
      params: { count: ids.length },
    });
  } finally {
    await spooled.remove();
  }
}

function refuse(status: number, error: string) {
  return data({ values: {}, errors: { files: [error] } }, { status });
}

export default function Uploads() {
  const t = useWords();
  const { formId, limit, municipalityCode, history, codes, waiting } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { key } = useLocation();
  useRefresh(waiting);
  return (
    <Page title={t('transfer.title')} lead={t('transfer.lead')}>
      <UploadForm key={key} formId={formId} limit={limit} reply={reply} />
      <UploadHistory {...history} />
      <ExpectedFiles municipalityCode={municipalityCode} codes={codes} />
    </Page>
  );
}
