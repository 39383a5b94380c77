import type { EvaluationRun } from '~/domain/findings/find-evaluation-runs.server';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, EmptyState, StateTag, type StateTone } from '~/ui/data';

const TONES: Record<EvaluationRun['state'], StateTone> = {
  queued: 'waiting',
  running: 'active',
  done: 'done',
  failed: 'attention',
};

/** The latest runs with what they came to. */
export function EvaluationRunTable({ runs }: { runs: readonly EvaluationRun[] }) {
  const t = useWords();
  const format = useFormat();
  const count = (value: number | undefined) => (value === undefined ? '–' : format.number(value));
  const columns: Column<EvaluationRun>[] = [
    {
      key: 'when',
      header: t('rules.runs.when'),
      nowrap: true,
      cell: (run) => format.dateTime(run.startedAt ?? run.createdAt),
    },
    {
      key: 'scope',
      header: t('rules.runs.scope'),
      cell: (run) => run.municipality ?? t('rules.runs.scope_all'),
    },
    {
      key: 'state',
      header: t('rules.runs.state'),
      decisive: true,
      cell: (run) => <StateTag tone={TONES[run.state]}>{t(`rules.runs.states.${run.state}`)}</StateTag>,
    },
    {
      key: 'persons',
      header: t('rules.runs.persons'),
      numeric: true,
      cell: (run) => count(run.result.persons),
    },
    {
      key: 'opened',
      header: t('rules.runs.opened'),
      numeric: true,
      cell: (run) =>
        count(run.result.opened === undefined ? undefined : run.result.opened + (run.result.reopened ?? 0)),
    },
    { key: 'closed', header: t('rules.runs.closed'), numeric: true, cell: (run) => count(run.result.closed) },
    {
      key: 'took',
      header: t('rules.runs.took'),
      numeric: true,
      wideOnly: true,
      cell: (run) =>
        run.startedAt && run.finishedAt
          ? t('rules.runs.seconds', {
              value: format.number((run.finishedAt.getTime() - run.startedAt.getTime()) / 1000, 1),
            })
          : '–',
    },
    { key: 'version', header: t('rules.runs.version'), wideOnly: true, cell: (run) => run.ruleSetVersion },
  ];
  return (
    <DataTable
      caption={t('rules.runs.caption')}
      columns={columns}
      rows={runs}
      rowKey={(run) => run.id}
      empty={<EmptyState title={t('rules.runs.none')}>{t('rules.runs.none_help')}</EmptyState>}
    />
  );
}
