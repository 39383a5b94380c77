import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { confirmMunicipalityFinding } from '~/domain/findings/municipality/confirm-municipality-finding.server';
import { findMunicipalityFindings } from '~/domain/findings/municipality/find-municipality-findings.server';
import { confirmForm } from '~/domain/findings/municipality/municipality-finding';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { AppError } from '~/platform/errors';
import { EmptyState, LinkTabs, Pager } from '~/ui/data';
import { Page } from '~/ui/layout';
import { MunicipalityFindingList } from './municipality-finding-list';

const PAGE_SIZE = 50;

const findingsQuery = z.object({
  visning: z.enum(['apne', 'bekreftet']).optional(),
  side: z.coerce.number().int().min(1).max(1000).catch(1),
});

export const meta = pageTitle((t) => t('municipality_findings.title'));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'municipality_findings.read');
  const query = parseQuery(request, findingsQuery);
  const state = query.visning === 'bekreftet' ? 'confirmed' : 'open';
  const found = await findMunicipalityFindings(actor, { state, page: query.side, pageSize: PAGE_SIZE });
  return { ...found, state, own: actor.municipalityCode !== null };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'municipality_findings.confirm');
  const form = await readForm(request);
  const at = String(form.get('findingId') ?? '');
  const parsed = await parseForm(form, confirmForm);
  if (!parsed.ok) return data({ reply: parsed.reply, at }, { status: 422 });
  try {
    await confirmMunicipalityFinding(actor, parsed.value);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    return data({ reply: formReply(form, refusalOf(error)), at }, { status: error.status });
  }
  return redirectWithFlash(request, paths.municipalityFindings(), {
    key: 'municipality_findings.confirm.done',
  });
}

/** What the rules say of the figures of whole municipalities, and the way to say that a figure is right. */
export default function MunicipalityFindings() {
  const { findings, total, state, page, own } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  return (
    <Page
      title={t(own ? 'municipality_findings.title' : 'municipality_findings.title_all')}
      lead={t('municipality_findings.lead')}
      breadcrumbs={[{ href: paths.findings(), label: t('findings.title') }]}
    >
      <LinkTabs
        label={t('municipality_findings.caption')}
        tabs={[
          {
            href: paths.municipalityFindings(),
            label: t('municipality_findings.open'),
            current: state === 'open',
          },
          {
            href: paths.municipalityFindings({ visning: 'bekreftet' }),
            label: t('municipality_findings.confirmed'),
            current: state === 'confirmed',
          },
        ]}
      />
      {findings.length > 0 ? (
        <>
          <MunicipalityFindingList
            findings={findings}
            withPlace={!own}
            reply={answer?.reply ?? null}
            replyAt={answer?.at ?? null}
          />
          <Pager page={page} pageSize={PAGE_SIZE} total={total} />
        </>
      ) : (
        <EmptyState
          title={t(state === 'open' ? 'municipality_findings.none' : 'municipality_findings.none_confirmed')}
        />
      )}
    </Page>
  );
}
