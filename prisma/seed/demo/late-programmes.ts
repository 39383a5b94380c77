import { addDays, addMonths } from '~/platform/dates';
import { makePerson } from './compose-person';
import { addProgramme } from './compose-programme';
import { addTraining } from './compose-training';
import type { DemoPerson } from './demo-person';
import { randomOf } from './random';
import { registered, type Setting } from './setting';

/** Municipalities where persons under introduksjonsloven took up their programme years after the permit. */
const PLACES: readonly string[] = ['4203', '0301', '4601', '5001', '1103', '4204'];

type Kind = 'CAREFUL' | 'OFFERED' | 'IDLE' | 'NO_REASON' | 'WAITING';

/** Months since the person settled here, which the programme follows; the oldest have ended in the last year. */
const SKETCHES: readonly (readonly [Kind, number])[] = [
  ['CAREFUL', 34],
  ['CAREFUL', 31],
  ['CAREFUL', 29],
  ['OFFERED', 28],
  ['NO_REASON', 29],
  ['NO_REASON', 27],
  ['CAREFUL', 18],
  ['CAREFUL', 15],
  ['OFFERED', 12],
  ['CAREFUL', 9],
  ['CAREFUL', 6],
  ['IDLE', 14],
  ['IDLE', 10],
  ['WAITING', 8],
  ['WAITING', 5],
];

/** Those under introduksjonsloven that the older NIR reports are about, in some places; seen from the day of the setting. */
export function lateProgrammes(base: Omit<Setting, 'random' | 'municipalityCode'>): DemoPerson[] {
  return PLACES.flatMap((municipalityCode) => {
    const setting = { ...base, municipalityCode, random: randomOf(`late ${municipalityCode}`) };
    return SKETCHES.map(([kind, months]) => compose(setting, kind, months));
  });
}

function compose(setting: Setting, kind: Kind, monthsHere: number): DemoPerson {
  const { today, random } = setting;
  const settledOn = addDays(addMonths(today, -monthsHere), -random.int(0, 25));
  const person = {
    ...makePerson(setting, 'INTRO'),
    settledOn,
    populationRegisteredOn: addDays(settledOn, 6),
    confidentiality: 'UGRADERT',
    ...registered(setting, settledOn, 30),
  };
  const right = (code: string) => ({
    code,
    fromDate: person.permitDate,
    toDate: null,
    ...registered(setting, person.permitDate, 40),
  });
  const demo: DemoPerson = {
    person,
    category: [right(kind === 'OFFERED' ? 'KT_INTRO' : 'RP_INTRO'), right('RP_NORSK')],
    decision: [],
    final_goal: [],
    contract: [],
    language_goal: [],
    measure: [],
    training_hours: [],
    absence: [],
    programme_end: [],
    appeal: [],
    full_time_upper_secondary: [],
  };
  if (kind === 'WAITING') return demo;
  addTraining(demo, setting, addProgramme(demo, setting));
  if (kind === 'IDLE') stopMeasures(demo, addDays(today, -random.int(80, 140)));
  if (kind === 'NO_REASON') forgetReason(demo);
  return demo;
}

/** Measures and hours came to an end on that day, and nothing has been registered since. */
function stopMeasures(demo: DemoPerson, day: string): void {
  demo.measure = demo.measure
    .filter(({ fromDate }) => fromDate !== null && fromDate < day)
    .map((row) =>
      row.toDate !== null && row.toDate <= day ? row : { ...row, toDate: day, completed: true },
    );
  demo.training_hours = demo.training_hours.filter(({ toDate }) => toDate !== null && toDate <= day);
  demo.programme_end = [];
}

function forgetReason(demo: DemoPerson): void {
  demo.programme_end = demo.programme_end.map((row) => ({ ...row, reason: 'IKKE_REGISTRERT' }));
}
