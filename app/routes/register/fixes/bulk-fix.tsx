import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { z } from 'zod';
import { type BulkFix, bulkFixForm } from '~/domain/findings/bulk/bulk-fix-form';
import { BULK_FIX_MAX, bulkKindsOf } from '~/domain/findings/bulk/bulk-kinds';
import { findBulkFixes } from '~/domain/findings/bulk/find-bulk-fixes.server';
import { previewBulkFix } from '~/domain/findings/bulk/preview-bulk-fix.server';
import { runBulkFix } from '~/domain/findings/bulk/run-bulk-fix.server';
import { findFindingsByRule } from '~/domain/findings/find-findings.server';
import { findFindingsByPerson } from '~/domain/findings/find-persons-with-findings.server';
import { titlesOfRules } from '~/domain/quality/find-rule-titles.server';
import { ruleById } from '~/domain/quality/rules';
import { CHANGES, changeOfSlug } from '~/domain/register/changes';
import { codeLists } from '~/domain/register/code-list.server';
import { flashCookie } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { type FormReply, formReply, parseForm, readForm } from '~/http/parse-form.server';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { AppError, notFound } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { EmptyState } from '~/ui/data';
import { Page } from '~/ui/layout';
import { outlineSides } from '../event-sides';
import { bulkChoices } from './bulk-choices.server';
import { BulkFixPreviewView } from './bulk-fix-preview';
import { BulkRules } from './bulk-rules';
import { BulkSelect } from './bulk-select';
import { EarlierFixes } from './earlier-fixes';
import { useKeptChoice } from './kept-choice';

export const meta = pageTitle((t) => t('fixes.title'));

const bulkQuery = z.object({
  regel: z
    .string()
    .regex(/^DQ-\d{3}$/)
    .optional(),
  rett: z.string().max(40).optional(),
  side: z.coerce.number().int().min(1).max(10_000).optional(),
});

/** The rule of the address, the corrections of many that it offers, and the chosen one. */
function chosenIn(request: Request) {
  const { regel, rett, side } = parseQuery(request, bulkQuery);
  if (!regel) return null;
  const rule = ruleById(regel);
  if (!rule) throw notFound();
  const kinds = bulkKindsOf(rule.fixes);
  const named = changeOfSlug(rett);
  return { rule, kinds, kind: kinds.find((kind) => kind === named) ?? kinds[0] ?? null, page: side ?? 1 };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'persons.correct');
  const chosen = chosenIn(request);
  if (!chosen) {
    const [{ lines }, earlier] = await Promise.all([
      findFindingsByRule(actor, {}, 'persons'),
      findBulkFixes(actor),
    ]);
    const offered = lines.filter(({ ruleId }) => bulkKindsOf(ruleById(ruleId)?.fixes ?? []).length > 0);
    return { rules: offered, earlier, select: null };
  }
  const { rule, kinds, kind, page } = chosen;
  const [found, codes] = await Promise.all([
    findFindingsByPerson(actor, { ruleId: rule.id }, { sort: 'name', page, pageSize: BULK_FIX_MAX }),
    codeLists(actor.language),
  ]);
  return {
    rules: [],
    earlier: [],
    select: {
      rule: { id: rule.id, title: rule.words[actor.language].title },
      kinds: kinds.map((one) => ({ kind: one, slug: CHANGES[one].slug })),
      kind,
      choices: kind ? bulkChoices(kind, codes) : {},
      persons: found.persons,
      findings: found.findings,
      total: found.total,
      page: found.page,
    },
  };
}

const rowList = z
  .array(
    z
      .string()
      .regex(/^\d{1,9}\.[0-9a-f]{16}$/)
      .transform((text) => {
        const [findingId = '', digest = ''] = text.split('.');
        return { findingId: Number(findingId), digest };
      }),
  )
  .min(1)
  .max(BULK_FIX_MAX);

const idList = z.array(z.coerce.number().int().positive().max(2_147_483_647)).max(BULK_FIX_MAX);

/** Told beside the persons, together with what is wrong in the fields above them. */
const NOBODY = { funn: 'errors.fields.choose_any' };

