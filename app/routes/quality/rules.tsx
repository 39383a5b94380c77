import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { can } from '~/domain/accounts/permissions';
import { DIMENSIONS } from '~/domain/quality/define-rule';
import { findRules, type ListedRule } from '~/domain/quality/find-rules.server';
import { RULE_STATUSES } from '~/domain/quality/rule-status';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, EmptyState, FilterBar, Severity } from '~/ui/data';
import { SelectField } from '~/ui/fields';
import { Page, Section } from '~/ui/layout';
import classes from './quality.module.css';
import { RuleStatusTags } from './rule-status-tags';

const ruleQuery = z.object({
  tilstand: z.enum(RULE_STATUSES).optional(),
  slag: z.enum(DIMENSIONS).optional(),
});

export const meta = pageTitle((t) => t('rules.page.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'rules.read');
  const query = parseQuery(request, ruleQuery);
  const list = await findRules(actor, { status: query.tilstand ?? null, dimension: query.slag ?? null });
  return { query, list, findings: can(actor, 'findings.read') };
}

/** Every rule of the reference, and whether it counts this control year. */
export default function Rules() {
  const { query, list, findings } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const columns: Column<ListedRule>[] = [
    {
      key: 'rule',
      header: t('rules.page.rule'),
      cell: (rule) => (
        <>
          <span className="muted">{rule.id}</span> {rule.title}
        </>
      ),
    },
    { key: 'severity', header: t('rules.severity'), cell: (rule) => <Severity level={rule.severity} /> },
    {
      key: 'dimension',
      header: t('rules.dimension'),
      cell: (rule) => t(`rules.dimensions.${rule.dimension}`),
    },
    {
      key: 'status',
      header: t('rules.page.status'),
      cell: (rule) => <RuleStatusTags statuses={rule.statuses} />,
      decisive: true,
    },
  ];
  return (
    <Page
      title={t('rules.page.title')}
      lead={t('rules.page.lead', { active: format.number(list.active), year: list.ruleSet.year })}
      breadcrumbs={findings ? [{ href: paths.findings(), label: t('rules.crumb') }] : []}
      status={{ ruleSet: list.ruleSet }}
    >
      <FilterBar active={Number(query.tilstand !== undefined) + Number(query.slag !== undefined)}>
        <SelectField
          name="tilstand"
          label={t('rules.page.filter_status')}
          placeholder={t('rules.page.any')}
          defaultValue={query.tilstand}
          options={RULE_STATUSES.map((value) => ({ value, label: t(`rules.status.${value}`) }))}
        />
        <SelectField
          name="slag"
          label={t('rules.page.filter_dimension')}
          placeholder={t('rules.page.any')}
          defaultValue={query.slag}
          options={DIMENSIONS.map((value) => ({ value, label: t(`rules.dimensions.${value}`) }))}
        />
      </FilterBar>
      <DataTable
        caption={t('rules.page.caption')}
        columns={columns}
        rows={list.rules}
        rowKey={(rule) => rule.id}
        rowHref={(rule) => paths.rule(rule.id)}
        empty={<EmptyState title={t('rules.page.none')} />}
      />
      {list.municipality.length > 0 ? (
        <Section title={t('municipality_findings.section')}>
          <p>{t('municipality_findings.section_lead')}</p>
          <DataTable
            caption={t('municipality_findings.section')}
            columns={columns}
            rows={list.municipality}
            rowKey={(rule) => rule.id}
            rowHref={(rule) => paths.rule(rule.id)}
          />
        </Section>
      ) : null}
      {list.awaited.length > 0 ? (
        <Section title={t('rules.page.awaited')}>
          <p>{t('rules.page.awaited_lead')}</p>
          <ul className={classes.awaited}>
            {list.awaited.map(({ id, title, awaits }) => (
              <li key={id}>
                <span className="muted">{id}</span> {title}: {t(`rules.awaits.${awaits}`)}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  );
}
