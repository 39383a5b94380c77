import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { retentionForm } from '~/domain/tickets/keeping/keeping-forms';
import { RETENTION_CHOICES } from '~/domain/tickets/keeping/retention';
import {
  previewRetention,
  type RetentionView,
  setRetention,
} from '~/domain/tickets/keeping/retention.server';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { parseForm } from '~/http/parse-form.server';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { AppError } from '~/platform/errors';
import { type Column, DataTable, EmptyState } from '~/ui/data';
import { PortalForm, SelectField, SubmitButton } from '~/ui/fields';
import { Page, Section } from '~/ui/layout';

const query = z.object({ months: retentionForm.shape.months.nullable().catch(null).default(null) });

export const meta = pageTitle((t) => t('work.retention.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.lead');
  const { months } = parseQuery(request, query);
  const [inForce, shown] = await Promise.all([
    previewRetention(actor, null),
    previewRetention(actor, months),
  ]);
  return { inForce: inForce.months, shown };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.lead');
  const parsed = await parseForm(request, retentionForm);
  if (!parsed.ok) throw new AppError('invalid');
  await setRetention(actor, parsed.value.months);
  return redirectWithFlash(request, paths.retention(), { key: 'work.retention.saved' });
}

export default function Retention() {
  const { inForce, shown } = useLoaderData<typeof loader>();
  const t = useWords();
  const monthsText = (count: number) => t('work.retention.months_value', { count });
  const options = RETENTION_CHOICES.map((count) => ({ value: String(count), label: monthsText(count) }));
  const field = (
    <SelectField
      name="months"
      label={t('work.retention.months')}
      placeholder={null}
      defaultValue={String(shown.months)}
      options={options}
    />
  );
  return (
    <Page
      title={t('work.retention.title')}
      lead={t('work.retention.lead')}
      breadcrumbs={[{ href: paths.tickets(), label: t('tickets.title') }]}
    >
      <p>{t('work.retention.in_force', { months: monthsText(inForce) })}</p>
      <div className="row">
        <PortalForm id="preview" method="get" inline key={`preview-${shown.months}`}>
          {field}
          <SubmitButton variant="default">{t('work.retention.preview')}</SubmitButton>
        </PortalForm>
        {shown.months === inForce ? null : (
          <PortalForm id="save" key={`save-${shown.months}`}>
            <input type="hidden" name="months" value={shown.months} />
            <SubmitButton>
              {t('work.retention.save')}: {monthsText(shown.months)}
            </SubmitButton>
          </PortalForm>
        )}
      </div>
      <NextRun shown={shown} inForce={shown.months === inForce} />
      <Runs runs={shown.runs} />
    </Page>
  );
}

function NextRun({ shown, inForce }: { shown: RetentionView; inForce: boolean }) {
  const t = useWords();
  const format = useFormat();
  const { next, before, months } = shown;
  const { tickets, texts, persons } = next;
  const columns: Column<(typeof next.named)[number]>[] = [
    { key: 'number', header: t('work.retention.number'), cell: ({ number }) => String(number) },
    { key: 'theme', header: t('work.retention.theme'), cell: ({ theme }) => theme },
    { key: 'place', header: t('work.retention.municipality'), cell: ({ municipality }) => municipality },
    {
      key: 'closed',
      header: t('work.retention.closed'),
      numeric: true,
      decisive: true,
      cell: ({ closedAt }) => format.date(closedAt),
    },
  ];
  const said = inForce
    ? t('work.retention.next_text', { tickets, texts, persons, date: format.longDate(before) })
    : t('work.retention.next_preview', {
        tickets,
        texts,
        persons,
        months: t('work.retention.months_value', { count: months }),
      });
  return (
    <Section title={t('work.retention.next')}>
      <p>{tickets > 0 ? said : t('work.retention.next_none', { date: format.longDate(before) })}</p>
      {tickets > 0 ? (
        <DataTable
          caption={t('work.retention.first')}
          columns={columns}
          rows={next.named}
          rowKey={({ number }) => number}
          rowHref={({ number }) => paths.ticket(number)}
        />
      ) : null}
    </Section>
  );
}

function Runs({ runs }: { runs: RetentionView['runs'] }) {
  const t = useWords();
  const format = useFormat();
  const columns: Column<(typeof runs)[number]>[] = [
    { key: 'at', header: t('work.retention.at'), cell: ({ at }) => format.dateTime(at) },
    {
      key: 'months',
      header: t('work.retention.months'),
      cell: ({ months }) => t('work.retention.months_value', { count: months }),
    },
    { key: 'tickets', header: t('work.retention.tickets'), numeric: true, cell: ({ tickets }) => tickets },
    { key: 'texts', header: t('work.retention.texts'), numeric: true, cell: ({ texts }) => texts },
    { key: 'persons', header: t('work.retention.persons'), numeric: true, cell: ({ persons }) => persons },
  ];
  return (
    <Section title={t('work.retention.runs')}>
      <DataTable
        caption={t('work.retention.runs')}
        columns={columns}
        rows={runs}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('work.retention.no_runs')} />}
      />
    </Section>
  );
}
