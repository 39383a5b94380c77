import type { EvaluationRun } from '~/domain/findings/find-evaluation-runs.server';
import { useWords } from '~/i18n/context';

/** The newest run that has judged everyone to its end; `runs` stand newest first. */
export function lastOfEveryone(runs: readonly EvaluationRun[]): EvaluationRun | undefined {
  return runs.find((run) => run.state === 'done' && run.municipality === null);
}

/** Names the rules that crashed when everyone was last judged. */
export function CrashedRules({ runs }: { runs: readonly EvaluationRun[] }) {
  const t = useWords();
  const crashed = lastOfEveryone(runs)?.result.crashed ?? [];
  return crashed.length > 0 ? <p>{t('rules.runs.crashed', { rules: crashed.join(', ') })}</p> : null;
}
