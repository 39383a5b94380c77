import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { z } from 'zod';
import { findPendingAttachments } from '~/domain/tickets/attachments/find-pending-attachments.server';
import { newTicketDraftKey } from '~/domain/tickets/compose/draft-key';
import { getDraft } from '~/domain/tickets/compose/get-draft.server';
import { getFiling } from '~/domain/tickets/filing/get-filing.server';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useWords } from '~/i18n/context';
import { newId } from '~/platform/ids.server';
import { scannerIsSetUp } from '~/platform/virus-scan.server';
import { draftIds, draftList, draftText } from '~/routes/tickets/compose/draft-fields';
import { Page } from '~/ui/layout';
import { AnswerPromise } from './answer-promise';
import { NewTicketForm } from './new-ticket-form';
import { handleFiling } from './new-ticket-steps.server';

export const meta = pageTitle((t) => t('tickets.new.title'));

const id = z.coerce.number().int().positive().max(2_147_483_647);
const about = z.object({ funn: id.optional(), person: id.optional() });

function aboutOf(request: Request) {
  const { funn, person } = parseQuery(request, about);
  return { findingId: funn ?? null, personId: funn ? null : (person ?? null) };
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.file');
  const { findingId, personId } = aboutOf(request);
  const key = newTicketDraftKey({ findingId, personId });
  const [draft, pending] = await Promise.all([getDraft(actor, key), findPendingAttachments(actor, [key])]);
  const content = draft?.content ?? null;
  const asked = { personIds: personId ? [personId] : [], findingIds: findingId ? [findingId] : [] };
  const filing = await getFiling(actor, asked, {
    personIds: draftIds(content, 'personIds'),
    findingIds: draftIds(content, 'findingIds'),
    rules: draftList(content, 'askRules'),
    notUs: draftIds(content, 'notUs'),
  });
  return {
    filing,
    draftKey: key,
    attachments: pending[key] ?? [],
    scanned: scannerIsSetUp(),
    savedAt: draft?.savedAt.toISOString() ?? null,
    start: {
      ticketId: draftText(content, 'ticketId') || newId(),
      themeCode: draftText(content, 'themeCode') || (filing.proposedTheme ?? ''),
      title: draft ? draftText(content, 'title') : (filing.findings[0]?.title ?? ''),
      body: draftText(content, 'body'),
      did: draftText(content, 'did'),
      happened: draftText(content, 'happened'),
      expected: draftText(content, 'expected'),
      notUs: draftList(content, 'notUs').join(','),
    },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'tickets.file');
  const outcome = await handleFiling(actor, request, newTicketDraftKey(aboutOf(request)));
  return outcome instanceof Response ? outcome : data(outcome, { status: outcome.status });
}

export default function NewTicket() {
  const { filing, draftKey, attachments, scanned, savedAt, start } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  // Another answer with other values is another form: native fields take their start values once.
  const formKey = answer?.stamp ?? (savedAt ? 'draft' : 'blank');
  const [chosen, setChosen] = useState<{ formKey: string; themeCode: string } | null>(null);
  const startTheme = String(answer?.reply.values.themeCode ?? start.themeCode);
  const themeCode = chosen && chosen.formKey === formKey ? chosen.themeCode : startTheme;
  return (
    <Page
      title={t('tickets.new.title')}
      lead={<AnswerPromise filing={filing} themeCode={themeCode} />}
      breadcrumbs={[{ href: paths.tickets(), label: t('tickets.title') }]}
      narrow
    >
      <NewTicketForm
        key={formKey}
        filing={answer?.filing ?? filing}
        attachments={answer?.attachments ?? attachments}
        scanned={scanned}
        draftKey={draftKey}
        savedAt={answer?.savedAt ?? savedAt}
        restored={!answer && savedAt !== null}
        start={start}
        reply={answer?.reply ?? null}
        notice={answer?.notice ?? null}
        onTheme={(code) => setChosen({ formKey, themeCode: code })}
        stopped={answer?.status === 409 && answer.filing.alike.length > 0}
      />
    </Page>
  );
}
