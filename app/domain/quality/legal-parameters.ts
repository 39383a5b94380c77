import type { IsoDate } from '~/platform/dates';
import type { ParameterName } from './dated-parameters';

/**
 * Dates and lengths from the law that the rules lean on. They may move with the next amendment; this is the one place
 * where they stand. Months are calendar months.
 */

/** Integreringsloven took over on this day for permits and arrivals (integreringsforskriften § 72). */
export const INTEGRATION_ACT_FROM: IsoDate = '2021-01-01';

/** No decision on extended Norwegian after this day: § 43 g was repealed on 1 July 2026. */
export const EXTENDED_NORWEGIAN_LAST_DAY: IsoDate = '2026-06-30';

/** Programme decision within three months of settlement or claim (§ 12); Norwegian within three months (§ 30). */
export const START_DEADLINE_MONTHS = 3;

/** Information is registered within two months after it exists (integreringsforskriften § 58). */
export const REGISTRATION_DEADLINE_MONTHS = 2;

/** A decision may stand so long without final goal, language goal, contract, skills mapping or career guidance. */
export const GOAL_DEADLINE_MONTHS = 2;

/** From this day the programme may not be extended with upper secondary, work or vocational goal (§§ 13-14, regulation § 76). */
export const NO_EXTENSION_FROM: IsoDate = '2026-01-01';

/** Permits that give right and obligation to the programme (§ 9 first paragraph). */
export const PROGRAMME_GROUNDS = ['9a', '9b', '9c', '9d', '9e', '9f', '9g'] as const;

/** From this day work of so many hours that it counts as full exempts from the programme (§ 8 fourth paragraph). */
export const WORK_EXEMPTION_FROM: IsoDate = '2026-01-01';

/** Longest extension in months; the short one with upper secondary education before `NO_EXTENSION_FROM`. */
export const LONGEST_EXTENSION_MONTHS = { ordinary: 12, withUpperSecondary: 6 } as const;

/** Months of slack before a programme counts as too long. */
export const PROGRAMME_TOLERANCE_MONTHS = 1;

/** Norwegian under collective protection lasts twelve months; a decision on more is due within two months of that limit (§ 37 d). */
export const COLLECTIVE_NORWEGIAN = { months: 12, slackMonths: 2 } as const;

/** Leave that the law measures in working days of a calendar year, with the parameter that holds the limit. */
export const YEARLY_LEAVES = {
  VELFERD: 'welfareLeaveDays',
  FRED: 'peaceWorkDays',
  RELIGION: 'religiousDays',
  FERIE: 'holidayDays',
} as const satisfies Record<string, ParameterName>;

/** Leave without pay, during which a participant is away altogether (integreringsforskriften §§ 15 and 16). */
export const WHOLE_LEAVES = ['OMSORG', 'SYK_LANG'] as const;

/** Grounds on which someone may be exempted from training or test (integreringsforskriften §§ 23–25 and 36). */
export const EXEMPTION_GROUNDS = [
  ...['23-1', '23-2', '23-3', '23-4', '23-5', '23-6', '23-7', '23-8'],
  ...['24-1', '24-2', '24-3', '24-4', '24-5'],
  '25',
  '36',
] as const;

type Duration = {
  hasUpperSecondary: boolean;
  /** Final goals it holds for; null = any, and what none of the other lines names. */
  goals: readonly string[] | null;
  /** Holds for starts offered before this day; null = no end. */
  offeredBefore: IsoDate | null;
  months: number;
  extensionMonths: number;
};

/**
 * Longest programme by education, final goal and the day from which the start was offered (§§ 13-14, regulation
 * §§ 75-76; reference 2.3). The first line that fits counts. Without upper secondary education the length hangs on the final goal, and is not known
 * before one is registered.
 */
export const PROGRAMME_DURATIONS: readonly Duration[] = [
  { hasUpperSecondary: true, goals: null, offeredBefore: '2026-01-01', months: 6, extensionMonths: 6 },
  { hasUpperSecondary: true, goals: null, offeredBefore: null, months: 12, extensionMonths: 0 },
  {
    hasUpperSecondary: false,
    goals: ['VGO_FULL', 'FAGBREV'],
    offeredBefore: '2025-01-01',
    months: 36,
    extensionMonths: 12,
  },
  { hasUpperSecondary: false, goals: ['VGO_FULL'], offeredBefore: null, months: 48, extensionMonths: 12 },
  { hasUpperSecondary: false, goals: ['FAGBREV'], offeredBefore: null, months: 60, extensionMonths: 0 },
  {
    hasUpperSecondary: false,
    goals: ['VGO_DEL'],
    offeredBefore: '2025-01-01',
    months: 24,
    extensionMonths: 12,
  },
  { hasUpperSecondary: false, goals: ['VGO_DEL'], offeredBefore: null, months: 36, extensionMonths: 12 },
  { hasUpperSecondary: false, goals: null, offeredBefore: '2026-01-01', months: 24, extensionMonths: 12 },
  { hasUpperSecondary: false, goals: null, offeredBefore: null, months: 24, extensionMonths: 0 },
];

/** The list of municipalities holds those that there are since this day, and those that it is known what became of (reference 12). */
export const MUNICIPALITIES_LISTED_FROM: IsoDate = '2024-01-01';

/** Social studies are due within a year for permits and arrivals from this day (integreringsforskriften § 74). */
export const SOCIAL_STUDIES_YEAR_FROM: IsoDate = '2023-08-01';

/** The demand of work-oriented elements holds for starts offered from this day (§ 14 a, regulation § 76). */
export const WORK_HOURS_FROM: IsoDate = '2026-01-01';

/** The programme under collective protection follows the ordinary rules from this day (§ 37 c). */
export const COLLECTIVE_PROGRAMME_ORDINARY_FROM: IsoDate = '2026-01-01';

/** Language levels from the lowest up; grade 2 in Norwegian counts as above all of them. */
export const LANGUAGE_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'KAR2'] as const;

/** Lowest language goal by schooling: listening, reading and writing, and speaking (regulation § 28). */
export const LOWEST_LANGUAGE_GOAL = {
  /** Without primary school, or in preparatory training for adults. */
  none: { written: 'A2', spoken: 'B1' },
  primarySchool: { written: 'B1', spoken: 'B1' },
  upperSecondary: { written: 'B1', spoken: 'B2' },
} as const;
