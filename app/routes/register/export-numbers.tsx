import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { Actor } from '~/domain/accounts/actor';
import { filtersIn } from '~/domain/register/filters-in';
import type { PersonListing } from '~/domain/register/find-persons.server';
import { lookAtListed, openListedPersons } from '~/domain/register/open-listed-persons.server';
import { personListQuery } from '~/domain/register/person-list-query';
import { purposeForm } from '~/domain/register/purpose';
import { PURPOSE_REASONS } from '~/domain/register/purpose-reasons';
import { searchAskedFor } from '~/domain/register/search-persons.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { AppError } from '~/platform/errors';
import { Notice } from '~/ui/data';
import { FormActions, PortalForm, RadioField, SubmitButton, TextField } from '~/ui/fields';
import { ButtonLink, Page } from '~/ui/layout';

export const meta = pageTitle((t) => t('person_list.numbers.title'));

const numbersQuery = personListQuery.extend({
  /** Mark of the list whose persons have been opened. */
  apnet: z.string().max(64).optional(),
});

async function listingOf(request: Request, actor: Actor): Promise<PersonListing> {
  const query = parseQuery(request, numbersQuery);
  const search = await searchAskedFor(actor, query.sok === 'ja');
  return { filter: filtersIn(query), sorter: query.sorter, search, hours: false };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'persons.correct');
  const { side: _, apnet, ...query } = parseQuery(request, numbersQuery);
  const listing = await listingOf(request, actor);
  const { total, mark, open } = await lookAtListed(actor, listing);
  // The address alone opens nobody, and an opening ends: then the purpose is asked for again.
  const opened = apnet === mark && open;
  return { query, search: listing.search, total, mark, opened, moved: apnet !== undefined && apnet !== mark };
}

/**
 * Opens all persons of the list that was shown for the purpose given. The file itself is fetched afterwards, while they are
 * open.
 */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'persons.correct');
  const form = await readForm(request);
  const parsed = await parseForm(form, purposeForm);
  if (!parsed.ok) return data({ reply: parsed.reply }, { status: 422 });
  const { reason, note } = parsed.value;
  const shown = String(form.get('list') ?? '');
  try {
    await openListedPersons(actor, await listingOf(request, actor), { kind: 'choice', reason, note }, shown);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    return data({ reply: formReply(form, refusalOf(error)) }, { status: 409 });
  }
  const { side: _, ...query } = parseQuery(request, numbersQuery);
  return redirect(paths.exportNumbers({ ...query, apnet: shown }), 303);
}

/** A file with whole DUF numbers: asks why, as when a person is opened. */
export default function ExportNumbers() {
  const { query, search, total, mark, opened, moved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const file = (format: 'csv' | 'xlsx') =>
    paths.exportPersons({ ...query, numre: 'hele', liste: mark, format });
  return (
    <Page
      title={t('person_list.numbers.title')}
      lead={t('person_list.numbers.lead', { count: total })}
      breadcrumbs={[{ href: paths.persons({ ...query }), label: t('register.list.title') }]}
      narrow
    >
      {search === null ? null : <p>{t('register.list.searched', { text: search })}</p>}
      {opened ? (
        <>
          <Notice tone="info" title={t('person_list.numbers.opened', { count: total })}>
            {t('person_list.numbers.opened_help')}
          </Notice>
          <FormActions>
            <ButtonLink to={file('csv')} reloadDocument>
              {t('person_list.export.csv')}
            </ButtonLink>
            <ButtonLink to={file('xlsx')} reloadDocument>
              {t('person_list.export.xlsx')}
            </ButtonLink>
          </FormActions>
        </>
      ) : (
        <PortalForm reply={answer?.reply}>
          {moved && !answer ? <Notice tone="warning" title={t('person_list.numbers.moved')} /> : null}
          <input type="hidden" name="list" value={mark} />
          <RadioField
            name="reason"
            label={t('register.purpose.reason')}
            options={PURPOSE_REASONS.map((reason) => ({
              value: reason,
              label: t(`register.purpose.reasons.${reason}`),
            }))}
          />
          <TextField
            name="note"
            label={t('register.purpose.note')}
            hint={t('register.purpose.note_hint')}
            maxLength={200}
            autoComplete="off"
            optional
          />
          <FormActions>
            <SubmitButton>{t('person_list.numbers.submit')}</SubmitButton>
          </FormActions>
        </PortalForm>
      )}
    </Page>
  );
}
