import type { BulkRow } from '~/domain/tickets/bulk/bulk';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import classes from '~/routes/tickets/list/ticket-table.module.css';
import { type Column, DataTable, StateTag, type StateTone } from '~/ui/data';

const TONES: Record<BulkRow['outcome'], StateTone> = {
  changed: 'active',
  same: 'closed',
  refused: 'attention',
  pending: 'waiting',
};

type Props = {
  rows: BulkRow[];
  done: boolean;
  /** What changes in a ticket that will be changed, as words; preview only. */
  fromTo?: (row: BulkRow) => string | null;
};

/** The tickets of a bulk action, one by one: what would happen to each, or what did. */
export function BulkTable({ rows, done, fromTo }: Props) {
  const t = useWords();
  const columns: Column<BulkRow>[] = [
    {
      key: 'ticket',
      header: t('queue.column.sak'),
      cell: (row) => (
        <>
          <span className={classes.number}>{row.number}</span> {row.title}
        </>
      ),
    },
    { key: 'municipality', header: t('queue.column.kommune'), cell: (row) => row.municipality },
    {
      key: 'outcome',
      header: t(done ? 'bulk.result' : 'bulk.outcome'),
      cell: (row) => (
        <StateTag tone={row.undo === 'refused' ? 'attention' : TONES[row.outcome]}>{words(row)}</StateTag>
      ),
      decisive: true,
    },
    {
      key: 'detail',
      header: t('bulk.detail'),
      cell: (row) => {
        const reason = row.undoReason ?? row.reason;
        const change = row.outcome === 'changed' ? fromTo?.(row) : null;
        return change || reason ? (
          <>
            {change}
            {reason ? <p className={classes.snippet}>{t.message(reason)}</p> : null}
          </>
        ) : null;
      },
    },
  ];
  const words = ({ outcome, undo }: BulkRow) => {
    if (undo) return t(`bulk.undone.${undo}`);
    if (done || outcome === 'pending') return t(`bulk.did.${outcome}`);
    return t(`bulk.will.${outcome}`);
  };
  return (
    <DataTable
      caption={t('bulk.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.number}
      rowHref={(row) => paths.ticket(row.number)}
    />
  );
}
