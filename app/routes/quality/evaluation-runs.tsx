import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { findEvaluationRuns } from '~/domain/findings/find-evaluation-runs.server';
import { requestEvaluation } from '~/domain/findings/run-evaluation.server';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { FormActions, PortalForm, SubmitButton } from '~/ui/fields';
import { Page, Section } from '~/ui/layout';
import { CrashedRules, lastOfEveryone } from './crashed-rules';
import { EvaluationProgress } from './evaluation-progress';
import { EvaluationRunTable } from './evaluation-run-table';

export const meta = pageTitle((t) => t('rules.runs.title'));

/** How often the page asks again while a run is under way, in milliseconds. */
const ASK_EVERY = 2_000;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'quality.run');
  return { runs: await findEvaluationRuns(actor) };
}

/** Orders a full run; one that waits or runs already is not doubled. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'quality.run');
  await requestEvaluation(actor);
  return redirectWithFlash(request, paths.evaluationRuns(), { key: 'rules.runs.started' });
}

/** Full runs of the rules: start one, follow it, see the last ones. */
export default function EvaluationRuns() {
  const { runs } = useLoaderData<typeof loader>();
  const t = useWords();
  const current = runs.find((run) => run.state === 'running') ?? runs.find((run) => run.state === 'queued');
  const last = lastOfEveryone(runs);
  useAskAgain(current !== undefined);
  return (
    <Page
      title={t('rules.runs.title')}
      lead={t('rules.runs.lead')}
      status={{ asOf: last?.finishedAt?.toISOString() }}
    >
      <Section>
        {current ? (
          <EvaluationProgress run={current} />
        ) : (
          <PortalForm>
            <p>{t('rules.runs.start_help')}</p>
            <FormActions>
              <SubmitButton>{t('rules.runs.start')}</SubmitButton>
            </FormActions>
          </PortalForm>
        )}
      </Section>
      <Section title={t('rules.runs.history')}>
        <CrashedRules runs={runs} />
        <EvaluationRunTable runs={runs} />
      </Section>
    </Page>
  );
}

/** Reads the page's data again as long as something moves. Without JavaScript the page has a link for it. */
function useAskAgain(moving: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(revalidate, ASK_EVERY);
    return () => clearInterval(timer);
  }, [moving, revalidate]);
}
