import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { getTransfer, REJECTS_PER_PAGE } from '~/domain/transfer/get-transfer.server';
import { isFinished } from '~/domain/transfer/transfer';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { Notice } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import { AboutFile } from './about-file';
import { FindingsEffect } from './findings-effect';
import { ReceiptNumbers } from './receipt-numbers';
import { RejectedRowsTable } from './rejected-rows-table';
import { TransferProgress } from './transfer-progress';
import { useRefresh } from './use-refresh';

const query = z.object({ side: z.coerce.number().int().min(1).max(1_000_000).default(1) });

export const meta = pageTitle((t) => t('transfer.receipt.title'));

/** One upload: how far it has come, and when it is done what became of every row. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'transfer.read');
  const { side } = parseQuery(request, query);
  const transfer = await getTransfer(actor, params.transferId ?? '', side);
  return { transfer, pageSize: REJECTS_PER_PAGE };
}

type Transfer = Awaited<ReturnType<typeof loader>>['transfer'];

export default function Receipt() {
  const t = useWords();
  const { transfer, pageSize } = useLoaderData<typeof loader>();
  const finished = isFinished(transfer.state);
  useRefresh(!finished);
  return (
    <Page
      title={t('transfer.receipt.title')}
      lead={<Lead transfer={transfer} />}
      breadcrumbs={[{ href: paths.uploads(), label: t('transfer.receipt.breadcrumb') }]}
      actions={finished ? <Link to={paths.uploads()}>{t('transfer.receipt.upload_more')}</Link> : null}
    >
      {finished ? null : <TransferProgress transfer={transfer} />}
      {transfer.state === 'refused' && transfer.refusal ? (
        <Notice tone="error" title={t('transfer.result.refused')}>
          {t.message(`transfer.refusals.${transfer.refusal.key}`, transfer.refusal.params)}
        </Notice>
      ) : null}
      {transfer.state === 'done' ? (
        <>
          <ReceiptNumbers transfer={transfer} />
          <Skipped transfer={transfer} />
          <FindingsEffect effect={transfer.effect} />
          {transfer.rejected > 0 ? <RejectedRowsTable transfer={transfer} pageSize={pageSize} /> : null}
        </>
      ) : null}
      <AboutFile transfer={transfer} />
    </Page>
  );
}

/** The one sentence that says what became of the file. */
function Lead({ transfer }: { transfer: Transfer }) {
  const t = useWords();
  const format = useFormat();
  const { state, rejected, rowsRead, added, changed } = transfer;
  if (state === 'queued') return t('transfer.receipt.waiting_lead');
  if (state === 'running') return t('transfer.receipt.running_lead');
  if (state === 'refused') return t('transfer.receipt.refused_lead');
  if (state === 'failed') return t('transfer.receipt.failed_lead');
  if (rejected === rowsRead) return t('transfer.receipt.all_rejected', { rows: format.number(rowsRead) });
  if (rejected > 0) {
    return t('transfer.receipt.some_rejected', {
      rejected: format.number(rejected),
      rows: format.number(rowsRead),
    });
  }
  if (added + changed === 0) return t('transfer.receipt.nothing_new');
  return t('transfer.receipt.all_taken', { count: rowsRead, rows: format.number(rowsRead) });
}

/** Columns and sheets that were passed over. */
function Skipped({ transfer }: { transfer: Transfer }) {
  const t = useWords();
  const sheets = transfer.effect.ignoredSheets ?? [];
  if (transfer.unknownColumns.length === 0 && sheets.length === 0) return null;
  return (
    <Section>
      <div className="flow">
        {transfer.unknownColumns.length > 0 ? (
          <Notice tone="info" title={t('transfer.receipt.unknown_columns')}>
            {transfer.unknownColumns.map((name) => `«${name}»`).join(', ')}.{' '}
            {t('transfer.receipt.unknown_columns_help')}
          </Notice>
        ) : null}
        {sheets.length > 0 ? (
          <Notice tone="warning" title={t('transfer.receipt.ignored_sheets')}>
            {sheets.map((name) => `«${name}»`).join(', ')}. {t('transfer.receipt.ignored_sheets_help')}
          </Notice>
        ) : null}
      </div>
    </Section>
  );
}
