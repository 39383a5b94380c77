import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { z } from 'zod';
import { holdsPersonNumber } from '~/domain/register/duf';
import { bulkValue, readBulkValue } from '~/domain/tickets/bulk/bulk';
import { BULK_MAX } from '~/domain/tickets/bulk/bulk-max';
import { findBulkChoices } from '~/domain/tickets/bulk/get-bulk.server';
import { numbersOfList } from '~/domain/tickets/bulk/numbers-of-list.server';
import { previewBulk } from '~/domain/tickets/bulk/preview-bulk.server';
import { runBulk } from '~/domain/tickets/bulk/run-bulk.server';
import { listParams } from '~/domain/tickets/queue/list-params';
import { ticketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import { pageTitle } from '~/http/page-title';
import { readForm } from '~/http/parse-form.server';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { AppError, notFound } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { EmptyState, Notice } from '~/ui/data';
import { PortalForm, SubmitButton } from '~/ui/fields';
import { Page } from '~/ui/layout';
import classes from './bulk.module.css';
import { bulkChange, bulkSentence } from './bulk-sentence';
import { BulkTable } from './bulk-table';

export const meta = pageTitle((t) => t('bulk.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.work');
  const query = parseQuery(request, ticketListQuery);
  if (holdsPersonNumber(query.sok)) throw notFound();
  return { back: paths.tickets(listParams(query)), choices: await findBulkChoices(actor) };
}

const numberList = z.array(z.coerce.number().int().positive().max(2_147_483_647)).max(BULK_MAX);

/** `preview` shows what would happen; `run` does it, under an id that makes a repeated press harmless. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.work');
  const form = await readForm(request);
  const query = parseQuery(request, ticketListQuery);
  if (holdsPersonNumber(query.sok)) throw notFound();
  const refuse = (fault: string, params = {}) =>
    data({ fault, params, bulk: null, rows: [], id: '' }, { status: 422 });
  const bulk = readBulkValue(String(form.get('handling') ?? ''));
  const listed = form.get('alle') === 'on' ? await numbersOfList(actor, query) : form.getAll('sak');
  const numbers = numberList.safeParse(listed);
  if (!numbers.success) return refuse('bulk.too_many', { max: BULK_MAX });
  if (numbers.data.length === 0) return refuse('bulk.none_title');
  if (!bulk) return refuse('bulk.no_choice');
  try {
    if (form.get('intent') === 'run') {
      const id = z.uuid().safeParse(form.get('id'));
      if (!id.success) throw new AppError('invalid');
      await runBulk(actor, id.data, bulk, numbers.data);
      return redirect(paths.bulkResult(id.data), 303);
    }
    const rows = await previewBulk(actor, bulk, numbers.data);
    return data({ fault: null, params: {}, bulk, rows, id: newId() });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    return refuse(error.key, error.params);
  }
}

export default function BulkPreview() {
  const { back, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  // An answer to a post keeps the place on the page, which here would be below a long list.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  const crumbs = [{ href: back, label: t('tickets.title') }];
  if (!answer?.bulk) {
    return (
      <Page title={t('bulk.title')} breadcrumbs={crumbs}>
        {answer?.fault ? <Notice tone="warning" title={t.message(answer.fault, answer.params)} /> : null}
        <EmptyState title={t('bulk.none_title')}>
          {t('bulk.none_text')} <Link to={back}>{t('bulk.back')}</Link>
        </EmptyState>
      </Page>
    );
  }
  const { bulk, rows, id } = answer;
  const changed = rows.filter(({ outcome }) => outcome === 'changed');
  return (
    <Page
      title={bulkSentence(t, bulk, choices)}
      lead={t('bulk.lead_preview', { changed: changed.length, total: rows.length })}
      breadcrumbs={crumbs}
    >
      <BulkTable rows={rows} done={false} fromTo={({ from }) => bulkChange(t, bulk, from, choices)} />
      <PortalForm id="gjor" action={paths.bulk()}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="handling" value={bulkValue(bulk)} />
        {changed.map(({ number }) => (
          <input key={number} type="hidden" name="sak" value={number} />
        ))}
        <div className={classes.buttons}>
          {changed.length > 0 ? (
            <SubmitButton intent="run">{t('bulk.run', { count: changed.length })}</SubmitButton>
          ) : null}
          <Link to={back}>{t('bulk.back')}</Link>
        </div>
      </PortalForm>
    </Page>
  );
}
