import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { EvaluationRun } from '~/domain/findings/find-evaluation-runs.server';
import { LanguageProvider } from '~/i18n/context';
import { wordsFor } from '~/i18n/words-for.server';
import { CrashedRules } from './crashed-rules';

const t = wordsFor('nb');
const ENDED = new Date('2026-11-01T02:40:00Z');
let runs = 0;

function run(differing: Partial<EvaluationRun>): EvaluationRun {
  runs += 1;
  return {
    id: runs,
    state: 'done',
    municipality: null,
    step: '',
    done: 10,
    total: 10,
    result: { persons: 10, opened: 0, reopened: 0, closed: 0, crashed: [] },
    ruleSetVersion: '2026-1',
    createdAt: ENDED,
    startedAt: ENDED,
    finishedAt: ENDED,
    ...differing,
  };
}

const shown = (...listed: EvaluationRun[]) =>
  renderToStaticMarkup(
    <LanguageProvider language="nb">
      <CrashedRules runs={listed} />
    </LanguageProvider>,
  );

const crashed = run({ result: { crashed: ['DQ-080'] } });
const warning = t('rules.runs.crashed', { rules: 'DQ-080' });

it.each<[string, Partial<EvaluationRun>]>([
  ['waits', { state: 'queued', result: {}, finishedAt: null }],
  ['is under way', { state: 'running', result: {}, finishedAt: null }],
  ['was broken off', { state: 'failed' }],
  ['was of one municipality', { municipality: 'Utsira' }],
])('rules that crashed are named also when the newest run %s', (_, newest) => {
  expect(shown(run(newest), crashed)).toContain(warning);
});

it('rules that crashed are named until everyone has been judged without a crash', () => {
  expect(shown(crashed)).toContain(warning);
  expect(shown(run({}), crashed)).not.toContain(warning);
});

it('rules that crashed in one municipality alone are not said to have crashed for everyone', () => {
  const local = run({ municipality: 'Utsira', result: { crashed: ['DQ-080'] } });
  expect(shown(local, run({}))).not.toContain(warning);
});
