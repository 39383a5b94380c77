import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { can, isGradedHidden } from '~/domain/accounts/permissions';
import { filtersIn } from '~/domain/register/filters-in';
import { findPersons } from '~/domain/register/find-persons.server';
import { columnsOf, USUAL_COLUMNS } from '~/domain/register/person-list';
import { personListQuery } from '~/domain/register/person-list-query';
import { lastSearch, searchPersons } from '~/domain/register/search-persons.server';
import { pageTitle } from '~/http/page-title';
import { formReply, readForm } from '~/http/parse-form.server';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { messageKey } from '~/i18n/message-key';
import { EmptyState, Pager } from '~/ui/data';
import { PortalForm, SubmitButton, TextField } from '~/ui/fields';
import { ButtonLink, Page } from '~/ui/layout';
import { personChoices } from './list-choices.server';
import { ListDownload } from './list-download';
import { ListTabs } from './list-tabs';
import { PersonFilters } from './person-filters';
import classes from './person-list.module.css';
import { PersonTable } from './person-table';

export const meta = pageTitle((t) => t('register.list.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'persons.list');
  const query = parseQuery(request, personListQuery);
  const search = query.sok ? await lastSearch(actor) : null;
  // The search has ended in another window: the address says what the list is.
  if (query.sok && search === null) throw redirect(paths.persons({ ...query, sok: null, side: null }));
  const columns = columnsOf(query.kolonne, USUAL_COLUMNS, actor.scope === '*');
  const hours = columns.includes('timer_uke');
  const listing = { filter: filtersIn(query), sorter: query.sorter, search, hours };
  const [list, choices] = await Promise.all([findPersons(actor, listing, query.side), personChoices(actor)]);
  return {
    list,
    query,
    search,
    columns,
    choices,
    mayUpload: can(actor, 'transfer.upload'),
    mayCorrect: can(actor, 'persons.correct'),
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
    case 'number_among_words':
      return data({ reply: formReply(form, { q: 'register.list.number_among_words' }) }, { status: 422 });
    case 'faulty_number': {
      const key = messageKey(`errors.fields.duf.${answer.fault}`, { count: answer.length });
      return data({ reply: formReply(form, { q: key }) }, { status: 422 });
    }
  }
}

export default function PersonListPage() {
  const { list, query, search, columns, choices, mayUpload, mayCorrect, mayFilterGraded, gradedHidden } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const filters = filtersIn(query);
  const active = Object.keys(filters).length;
  const filtered = active > 0 || search !== null;
  const lead = t(filtered ? 'register.list.lead_filtered' : 'register.list.lead', { count: list.total });
  const { sorter, kolonne, sok } = query;
  return (
    <Page title={t('register.list.title')} lead={lead}>
      <ListTabs current="list" municipality={query.kommune} />
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
      <PersonFilters
        query={query}
        choices={choices}
        columns={columns}
        active={active}
        graded={mayFilterGraded}
      />
      <PersonTable
        caption={t('register.list.caption')}
        lines={list.lines}
        columns={columns}
        sorted={sorter}
        empty={
          filtered ? (
            <EmptyState title={t('register.list.empty_filtered')}>
              {t('register.list.empty_filtered_help')}
            </EmptyState>
          ) : (
            <EmptyState
              title={t('register.list.empty')}
              action={
                mayUpload ? (
                  <ButtonLink to={paths.uploads()}>{t('register.list.upload')}</ButtonLink>
                ) : undefined
              }
            >
              {t('register.list.empty_help')}
            </EmptyState>
          )
        }
      />
      <Pager page={list.page} pageSize={list.pageSize} total={list.total} />
      {list.total > 0 ? (
        <ListDownload
          fileOf={(format) => paths.exportPersons({ ...filters, sorter, kolonne, sok, format })}
          numbers={mayCorrect ? paths.exportNumbers({ ...filters, sorter, kolonne, sok }) : null}
        />
      ) : null}
    </Page>
  );
}
