import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { can } from '~/domain/accounts/permissions';
import { getKnownError } from '~/domain/known-errors/get-known-error.server';
import { TEXT_FIELDS } from '~/domain/known-errors/known-error';
import { writtenMunicipalities } from '~/domain/known-errors/municipality-list';
import { municipalityNames } from '~/domain/known-errors/municipality-names.server';
import { findRuleTitles } from '~/domain/quality/find-rule-titles.server';
import { findLinkedTickets } from '~/domain/tickets/known-errors/find-linked-tickets.server';
import { pageTitle } from '~/http/page-title';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useLanguage, useWords } from '~/i18n/context';
import { Facts, Notice } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import { HitPersons } from './hit-persons';
import { KnownErrorDesk } from './known-error-desk';
import { knownErrorNumber } from './known-error-number.server';
import { KnownErrorStatusTag } from './known-error-status';
import { handleKnownError } from './known-error-steps.server';
import { KnownErrorUpdates } from './known-error-updates';
import classes from './known-errors.module.css';
import { languageList } from './language-list';
import { VerdictForms } from './verdict-forms';

export const meta = pageTitle((t, loaded) => {
  const number = (loaded as { error?: { number?: number } } | undefined)?.error?.number;
  return number === undefined ? t('known_errors.title') : t('known_errors.number', { number });
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'known_errors.read');
  const error = await getKnownError(actor, knownErrorNumber(params));
  const titles = new Map(findRuleTitles(actor.language).map(({ id, title }) => [id, title]));
  return {
    error,
    covers: error.covers.map((id) => ({ id, title: titles.get(id) ?? id })),
    tickets: can(actor, 'tickets.read') ? await findLinkedTickets(actor, error.number) : [],
    municipalities: error.desk
      ? writtenMunicipalities(error.desk.signature.municipalities, await municipalityNames())
      : [],
    may: {
      write: can(actor, 'known_errors.write'),
      answer: can(actor, 'known_errors.link'),
      person: can(actor, 'persons.open'),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'known_errors.read');
  const outcome = await handleKnownError(actor, request, knownErrorNumber(params));
  return outcome instanceof Response ? outcome : data({ reply: outcome }, { status: 422 });
}

export default function KnownErrorView() {
  const { error, covers, tickets, municipalities, may } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const format = useFormat();
  const language = useLanguage();
  const { texts, own, desk } = error;
  return (
    <Page
      title={<span lang={texts.language}>{texts.title}</span>}
      breadcrumbs={[{ href: paths.knownErrors(), label: t('known_errors.title') }]}
      lead={own ? <OwnHits own={own} closed={error.status === 'closed'} /> : undefined}
    >
      {texts.language === language ? null : (
        <Notice>{t('known_errors.only_in', { language: languageList(t, [texts.language]) })}</Notice>
      )}
      <Facts
        columns
        items={[
          { term: t('known_errors.column.status'), value: <KnownErrorStatusTag status={error.status} /> },
          { term: t('known_errors.page.since'), value: format.date(error.createdAt) },
          { term: t('known_errors.page.updated_no_date'), value: format.dateTime(error.updatedAt) },
          error.status === 'closed'
            ? { term: t('known_errors.column.closed'), value: format.date(error.closedAt) }
            : {
                term: t('known_errors.page.next_update'),
                value: error.nextUpdateAt
                  ? format.date(error.nextUpdateAt)
                  : t('known_errors.page.no_next_update'),
              },
        ]}
      />
      {error.catalogueCode ? (
        <p className="muted">{t('known_errors.demo', { code: error.catalogueCode })}</p>
      ) : null}
      <div className={classes.texts} lang={texts.language}>
        {TEXT_FIELDS.filter((field) => field !== 'title' && texts[field] !== '').map((field) => (
          <Section key={field} title={t(`known_errors.field.${field}`)}>
            <p className={classes.text}>{texts[field]}</p>
          </Section>
        ))}
      </div>
      {own && error.status !== 'closed' ? <VerdictForms error={error} /> : null}
      <KnownErrorUpdates updates={error.updates} />
      {own && own.total > 0 ? <HitPersons own={own} /> : null}
      {covers.length > 0 ? (
        <Section title={t('known_errors.page.covers')}>
          {error.status === 'closed' ? null : <p>{t('known_errors.page.covers_text')}</p>}
          <ul>
            {covers.map(({ id, title }) => (
              <li key={id}>
                <a href={paths.rule(id)}>
                  {id}: {title}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {desk ? (
        <KnownErrorDesk
          error={{ ...error, desk }}
          tickets={tickets}
          municipalities={municipalities}
          may={may}
          reply={answer?.reply ?? null}
        />
      ) : null}
    </Page>
  );
}

function OwnHits({ own, closed }: { own: { total: number; of: number }; closed: boolean }) {
  const t = useWords();
  const format = useFormat();
  if (closed || own.total === 0) return <>{t('known_errors.page.hits_none')}</>;
  return (
    <>
      {t('known_errors.page.hits', { count: own.total, of: format.number(own.of) })}{' '}
      <a href="#deltakere">{t('known_errors.loud.show')}</a>
    </>
  );
}
