import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Actor } from '~/domain/accounts/actor';
import { exportFindingsByPerson } from '~/domain/findings/export-persons-with-findings.server';
import { findFindingsByRule, type RuleLine } from '~/domain/findings/find-findings.server';
import { findMunicipalities } from '~/domain/findings/find-municipalities.server';
import { PERSON_SORTS } from '~/domain/findings/finding-filters';
import type { FindingLine } from '~/domain/findings/finding-line.server';
import type { PersonFindings } from '~/domain/findings/persons-with-findings-sql.server';
import { parseQuery } from '~/http/parse-query.server';
import { requirePermission } from '~/http/require-actor.server';
import type { Translate } from '~/i18n/shape';
import { wordsFor } from '~/i18n/words-for.server';
import { osloDay } from '~/platform/clock.server';
import { type TableColumn, tableResponse } from '~/platform/table-file.server';
import { standingOf } from '~/ui/data/finding-standing';
import { parseSort } from '~/ui/data/sort';
import { type FindingQuery, filtersOf, ruleSortOf } from './finding-params';
import { findingQuery } from './finding-query';

/** The list of findings as a file: the same filters and order as the page, all of its pages. Numbers of persons stay masked. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'findings.read');
  const query = parseQuery(request, findingQuery);
  const t = wordsFor(actor.language);
  return query.visning === 'regel' ? exportRules(actor, query, t) : exportPersons(actor, query, t);
}

async function exportRules(actor: Actor, query: FindingQuery, t: Translate): Promise<Response> {
  const sort = ruleSortOf(query);
  const { lines } = await findFindingsByRule(actor, filtersOf(query), sort.key);
  const columns: TableColumn<RuleLine>[] = [
    { header: t('findings.export.rule'), value: (line) => line.ruleId },
    { header: t('findings.export.title'), value: (line) => line.title, width: 60 },
    { header: t('findings.export.severity'), value: (line) => t(`common.severity.${line.severity}`) },
    { header: t('findings.export.persons'), value: (line) => line.persons, kind: 'number' },
    { header: t('findings.export.applicable'), value: (line) => line.applicable, kind: 'number' },
    { header: t('findings.export.findings'), value: (line) => line.findings, kind: 'number' },
    { header: t('findings.export.fresh'), value: (line) => line.fresh, kind: 'number' },
    { header: t('findings.export.reopened'), value: (line) => line.reopened, kind: 'number' },
    { header: t('findings.export.oldest'), value: (line) => osloDay(line.oldestOpenedAt), kind: 'date' },
    { header: t('findings.export.points'), value: (line) => line.points, kind: 'number' },
    { header: t('findings.export.minutes'), value: (line) => line.minutes, kind: 'number' },
  ];
  const ordered = sort.turned ? [...lines].reverse() : lines;
  return tableResponse(query.format ?? 'csv', t('findings.export.file'), columns, ordered);
}

type PersonRow = { person: Omit<PersonFindings, 'findings'>; finding: FindingLine };

/** One row per finding, in the order of the page. */
async function* rowsOf(persons: AsyncIterable<PersonFindings>): AsyncGenerator<PersonRow> {
  for await (const { findings, ...person } of persons) {
    for (const finding of findings) yield { person, finding };
  }
}

async function exportPersons(actor: Actor, query: FindingQuery, t: Translate): Promise<Response> {
  const sort = parseSort(query.sorter, PERSON_SORTS, { key: 'loss', descending: false }).key;
  const [persons, municipalities] = await Promise.all([
    exportFindingsByPerson(actor, filtersOf(query), { sort }),
    findMunicipalities(actor),
  ]);
  const nameOf = new Map(municipalities.map((place) => [place.code, place.name]));
  const place: TableColumn<PersonRow>[] =
    nameOf.size > 0
      ? [
          {
            header: t('findings.export.municipality'),
            value: ({ person: { municipalityCode: code } }) => (code ? (nameOf.get(code) ?? code) : null),
          },
        ]
      : [];
  const columns: TableColumn<PersonRow>[] = [
    ...place,
    {
      header: t('findings.export.name'),
      value: ({ person }) => person.name ?? t('findings.by_person.graded'),
      width: 28,
    },
    { header: t('findings.export.duf'), value: ({ person }) => person.duf, width: 16 },
    { header: t('findings.export.rule'), value: ({ finding }) => finding.ruleId },
    {
      header: t('findings.export.severity'),
      value: ({ finding }) => t(`common.severity.${finding.severity}`),
    },
    { header: t('findings.export.title'), value: ({ finding }) => finding.title, width: 40 },
    { header: t('findings.export.finding'), value: ({ finding }) => finding.sentence, width: 80 },
    {
      header: t('handling.list.status'),
      value: ({ finding }) => t(`handling.standing.${standingOf(finding)}`),
      width: 24,
    },
    {
      header: t('findings.export.opened'),
      value: ({ finding }) => osloDay(new Date(finding.openedAt)),
      kind: 'date',
    },
    { header: t('findings.export.points'), value: ({ finding }) => finding.points, kind: 'number' },
    {
      header: t('findings.export.figures'),
      value: ({ finding }) => t(finding.affectsFigures ? 'common.yes' : 'common.no'),
    },
  ];
  return tableResponse(query.format ?? 'csv', t('findings.export.file'), columns, rowsOf(persons));
}
