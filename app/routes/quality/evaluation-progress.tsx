import { Link } from '@remix-run/react';
import type { EvaluationRun } from '~/domain/findings/find-evaluation-runs.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import classes from './quality.module.css';

const STEPS = { persons: 'rules.runs.steps.persons', totals: 'rules.runs.steps.totals' } as const;

/** A run under way: the step's name and how far it has come. */
export function EvaluationProgress({
  run,
}: {
  run: Pick<EvaluationRun, 'state' | 'step' | 'done' | 'total'>;
}) {
  const t = useWords();
  const format = useFormat();
  const running = run.state === 'running';
  const step = t(STEPS[run.step as keyof typeof STEPS] ?? 'rules.runs.steps.waiting');
  const heading = t(running ? 'rules.runs.running' : 'rules.runs.waiting');
  return (
    <div className="flow" aria-live="polite">
      <p>
        <strong>{heading}</strong>
      </p>
      <p>{t('rules.runs.step', { step })}</p>
      {run.total > 0 ? (
        <>
          <progress className={classes.progress} value={run.done} max={run.total} aria-label={heading} />
          <p className="tabular">
            {t('rules.runs.progress', { done: format.number(run.done), total: format.number(run.total) })}
          </p>
        </>
      ) : null}
      <p>
        <Link to={paths.evaluationRuns()}>{t('rules.runs.refresh')}</Link>
      </p>
    </div>
  );
}
