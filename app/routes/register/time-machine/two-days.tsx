import { Link } from '@remix-run/react';
import type { JudgedDay } from '~/domain/findings/judged-day.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { DataTable } from '~/ui/data';
import type { PersonContext } from '../opened-person.server';
import classes from './time-machine.module.css';

interface TwoDaysProps {
  personId: number;
  about: PersonContext;
  one: JudgedDay;
  other: JudgedDay;
}

const FIGURES = ['rows', 'applicable', 'counting', 'in_shadow', 'points'] as const;

function figure(day: JudgedDay, name: (typeof FIGURES)[number]): number {
  return name === 'in_shadow' ? day.inShadow : day[name];
}

/** How the person stood on each of the days, in numbers. */
export function TwoDays({ personId, about, one, other }: TwoDaysProps) {
  const t = useWords();
  const format = useFormat();
  const days = [one, other];
  return (
    <>
      <DataTable
        caption={t('time_machine.days_caption')}
        columns={[
          {
            key: 'what',
            header: t('time_machine.what'),
            cell: (name) => t(`time_machine.${name}`),
          },
          ...days.map((day, place) => ({
            key: String(place),
            header: t('time_machine.day_and_set', { date: format.date(day.day), year: day.year }),
            numeric: true,
            cell: (name: (typeof FIGURES)[number]) =>
              day.registered ? format.number(figure(day, name)) : t('time_machine.not_registered'),
          })),
        ]}
        rows={FIGURES}
        rowKey={(name) => name}
      />
      <p className={classes.quiet}>{t('time_machine.points_note')}</p>
      <ul className={classes.records}>
        {[...new Set(days.filter((day) => day.registered).map((day) => day.day))].map((day) => (
          <li key={day}>
            <Link to={paths.personHistory(personId, { ...about, day })}>
              {t('time_machine.show_record', { date: format.date(day) })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
