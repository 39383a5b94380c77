import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { holdsPersonNumber } from '~/domain/register/duf';
import { isDesk } from '~/domain/tickets/policy';
import { findViews, getView } from '~/domain/tickets/queue/find-views.server';
import { listParams } from '~/domain/tickets/queue/list-params';
import { deleteView, saveView } from '~/domain/tickets/queue/save-view.server';
import { ticketListQuery } from '~/domain/tickets/queue/ticket-list-query';
import { VIEW_NAME_MAX, viewForm } from '~/domain/tickets/queue/view-forms';
import { findThemes } from '~/domain/tickets/themes/find-themes.server';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { AppError, notFound } from '~/platform/errors';
import { CheckboxField, FormActions, PortalForm, SubmitButton, TextField } from '~/ui/fields';
import { Page, Section } from '~/ui/layout';
import { ViewContents } from './view-contents';

export const meta = pageTitle((t) => t('queue.views.title_new'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.read');
  const query = parseQuery(request, ticketListQuery);
  if (holdsPersonNumber(query.sok)) throw notFound();
  const [views, themes] = await Promise.all([
    findViews(actor),
    findThemes(actor.language, { retired: true }),
  ]);
  const view = views.find(({ id }) => id === query.visning) ?? null;
  return { query, view, themes, own: view?.ownerId === actor.id, desk: isDesk(actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.read');
  const query = parseQuery(request, ticketListQuery);
  const form = await readForm(request);
  const changed = query.visning ? await getView(actor, query.visning) : null;
  const own = changed?.ownerId === actor.id ? changed : null;
  if (form.get('intent') === 'delete') {
    if (!own) throw notFound();
    await deleteView(actor, own.id);
    return redirectWithFlash(request, paths.tickets(), { key: 'queue.views.removed' });
  }
  const parsed = await parseForm(form, viewForm);
  if (!parsed.ok) return data({ reply: parsed.reply }, { status: 422 });
  const { name, shared, current } = parsed.value;
  const taken = own === null || current === 'on';
  try {
    const saved = { id: own?.id ?? null, name, shared: shared === 'on', query: taken ? query : null };
    const visning = await saveView(actor, saved);
    const shown = taken ? query : own.query;
    return redirectWithFlash(request, paths.tickets({ ...listParams({ ...shown, side: 1 }), visning }), {
      key: 'queue.views.saved',
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    return data({ reply: formReply(form, refusalOf(error)) }, { status: 422 });
  }
}

export default function TicketViewPage() {
  const { query, view, themes, own, desk } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  return (
    <Page
      title={own ? t('queue.views.title_edit') : t('queue.views.title_new')}
      lead={view && !own ? t('queue.views.copied', { name: view.owner }) : t('queue.views.lead')}
      breadcrumbs={[{ href: paths.tickets(listParams(query)), label: t('tickets.title') }]}
      narrow
    >
      <Section title={t('queue.views.holds')}>
        <ViewContents query={query} themes={themes} desk={desk} />
      </Section>
      <PortalForm reply={answer?.reply}>
        <TextField
          name="name"
          label={t('queue.views.name')}
          hint={t('queue.views.name_hint')}
          defaultValue={view?.name}
          maxLength={VIEW_NAME_MAX}
          width="m"
        />
        <CheckboxField
          name="shared"
          label={t(desk ? 'queue.views.share' : 'queue.views.share_municipality')}
          hint={t('queue.views.share_hint')}
          defaultChecked={own && view?.shared}
        />
        {own ? <CheckboxField name="current" label={t('queue.views.use_current')} defaultChecked /> : null}
        <FormActions>
          <SubmitButton intent="save">{t('queue.views.submit')}</SubmitButton>
          {own ? (
            <SubmitButton intent="delete" danger>
              {t('queue.views.remove')}
            </SubmitButton>
          ) : null}
        </FormActions>
      </PortalForm>
    </Page>
  );
}
