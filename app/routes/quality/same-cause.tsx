import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { can } from '~/domain/accounts/permissions';
import { causeWord } from '~/domain/findings/causes/cause';
import { findCauseGroups } from '~/domain/findings/causes/find-cause-groups.server';
import { findMunicipalities } from '~/domain/findings/find-municipalities.server';
import { findRuleTitles } from '~/domain/quality/find-rule-titles.server';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import type { Format } from '~/i18n/format';
import type { Translate } from '~/i18n/shape';
import { type Column, causeSentence, DataTable, EmptyState, FilterBar, ShareBar } from '~/ui/data';
import { Page } from '~/ui/layout';
import { MunicipalityField, RuleField } from './list-filters';

export const meta = pageTitle((t) => t('causes.title'));

const query = z.object({
  kommune: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  regel: z
    .string()
    .regex(/^DQ-\d{3}$/)
    .optional(),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'findings.read');
  const asked = parseQuery(request, query);
  const [found, municipalities] = await Promise.all([
    findCauseGroups(actor, { municipalityCode: asked.kommune, ruleId: asked.regel }),
    findMunicipalities(actor),
  ]);
  return {
    ...found,
    asked,
    municipalities,
    rules: findRuleTitles(actor.language),
    mayWrite: can(actor, 'known_errors.write'),
  };
}

type Group = ReturnType<typeof useLoaderData<typeof loader>>['groups'][number];

/** Findings that came with the same file, from the same source, on the same day: one ticket or known error for all of them. */
export default function SameCause() {
  const { groups, at, asked, municipalities, rules, mayWrite } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  return (
    <Page
      title={t('causes.title')}
      lead={groups.length > 0 ? t('causes.lead', { count: groups.length }) : undefined}
      breadcrumbs={[{ href: paths.findings(), label: t('findings.title') }]}
    >
      <p className="muted measure">
        {t('causes.explain')} {at ? t('causes.as_of', { time: format.dateTime(at) }) : null}
      </p>
      <FilterBar active={[asked.kommune, asked.regel].filter(Boolean).length}>
        <MunicipalityField municipalities={municipalities} value={asked.kommune} />
        <RuleField rules={rules} value={asked.regel} />
      </FilterBar>
      <DataTable
        caption={t('causes.caption')}
        columns={columnsOf(t, format, { many: municipalities.length > 0, mayWrite })}
        rows={groups}
        rowKey={(group) => `${group.municipalityCode}${group.ruleId}${causeWord(group)}`}
        rowHref={(group) =>
          group.municipalityCode
            ? paths.causeGroup({
                regel: group.ruleId,
                arsak: causeWord(group),
                kommune: municipalities.length > 0 ? group.municipalityCode : null,
              })
            : null
        }
        empty={<EmptyState title={t('causes.empty')}>{t('causes.empty_help')}</EmptyState>}
      />
    </Page>
  );
}

/** What is usual, so that a great share can be told from one that means nothing. */
function usualText({ kind, field, usual, municipalityCode }: Group, t: Translate, format: Format): string {
  if (kind === 'transfer') return t('causes.usual_never');
  if (usual === null) return '–';
  const share = format.percent(usual);
  if (kind === 'source') return t('causes.usual_source', { share });
  return t(municipalityCode || field !== 'finding' ? 'causes.usual_elsewhere' : 'causes.usual_all', {
    share,
  });
}

function columnsOf(
  t: Translate,
  format: Format,
  { many, mayWrite }: { many: boolean; mayWrite: boolean },
): Column<Group>[] {
  return [
    { key: 'common', header: t('causes.common'), cell: (group) => causeSentence(group, t, format) },
    {
      key: 'rule',
      header: t('causes.rule'),
      cell: (group) => <Link to={paths.rule(group.ruleId)}>{group.title}</Link>,
    },
    ...(many
      ? [
          {
            key: 'place',
            header: t('causes.place'),
            cell: (group: Group) =>
              group.municipality ?? t('causes.country', { count: group.municipalities }),
          },
        ]
      : []),
    {
      key: 'part',
      header: t('causes.part'),
      decisive: true,
      cell: (group) => <ShareBar part={group.findings} total={group.total} />,
    },
    { key: 'usual', header: t('causes.usual'), wideOnly: true, cell: (group) => usualText(group, t, format) },
    ...(mayWrite
      ? [
          {
            key: 'act',
            header: t('causes.act'),
            actions: true,
            cell: (group: Group) => (
              <Link
                to={paths.newKnownError({
                  regel: group.ruleId,
                  arsak: causeWord(group),
                  kommune: group.municipalityCode,
                })}
                aria-label={t('causes.group.known_error_named', { title: group.title })}
              >
                {t('causes.group.known_error')}
              </Link>
            ),
          },
        ]
      : []),
  ];
}
