import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { compareDays } from '~/domain/findings/compare-days.server';
import { controlYear } from '~/domain/quality/control-year';
import { codeLists } from '~/domain/register/code-list.server';
import { pageTitle } from '~/http/page-title';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { today } from '~/platform/clock.server';
import { addDays, addMonths, type IsoDate } from '~/platform/dates';
import { Notice } from '~/ui/data';
import { Page, Section } from '~/ui/layout';
import { eventSides } from '../event-sides';
import { idOf, openedPerson } from '../opened-person.server';
import { PersonEvents } from '../person-events-list';
import { ChooseDays, type Preset, Presets } from './choose-days';
import { daysAsked } from './days-asked.server';
import { FindingsBetween } from './findings-between';
import { TwoDays } from './two-days';

export const meta = pageTitle((t) => t('time_machine.title'));

function presetsOn(day: IsoDate, deadline: IsoDate): Preset[] {
  const year = controlYear(day);
  return [
    { name: 'yesterday', days: [addDays(day, -1), day], sets: [null, null] },
    { name: 'month', days: [addMonths(day, -1), day], sets: [null, null] },
    { name: 'round', days: [`${year}-03-01`, day], sets: [null, null] },
    { name: 'deadline', days: [day, deadline], sets: [null, null] },
    { name: 'next', days: [day, day], sets: [null, year + 1] },
  ];
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, personId, about } = await openedPerson(request, idOf(params.personId));
  const { choices, wrong } = daysAsked(request);
  const [compared, codes] = await Promise.all([
    compareDays(actor, personId, choices),
    codeLists(actor.language),
  ]);
  return {
    ...compared,
    personId,
    about,
    choices,
    wrong,
    presets: presetsOn(today(), compared.deadline),
    labels: codes.labelsIn(eventSides(compared.events)),
  };
}

export default function TimeMachine() {
  const data = useLoaderData<typeof loader>();
  const { personId, name, about, one, other } = data;
  // Days that were not asked for would stand under an error as if they were its answer.
  const refused = Object.keys(data.wrong).length > 0;
  const t = useWords();
  const format = useFormat();
  const nameOf = ({ day, year }: { day: IsoDate; year: number }) =>
    one.day === other.day
      ? t('time_machine.day_and_set', { date: format.date(day), year })
      : format.date(day);
  const period = { from: nameOf(one), to: nameOf(other) };
  const lead = () => {
    if (!other.registered) return t('time_machine.lead_nothing', period);
    if (one.registered && one.counting === other.counting && one.points === other.points) {
      return t('time_machine.lead_same', { ...period, count: other.counting, points: other.points });
    }
    const figures = { before: one.counting, after: other.counting, lost: one.points, loses: other.points };
    return t('time_machine.lead', { ...period, ...figures });
  };
  return (
    <Page
      title={t('time_machine.title')}
      lead={refused ? undefined : lead()}
      breadcrumbs={[{ href: paths.person(personId, about), label: name ?? t('register.graded_name') }]}
      actions={<Link to={paths.personHistory(personId, about)}>{t('register.person.history')}</Link>}
    >
      <Section title={t('time_machine.choose')}>
        <p>{t('time_machine.about')}</p>
        <ChooseDays key={JSON.stringify(data.choices)} {...data} />
        <Presets personId={personId} about={about} presets={data.presets} />
      </Section>
      {refused ? null : <Compared />}
    </Page>
  );
}

/** The two days, what they say, and what was registered between them. */
function Compared() {
  const { personId, about, one, other, findings, events, labels, crashed } = useLoaderData<typeof loader>();
  const t = useWords();
  const format = useFormat();
  return (
    <>
      {crashed.length > 0 ? (
        <Notice tone="warning">{t('time_machine.crashed', { rules: crashed.join(', ') })}</Notice>
      ) : null}
      {one.registered ? null : (
        <Notice>{t('time_machine.registered_later', { date: format.date(one.day) })}</Notice>
      )}
      {other.registered ? (
        <>
          <Section title={t('time_machine.days')}>
            <TwoDays personId={personId} about={about} one={one} other={other} />
          </Section>
          <Section title={t('time_machine.findings')}>
            <FindingsBetween findings={findings} one={one} other={other} />
          </Section>
          <Section title={t('time_machine.record')}>
            {events.length === 0 ? (
              <p>{t('time_machine.record_same')}</p>
            ) : (
              <>
                <p>{t('time_machine.record_lead', { count: events.length })}</p>
                <PersonEvents events={events} labels={labels} />
              </>
            )}
          </Section>
        </>
      ) : null}
    </>
  );
}
