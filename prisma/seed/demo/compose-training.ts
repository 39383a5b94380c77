import { addDays, addMonths, type IsoDate } from '~/platform/dates';
import { PLAIN_DECISION } from './compose-programme';
import type { DemoPerson, LanguageGoalRow } from './demo-person';
import { earliest } from './random';
import { registered, type Setting } from './setting';

/** Decision, language goal and hours of training in Norwegian and social studies, with or without the programme. */
export function addTraining(demo: DemoPerson, setting: Setting, programmeStart: IsoDate | null): void {
  const { random, today, municipalityCode } = setting;
  const { regime, settledOn, permitDate, asylumSeeker } = demo.person;
  const scheme = asylumSeeker ? 'ASYL' : regime === 'INTEG_6A' ? 'NORSK_RETT' : 'NORSK';
  const inProgramme = demo.decision.some((row) => row.scheme === 'INTRO');
  if (!programmeStart && demo.category.some((row) => row.code === 'RP_INTRO' || row.code === 'R_INTRO'))
    return;
  const begins = programmeStart ?? addDays(settledOn ?? permitDate, random.int(20, 70));
  const decidedOn = addDays(begins, -random.int(6, 18));
  if (decidedOn > today) return;
  const months = regime === 'INTEG_6A' ? 12 : demo.person.hasUpperSecondary ? 18 : 36;
  demo.decision.push({
    ...PLAIN_DECISION,
    scheme,
    type: 'TILDELING',
    decidedOn,
    offeredStartOn: begins,
    fromDate: begins,
    toDate: random.chance(0.6) ? null : addDays(addMonths(begins, months), -1),
    decisionMunicipalityCode: municipalityCode,
    notifiedOn: null,
    ...registered(setting, decidedOn, 40),
  });
  if (regime !== 'INTRO' && !asylumSeeker) addLanguageGoal(demo, setting, decidedOn);
  const programmeEnd = demo.programme_end[0]?.endedOn;
  const until = earliest(
    programmeEnd ?? today,
    earliest(addMonths(begins, inProgramme ? months : 15), today),
  );
  addHours(demo, setting, scheme, begins, until);
  if (regime === 'INTEG_6A') addExtendedNorwegian(demo, setting, begins);
  if (regime === 'INTEG' && random.chance(0.03)) addExemption(demo, setting, begins);
}

function addLanguageGoal(demo: DemoPerson, setting: Setting, decidedOn: IsoDate): void {
  const { hasPrimarySchool, hasUpperSecondary } = demo.person;
  const level: [string, string] = hasUpperSecondary
    ? ['B1', 'B2']
    : hasPrimarySchool
      ? ['B1', 'B1']
      : ['A2', 'B1'];
  const setOn = earliest(addDays(decidedOn, setting.random.int(0, 30)), setting.today);
  const goal: LanguageGoalRow = {
    listening: level[0],
    reading: level[0],
    writing: level[0],
    speaking: level[1],
    setOn,
    ...registered(setting, setOn, 30),
  };
  demo.language_goal.push(goal);
}

function addHours(demo: DemoPerson, setting: Setting, scheme: string, begins: IsoDate, until: IsoDate): void {
  const { random } = setting;
  for (let quarter = 0; quarter < 8; quarter += 1) {
    const fromDate = addMonths(begins, quarter * 3);
    const toDate = addDays(addMonths(begins, quarter * 3 + 3), -1);
    if (toDate > until) return;
    const row = { scheme, fromDate, toDate, ...registered(setting, toDate, 40) };
    demo.training_hours.push({ ...row, subject: 'NORSK', hours: random.int(95, 234) });
    if (scheme === 'NORSK' && quarter < 3) demo.training_hours.push({ ...row, subject: 'SAMF', hours: 25 });
  }
}

/** The scheme of § 43 g: a decision around the twelve-month limit, none after 30 June 2026. */
function addExtendedNorwegian(demo: DemoPerson, setting: Setting, begins: IsoDate): void {
  const { random, today, municipalityCode } = setting;
  const limit = addMonths(begins, 12);
  const decidedOn = addDays(limit, random.int(-30, 40));
  if (limit < '2023-08-01' || decidedOn > '2026-06-30' || decidedOn > today || !random.chance(0.15)) return;
  demo.decision.push({
    ...PLAIN_DECISION,
    scheme: 'NORSK_RETT',
    type: 'UTVIDET_NORSK',
    decidedOn,
    fromDate: addDays(decidedOn, 3),
    toDate: addMonths(decidedOn, 6),
    decisionMunicipalityCode: municipalityCode,
    notifiedOn: null,
    ...registered(setting, decidedOn, 30),
  });
}

function addExemption(demo: DemoPerson, setting: Setting, begins: IsoDate): void {
  const { random, today, municipalityCode } = setting;
  const decidedOn = addDays(begins, random.int(120, 400));
  if (decidedOn > today) return;
  const legalGround = random.pick(['23-1', '23-5', '24-1', '25', '36']);
  demo.decision.push({
    ...PLAIN_DECISION,
    scheme: 'NORSK',
    type: 'FRITAK',
    decidedOn,
    fromDate: decidedOn,
    toDate: null,
    legalGround,
    documentation: legalGround === '25' ? 'LEGE' : 'ANNEN',
    decisionMunicipalityCode: municipalityCode,
    notifiedOn: null,
    ...registered(setting, decidedOn, 30),
  });
}
