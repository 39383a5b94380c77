import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findMails, type MailRow } from '~/domain/notifications/find-mails.server';
import { mailLabel } from '~/domain/notifications/mail-label';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { hasMailServer, mailFolder } from '~/platform/mail.server';
import { type Column, DataTable, EmptyState, FilterBar, Notice, Pager } from '~/ui/data';
import { SelectField } from '~/ui/fields';
import { Page } from '~/ui/layout';
import { MailStateTag } from './mail-state';

export const meta = pageTitle((t) => t('mail.list.title'));

const STATES = ['queued', 'sent', 'failed'] as const;

const query = z.object({
  tilstand: z.enum(STATES).optional(),
  side: z.coerce.number().int().min(1).max(100_000).default(1),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'operations.read');
  const { tilstand, side } = parseQuery(request, query);
  const mails = await findMails(actor, { state: tilstand ?? null, page: side });
  return { mails, state: tilstand ?? null, localFolder: hasMailServer() ? null : mailFolder() };
}

export default function Mails() {
  const { mails, state, localFolder } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const columns: Column<MailRow>[] = [
    { key: 'what', header: t('mail.list.template'), cell: (row) => mailLabel(t, row.template) },
    {
      key: 'state',
      header: t('mail.list.filter_state'),
      cell: (row) => <MailStateTag state={row.state} />,
      decisive: true,
    },
    { key: 'to', header: t('mail.list.to'), cell: (row) => row.to },
    { key: 'ticket', header: t('mail.list.ticket'), cell: (row) => row.ticketNumber ?? '', numeric: true },
    {
      key: 'created',
      header: t('mail.list.created'),
      cell: (row) => format.dateTime(row.createdAt),
      nowrap: true,
    },
    { key: 'sent', header: t('mail.list.sent'), cell: (row) => format.dateTime(row.sentAt), nowrap: true },
    {
      key: 'attempts',
      header: t('mail.list.attempts'),
      cell: (row) => format.number(row.attempts),
      numeric: true,
    },
  ];
  return (
    <Page title={t('mail.list.title')} lead={t('mail.list.lead')}>
      {localFolder ? <Notice>{t('mail.list.local', { folder: localFolder })}</Notice> : null}
      <FilterBar active={state ? 1 : 0}>
        <SelectField
          name="tilstand"
          label={t('mail.list.filter_state')}
          placeholder={t('mail.list.all_states')}
          defaultValue={state}
          options={STATES.map((value) => ({ value, label: t(`mail.list.state.${value}`) }))}
        />
      </FilterBar>
      <DataTable
        caption={t('mail.list.title')}
        columns={columns}
        rows={mails.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.mail(row.id)}
        rowMark={(row) => (row.state === 'failed' ? 'strong' : undefined)}
        empty={<EmptyState title={state ? t('mail.list.empty_filtered') : t('mail.list.empty')} />}
      />
      <Pager page={mails.page} pageSize={mails.pageSize} total={mails.total} />
    </Page>
  );
}
