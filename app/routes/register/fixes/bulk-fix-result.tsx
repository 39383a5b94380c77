import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { getBulkFix } from '~/domain/findings/bulk/get-bulk-fix.server';
import { finishBulkFix } from '~/domain/findings/bulk/run-bulk-fix.server';
import { undoBulkFix } from '~/domain/findings/bulk/undo-bulk-fix.server';
import { titlesOfRules } from '~/domain/quality/find-rule-titles.server';
import { pageTitle } from '~/http/page-title';
import { readForm } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { notFound } from '~/platform/errors';
import { type Column, DataTable, MaskedDuf, StateTag, type StateTone } from '~/ui/data';
import { PortalForm, SubmitButton } from '~/ui/fields';
import { Page } from '~/ui/layout';
import { EffectCell } from './effect-cell';
import { TotalEffect } from './total-effect';

export const meta = pageTitle((t) => t('fixes.title'));

function bulkId(params: { bulkId?: string }): string {
  const id = z.uuid().safeParse(params.bulkId);
  if (!id.success) throw notFound();
  return id.data;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'persons.correct');
  const bulk = await getBulkFix(actor, bulkId(params));
  const named = bulk.rows.flatMap(({ closed, opened }) => [...closed, ...opened]);
  return { bulk, titles: titlesOfRules(named, actor.language) };
}

/** Takes everything back, or finishes what was interrupted. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'persons.correct');
  const id = bulkId(params);
  const form = await readForm(request);
  if (form.get('intent') === 'undo') await undoBulkFix(actor, id);
  else await finishBulkFix(actor, id);
  return redirect(paths.bulkFixResult(id), 303);
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['bulk']['rows'][number];

const TONES: Record<Row['outcome'], StateTone> = {
  changed: 'active',
  refused: 'attention',
  pending: 'waiting',
};

export default function BulkFixResult() {
  const { bulk, titles } = useLoaderData<typeof loader>();
  const t = useWords();
  const { rows } = bulk;
  const count = (matches: (row: Row) => boolean) => rows.filter(matches).length;
  const changed = count(({ outcome }) => outcome === 'changed');
  const undone = count((row) => row.undone);
  const pending = count(({ outcome }) => outcome === 'pending');
  const standing = rows.filter((row) => row.outcome === 'changed' && !row.undone);
  const said = (row: Row) => {
    if (row.undone) return t('fixes.undone');
    return row.undoReason ? t('fixes.not_undone') : t(`fixes.did.${row.outcome}`);
  };
  const columns: Column<Row>[] = [
    {
      key: 'person',
      header: t('fixes.column.person'),
      cell: (row) => row.name ?? t('findings.by_person.graded'),
      below: (row) => (
        <p className="muted">
          <MaskedDuf duf={row.duf} />
        </p>
      ),
    },
    {
      key: 'outcome',
      header: t('fixes.column.result'),
      decisive: true,
      cell: (row) => (
        <StateTag tone={row.undone ? 'closed' : row.undoReason ? 'attention' : TONES[row.outcome]}>
          {said(row)}
        </StateTag>
      ),
    },
    {
      key: 'effect',
      header: t('fixes.column.effect'),
      cell: (row) => (
        <>
          {row.outcome === 'changed' && !row.undone ? <EffectCell {...row} titles={titles} /> : null}
          {row.undone ? null : <Reason message={row.undoReason ?? row.reason} />}
        </>
      ),
    },
  ];
  return (
    <Page
      title={`${t(`register.change.names.${bulk.kind}`)}: ${bulk.ruleTitle}`}
      lead={
        undone > 0
          ? t('fixes.lead_undone', { count: changed, undone, changed })
          : t('fixes.lead_done', { count: rows.length, changed, total: rows.length })
      }
      breadcrumbs={[
        { href: paths.findings(), label: t('findings.title') },
        { href: paths.bulkFix({ regel: bulk.ruleId }), label: t('fixes.title') },
      ]}
    >
      {standing.length > 0 ? (
        <TotalEffect
          title={t('fixes.effect_done')}
          closed={standing.flatMap(({ closed }) => closed)}
          opened={standing.flatMap(({ opened }) => opened)}
          titles={titles}
          points={bulk.points}
          scoreBefore={bulk.scoreBefore}
          scoreAfter={bulk.scoreAfter}
        />
      ) : null}
      {bulk.hidden > 0 ? <p>{t('fixes.hidden', { count: bulk.hidden })}</p> : null}
      <PortalForm id="angre">
        <div className="row">
          {pending > 0 ? <SubmitButton intent="again">{t('fixes.again')}</SubmitButton> : null}
          {standing.length > 0 ? (
            <SubmitButton intent="undo" variant="default">
              {t('fixes.undo')}
            </SubmitButton>
          ) : null}
          <Link to={paths.findingsByPerson({ regel: bulk.ruleId })}>{t('fixes.back')}</Link>
        </div>
        {standing.length > 0 ? <p className="muted">{t('fixes.undo_hint')}</p> : null}
      </PortalForm>
      <DataTable
        caption={t('fixes.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.findingId}
        rowHref={(row) => (row.changeId ? paths.changeDone(row.changeId) : paths.person(row.personId))}
      />
    </Page>
  );
}

function Reason({ message }: { message: string | null }) {
  const t = useWords();
  return message ? <p>{t.message(message)}</p> : null;
}
