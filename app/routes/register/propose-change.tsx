import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { changeChoices } from '~/domain/register/change-choices.server';
import { versionsFor } from '~/domain/register/change-writing.server';
import { CHANGES, type ChangeKind, encodeVersions, needsTarget } from '~/domain/register/changes';
import { codeLists } from '~/domain/register/code-list.server';
import { getPerson } from '~/domain/register/get-person.server';
import type { Labels } from '~/domain/register/labels';
import { type FieldValue, type Item, rowKey } from '~/domain/register/record';
import { PROPOSAL_TEXT_MAX, proposalReasonForm } from '~/domain/tickets/proposals/proposal';
import { proposeChange } from '~/domain/tickets/proposals/propose-change.server';
import { redirectWithFlash } from '~/http/flash.server';
import type { FormReply } from '~/http/form-reply';
import { pageTitle } from '~/http/page-title';
import { formReply, parseForm, readForm, refusalOf } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { AppError, notFound } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { EmptyState } from '~/ui/data';
import { FormActions, PortalForm, SubmitButton, TextArea } from '~/ui/fields';
import { ButtonLink, Page, Section } from '~/ui/layout';
import { ChangeFields, type Choices } from './change-fields';
import { readSubmission } from './change-submission.server';
import { changeIn, rowsToChoose, targetIn, watchedRows } from './correction-context';
import { useFieldLabels } from './field-labels';
import { idOf, openedPerson } from './opened-person.server';
import { RowFacts } from './row-facts';
import { rowsOf } from './rows-of';
import { useValueText } from './value-text';

export const meta = pageTitle((t) => t('compose.proposal.propose'));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const kind = changeIn(params.change);
  const { actor, personId, about } = await openedPerson(request, idOf(params.personId), 'tickets.work');
  if (about.ticket === null) throw notFound();
  const [person, codes] = await Promise.all([getPerson(actor, personId), codeLists(actor.language)]);
  const rows = rowsToChoose(person, kind, []);
  const target = targetIn(person, kind, new URL(request.url).searchParams.get('post'), rows);
  return {
    kind,
    ticket: about.ticket,
    person: { id: person.id, name: person.name, values: person.values },
    target,
    rows: target ? [] : rows,
    now: target ? [target] : watchedRows(person, kind),
    choices: changeChoices(kind, codes, person.regime),
    labels: codes.labelsIn(rowsOf(person)),
    versions: encodeVersions(versionsFor(person, kind, target)),
    requestId: newId(),
  };
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
  const { kind, person, ticket, target, rows, now, labels, choices, versions, requestId } = loaded;
  const choosing = target === null && needsTarget(kind);
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
        <ProposedRow kind={kind} personId={person.id} ticket={ticket} rows={rows} labels={labels} />
      ) : (
        <>
          <Section title={t('register.change.now')}>
            <RowFacts kind={kind} person={person} rows={now} labels={labels} />
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

type RowProps = { kind: ChangeKind; personId: number; ticket: number; rows: Item[]; labels: Labels };

/** Which registered row the proposal is about. */
function ProposedRow({ kind, personId, ticket, rows, labels }: RowProps) {
  const t = useWords();
  const text = useValueText(labels);
  if (rows.length === 0) return <EmptyState title={t('register.change.no_rows')} />;
  return (
    <Section title={t('register.change.choose_row')}>
      <ul>
        {rows.map((item) => {
          const row = rowKey(item.kind, item.id);
          return (
            <li key={row}>
              <Link to={paths.proposeChange(personId, CHANGES[kind].slug, { ticket, row })}>
                {text.row({ table: item.kind, values: item.values })}
              </Link>
            </li>
          );
        })}
      </ul>
    </Section>
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
    <PortalForm reply={reply} labels={useFieldLabels(kind, target?.kind ?? null)} preventScrollReset>
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
