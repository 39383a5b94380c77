import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { type Operations, readOperations, retryFailedJob } from '~/domain/accounts/read-operations.server';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { readForm } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import type { Translate } from '~/i18n/shape';
import { AppError } from '~/platform/errors';
import { Facts, Notice } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import { FailedJobs } from './failed-jobs';
import { LatestRuns } from './latest-runs';

export const meta = pageTitle((t) => t('admin.operations.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'operations.read');
  return readOperations(actor);
}

/** Tries a failed job again. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'operations.read');
  const form = await readForm(request);
  try {
    await retryFailedJob(actor, String(form.get('job') ?? ''));
    return redirectWithFlash(request, paths.operations(), { key: 'admin.operations.retried' });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return redirectWithFlash(request, paths.operations(), {
      tone: 'info',
      key: 'admin.operations.retry_gone',
    });
  }
}

/** What somebody should look at, in words. */
function troubles(t: Translate, { database, queue, runs, mails }: Operations): string[] {
  const { unfinished } = database.migrations;
  const givenUp = queue.failed.filter((job) => job.givenUp).length;
  return [
    queue.workers === 0 && t('admin.operations.no_worker'),
    unfinished > 0 && t('admin.operations.migrations_unfinished', { count: unfinished }),
    queue.late > 0 && t('admin.operations.late_trouble', { count: queue.late }),
    givenUp > 0 && t('admin.operations.failed_given_up', { count: givenUp }),
    runs[0]?.state === 'failed' && t('admin.operations.run_failed'),
    mails.failed > 0 && t('admin.operations.mail_failed_trouble', { count: mails.failed }),
  ].filter((line) => line !== false);
}

export default function OperationsPage() {
  const operations = useLoaderData<typeof loader>();
  const { database, queue, runs, mails, users } = operations;
  const t = useWords();
  const format = useFormat();
  const lines = troubles(t, operations);
  const number = (value: number) => format.number(value);
  return (
    <Page
      title={t('admin.operations.title')}
      lead={
        lines.length === 0
          ? t('admin.operations.lead_well')
          : t('admin.operations.lead_trouble', { count: lines.length })
      }
    >
      {lines.map((line) => (
        <Notice key={line} tone="warning" title={line} />
      ))}
      <Section title={t('admin.operations.worker')}>
        <Facts
          columns
          items={[
            {
              term: t('admin.operations.run_state'),
              value: t('admin.operations.workers', { count: queue.workers }),
            },
            { term: t('admin.operations.waiting'), value: number(queue.waiting) },
            { term: t('admin.operations.running'), value: number(queue.running) },
            { term: t('admin.operations.late'), value: number(queue.late) },
          ]}
        />
      </Section>
      <Section title={t('admin.operations.failed')}>
        <FailedJobs jobs={queue.failed} />
      </Section>
      <Section title={t('admin.operations.runs')}>
        <LatestRuns runs={runs} />
      </Section>
      <Section
        title={t('admin.operations.mail')}
        aside={<Link to={paths.mails()}>{t('admin.operations.mail_link')}</Link>}
      >
        <Facts
          columns
          items={[
            { term: t('admin.operations.mail_queued'), value: number(mails.queued) },
            { term: t('admin.operations.mail_oldest'), value: format.dateTime(mails.oldestQueuedAt) },
            { term: t('admin.operations.mail_sent'), value: number(mails.sent) },
            { term: t('admin.operations.mail_failed'), value: number(mails.failed) },
          ]}
        />
      </Section>
      <Section title={t('admin.operations.database')}>
        <Facts
          columns
          items={[
            { term: t('admin.operations.version'), value: database.version },
            { term: t('admin.operations.size'), value: format.bytes(database.size) },
            { term: t('admin.operations.connections'), value: number(database.connections) },
            {
              term: t('admin.operations.round_trip'),
              value: t('admin.operations.milliseconds', { value: format.number(database.roundTripMs, 1) }),
            },
            {
              term: t('admin.operations.migrations'),
              value: t('admin.operations.migrations_value', {
                applied: database.migrations.applied,
                last: database.migrations.last ?? '–',
              }),
            },
          ]}
        />
      </Section>
      <Section title={t('admin.operations.users')}>
        <Facts
          columns
          items={[
            { term: t('admin.operations.users_active'), value: number(users.active) },
            { term: t('admin.operations.users_disabled'), value: number(users.disabled) },
            { term: t('admin.operations.sessions'), value: number(users.sessions) },
          ]}
        />
      </Section>
    </Page>
  );
}
