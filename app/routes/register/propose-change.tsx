import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CHANGES, type ChangeKind, needsTarget } from '~/domain/register/changes';
import { codeLists } from '~/domain/register/code-list.server';
import { getPerson } from '~/domain/register/get-person.server';
import { type FieldValue, type Item, rowKey } from '~/domain/register/record';
import { findAskedRows } from '~/domain/tickets/findings/find-asked-rows.server';
import { PROPOSAL_TEXT_MAX, proposalReasonForm } from '~/domain/tickets/proposals/proposal';
import { proposeChange } from '~/domain/tickets/proposals/propose-change.server';
import { redirectWithFlash } from '~/http/flash.server';
import type { FormReply } from '~/http/form-reply';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { AppError, notFound } from '~/platform/errors';
import { FormActions, PortalForm, SubmitButton, TextArea } from '~/ui/fields';
import { ButtonLink, Page, Section } from '~/ui/layout';
import { ChangeFields, type Choices } from './change-fields';
import { readSubmission } from './change-submission.server';
import { ChooseRow, ChosenRow } from './choose-row';
import { CHOSEN_FIELDS } from './chosen-fields';
import { changeIn } from './correction-context';
import { useFieldLabels } from './field-labels';
import { idOf, openedPerson } from './opened-person.server';
import { RowFacts } from './row-facts';
import { startOfChange } from './start-of-change.server';

export const meta = pageTitle((t) => t('compose.proposal.propose'));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const kind = changeIn(params.change);
  const { actor, personId, about } = await openedPerson(request, idOf(params.personId), 'tickets.work');
  if (about.ticket === null) throw notFound();
  const [person, codes, named] = await Promise.all([
    getPerson(actor, personId),
    codeLists(actor.language),
    findAskedRows(actor, personId, { ...about, ticket: about.ticket }),
  ]);
  return { ...startOfChange(request, kind, person, codes, named), ticket: about.ticket };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const kind = changeIn(params.change);
  const { actor, personId, about } = await openedPerson(request, idOf(params.personId), 'tickets.work');
  if (about.ticket === null) throw notFound();
  const form = await readForm(request);
  const [submission, said] = await Promise.all([
    readSubmission(form, kind, personId, null),
    parseForm(form, proposalReasonForm),
  ]);
  if (!submission.ok || !said.ok) {
    const errors = {
      ...(said.ok ? {} : said.reply.errors),
      ...(submission.ok ? {} : submission.reply.errors),
    };
    return data({ reply: formReply(form, errors) }, { status: 422 });
  }
  try {
    await proposeChange(actor, about.ticket, { change: submission.input, reason: said.value.why });
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'not_found' || error.code === 'forbidden') throw error;
    return data({ reply: formReply(form, refusalOf(error)) }, { status: error.status });
  }
  return redirectWithFlash(request, paths.ticket(about.ticket), { key: 'compose.proposal.sent' });
}

export default function ProposeChange() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const { kind, person, ticket, target, rows, rowsOfFinding, now, labels, choices, versions, requestId } =
    loaded;
  const choosing = target === null && needsTarget(kind);
  const choice = {
    rows,
    rowsOfFinding,
    labels,
    pathOf: (row: string) => paths.proposeChange(person.id, CHANGES[kind].slug, { ticket, row }),
  };
  return (
    <Page
      title={t('compose.proposal.title_page', { change: t(`register.change.names.${kind}`) })}
      lead={t('compose.proposal.lead')}
      breadcrumbs={[
        { href: paths.ticket(ticket), label: t('compose.proposal.back') },
        { href: paths.person(person.id, { ticket }), label: person.name ?? t('register.graded_name') },
      ]}
      narrow
    >
      {choosing ? (
        <ChooseRow {...choice} />
      ) : (
        <>
          <Section title={t('register.change.now')}>
            <RowFacts kind={kind} person={person} rows={now} labels={labels} />
            <ChosenRow {...choice} chosen={target} />
          </Section>
          <ProposalForm
            {...{ kind, target, person, choices, versions, requestId, ticket }}
            reply={answer?.reply ?? null}
          />
        </>
      )}
    </Page>
  );
}

type FormProps = {
  kind: ChangeKind;
  target: Item | null;
  person: { values: Record<string, FieldValue> };
  choices: Choices;
  versions: string;
  requestId: string;
  ticket: number;
  reply: FormReply | null;
};

function ProposalForm({ kind, target, person, choices, versions, requestId, ticket, reply }: FormProps) {
  const t = useWords();
  const kept = (name: string) => {
    const value = reply?.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return (
    <PortalForm
      reply={reply}
      labels={useFieldLabels(kind, target?.kind ?? null)}
      choosers={CHOSEN_FIELDS}
      preventScrollReset
    >
      <input type="hidden" name="versions" value={kept('versions') ?? versions} />
      <input type="hidden" name="requestId" value={kept('requestId') ?? requestId} />
      {target ? <input type="hidden" name="row" value={rowKey(target.kind, target.id)} /> : null}
      <ChangeFields kind={kind} target={target} person={person} choices={choices} />
      <TextArea
        name="why"
        label={t('compose.proposal.reason')}
        hint={t('compose.proposal.reason_hint')}
        rows={4}
        maxLength={PROPOSAL_TEXT_MAX}
      />
      <FormActions>
        <SubmitButton>{t('compose.proposal.send')}</SubmitButton>
        <ButtonLink to={paths.ticket(ticket)} variant="subtle">
          {t('register.change.cancel')}
        </ButtonLink>
      </FormActions>
    </PortalForm>
  );
}
