import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import {
  findOpenKnownErrors,
  type OpenKnownError,
} from '~/domain/known-errors/find-open-known-errors.server';
import { TEXT_FIELDS } from '~/domain/known-errors/known-error';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { languageOf } from '~/http/preferences.server';
import { getActor } from '~/http/require-actor.server';
import { searchWithoutNumbers } from '~/http/search-without-numbers.server';
import { useFormat, useLanguage, useWords } from '~/i18n/context';
import { EmptyState } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import { KnownErrorStatusTag } from './known-error-status';
import classes from './known-errors.module.css';
import { languageList } from './language-list';
import { SearchFilter } from './search-filter';

export const meta = pageTitle((t) => t('known_errors.open.title'));

const query = z.object({ sok: z.string().max(100).default('') });

export async function loader({ request }: LoaderFunctionArgs) {
  const { sok } = parseQuery(request, query);
  searchWithoutNumbers(request, sok, paths.openKnownErrors());
  const errors = await findOpenKnownErrors(languageOf(request, await getActor(request)), sok);
  return { errors, search: sok };
}

export default function OpenKnownErrors() {
  const { errors, search } = useLoaderData<typeof loader>();
  const t = useWords();
  const current = errors.filter(({ status }) => status !== 'closed');
  const past = errors.filter(({ status }) => status === 'closed');
  return (
    <Page title={t('known_errors.open.title')} lead={t('known_errors.open.lead')}>
      <p className="row">
        <a href={paths.knownErrorFeed('rss')}>{t('known_errors.open.rss')}</a>
        <a href={paths.knownErrorFeed('json')}>{t('known_errors.open.json')}</a>
        <Link to={paths.knownErrors()}>{t('known_errors.open.sign_in')}</Link>
      </p>
      <SearchFilter search={search} />
      {current.length === 0 ? <EmptyState title={t('known_errors.open.none')} /> : null}
      {current.map((error) => (
        <Entry key={error.number} error={error} />
      ))}
      {past.length > 0 ? <h2>{t('known_errors.open.past')}</h2> : null}
      {past.map((error) => (
        <Entry key={error.number} error={error} />
      ))}
    </Page>
  );
}

function Entry({ error }: { error: OpenKnownError }) {
  const t = useWords();
  const format = useFormat();
  const language = useLanguage();
  const { texts } = error;
  const facts = [
    t('known_errors.number', { number: error.number }),
    `${t('known_errors.column.updated')} ${format.date(error.updatedAt)}`,
    error.nextUpdateAt ? `${t('known_errors.page.next_update')} ${format.date(error.nextUpdateAt)}` : null,
    texts.language === language
      ? null
      : t('known_errors.only_in', { language: languageList(t, [texts.language]) }),
    error.catalogueCode ? t('known_errors.demo', { code: error.catalogueCode }) : null,
  ].filter(Boolean);
  return (
    <Section
      id={`kf-${error.number}`}
      title={<span lang={texts.language}>{texts.title}</span>}
      aside={<KnownErrorStatusTag status={error.status} />}
      level={error.status === 'closed' ? 3 : 2}
    >
      <p className="muted">{facts.join(' · ')}</p>
      <div className={classes.texts} lang={texts.language}>
        {TEXT_FIELDS.filter((field) => field !== 'title' && texts[field] !== '').map((field) => (
          <div key={field}>
            <p>
              <strong>{t(`known_errors.field.${field}`)}</strong>
            </p>
            <p className={classes.text}>{texts[field]}</p>
          </div>
        ))}
      </div>
      {error.latest ? <p className={classes.text}>{error.latest}</p> : null}
    </Section>
  );
}
