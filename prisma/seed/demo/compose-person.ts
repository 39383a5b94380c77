import { addDays, addMonths, daysBetween, type IsoDate } from '~/platform/dates';
import { addProgramme } from './compose-programme';
import { addTraining } from './compose-training';
import type { DemoPerson, PersonRow } from './demo-person';
import { earliest, type Random } from './random';
import { registered, type Setting } from './setting';
import { syntheticName } from './synthetic-person';
import { tidyDetails } from './tidy-details';

type Kind = PersonRow['regime'] | 'OFFERED' | 'DUTY_ONLY' | 'ASYLUM';

const KINDS: readonly (readonly [Kind, number])[] = [
  ['INTEG_6A', 46],
  ['INTEG', 40],
  ['INTRO', 9],
  ['OFFERED', 2.5],
  ['DUTY_ONLY', 1.7],
  ['ASYLUM', 0.8],
];

/** A person without faults: what a careful municipality would have registered by `today`. */
export function composePerson(setting: Setting): DemoPerson {
  const demo = composeUsual(setting);
  tidyDetails(demo, setting);
  return demo;
}

/** A person as most municipalities register: nothing that the older rules fault, but the details are as they happen to be. */
export function composeUsual(setting: Setting): DemoPerson {
  const kind = setting.random.weighted(KINDS);
  const person = makePerson(setting, kind);
  const demo: DemoPerson = {
    person,
    category: [],
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
  addCategories(demo, setting, kind);
  if (kind === 'INTRO' || kind === 'INTEG' || kind === 'INTEG_6A') {
    const start = addProgramme(demo, setting);
    addTraining(demo, setting, start);
  } else {
    addTraining(demo, setting, null);
  }
  return demo;
}

/** A person of a kind, with nothing registered yet. */
export function makePerson(setting: Setting, kind: Kind): PersonRow {
  const { random, today, municipalityCode } = setting;
  const regime = kind === 'INTRO' || kind === 'INTEG_6A' ? kind : 'INTEG';
  const [from, to] = permitPeriod(regime, today);
  const permitDate = random.day(from, to);
  const ground = permitGround(random, kind);
  const family = ground === '9f';
  const arrivalDate =
    regime === 'INTEG' && family
      ? earliest(addDays(permitDate, random.int(25, 110)), addDays(today, -6))
      : addDays(permitDate, -random.int(15, regime === 'INTEG_6A' ? 70 : 400));
  const settledFrom = arrivalDate > permitDate ? arrivalDate : permitDate;
  const settledOn = earliest(
    addDays(settledFrom, random.int(family ? 1 : 35, family ? 25 : 150)),
    addDays(today, -4),
  );
  const education = regime === 'INTEG_6A' ? 0.62 : 0.3;
  const hasUpperSecondary = regime === 'INTRO' ? null : random.chance(education);
  const age = random.int(19, random.chance(0.15) ? 54 : 44);
  const asylum = kind === 'ASYLUM';
  return {
    duf: setting.nextDuf(Number(arrivalDate.slice(0, 4))),
    nationalId: null,
    name: syntheticName(random, regime === 'INTEG_6A'),
    birthDate: addDays(addMonths(permitDate, -12 * age), -random.int(3, 360)),
    municipalityCode,
    regime,
    permitGround: ground,
    permitDate,
    appliedFromAbroad: family,
    arrivalDate,
    settledOn: asylum ? null : settledOn,
    firstSettledOn: asylum ? null : settledOn,
    settledByAgreement: asylum ? null : !family || random.chance(0.3),
    populationRegisteredOn: asylum ? null : earliest(addDays(settledOn, random.int(2, 18)), today),
    hasUpperSecondary,
    hasPrimarySchool: regime === 'INTRO' ? null : hasUpperSecondary || random.chance(0.72),
    hasChildrenUnder18: random.chance(0.42),
    citizenshipGroup: 'TREDJELAND',
    confidentiality: random.chance(0.004) ? (random.chance(0.4) ? 'STRENGT' : 'FORTROLIG') : 'UGRADERT',
    track: regime === 'INTRO' ? random.int(1, 3) : null,
    skillsMappedOn: regime === 'INTRO' ? null : earliest(addDays(settledOn, random.int(10, 60)), today),
    careerGuidedOn: regime === 'INTEG' ? earliest(addDays(settledOn, random.int(20, 90)), today) : null,
    asylumSeeker: asylum,
    inReception: asylum,
    ...registered(setting, settledOn, 30),
  };
}

function permitPeriod(regime: PersonRow['regime'], today: IsoDate): [IsoDate, IsoDate] {
  const latest = addDays(today, -55);
  if (regime === 'INTRO') return ['2018-03-01', '2020-11-20'];
  return regime === 'INTEG' ? ['2021-02-01', latest] : ['2022-03-20', latest];
}

function permitGround(random: Random, kind: Kind): string {
  switch (kind) {
    case 'INTRO':
      return 'INTRO';
    case 'INTEG_6A':
      return '34';
    case 'OFFERED':
      return '9f';
    case 'DUTY_ONLY':
      return random.pick(['28a', '28b', '28c']);
    case 'ASYLUM':
      return '9c';
    case 'INTEG':
      return random.weighted([
        ['9a', 34],
        ['9b', 30],
        ['9c', 5],
        ['9d', 2],
        ['9f', 27],
        ['9g', 2],
      ]);
  }
}

function addCategories(demo: DemoPerson, setting: Setting, kind: Kind): void {
  const { permitDate, regime } = demo.person;
  const codes: Record<Kind, readonly string[]> = {
    INTRO: ['RP_INTRO', 'RP_NORSK'],
    INTEG: ['RP_INTRO', 'RP_NORSK'],
    INTEG_6A: ['R_INTRO', 'R_NORSK'],
    OFFERED: ['KT_INTRO', 'RP_NORSK'],
    DUTY_ONLY: ['P_NORSK'],
    ASYLUM: ['ASYLNORSK'],
  };
  for (const code of codes[kind]) {
    // Rights under introduksjonsloven have run out by now.
    const toDate =
      regime === 'INTRO' && daysBetween(permitDate, setting.today) > 1900 ? addMonths(permitDate, 60) : null;
    demo.category.push({ code, fromDate: permitDate, toDate, ...registered(setting, permitDate, 40) });
  }
}
