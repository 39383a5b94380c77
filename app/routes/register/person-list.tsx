import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { can, isGradedHidden } from '~/domain/accounts/permissions';
import { codeLists } from '~/domain/register/code-list.server';
import { findPersons } from '~/domain/register/find-persons.server';
import { personListQuery } from '~/domain/register/person-list';
import { lastSearch, searchPersons } from '~/domain/register/search-persons.server';
import { pageTitle } from '~/http/page-title';
import { formReply, readForm } from '~/http/parse-form.server';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { messageKey } from '~/i18n/message-key';
import { Pager } from '~/ui/data';
import { PortalForm, SubmitButton, TextField } from '~/ui/fields';
import { Page } from '~/ui/layout';
import { PersonFilters } from './person-filters';
import classes from './person-list.module.css';
import { PersonTable } from './person-table';

export const meta = pageTitle((t) => t('register.list.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'persons.list');
  const query = parseQuery(request, personListQuery);
  const search = query.sok ? await lastSearch(actor) : null;
  const [list, codes] = await Promise.all([findPersons(actor, query, search), codeLists(actor.language)]);
  return {
    list,
    query,
    search,
    categories: codes.entries('CATEGORY').map(({ code, label }) => ({ value: code, label })),
    national: actor.scope === '*',
    mayUpload: can(actor, 'transfer.upload'),
    mayFilterGraded: can(actor, 'persons.graded'),
    gradedHidden: isGradedHidden(actor),
  };
}

/** Searches by POST: neither a name nor a number may stand in a URL. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'persons.list');
  const form = await readForm(request);
  const text = String(form.get('q') ?? '').slice(0, 100);
  const answer = await searchPersons(actor, text);
  switch (answer.found) {
    case 'person':
      return redirect(paths.person(answer.personId), 303);
    case 'names':
      return redirect(paths.persons({ sok: text.trim() ? 'ja' : null }), 303);
    case 'nobody':
      return data({ reply: formReply(form, { q: 'register.list.nobody' }) }, { status: 422 });
    case 'faulty_number': {
      const key = messageKey(`errors.fields.duf.${answer.fault}`, { count: answer.length });
      return data({ reply: formReply(form, { q: key }) }, { status: 422 });
    }
  }
}

export default function PersonListPage() {
  const { list, query, search, categories, national, mayUpload, mayFilterGraded, gradedHidden } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const { lov, kategori, funn, vedtak, status, gradert } = query;
  const active = [lov, kategori, funn, vedtak, status, gradert].filter(Boolean).length;
  const filtered = active > 0 || search !== null;
  const lead = t(filtered ? 'register.list.lead_filtered' : 'register.list.lead', { count: list.total });
  return (
    <Page title={t('register.list.title')} lead={lead}>
      {gradedHidden ? <p className="muted measure">{t('register.graded_hidden')}</p> : null}
      <div className={classes.search}>
        <PortalForm
          id="sok"
          action={paths.persons()}
          reply={answer?.reply}
          inline
          aria-label={t('common.search')}
        >
          <TextField
            name="q"
            type="search"
            label={t('register.list.search')}
            hint={t('register.list.search_hint')}
            defaultValue={search}
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
          />
          <SubmitButton variant="default">{t('common.search')}</SubmitButton>
        </PortalForm>
        {search === null ? null : (
          <p>
            {t('register.list.searched', { text: search })}{' '}
            <Link to={paths.persons()}>{t('register.list.search_clear')}</Link>
          </p>
        )}
      </div>
      <PersonFilters query={query} categories={categories} active={active} graded={mayFilterGraded} />
      <PersonTable
        lines={list.lines}
        sorted={query.sorter}
        national={national}
        filtered={filtered}
        mayUpload={mayUpload}
      />
      <Pager page={list.page} pageSize={list.pageSize} total={list.total} />
    </Page>
  );
}
