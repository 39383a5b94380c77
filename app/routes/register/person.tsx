import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { can } from '~/domain/accounts/permissions';
import { findPersonFindings } from '~/domain/findings/find-person-findings.server';
import { seeFindings } from '~/domain/findings/handling/see-findings.server';
import { findLoudKnownErrors } from '~/domain/known-errors/find-loud-known-errors.server';
import { codeLists } from '~/domain/register/code-list.server';
import { getPerson } from '~/domain/register/get-person.server';
import { timelineOf } from '~/domain/register/timeline';
import { findPersonTickets } from '~/domain/tickets/persons/find-person-tickets.server';
import { pageTitle } from '~/http/page-title';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { today } from '~/platform/clock.server';
import { KnownErrorStrips } from '~/ui/data';
import { ButtonLink, Page, Section } from '~/ui/layout';
import { idOf, openedPerson } from './opened-person.server';
import { PersonFacts } from './person-facts';
import { PersonFindings } from './person-findings';
import { PersonItems } from './person-items';
import classes from './person-page.module.css';
import { PersonTickets } from './person-tickets';
import { PersonTimeline } from './person-timeline';
import { RegisterNew } from './register-new';
import { rowsOf } from './rows-of';

export const meta = pageTitle((t) => t('register.person.title'));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, personId, about } = await openedPerson(request, idOf(params.personId));
  const [person, findings, tickets, codes, knownErrors] = await Promise.all([
    getPerson(actor, personId),
    findPersonFindings(actor, personId),
    findPersonTickets(actor, personId),
    codeLists(actor.language),
    findLoudKnownErrors(actor, { place: 'person', personId }),
  ]);
  // After they were read, so that what is new stands as new the first time.
  if (findings.present.some(({ state, stage }) => state === 'open' && stage === 'new')) {
    await seeFindings(actor, personId);
  }
  return {
    person,
    knownErrors,
    findings: findings.present,
    labels: codes.labelsIn(rowsOf(person)),
    timeline: timelineOf(person, today()),
    about,
    tickets: can(actor, 'tickets.read') ? tickets : null,
    mayFile: can(actor, 'tickets.file'),
    mayList: can(actor, 'persons.list'),
  };
}

export default function PersonPage() {
  const { person, knownErrors, findings, tickets, labels, timeline, about, mayFile, mayList } =
    useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const open = findings.filter((finding) => finding.state === 'open').length;
  const lead =
    open > 0 ? t('register.person.lead_findings', { count: open }) : t('register.person.lead_clean');
  return (
    <Page
      title={person.name ?? t('register.graded_name')}
      lead={lead}
      breadcrumbs={
        mayList ? [{ href: paths.persons(), label: t('register.person.back_to_list') }] : undefined
      }
      actions={
        mayFile ? (
          <ButtonLink to={paths.newTicket({ person: person.id })} variant="default">
            {t('register.person.ask_about')}
          </ButtonLink>
        ) : null
      }
    >
      <KnownErrorStrips errors={knownErrors} person />
      <Section
        title={t('register.person.findings')}
        id="funn"
        aside={<Link to={paths.timeMachine(person.id, about)}>{t('time_machine.link')}</Link>}
      >
        <PersonFindings person={person} findings={findings} mayFile={mayFile} />
        {person.mayCorrect && open > 0 ? (
          <p>
            <Link to={paths.smallestFix(person.id, about)}>{t('fixes.smallest.open')}</Link>
          </p>
        ) : null}
      </Section>
      <Section title={t('register.person.facts')}>
        <PersonFacts person={person} labels={labels} />
      </Section>
      <Section
        title={t('register.person.timeline')}
        aside={<Link to={paths.personHistory(person.id, about)}>{t('register.person.history')}</Link>}
      >
        <PersonTimeline timeline={timeline} labels={labels} />
      </Section>
      <Section title={t('register.person.registered')}>
        {person.mayCorrect ? <RegisterNew person={person} about={about} /> : null}
        <PersonItems person={person} labels={labels} about={about} />
        <p className={classes.quiet}>
          {t('register.person.last_changed', { date: format.dateTime(lastChange(person)) })}
        </p>
      </Section>
      {tickets ? (
        <Section title={t('register.person.tickets')}>
          <PersonTickets tickets={tickets} />
        </Section>
      ) : null}
    </Page>
  );
}

function lastChange(person: { updatedAt: string; items: { updatedAt: string }[] }): string {
  return [person.updatedAt, ...person.items.map((item) => item.updatedAt)].reduce((a, b) =>
    Date.parse(a) > Date.parse(b) ? a : b,
  );
}
