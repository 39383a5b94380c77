import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { checkDuf } from '~/domain/register/duf';
import { findAccessLog, findPersonOfLog, LOOKS_PER_PAGE } from '~/domain/register/find-access-log.server';
import { pageTitle } from '~/http/page-title';
import { readForm } from '~/http/parse-form.server';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { messageKey } from '~/i18n/message-key';
import { formatDate, parseNorwegianDate } from '~/platform/dates';
import { EmptyState, FilterBar, Notice, Pager } from '~/ui/data';
import { DateField, DufField, FormActions, PortalForm, SubmitButton, TextField } from '~/ui/fields';
import { Page } from '~/ui/layout';
import { LookTable } from './look-table';

export const meta = pageTitle((t) => t('admin.access_log.title'));

const day = z
  .string()
  .transform((text) => parseNorwegianDate(text))
  .refine((iso) => iso !== null);

const query = z.object({
  navn: z.string().max(100).optional(),
  bruker: z.uuid().optional(),
  person: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
  fra: day.optional(),
  til: day.optional(),
  side: z.coerce.number().int().min(1).max(10_000).default(1),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'access_log.read');
  const { navn, bruker, person, fra, til, side } = parseQuery(request, query);
  const found = await findAccessLog(actor, {
    userName: navn,
    userId: bruker,
    personId: person,
    from: fra ?? undefined,
    to: til ?? undefined,
    page: side,
  });
  return {
    ...found,
    pageSize: LOOKS_PER_PAGE,
    filter: { navn, bruker, person, fra: fra ? formatDate(fra) : null, til: til ? formatDate(til) : null },
    municipalityName: actor.municipalityName,
  };
}

/** Looks a person up by DUF number. By post, so that the number stands in no address, history or log. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'access_log.read');
  const form = await readForm(request);
  const check = checkDuf(String(form.get('duf') ?? ''));
  if (!check.ok) {
    const key = messageKey(`errors.fields.duf.${check.reason}`, { count: check.length });
    return data({ reply: { values: {}, errors: { duf: [key] } } }, { status: 422 });
  }
  const person = await findPersonOfLog(actor, check.duf);
  return redirect(paths.accessLog({ person }), { status: 303 });
}

export default function AccessLog() {
  const { looks, total, more, page, pageSize, filter, municipalityName } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const format = useFormat();
  const active = Object.values(filter).filter((value) => value !== undefined && value !== null).length;
  return (
    <Page
      title={t('admin.access_log.title')}
      lead={
        municipalityName
          ? t('admin.access_log.lead_own', { municipality: municipalityName })
          : t('admin.access_log.lead_all')
      }
    >
      <FilterBar active={active} keep={['bruker', 'person']}>
        <TextField name="navn" type="search" label={t('admin.access_log.user')} defaultValue={filter.navn} />
        <DateField
          name="fra"
          label={t('admin.access_log.from')}
          hint={t('admin.access_log.date_hint')}
          defaultValue={filter.fra}
        />
        <DateField
          name="til"
          label={t('admin.access_log.to')}
          hint={t('admin.access_log.date_hint')}
          defaultValue={filter.til}
        />
      </FilterBar>
      <details open={Boolean(answer)}>
        <summary>{t('admin.access_log.person_title')}</summary>
        <PortalForm id="person" reply={answer?.reply} action={paths.accessLog()}>
          <DufField name="duf" hint={t('admin.access_log.person_hint')} />
          <FormActions>
            <SubmitButton variant="default">{t('admin.access_log.person_submit')}</SubmitButton>
          </FormActions>
        </PortalForm>
      </details>
      {filter.person ? <Notice title={t('admin.access_log.only_person', { id: filter.person })} /> : null}
      {filter.bruker ? <Notice title={t('admin.access_log.only_user')} /> : null}
      {more ? (
        <Notice tone="warning" title={t('admin.access_log.more', { total: format.number(total) })} />
      ) : null}
      <LookTable
        looks={looks}
        withPlace={municipalityName === null}
        empty={
          <EmptyState
            title={t(
              filter.person === undefined ? 'admin.access_log.empty' : 'admin.access_log.unknown_person',
            )}
          />
        }
      />
      <Pager page={page} pageSize={pageSize} total={total} />
    </Page>
  );
}
