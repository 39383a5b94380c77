import { addDays, addMonths, type IsoDate } from '~/platform/dates';
import { PLAIN_DECISION } from './compose-programme';
import type { DemoPerson, PersonRow } from './demo-person';
import { earliest } from './random';
import type { Setting } from './setting';

type Sketch = {
  name: string;
  birthDate: IsoDate;
  regime: 'INTEG' | 'INTEG_6A';
  ground: string;
  /** Months before today that the programme began, and how long it was to last. */
  beganMonthsAgo: number;
  months: number;
  goal: string;
  end: 'NO_REASON' | 'AUTOMATIC' | 'NONE';
  measures: boolean;
};

/** The four of Utsira: two ends without reason, one of them set by the system, one programme run out, one without measures. */
const SKETCHES: readonly Sketch[] = [
  {
    name: 'Fatima Kidane',
    birthDate: '1984-09-02',
    regime: 'INTEG',
    ground: '9b',
    beganMonthsAgo: 27,
    months: 9,
    goal: 'ARBEID',
    end: 'NO_REASON',
    measures: true,
  },
  {
    name: 'Iryna Moroz',
    birthDate: '1985-10-21',
    regime: 'INTEG_6A',
    ground: '34',
    beganMonthsAgo: 22,
    months: 9,
    goal: 'VGO_DEL',
    end: 'AUTOMATIC',
    measures: true,
  },
  {
    name: 'Rahel Savchenko',
    birthDate: '1999-02-11',
    regime: 'INTEG_6A',
    ground: '34',
    beganMonthsAgo: 7,
    months: 16,
    goal: 'VGO_FULL',
    end: 'NONE',
    measures: false,
  },
  {
    name: 'Olena Petrenko',
    birthDate: '1970-01-08',
    regime: 'INTEG_6A',
    ground: '34',
    beganMonthsAgo: 42,
    months: 19,
    goal: 'VGO_DEL',
    end: 'NONE',
    measures: true,
  },
];

/** Norway's smallest municipality, with persons enough for every small-number rule to show. */
export function utsiraPersons(setting: Setting): DemoPerson[] {
  return SKETCHES.map((sketch) => compose(sketch, setting));
}

function compose(sketch: Sketch, setting: Setting): DemoPerson {
  const { today, municipalityCode } = setting;
  const start = addMonths(today, -sketch.beganMonthsAgo);
  const planned = addDays(addMonths(start, sketch.months), -1);
  const permitDate = addDays(start, -150);
  const settledOn = addDays(start, -55);
  const decidedOn = addDays(start, -10);
  const on = (day: IsoDate) => ({
    source: 'TRANSFER' as const,
    registeredOn: earliest(addDays(day, 20), today),
  });
  const scheme = sketch.regime === 'INTEG' ? 'NORSK' : 'NORSK_RETT';
  const codes = sketch.regime === 'INTEG' ? ['RP_INTRO', 'RP_NORSK'] : ['R_INTRO', 'R_NORSK'];
  const award = {
    ...PLAIN_DECISION,
    type: 'TILDELING',
    decidedOn,
    offeredStartOn: decidedOn,
    fromDate: start,
    decisionMunicipalityCode: municipalityCode,
    notifiedOn: null,
    ...on(decidedOn),
  };
  const until = earliest(planned, today);
  const measure = {
    fromDate: start,
    toDate: planned,
    hoursTotal: null,
    meetings: null,
    form: null,
    completed: null,
    ...on(start),
  };
  const person: PersonRow = {
    duf: setting.nextDuf(Number(permitDate.slice(0, 4))),
    nationalId: null,
    name: sketch.name,
    birthDate: sketch.birthDate,
    municipalityCode,
    regime: sketch.regime,
    permitGround: sketch.ground,
    permitDate,
    appliedFromAbroad: false,
    arrivalDate: addDays(permitDate, -30),
    settledOn,
    firstSettledOn: settledOn,
    settledByAgreement: true,
    populationRegisteredOn: addDays(settledOn, 5),
    hasUpperSecondary: false,
    hasPrimarySchool: true,
    hasChildrenUnder18: sketch.regime === 'INTEG',
    citizenshipGroup: 'TREDJELAND',
    confidentiality: 'UGRADERT',
    track: null,
    skillsMappedOn: addDays(settledOn, 15),
    careerGuidedOn: addDays(settledOn, 35),
    asylumSeeker: false,
    inReception: false,
    ...on(settledOn),
  };
  return {
    person,
    category: codes.map((code) => ({ code, fromDate: permitDate, toDate: null, ...on(permitDate) })),
    decision: [
      { ...award, scheme: 'INTRO', toDate: planned },
      { ...award, scheme, toDate: null },
    ],
    final_goal: [{ code: sketch.goal, setOn: decidedOn, ...on(decidedOn) }],
    contract: [{ signedOn: decidedOn, ...on(decidedOn) }],
    language_goal: [
      { listening: 'A2', reading: 'A2', writing: 'A2', speaking: 'B1', setOn: decidedOn, ...on(decidedOn) },
    ],
    measure: sketch.measures
      ? [
          { ...measure, type: 'NORSK', groupCode: 'NORSK', hoursPerWeek: 18 },
          { ...measure, type: 'ARBEIDSPRAKSIS', groupCode: 'ARBEID', hoursPerWeek: 15 },
        ]
      : [],
    training_hours: quarters(start, until).map(([fromDate, toDate]) => ({
      scheme,
      subject: 'NORSK',
      fromDate,
      toDate,
      hours: 216,
      ...on(toDate),
    })),
    absence: [],
    programme_end:
      sketch.end === 'NONE'
        ? []
        : [
            {
              endedOn: planned,
              reason: 'IKKE_REGISTRERT',
              setBy: sketch.end === 'AUTOMATIC' ? 'SYSTEM' : 'BRUKER',
              ...on(planned),
            },
          ],
    appeal: [],
    full_time_upper_secondary: [],
  };
}

function quarters(start: IsoDate, until: IsoDate): [IsoDate, IsoDate][] {
  const found: [IsoDate, IsoDate][] = [];
  for (let n = 0; ; n += 1) {
    const from = addMonths(start, n * 3);
    const to = addDays(addMonths(start, n * 3 + 3), -1);
    if (to > until) return found;
    found.push([from, to]);
  }
}
