import type { TransferLine } from '~/domain/transfer/find-transfers.server';
import type { TransferState } from '~/domain/transfer/transfer';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, EmptyState, Pager, StateTag, type StateTone } from '~/ui/data';
import { Section } from '~/ui/layout';

export const STATE_TONES: Record<TransferState, StateTone> = {
  queued: 'waiting',
  running: 'active',
  done: 'done',
  refused: 'attention',
  failed: 'attention',
};

type UploadHistoryProps = { rows: TransferLine[]; total: number; page: number; pageSize: number };

/** Earlier uploads with what became of them, newest first. */
export function UploadHistory({ rows, total, page, pageSize }: UploadHistoryProps) {
  const t = useWords();
  const format = useFormat();
  const result = (row: TransferLine): string => {
    if (row.state === 'queued') return t('transfer.result.waiting');
    if (row.state === 'running') return t('transfer.result.reading', { done: format.number(row.rowsRead) });
    if (row.state !== 'done') return t(`transfer.result.${row.state}`);
    return t('transfer.result.done', {
      added: format.number(row.added),
      changed: format.number(row.changed),
      unchanged: format.number(row.unchanged),
      rejected: format.number(row.rejected),
    });
  };
  const columns: Column<TransferLine>[] = [
    { key: 'file', header: t('transfer.history.file'), cell: (row) => row.fileName },
    {
      key: 'state',
      header: t('transfer.history.state'),
      decisive: true,
      nowrap: true,
      cell: (row) => <StateTag tone={STATE_TONES[row.state]}>{t(`transfer.states.${row.state}`)}</StateTag>,
    },
    {
      key: 'kind',
      header: t('transfer.history.kind'),
      cell: (row) => t(`transfer.kinds.${row.kind ?? 'unknown'}`),
    },
    { key: 'result', header: t('transfer.history.result'), cell: result },
    {
      key: 'when',
      header: t('transfer.history.when'),
      nowrap: true,
      cell: (row) => format.dateTime(row.createdAt),
    },
    {
      key: 'who',
      header: t('transfer.history.who'),
      wideOnly: true,
      cell: (row) => row.uploadedBy ?? t('transfer.history.from_command_line'),
    },
  ];
  return (
    <Section title={t('transfer.history.heading')}>
      <DataTable
        caption={t('transfer.history.heading')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.receipt(row.id)}
        empty={<EmptyState title={t('transfer.history.empty')} />}
      />
      <Pager page={page} pageSize={pageSize} total={total} />
    </Section>
  );
}
