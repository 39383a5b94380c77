import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { findPersonFindings } from '~/domain/findings/find-person-findings.server';
import { findSmallestFix } from '~/domain/findings/smallest/find-smallest-fix.server';
import { titlesOfRules } from '~/domain/quality/find-rule-titles.server';
import { encodeVersions } from '~/domain/register/changes';
import { codeLists } from '~/domain/register/code-list.server';
import { getPerson } from '~/domain/register/get-person.server';
import { pageTitle } from '~/http/page-title';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { newId } from '~/platform/ids.server';
import { EmptyState, Severity } from '~/ui/data';
import { ButtonLink, Page, Section } from '~/ui/layout';
import { outlineSides } from '../event-sides';
import { idOf, openedPerson } from '../opened-person.server';
import classes from './fixes.module.css';
import { ProposedEdit } from './proposed-edit';
import { smallestLead } from './smallest-lead';
import { TotalEffect } from './total-effect';

export const meta = pageTitle((t) => t('fixes.smallest.title'));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, personId, about } = await openedPerson(request, idOf(params.personId), 'persons.correct');
  const [person, findings, fix, codes] = await Promise.all([
    getPerson(actor, personId),
    findPersonFindings(actor, personId),
    findSmallestFix(actor, personId),
    codeLists(actor.language),
  ]);
  const labels = codes.labelsIn(outlineSides(fix.edits.map(({ outline }) => outline)));
  const named = [...(fix.effect?.closed ?? []), ...(fix.effect?.opened ?? [])];
  return {
    person: { id: person.id, name: person.name },
    findings: findings.present.map(({ id, title, sentence, severity }) => ({
      id,
      title,
      sentence,
      severity,
    })),
    fix: {
      ...fix,
      edits: fix.edits.map(({ start, ...edit }) => ({
        ...edit,
        start: start && { row: start.row, versions: encodeVersions(start.versions), requestId: newId() },
      })),
    },
    titles: titlesOfRules(named, actor.language),
    labels,
    about,
  };
}

/** The smallest set of edits that clears a person's findings, tried with the real rules. Nothing is saved here. */
export default function SmallestFixPage() {
  const { person, findings, fix, titles, labels, about } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const { edits, effect, left, notOurs, total, proven, trials } = fix;
  const opened = effect?.opened.length ?? 0;
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const back = paths.person(person.id, about);
  return (
    <Page
      title={t('fixes.smallest.title')}
      lead={smallestLead({ total, edits: edits.length, left: left.length, opened }, t)}
      breadcrumbs={[{ href: back, label: person.name ?? t('register.graded_name') }]}
      narrow
    >
      {trials > 0 ? (
        <p className="muted">
          {t(proven ? 'fixes.smallest.proven' : 'fixes.smallest.not_proven', {
            trials: format.number(trials),
          })}{' '}
          {t('fixes.smallest.nothing_saved')}
        </p>
      ) : null}
      {total === 0 ? (
        <EmptyState
          title={t('fixes.smallest.lead_none')}
          action={<Link to={back}>{t('fixes.smallest.to_person')}</Link>}
        />
      ) : null}
      {edits.length > 0 ? (
        <Section title={t('fixes.smallest.edits')}>
          <ol className={classes.edits}>
            {edits.map((edit) => (
              <ProposedEdit
                key={JSON.stringify([edit.kind, edit.values])}
                edit={edit}
                closes={edit.findingIds.flatMap((id) => byId.get(id) ?? [])}
                personId={person.id}
                labels={labels}
                first={edit === edits[0]}
              />
            ))}
          </ol>
          <p className="muted measure">{t('fixes.smallest.must_know')}</p>
        </Section>
      ) : null}
      {effect ? (
        <TotalEffect
          {...effect}
          title={t('fixes.smallest.effect')}
          titles={titles}
          points={effect.lossBefore - effect.lossAfter}
        />
      ) : null}
      {opened > 0 ? <p className="measure">{t('fixes.smallest.late')}</p> : null}
      {left.length + notOurs.length > 0 ? (
        <Section title={t('fixes.smallest.left')}>
          <ul className={classes.left}>
            {[...left, ...notOurs].flatMap((id) => {
              const finding = byId.get(id);
              if (!finding) return [];
              return [
                <li key={id}>
                  <Severity level={finding.severity} /> <span>{finding.sentence}</span>
                  <p className="muted">
                    {t(notOurs.includes(id) ? 'fixes.smallest.not_yours' : 'fixes.smallest.not_found')}
                  </p>
                </li>,
              ];
            })}
          </ul>
        </Section>
      ) : null}
      {total > 0 ? (
        <ButtonLink to={back} variant="subtle">
          {t('fixes.smallest.to_person')}
        </ButtonLink>
      ) : null}
    </Page>
  );
}
