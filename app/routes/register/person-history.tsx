import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { codeLists } from '~/domain/register/code-list.server';
import { findPersonEvents } from '~/domain/register/find-person-events.server';
import { getPerson } from '~/domain/register/get-person.server';
import { getPersonAsOf } from '~/domain/register/get-person-as-of.server';
import { timelineOf } from '~/domain/register/timeline';
import { pageTitle } from '~/http/page-title';
import { parseQuery } from '~/http/parse-query.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { dayError } from '~/i18n/day-error';
import { today } from '~/platform/clock.server';
import { parseNorwegianDate } from '~/platform/dates';
import { Notice, Pager } from '~/ui/data';
import { DateField, PortalForm, SubmitButton } from '~/ui/fields';
import { Page, Section } from '~/ui/layout';
import { eventSides } from './event-sides';
import { idOf, openedPerson } from './opened-person.server';
import { PersonEvents } from './person-events-list';
import { PersonFacts } from './person-facts';
import { PersonItems } from './person-items';
import { PersonTimeline } from './person-timeline';
import { rowsOf } from './rows-of';

export const meta = pageTitle((t) => t('register.history.title'));

const PAGE_SIZE = 50;

const query = z.object({
  dag: z
    .string()
    .refine((text) => parseNorwegianDate(text) !== null)
    .optional(),
  side: z.coerce.number().int().min(1).max(10_000).default(1),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, personId, about } = await openedPerson(request, idOf(params.personId));
  const { dag, side } = parseQuery(request, query);
  const typed = new URL(request.url).searchParams.get('dag') ?? '';
  const day = dag ? parseNorwegianDate(dag) : null;
  const [person, then, { events, total, page }, codes] = await Promise.all([
    getPerson(actor, personId),
    day ? getPersonAsOf(actor, personId, day) : null,
    findPersonEvents(actor, personId, { page: side, pageSize: PAGE_SIZE }),
    codeLists(actor.language),
  ]);
  return {
    personId,
    name: person.name,
    about,
    day,
    /** What was typed when it is no day. */
    wrong: day === null && typed !== '' ? typed.slice(0, 20) : null,
    then,
    timeline: then && day ? timelineOf(then, day < today() ? day : today()) : null,
    events,
    total,
    page,
    labels: codes.labelsIn([...(then ? rowsOf(then) : []), ...eventSides(events)]),
  };
}

export default function PersonHistory() {
  const { personId, name, about, day, wrong, then, timeline, events, total, page, labels } =
    useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  const reply = wrong === null ? null : { values: { dag: wrong }, errors: { dag: [dayError(wrong)] } };
  return (
    <Page
      title={t('register.history.title')}
      breadcrumbs={[{ href: paths.person(personId, about), label: name ?? t('register.graded_name') }]}
      actions={<Link to={paths.timeMachine(personId, about)}>{t('time_machine.link')}</Link>}
    >
      <Section title={t('register.history.as_of')}>
        <p>{t('register.history.as_of_lead')}</p>
        <PortalForm method="get" id="dag" action={paths.personHistory(personId)} reply={reply} inline>
          {about.finding ? <input type="hidden" name="funn" value={about.finding} /> : null}
          {about.ticket ? <input type="hidden" name="sak" value={about.ticket} /> : null}
          <DateField name="dag" label={t('register.history.day')} defaultValue={format.date(day)} />
          <SubmitButton variant="default">{t('register.history.show')}</SubmitButton>
        </PortalForm>
        {day && !then ? (
          <Notice>{t('register.history.nothing_then', { date: format.date(day) })}</Notice>
        ) : null}
      </Section>
      {day && then ? (
        <Section
          title={t('register.history.shown', { date: format.date(day) })}
          aside={<Link to={paths.person(personId, about)}>{t('register.history.now')}</Link>}
        >
          <PersonFacts person={then} labels={labels} />
          <PersonTimeline timeline={timeline} labels={labels} />
          <PersonItems person={{ ...then, mayCorrect: false }} labels={labels} about={about} />
        </Section>
      ) : null}
      <Section title={t('register.history.changes')}>
        <p>{t('register.history.changes_lead', { count: total })}</p>
        <PersonEvents events={events} labels={labels} />
        <Pager page={page} pageSize={PAGE_SIZE} total={total} />
      </Section>
    </Page>
  );
}
