import type { DatedParameter } from './dated-parameter';

/** Numbers of the law and of proposals about hours, leave, absence, ends and appeals. */
export const PARTICIPATION_PARAMETERS = {
  /** More hours of Norwegian or social studies in a week are hardly right. */
  highestTrainingHours: {
    unit: 'hours per week',
    source: 'Regelforslag',
    proposal: true,
    values: [{ from: null, value: 40 }],
  },
  /** Welfare leave in a calendar year. */
  welfareLeaveDays: {
    unit: 'working days',
    source: 'Integreringsforskriften § 14',
    proposal: false,
    values: [{ from: null, value: 10 }],
  },
  /** Leave for peace and reconciliation work in a calendar year. */
  peaceWorkDays: {
    unit: 'working days',
    source: 'Integreringsforskriften § 14 a',
    proposal: false,
    values: [{ from: null, value: 10 }],
  },
  /** Own religious days in a calendar year. */
  religiousDays: {
    unit: 'working days',
    source: 'Integreringsforskriften § 17',
    proposal: false,
    values: [{ from: null, value: 2 }],
  },
  /** Holiday in a calendar year. */
  holidayDays: {
    unit: 'working days',
    source: 'Integreringsforskriften § 18',
    proposal: false,
    values: [{ from: null, value: 25 }],
  },
  /** Care leave after birth or adoption. */
  careLeaveMonths: {
    unit: 'months',
    source: 'Integreringsforskriften § 16',
    proposal: false,
    values: [{ from: null, value: 10 }],
  },
  /** Leave for long sickness of the participant or a child. */
  longSicknessMonths: {
    unit: 'months',
    source: 'Integreringsforskriften § 15',
    proposal: false,
    values: [{ from: null, value: 12 }],
  },
  /** Training is offered to those on care leave from the month after these. */
  careLeaveTrainingAfter: {
    unit: 'months',
    source: 'Integreringsforskriften § 16',
    proposal: false,
    values: [{ from: null, value: 3 }],
  },
  /** Calendar days that a participant may certify without a doctor, at a time. */
  selfCertifiedDays: {
    unit: 'days',
    source: 'Integreringsforskriften § 8',
    proposal: false,
    values: [{ from: null, value: 3 }],
  },
  /** Participation before a participant may use self-certification. */
  selfCertifiedAfter: {
    unit: 'weeks',
    source: 'Integreringsforskriften § 8',
    proposal: false,
    values: [{ from: null, value: 8 }],
  },
  /** From so many self-certified absences in twelve months the municipality may take the right away. */
  selfCertifiedTimes: {
    unit: 'times',
    source: 'Integreringsforskriften § 9',
    proposal: false,
    values: [{ from: null, value: 4 }],
  },
  /** The months in which those are counted, back from the absence. */
  selfCertifiedWithin: {
    unit: 'months',
    source: 'Integreringsforskriften § 9',
    proposal: false,
    values: [{ from: null, value: 12 }],
  },
  /** Invalid absence of the programme hours above which a stop is considered. */
  invalidAbsenceShare: {
    unit: 'percent',
    source: 'IMDi om stans av introduksjonsprogram',
    proposal: false,
    values: [{ from: null, value: 10 }],
  },
  /** Absence, time off and leave above this are added to the duration of the programme. */
  timeAwayDays: {
    unit: 'working days',
    source: 'Integreringsforskriften §§ 10 og 19',
    proposal: false,
    values: [{ from: null, value: 10 }],
  },
  /** After a move the person has a new municipality within so many days. */
  movedAfterDays: {
    unit: 'days',
    source: 'Regelforslag',
    proposal: true,
    values: [{ from: null, value: 90 }],
  },
  /** The main activity at the end shows in a measure within so many months before it. */
  mainActivityMonths: {
    unit: 'months',
    source: 'Regelforslag',
    proposal: true,
    values: [{ from: null, value: 6 }],
  },
  /** A temporary stop lasts no longer. */
  temporaryStopMonths: {
    unit: 'months',
    source: 'IMDi om stans av introduksjonsprogram',
    proposal: false,
    values: [{ from: null, value: 3 }],
  },
  /** An appeal is expected to have an outcome within so many days. */
  appealAnsweredDays: {
    unit: 'days',
    source: 'Regelforslag',
    proposal: true,
    values: [{ from: null, value: 180 }],
  },
  /** An appeal is made within three weeks of the notice. */
  appealDays: {
    unit: 'days',
    source: 'Forvaltningsloven § 29',
    proposal: false,
    values: [{ from: null, value: 21 }],
  },
} as const satisfies Record<string, DatedParameter>;
