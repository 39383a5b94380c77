import { Link } from '@remix-run/react';
import type { RuleSetYear } from '~/domain/quality/find-rule-set-years.server';
import { paths } from '~/http/paths';
import { useFormat, useWords } from '~/i18n/context';
import { dayError } from '~/i18n/day-error';
import type { IsoDate } from '~/platform/dates';
import { DateField, PortalForm, SelectField, SubmitButton } from '~/ui/fields';
import type { PersonContext } from '../opened-person.server';
import classes from './time-machine.module.css';

type Choice = { day: IsoDate; year: number | null };

interface ChooseDaysProps {
  personId: number;
  about: PersonContext;
  choices: readonly [Choice, Choice];
  /** What stands in a field when it is no day; empty where nothing does. */
  wrong: { dag?: string; mot?: string };
  ruleSets: readonly RuleSetYear[];
}

/** Two days, each with the rules that judge it. */
export function ChooseDays({ personId, about, choices, wrong, ruleSets }: ChooseDaysProps) {
  const t = useWords();
  const format = useFormat();
  const [one, other] = choices;
  const sets = ruleSets.map((set) => ({
    value: String(set.year),
    label: t('time_machine.set_option', set),
  }));
  const errors = Object.fromEntries(
    Object.entries(wrong).map(([name, text]) => [
      name,
      [text === '' ? 'errors.fields.required' : dayError(text)],
    ]),
  );
  const reply =
    Object.keys(wrong).length === 0
      ? null
      : {
          values: { dag: wrong.dag ?? format.date(one.day), mot: wrong.mot ?? format.date(other.day) },
          errors,
        };
  const setField = (name: string, label: string, year: number | null) => (
    <SelectField
      name={name}
      label={label}
      placeholder={t('time_machine.own_set')}
      defaultValue={year === null ? '' : String(year)}
      options={sets}
    />
  );
  return (
    <PortalForm method="get" action={paths.timeMachine(personId)} reply={reply} preventScrollReset>
      {about.finding ? <input type="hidden" name="funn" value={about.finding} /> : null}
      {about.ticket ? <input type="hidden" name="sak" value={about.ticket} /> : null}
      <div className={classes.choose}>
        <div className={classes.side}>
          <DateField name="dag" label={t('time_machine.day_first')} defaultValue={format.date(one.day)} />
          {setField('regler', t('time_machine.set_first'), one.year)}
        </div>
        <div className={classes.side}>
          <DateField name="mot" label={t('time_machine.day_second')} defaultValue={format.date(other.day)} />
          {setField('motregler', t('time_machine.set_second'), other.year)}
        </div>
      </div>
      <SubmitButton>{t('time_machine.compare')}</SubmitButton>
    </PortalForm>
  );
}

export type Preset = {
  name: 'yesterday' | 'month' | 'round' | 'deadline' | 'next';
  days: [IsoDate, IsoDate];
  sets: [number | null, number | null];
};

/** The comparisons that are asked for most, one press each. */
export function Presets({
  personId,
  about,
  presets,
}: Pick<ChooseDaysProps, 'personId' | 'about'> & { presets: readonly Preset[] }) {
  const t = useWords();
  const format = useFormat();
  const label = ({ name, days, sets }: Preset): string => {
    if (name === 'deadline') return t('time_machine.preset_deadline', { date: format.date(days[1]) });
    if (name === 'next') return t('time_machine.preset_next', { year: sets[1] ?? '' });
    return t(`time_machine.preset_${name}`);
  };
  return (
    <nav aria-label={t('time_machine.presets')}>
      <ul className={classes.presets}>
        {presets.map((preset) => (
          <li key={preset.name}>
            <Link to={paths.timeMachine(personId, { ...about, days: preset.days, sets: preset.sets })}>
              {label(preset)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
