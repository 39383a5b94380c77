import { BULK_FIX_MAX, type BulkKind } from '~/domain/findings/bulk/bulk-kinds';
import type { PersonFindings } from '~/domain/findings/persons-with-findings-sql.server';
import type { FormReply } from '~/http/form-reply';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { type Column, DataTable, LinkTabs, MaskedDuf, Notice, Pager } from '~/ui/data';
import { CheckboxField, FormActions, PortalForm, PreviewButton, SelectPage } from '~/ui/fields';
import { ButtonLink, Section } from '~/ui/layout';
import type { Choices } from '../change-fields';
import { CHOSEN_FIELDS } from '../chosen-fields';
import { BulkFields, useBulkLabels } from './bulk-fields';
import classes from './fixes.module.css';
import { keepChoice } from './kept-choice';

const FORM = 'flere';

interface BulkSelectProps {
  rule: { id: string; title: string };
  kinds: { kind: BulkKind; slug: string }[];
  kind: BulkKind;
  choices: Choices;
  persons: PersonFindings[];
  findings: number;
  /** Persons on all pages. */
  total: number;
  page: number;
  reply?: FormReply;
}

type Row = { id: number; name: string; duf: string; sentence: string; points: number; personId: number };

/** What is the same for all, and whom it is about. The form leads to a preview; nothing is done here. */
export function BulkSelect({
  rule,
  kinds,
  kind,
  choices,
  persons,
  findings,
  total,
  page,
  reply,
}: BulkSelectProps) {
  const t = useWords();
  const format = useFormat();
  const labels = useBulkLabels(kind);
  const rows: Row[] = persons.flatMap((person) =>
    person.findings.map((finding) => ({
      id: finding.id,
      personId: person.personId,
      name: person.name ?? t('findings.by_person.graded'),
      duf: person.duf,
      sentence: finding.sentence,
      points: finding.points,
    })),
  );
  const slug = kinds.find((one) => one.kind === kind)?.slug;
  const ticked = new Set([reply?.values.funn ?? []].flat());
  const columns: Column<Row>[] = [
    {
      key: 'person',
      header: t('fixes.column.person'),
      cell: (row) => row.name,
      below: (row) => (
        <p className="muted">
          <MaskedDuf duf={row.duf} />
        </p>
      ),
    },
    { key: 'finding', header: t('fixes.column.finding'), cell: (row) => row.sentence },
    {
      key: 'points',
      header: t('fixes.column.points'),
      numeric: true,
      decisive: true,
      cell: (row) => format.number(row.points),
    },
  ];
  return (
    <>
      {kinds.length > 1 ? (
        <LinkTabs
          label={t('fixes.kinds')}
          tabs={kinds.map((one) => ({
            href: paths.bulkFix({ regel: rule.id, rett: one.slug }),
            label: t(`register.change.names.${one.kind}`),
            current: one.kind === kind,
          }))}
        />
      ) : null}
      <Section title={kinds.length > 1 ? t('fixes.same_for_all') : t(`register.change.names.${kind}`)}>
        <PortalForm
          id={FORM}
          action={paths.bulkFix({ regel: rule.id, rett: slug, side: page > 1 ? page : null })}
          reply={reply}
          labels={{ ...labels, funn: t('fixes.choose_persons') }}
          choosers={CHOSEN_FIELDS}
          replace={false}
          onSubmit={(event) => keepChoice(event.currentTarget)}
        >
          <BulkFields kind={kind} choices={choices} />
          {findings <= BULK_FIX_MAX ? (
            <CheckboxField name="alle" label={t('fixes.all_rows', { count: findings })} />
          ) : null}
          <FormActions>
            <PreviewButton>{t('fixes.preview')}</PreviewButton>
            <ButtonLink to={paths.findingsByPerson({ regel: rule.id })} variant="subtle">
              {t('fixes.back')}
            </ButtonLink>
          </FormActions>
        </PortalForm>
      </Section>
      <Section title={t('fixes.choose_persons')}>
        {reply?.errors.funn ? (
          <div id={`${FORM}-funn`} tabIndex={-1}>
            <Notice tone="warning" title={t('fixes.none_title')}>
              {t('fixes.none_text')}
            </Notice>
          </div>
        ) : null}
        <p className={classes.all}>
          <SelectPage form={FORM} name="funn" label={t('fixes.select_page')} />
        </p>
        <DataTable
          caption={t('fixes.persons_caption')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowHref={(row) => paths.person(row.personId, { finding: row.id })}
          select={{
            name: 'funn',
            form: FORM,
            label: (row) => t('fixes.select', { name: row.name, title: row.sentence }),
            checked: (row) => ticked.has(String(row.id)),
          }}
        />
        <Pager page={page} pageSize={BULK_FIX_MAX} total={total} />
      </Section>
    </>
  );
}
