import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { can, isGradedHidden } from '~/domain/accounts/permissions';
import { findMunicipalities } from '~/domain/findings/find-municipalities.server';
import { findFindingsByPerson } from '~/domain/findings/find-persons-with-findings.server';
import { PERSON_SORTS } from '~/domain/findings/finding-filters';
import { lastJudgement } from '~/domain/findings/last-judgement.server';
import { findLoudKnownErrors } from '~/domain/known-errors/find-loud-known-errors.server';
import { findRuleTitles } from '~/domain/quality/find-rule-titles.server';
import { ruleById } from '~/domain/quality/rules';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { Pager, parseSort } from '~/ui/data';
import { FindingFiltersBar } from './finding-filters';
import { filtersOf } from './finding-params';
import { findingQuery } from './finding-query';
import { FindingsFrame } from './findings-frame';
import { FixLinks } from './fix-links';
import { PersonFindingsList } from './person-findings-list';
import { SortLinks } from './sort-links';

const PAGE_SIZE = 25;

export const meta = pageTitle((t) => t('findings.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'findings.read');
  const query = parseQuery(request, findingQuery);
  const sort = parseSort(query.sorter, PERSON_SORTS, { key: 'loss', descending: false }).key;
  const [found, municipalities, judgement, knownErrors] = await Promise.all([
    findFindingsByPerson(actor, filtersOf(query), { sort, page: query.side ?? 1, pageSize: PAGE_SIZE }),
    findMunicipalities(actor),
    lastJudgement(actor, query.kommune),
    findLoudKnownErrors(actor, { place: 'findings', ruleId: query.regel }),
  ]);
  return {
    found: { persons: found.persons, total: found.total, findings: found.findings, page: found.page },
    total: found.basis.totals.persons,
    municipalities,
    judgement,
    knownErrors,
    gradedHidden: isGradedHidden(actor),
    query,
    sort,
    rules: findRuleTitles(actor.language),
    rule: query.regel ? { id: query.regel, fixes: ruleById(query.regel)?.fixes ?? [] } : null,
    may: {
      correct: can(actor, 'persons.correct'),
      open: can(actor, 'persons.open'),
      file: can(actor, 'tickets.file'),
    },
  };
}

/** Findings, person by person: everything about one person together. */
export default function FindingsByPerson() {
  const {
    found,
    total,
    municipalities,
    judgement,
    knownErrors,
    gradedHidden,
    query,
    sort,
    rules,
    rule,
    may,
  } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <FindingsFrame
      view="person"
      query={query}
      findings={found.findings}
      persons={found.total}
      total={total}
      judgement={judgement}
      gradedHidden={gradedHidden}
      knownErrors={knownErrors}
      filters={<FindingFiltersBar query={query} rules={rules} municipalities={municipalities} />}
      tools={may.correct ? <FixLinks rule={rule} /> : null}
    >
      <SortLinks
        label={t('findings.by_person.sort')}
        current={sort}
        choices={PERSON_SORTS.map((key) => ({ key, label: t(`findings.by_person.sort_${key}`) }))}
      />
      <PersonFindingsList persons={found.persons} places={municipalities} may={may} />
      <Pager page={found.page} pageSize={PAGE_SIZE} total={found.total} />
    </FindingsFrame>
  );
}
