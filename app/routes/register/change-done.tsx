import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { can } from '~/domain/accounts/permissions';
import { findPersonFindings } from '~/domain/findings/find-person-findings.server';
import { findFindingsByPerson } from '~/domain/findings/find-persons-with-findings.server';
import type { FixEffect } from '~/domain/findings/fix-effect';
import { undoChange } from '~/domain/findings/undo-change.server';
import type { ConflictData } from '~/domain/register/change-writing.server';
import { codeLists } from '~/domain/register/code-list.server';
import { getChange } from '~/domain/register/get-change.server';
import { findPersonTickets } from '~/domain/tickets/persons/find-person-tickets.server';
import { redirectWithFlash } from '~/http/flash.server';
import { pageTitle } from '~/http/page-title';
import { paths } from '~/http/paths';
import { requirePermission } from '~/http/require-actor.server';
import { useFormat, useWords } from '~/i18n/context';
import { AppError } from '~/platform/errors';
import { Notice } from '~/ui/data';
import { PortalForm, SubmitButton } from '~/ui/fields';
import { ButtonLink, Page, Section } from '~/ui/layout';
import { effectView } from './change-submission.server';
import { ChangedRows } from './changed-rows';
import { ConflictNotice } from './conflict-notice';
import { Effect } from './effect';
import { conflictView } from './explain-refusal.server';
import { contextIn, idOf, openedPerson } from './opened-person.server';
import { correctionsOf, correctPath } from './person-findings';

export const meta = pageTitle((t) => t('register.done.title'));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const reader = await requirePermission(request, 'persons.open');
  const change = await getChange(reader, idOf(params.changeId));
  const { actor, personId, about } = await openedPerson(request, change.personId, 'persons.open', change);
  const [findings, others, codes, tickets] = await Promise.all([
    findPersonFindings(actor, personId),
    findFindingsByPerson(actor, {}, { sort: 'loss', page: 1, pageSize: 2 }),
    codeLists(actor.language),
    about.ticket ? findPersonTickets(actor, personId) : [],
  ]);
  const left = findings.present.filter((finding) => finding.state === 'open');
  const mayCorrect = can(actor, 'persons.correct');
  const next = others.persons.find((person) => person.personId !== personId);
  const nextFinding = next?.findings[0];
  return {
    change: { ...change, effect: effectView(actor, change.effect as FixEffect) },
    about,
    ticket: tickets.find(({ number }) => number === about.ticket)?.number ?? null,
    left: left.length,
    nextFinding: mayCorrect ? (left.find((finding) => correctionsOf(finding).length > 0) ?? null) : null,
    nextPerson: next && nextFinding ? { id: next.personId, finding: nextFinding.id } : null,
    labels: codes.labelsIn(
      change.rows.flatMap(({ table, values, changes }) => [
        { table, values },
        { table, values: Object.fromEntries(changes.map(({ field, from }) => [field, from])) },
      ]),
    ),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'persons.correct');
  const changeId = idOf(params.changeId);
  try {
    await undoChange(actor, changeId);
    const undone = paths.changeDone(changeId, contextIn(request));
    return redirectWithFlash(request, undone, { key: 'register.done.undone_flash' });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    const conflict = await conflictView(actor, (error.data as ConflictData) ?? { rows: [], versions: {} });
    return data({ key: error.key, conflict }, { status: 409 });
  }
}

export default function ChangeDone() {
  const { change, about, ticket, left, nextFinding, nextPerson, labels } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  const format = useFormat();
  const undone = change.undoneAt !== null;
  const lead = t('register.done.by', { date: format.dateTime(change.at), name: change.by ?? '–' });
  return (
    <Page
      title={t(undone ? 'register.done.title_undone' : 'register.done.title')}
      lead={undone ? t('register.done.undone_at', { date: format.dateTime(change.undoneAt) }) : lead}
      breadcrumbs={[
        { href: paths.person(change.personId, about), label: change.personName ?? t('register.graded_name') },
      ]}
      narrow
    >
      {answer ? <ConflictNotice conflict={answer.conflict} title={t.message(answer.key)} /> : null}
      <Section title={t(undone ? 'register.done.what_undone' : 'register.done.what')}>
        <ChangedRows kind={change.kind} rows={change.rows} labels={labels} undone={undone} />
      </Section>
      {undone ? null : <Effect effect={change.effect} done />}
      <Section title={t('register.done.next')}>
        {left > 0 ? <p>{t('register.done.more_findings', { count: left })}</p> : null}
        <div className="row">
          {ticket ? <ButtonLink to={paths.ticket(ticket)}>{t('register.done.to_ticket')}</ButtonLink> : null}
          {nextFinding ? (
            <ButtonLink
              to={correctPath(change.personId, nextFinding, correctionsOf(nextFinding)[0] ?? 'register_end')}
              variant={ticket ? 'default' : 'filled'}
            >
              {t('register.done.next_finding')}
            </ButtonLink>
          ) : null}
          {nextPerson ? (
            <ButtonLink
              to={paths.person(nextPerson.id, { finding: nextPerson.finding })}
              variant={ticket || nextFinding ? 'default' : 'filled'}
            >
              {t('register.done.next_person')}
            </ButtonLink>
          ) : null}
          <ButtonLink to={paths.person(change.personId, about)} variant="default">
            {t('register.done.to_person')}
          </ButtonLink>
          <ButtonLink to={paths.findings()} variant="subtle">
            {t('register.done.to_findings')}
          </ButtonLink>
        </div>
      </Section>
      {change.mayUndo ? (
        <Notice
          action={
            <PortalForm aria-label={t('register.done.undo')}>
              <SubmitButton variant="default">{t('register.done.undo')}</SubmitButton>
            </PortalForm>
          }
        >
          {t('register.done.undo_help')}
        </Notice>
      ) : null}
    </Page>
  );
}
