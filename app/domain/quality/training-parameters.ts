import type { DatedParameter } from './dated-parameter';

/** Numbers about programme hours, courses and training; read by name through `parameterOn`. */
export const TRAINING_PARAMETERS = {
  /** Introduction programme under introduksjonsloven: two years, three with extension. */
  introLongestProgramme: {
    unit: 'months',
    source: 'Introduksjonsloven § 5',
    proposal: false,
    values: [{ from: null, value: 36 }],
  },
  /** A programme so old should have had life skills and parental guidance. */
  courseDueAfter: {
    unit: 'months',
    source: 'DQ-046',
    proposal: true,
    values: [{ from: null, value: 12 }],
  },
  lifeSkillsHours: {
    unit: 'hours',
    source: 'Integreringsforskriften § 4: 10 + 15',
    proposal: false,
    values: [{ from: null, value: 25 }],
  },
  lifeSkillsHoursWithUpperSecondary: {
    unit: 'hours',
    source: 'Integreringsforskriften § 4: 5 + 10',
    proposal: false,
    values: [{ from: null, value: 15 }],
  },
  parentalMeetingsInGroup: {
    unit: 'meetings',
    source: 'Integreringsforskriften § 3',
    proposal: false,
    values: [{ from: null, value: 8 }],
  },
  parentalMeetingsInGroupFew: {
    unit: 'meetings',
    source: 'Integreringsforskriften § 3, exception for capacity',
    proposal: false,
    values: [{ from: null, value: 4 }],
  },
  parentalTalksAlone: {
    unit: 'meetings',
    source: 'Integreringsforskriften § 3',
    proposal: false,
    values: [{ from: null, value: 5 }],
  },
  parentalTalksAloneFew: {
    unit: 'meetings',
    source: 'Integreringsforskriften § 3, exception for capacity',
    proposal: false,
    values: [{ from: null, value: 2 }],
  },
  /** Hours a week from which upper secondary education is full-time. */
  fullTimeSchoolHours: {
    unit: 'hours per week',
    source: 'IMDi om NIR 2022; DQ-060',
    proposal: true,
    values: [{ from: null, value: 30 }],
  },
  /** Full-time programme: 37.5 hours a week, or 30 where the measures ask for much own work. */
  fullTimeWeek: {
    unit: 'hours per week',
    source: 'Integreringsloven § 14 a; IMDi om omfanget av programmet',
    proposal: false,
    values: [{ from: null, value: 30 }],
  },
  /** A week with more is hardly right. */
  mostHoursAWeek: {
    unit: 'hours per week',
    source: 'DQ-044',
    proposal: true,
    values: [{ from: null, value: 50 }],
  },
  /** A single measure with more a week is hardly right. */
  mostHoursOfOneMeasure: {
    unit: 'hours per week',
    source: 'DQ-044',
    proposal: true,
    values: [{ from: null, value: 40 }],
  },
  /** Work-oriented elements of a programme with work as its goal. */
  workHoursAWeek: {
    unit: 'hours per week',
    source: 'Integreringsloven § 14 a fourth paragraph',
    proposal: false,
    values: [{ from: null, value: 15 }],
  },
  workHoursAfter: {
    unit: 'months',
    source: 'Integreringsloven § 14 a fourth paragraph',
    proposal: false,
    values: [{ from: null, value: 6 }],
  },
  workHoursAfterWithUpperSecondary: {
    unit: 'months',
    source: 'Integreringsloven § 14 a fourth paragraph',
    proposal: false,
    values: [{ from: null, value: 3 }],
  },
  /** Right and obligation to Norwegian, from the day the start was offered. */
  norwegianRight: {
    unit: 'months',
    source: 'Integreringsloven § 32',
    proposal: false,
    values: [{ from: null, value: 36 }],
  },
  norwegianRightWithUpperSecondary: {
    unit: 'months',
    source: 'Integreringsloven § 32',
    proposal: false,
    values: [{ from: null, value: 18 }],
  },
  /** Social studies and the test are due so long after the offered start, for permits and arrivals from August 2023. */
  socialStudiesDueAfter: {
    unit: 'months',
    source: 'Integreringsloven §§ 33, 37; integreringsforskriften § 74',
    proposal: false,
    values: [{ from: null, value: 12 }],
  },
  /** By the later day of permit and arrival. */
  socialStudiesHours: {
    unit: 'hours',
    source: 'Integreringsloven § 33; integreringsforskriften § 73',
    proposal: false,
    values: [
      { from: null, value: 50 },
      { from: '2022-01-01', value: 75 },
    ],
  },
  /** Norwegian for those with a duty only, by the day of the permit. */
  dutyNorwegianHours: {
    unit: 'hours',
    source: 'Integreringsloven § 32; integreringsforskriften § 73',
    proposal: false,
    values: [
      { from: null, value: 250 },
      { from: '2022-01-01', value: 225 },
    ],
  },
  introNorwegianHours: {
    unit: 'hours',
    source: 'Introduksjonsloven § 18: 550 of 600',
    proposal: false,
    values: [{ from: null, value: 550 }],
  },
  introSocialStudiesHours: {
    unit: 'hours',
    source: 'Introduksjonsloven § 18: 50 of 600',
    proposal: false,
    values: [{ from: null, value: 50 }],
  },
  /** 550 and up to 2 400 more when needed. */
  introMostNorwegianHours: {
    unit: 'hours',
    source: 'Introduksjonsloven § 18',
    proposal: false,
    values: [{ from: null, value: 2950 }],
  },
} as const satisfies Record<string, DatedParameter>;
