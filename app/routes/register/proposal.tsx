import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type ShouldRevalidateFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { Actor } from '~/domain/accounts/actor';
import { changeChoices } from '~/domain/register/change-choices.server';
import type { ConflictData } from '~/domain/register/change-writing.server';
import { CHANGES } from '~/domain/register/changes';
import { codeLists } from '~/domain/register/code-list.server';
import { getPerson } from '~/domain/register/get-person.server';
import { rowKey } from '~/domain/register/record';
import { acceptProposal, previewProposal } from '~/domain/tickets/proposals/accept-proposal.server';
import { declineProposal } from '~/domain/tickets/proposals/decline-proposal.server';
import { declineForm } from '~/domain/tickets/proposals/proposal';
import { getProposal } from '~/domain/tickets/proposals/read-proposals.server';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { AppError, notFound } from '~/platform/errors';
import { Notice } from '~/ui/data';
import { ButtonLink, Page, Section } from '~/ui/layout';
import { type EffectView, effectView } from './change-submission.server';
import { ConflictNotice } from './conflict-notice';
import { type ConflictView, conflictView } from './explain-refusal.server';
import { idOf, openedPerson } from './opened-person.server';
import { ProposalAnswer } from './proposal-answer';
import { ProposedValues } from './proposed-values';
import { rowsOf } from './rows-of';

export const meta = pageTitle((t) => t('compose.proposal.title'));

function proposalIn(params: { proposalId?: string }): string {
  const id = z.uuid().safeParse(params.proposalId);
  if (!id.success) throw notFound();
  return id.data;
}

/** What accepting would do, or why it cannot be accepted as it is. */
type Outlook = { effect: EffectView | null; conflict: ConflictView | null; problem: string | null };

async function outlook(actor: Actor, personId: number, proposalId: string): Promise<Outlook> {
  try {
    const preview = await previewProposal(actor, { personId, proposalId });
    return { effect: effectView(actor, preview, preview.warnings), conflict: null, problem: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'not_found') throw error;
    const both = error.code === 'conflict' ? (error.data as ConflictData | undefined) : undefined;
    if (both) return { effect: null, conflict: await conflictView(actor, both), problem: null };
    return { effect: null, conflict: null, problem: Object.values(error.fields)[0] ?? error.key };
  }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, personId, about } = await openedPerson(request, idOf(params.personId), 'persons.open');
  const proposal = await getProposal(actor, personId, proposalIn(params));
  const [person, codes] = await Promise.all([getPerson(actor, personId), codeLists(actor.language)]);
  const { kind, target, status } = proposal;
  const decides = person.mayCorrect && status === 'open';
  return {
    proposal,
    about,
    person: { id: person.id, name: person.name, values: person.values },
    target: person.items.find((item) => item.kind === target?.kind && item.id === target.id) ?? null,
    choices: changeChoices(kind, codes, person.regime),
    labels: codes.labelsIn(rowsOf(person)),
    decides,
    outlook: decides ? await outlook(actor, personId, proposal.id) : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, personId, about } = await openedPerson(request, idOf(params.personId), 'persons.correct');
  const place = { personId, proposalId: proposalIn(params) };
  const form = await readForm(request);
  try {
    if (form.get('intent') === 'accept') {
      const { changeId } = await acceptProposal(actor, place);
      return redirect(paths.changeDone(changeId, about), 303);
    }
    const parsed = await parseForm(form, declineForm);
    if (!parsed.ok) return data({ reply: parsed.reply }, { status: 422 });
    const { ticketNumber } = await getProposal(actor, personId, place.proposalId);
    await declineProposal(actor, place, parsed.value.word);
    return redirectWithFlash(request, paths.ticket(ticketNumber), { key: 'compose.proposal.declined_flash' });
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'not_found' || error.code === 'forbidden') throw error;
    return data({ reply: formReply(form, refusalOf(error)) }, { status: error.status });
  }
}

/** Also after a refusal: what stood in the way must be on the page. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return defaultShouldRevalidate || actionStatus === 409;
}

export default function Proposal() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const format = useFormat();
  const { proposal, person, about, target, decides } = loaded;
  const { effect = null, conflict = null, problem = null } = loaded.outlook ?? {};
  const stale = conflict !== null || problem !== null;
  const row = target ? rowKey(target.kind, target.id) : undefined;
  return (
    <Page
      title={t('compose.proposal.title_page', { change: t(`register.change.names.${proposal.kind}`) })}
      breadcrumbs={[
        { href: paths.ticket(proposal.ticketNumber), label: t('compose.proposal.back') },
        { href: paths.person(person.id, about), label: person.name ?? t('register.graded_name') },
      ]}
      narrow
    >
      <Section
        title={`${t('compose.proposal.by', { name: proposal.author })} ${format.dateTime(proposal.at)}`}
      >
        <p style={{ whiteSpace: 'pre-line' }}>{proposal.reason}</p>
      </Section>
      {stale ? (
        <Notice
          tone="warning"
          title={t('compose.proposal.stale_title')}
          action={
            <ButtonLink
              to={paths.correct(person.id, CHANGES[proposal.kind].slug, { ...about, row })}
              variant="default"
            >
              {t('compose.proposal.stale_fix')}
            </ButtonLink>
          }
        >
          <p>{t('compose.proposal.stale_text')}</p>
          {problem ? <p>{t.message(problem)}</p> : null}
        </Notice>
      ) : null}
      {conflict ? <ConflictNotice conflict={conflict} title={t('compose.proposal.stale')} /> : null}
      <Section title={t('compose.proposal.values')}>
        <ProposedValues
          kind={proposal.kind}
          values={proposal.values}
          target={target}
          person={person}
          choices={loaded.choices}
          labels={loaded.labels}
        />
      </Section>
      <ProposalAnswer
        proposal={proposal}
        about={about}
        decides={decides}
        stale={stale}
        effect={effect}
        reply={answer?.reply ?? null}
      />
    </Page>
  );
}
