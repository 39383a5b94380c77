import type { TransferReceipt } from '~/domain/transfer/get-transfer.server';
import { faultsOf, REJECTS_KEPT_DAYS, type ShownFault } from '~/domain/transfer/rejected-row';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, Notice, Pager } from '~/ui/data';
import { Section } from '~/ui/layout';
import { reasonText } from './reason-text';

type RejectedRowsTableProps = {
  transfer: Pick<TransferReceipt, 'id' | 'rejects' | 'page' | 'rejectsKept'>;
  pageSize: number;
};

type Fault = ShownFault & { line: number };

/** The rows that were not taken, each with line, column, value and reason, and the download for correcting them. */
export function RejectedRowsTable({ transfer, pageSize }: RejectedRowsTableProps) {
  const t = useWords();
  const format = useFormat();
  if (transfer.rejectsKept === 0) {
    return (
      <Section title={t('transfer.rejects.heading')}>
        <Notice>{t('transfer.rejects.expired', { days: REJECTS_KEPT_DAYS })}</Notice>
      </Section>
    );
  }
  const rows = transfer.rejects.flatMap((row) =>
    faultsOf(row).map((fault) => ({ line: row.line, ...fault })),
  );
  const columns: Column<Fault>[] = [
    {
      key: 'line',
      header: t('transfer.rejects.line'),
      nowrap: true,
      cell: (row) => t('transfer.rejects.line_no', { line: format.number(row.line) }),
    },
    { key: 'column', header: t('transfer.rejects.column'), cell: (row) => row.column || '–' },
    { key: 'value', header: t('transfer.rejects.value'), cell: (row) => row.value || '–' },
    { key: 'reason', header: t('transfer.rejects.reason'), cell: (row) => reasonText(t, row) },
  ];
  return (
    <Section title={t('transfer.rejects.heading')} id="avvist">
      <div className="flow">
        <p className="measure">{t('transfer.rejects.intro')}</p>
        <p className="row">
          <a href={paths.rejectedRows(transfer.id, { format: 'csv' })} download="avviste-rader.csv">
            {t('transfer.rejects.download_csv')}
          </a>
          <a href={paths.rejectedRows(transfer.id, { format: 'xlsx' })} download="avviste-rader.xlsx">
            {t('transfer.rejects.download_xlsx')}
          </a>
        </p>
        <DataTable
          caption={t('transfer.rejects.heading')}
          columns={columns}
          rows={rows}
          rowKey={(row) => `${row.line}-${row.column}-${row.reason}`}
        />
        <Pager
          page={transfer.page}
          pageSize={pageSize}
          total={transfer.rejectsKept}
          unit={t('transfer.rejects.heading')}
        />
      </div>
    </Section>
  );
}
