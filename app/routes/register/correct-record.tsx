import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findPersonFindings } from '~/domain/findings/find-person-findings.server';
import { fixRecord, previewFix } from '~/domain/findings/fix-record.server';
import { CHANGES, needsTarget } from '~/domain/register/changes';
import { codeLists } from '~/domain/register/code-list.server';
import { getPerson } from '~/domain/register/get-person.server';
import { pageTitle } from '~/http/page-title';
import { readForm } from '~/http/parse-form.server';
import { paths } from '~/http/paths';
import { useWords } from '~/i18n/context';
import { notFound } from '~/platform/errors';
import { Page } from '~/ui/layout';
import { ChangeForm } from './change-form';
import { readSubmission } from './change-submission.server';
import { ChooseRow, ChosenRow } from './choose-row';
import { changeIn } from './correction-context';
import { explainRefusal } from './explain-refusal.server';
import { idOf, openedPerson } from './opened-person.server';
import { startOfChange } from './start-of-change.server';

export const meta = pageTitle((t) => t('register.person.actions'));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const kind = changeIn(params.change);
  const { actor, personId, about } = await openedPerson(request, idOf(params.personId), 'persons.correct');
  const [person, findings, codes] = await Promise.all([
    getPerson(actor, personId),
    findPersonFindings(actor, personId),
    codeLists(actor.language),
  ]);
  if (!person.mayCorrect) throw notFound();
  const finding = findings.present.find((line) => line.id === about.finding) ?? null;
  return {
    ...startOfChange(request, kind, person, codes, finding?.items),
    finding: finding && { id: finding.id, sentence: finding.sentence, severity: finding.severity },
    about,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const kind = changeIn(params.change);
  const { actor, personId, about } = await openedPerson(request, idOf(params.personId), 'persons.correct');
  const form = await readForm(request);
  const submission = await readSubmission(form, kind, personId, about.finding);
  if (!submission.ok)
    return data({ reply: submission.reply, preview: null, conflict: null }, { status: 422 });
  try {
    if (form.get('intent') === 'preview') {
      const preview = await previewFix(actor, submission.input);
      return data(await submission.shown(actor, preview), { status: 200 });
    }
    const { changeId } = await fixRecord(actor, submission.input);
    return redirect(paths.changeDone(changeId, about), 303);
  } catch (error) {
    return explainRefusal(error, actor, submission);
  }
}

export default function CorrectRecord() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const { kind, person, about, target, rows, rowsOfFinding, labels } = loaded;
  const choosing = target === null && needsTarget(kind);
  const choice = {
    rows,
    rowsOfFinding,
    labels,
    pathOf: (row: string) => paths.correct(person.id, CHANGES[kind].slug, { ...about, row }),
  };
  return (
    <Page
      title={t(`register.change.names.${kind}`)}
      lead={t(`register.change.leads.${kind}`)}
      breadcrumbs={[
        { href: paths.person(person.id, about), label: person.name ?? t('register.graded_name') },
      ]}
      narrow
    >
      {choosing ? (
        <ChooseRow {...choice} />
      ) : (
        <ChangeForm {...loaded} answer={answer} chosen={<ChosenRow {...choice} chosen={target} />} />
      )}
    </Page>
  );
}
