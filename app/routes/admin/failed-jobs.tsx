import { Form } from '@remix-run/react';
import { useFormat, useWords } from '~/i18n/context';
import type { FailedJob } from '~/platform/job-queue.server';
import { type Column, DataTable, EmptyState, StateTag } from '~/ui/data';
import { SubmitButton } from '~/ui/fields';

/** Jobs that have failed, those that wait for a person first. */
export function FailedJobs({ jobs }: { jobs: FailedJob[] }) {
  const t = useWords();
  const format = useFormat();
  const columns: Column<FailedJob>[] = [
    { key: 'job', header: t('admin.operations.job'), cell: ({ id, name }) => `${name} ${id}` },
    {
      key: 'attempts',
      header: t('admin.operations.attempts'),
      numeric: true,
      cell: ({ attempts, maxAttempts }) =>
        t('admin.operations.attempts_value', { part: attempts, total: maxAttempts }),
    },
    { key: 'error', header: t('admin.operations.error'), cell: ({ errorClass }) => errorClass },
    {
      key: 'next',
      header: t('admin.operations.next_try'),
      decisive: true,
      cell: ({ givenUp, nextTry }) =>
        givenUp ? (
          <StateTag tone="attention">{t('admin.operations.given_up')}</StateTag>
        ) : (
          format.dateTime(nextTry)
        ),
    },
    {
      key: 'retry',
      header: t('admin.operations.action'),
      cell: ({ id }) => (
        <Form method="post">
          <input type="hidden" name="job" value={id} />
          <SubmitButton variant="default">
            {t('admin.operations.retry')}
            <span className="visually-hidden"> {t('admin.operations.retry_named', { id })}</span>
          </SubmitButton>
        </Form>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('admin.operations.failed')}
      columns={columns}
      rows={jobs}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('admin.operations.no_failed')} />}
    />
  );
}