/**
 * `preview` shows what would happen; `run` does it, under an id that makes a repeated press harmless; `change` leads back to
 * the form with all that was chosen.
 */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'persons.correct');
  const chosen = chosenIn(request);
  if (!chosen?.kind) throw notFound();
  const { rule, kind } = chosen;
  const form = await readForm(request);
  const answer = (reply: FormReply) => ({ reply, preview: null, id: '', labels: {}, titles: {} });
  const refuse = (errors: Record<string, string | string[]>) =>
    data(answer(formReply(form, errors)), { status: 422 });
  if (form.get('intent') === 'change') return data(answer(formReply(form, {})));
  const parsed = await parseForm(form, bulkFixForm(kind));
  const nobody: Record<string, string> =
    form.get('intent') !== 'run' && form.get('alle') !== 'on' && !form.has('funn') ? NOBODY : {};
  if (!parsed.ok) return refuse({ ...parsed.reply.errors, ...nobody });
  if (nobody.funn) return refuse(nobody);
  const fix = { kind, values: parsed.value } as BulkFix;
  try {
    if (form.get('intent') === 'run') {
      const id = z.uuid().safeParse(form.get('id'));
      const rows = rowList.safeParse(form.getAll('rad'));
      if (!id.success || !rows.success) throw new AppError('invalid');
      const { leftOut } = await runBulkFix(actor, id.data, { ruleId: rule.id, fix, rows: rows.data });
      const result = paths.bulkFixResult(id.data);
      if (leftOut === 0) return redirect(result, 303);
      const flash = { tone: 'warning' as const, key: 'fixes.left_out', params: { count: leftOut } };
      return redirect(result, { status: 303, headers: { 'Set-Cookie': flashCookie(request, flash) } });
    }
    const ids = idList.safeParse(await chosenFindings(form, () => findingsOfRule(actor, rule.id)));
    if (!ids.success) return refuse({ '': `fixes.too_many?max=${BULK_FIX_MAX}` });
    if (ids.data.length === 0) return refuse(NOBODY);
    const preview = await previewBulkFix(actor, { ruleId: rule.id, fix, findingIds: ids.data });
    const codes = await codeLists(actor.language);
    const labels = codes.labelsIn(outlineSides(preview.rows.flatMap(({ outline }) => outline ?? [])));
    const titles = titlesOfRules([...preview.effect.closed, ...preview.effect.opened], actor.language);
    return data({ reply: formReply(form, {}), preview, id: newId(), labels, titles });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    return refuse({ '': error.key });
  }
}

async function chosenFindings(form: FormData, all: () => Promise<number[]>): Promise<unknown[]> {
  return form.get('alle') === 'on' ? all() : form.getAll('funn');
}

async function findingsOfRule(actor: Parameters<typeof findFindingsByPerson>[0], ruleId: string) {
  const found = await findFindingsByPerson(
    actor,
    { ruleId },
    { sort: 'name', page: 1, pageSize: BULK_FIX_MAX },
  );
  return found.persons.flatMap(({ findings }) => findings.map(({ id }) => id));
}

export default function BulkFixPage() {
  const { rules, earlier, select } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const kept = useKeptChoice();
  const t = useWords();
  const crumbs = [{ href: paths.findings(), label: t('findings.title') }];
  const shown = answer?.preview ?? null;
  // An answer to a post keeps the place on the page, which here would be below a long list.
  useEffect(() => {
    if (shown) window.scrollTo(0, 0);
  }, [shown]);
  if (!select) {
    return (
      <Page title={t('fixes.title')} lead={t('fixes.lead_rules')} breadcrumbs={crumbs}>
        <BulkRules rules={rules} />
        <EarlierFixes fixes={earlier} />
      </Page>
    );
  }
  const { rule, kind } = select;
  const list = paths.findingsByPerson({ regel: rule.id });
  if (!kind) {
    return (
      <Page title={rule.title} breadcrumbs={crumbs}>
        <EmptyState
          title={t('fixes.single_only')}
          action={<Link to={list}>{t('fixes.to_person_list')}</Link>}
        >
          {t('fixes.single_only_help')}
        </EmptyState>
      </Page>
    );
  }
  if (answer && shown) {
    return (
      <Page
        title={`${t(`register.change.names.${kind}`)}: ${rule.title}`}
        lead={t('fixes.lead_preview', {
          changed: shown.rows.filter(({ outcome }) => outcome === 'changed').length,
          total: shown.rows.length,
          count: shown.rows.length,
        })}
        breadcrumbs={[...crumbs, { href: paths.bulkFix({ regel: rule.id }), label: t('fixes.title') }]}
      >
        <BulkFixPreviewView {...answer} preview={shown} rule={rule} kind={kind} page={select.page} />
      </Page>
    );
  }
  return (
    <Page
      title={`${t('fixes.title')}: ${rule.title}`}
      lead={select.findings > 0 ? t('fixes.lead_select', { count: select.findings }) : undefined}
      breadcrumbs={[...crumbs, { href: paths.bulkFix(), label: t('fixes.title') }]}
    >
      {select.findings === 0 ? (
        <EmptyState title={t('fixes.rules_none')} action={<Link to={list}>{t('fixes.back')}</Link>} />
      ) : (
        <BulkSelect
          key={kept ? 'kept' : 'fresh'}
          {...select}
          kind={kind}
          reply={answer?.reply ?? kept ?? undefined}
        />
      )}
    </Page>
  );
}
