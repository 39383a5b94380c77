import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { findBulkChoices, getBulk } from '~/domain/tickets/bulk/get-bulk.server';
import { runBulk } from '~/domain/tickets/bulk/run-bulk.server';
import { undoBulk } from '~/domain/tickets/bulk/undo-bulk.server';
import { pageTitle } from '~/http/page-title';
import { readForm } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { notFound } from '~/platform/errors';
import { PortalForm, SubmitButton } from '~/ui/fields';
import { Page } from '~/ui/layout';
import classes from './bulk.module.css';
import { bulkSentence } from './bulk-sentence';
import { BulkTable } from './bulk-table';

export const meta = pageTitle((t) => t('bulk.title'));

function bulkId(params: { bulkId?: string }): string {
  const id = z.uuid().safeParse(params.bulkId);
  if (!id.success) throw notFound();
  return id.data;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.work');
  const [bulk, choices] = await Promise.all([getBulk(actor, bulkId(params)), findBulkChoices(actor)]);
  return { bulk, choices };
}

/** Undoes what was done, or finishes what was interrupted. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.work');
  const id = bulkId(params);
  const form = await readForm(request);
  if (form.get('intent') === 'undo') await undoBulk(actor, id);
  else await runBulk(actor, id, (await getBulk(actor, id)).action, []);
  return redirect(paths.bulkResult(id), 303);
}

export default function BulkResultPage() {
  const { bulk, choices } = useLoaderData<typeof loader>();
  const t = useWords();
  const { rows } = bulk;
  const count = (matches: (row: (typeof rows)[number]) => boolean) => rows.filter(matches).length;
  const changed = count(({ outcome }) => outcome === 'changed');
  const pending = count(({ outcome }) => outcome === 'pending');
  const undoable = count((row) => row.undoable);
  const lead = bulk.undone
    ? t('bulk.lead_undone', { undone: count(({ undo }) => undo === 'changed'), changed })
    : t('bulk.lead_done', { changed, total: rows.length });
  return (
    <Page
      title={bulkSentence(t, bulk.action, choices)}
      lead={lead}
      breadcrumbs={[{ href: paths.tickets(), label: t('tickets.title') }]}
    >
      <PortalForm id="angre">
        <div className={classes.buttons}>
          {pending > 0 ? <SubmitButton intent="again">{t('bulk.again')}</SubmitButton> : null}
          {undoable > 0 ? (
            <SubmitButton intent="undo" variant="default">
              {t('bulk.undo')}
            </SubmitButton>
          ) : null}
          <Link to={paths.tickets()}>{t('bulk.back')}</Link>
        </div>
        {undoable > 0 ? <p className="muted">{t('bulk.undo_hint')}</p> : null}
      </PortalForm>
      <BulkTable rows={rows} done />
    </Page>
  );
}
