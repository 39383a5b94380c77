import type { Operations } from '~/domain/accounts/read-operations.server';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, EmptyState, StateTag, type StateTone } from '~/ui/data';

type Run = Operations['runs'][number];

const TONES: Record<Run['state'], StateTone> = {
  queued: 'waiting',
  running: 'active',
  done: 'done',
  failed: 'attention',
};

/** The last quality runs: for which day, how they ended and how long they took. */
export function LatestRuns({ runs }: { runs: Run[] }) {
  const t = useWords();
  const format = useFormat();
  const columns: Column<Run>[] = [
    { key: 'run', header: t('admin.operations.run'), cell: ({ id }) => String(id) },
    { key: 'day', header: t('admin.operations.run_day'), cell: ({ day }) => format.date(day) },
    {
      key: 'time',
      header: t('admin.operations.run_time'),
      cell: ({ startedAt, finishedAt }) =>
        [format.dateTime(startedAt), format.time(finishedAt)].filter(Boolean).join('–'),
    },
    {
      key: 'state',
      header: t('admin.operations.run_state'),
      decisive: true,
      cell: ({ state }) => (
        <StateTag tone={TONES[state]}>{t(`admin.operations.run_states.${state}`)}</StateTag>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('admin.operations.runs')}
      columns={columns}
      rows={runs}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('admin.operations.no_runs')} />}
    />
  );
}
