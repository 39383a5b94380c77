import { addDays, addMonths, daysBetween, type IsoDate } from '~/platform/dates';
import type { DecisionRow, DemoPerson, HoursRow, MeasureRow } from './demo-person';
import { programmeOf } from './demo-person';
import { earliest, type Random, randomOf } from './random';
import { registered, type Setting } from './setting';
import { tidyAbsence } from './tidy-absence';

/** A full-time week with a little to spare. */
const FULL_WEEK = 31;
const LEAST_WORK = 15;
const FULL_SCHOOL = 30;
/** More hours a week of training are doubted. */
const MOST_TRAINING = 38;

type Tidying = { demo: DemoPerson; setting: Setting; today: IsoDate };

/**
 * Puts right what only the newer rules look at: a full week from the first day, hours and measure of Norwegian side by side
 * and within the right to it, social studies, leave without measures. Chance is the person's own, so that the persons
 * beside are as they were.
 */
export function tidyDetails(demo: DemoPerson, composing: Setting): void {
  const setting = { ...composing, random: randomOf(`details ${demo.person.duf}`) };
  const tidying = { demo, setting, today: setting.today };
  chooseGoalOfYoung(demo);
  const training = demo.decision.find((row) => row.type === 'TILDELING' && row.scheme !== 'INTRO');
  const norwegian = demo.measure.find((row) => row.type === 'NORSK');
  keepExtendedNorwegian(demo);
  const rightOver = training ? lastDayOfRight(demo, training) : null;
  tidyExemptions(demo);
  if (training && rightOver && rightOver < setting.today) training.toDate = rightOver;
  if (norwegian) keepGoing(tidying, norwegian);
  if (norwegian) guideParents(tidying, norwegian);
  if (norwegian) fillWeeks(tidying, norwegian, rightOver);
  if (training && norwegian) keepHours(tidying, training, norwegian);
  else if (rightOver)
    demo.training_hours = demo.training_hours.filter((row) => (row.fromDate ?? '') <= rightOver);
  tidyAbsence(demo, setting);
  enoughHours(demo);
}

/** Those under 25 without upper secondary education are to have education as their goal. */
function chooseGoalOfYoung(demo: DemoPerson): void {
  const start = programmeOf(demo)[0]?.fromDate;
  const { birthDate, hasUpperSecondary, regime } = demo.person;
  if (regime !== 'INTEG' || hasUpperSecondary !== false || !start || addMonths(birthDate, 300) <= start)
    return;
  for (const goal of demo.final_goal) if (goal.code === 'ARBEID') goal.code = 'VGO_DEL';
}

/** The last day with a right to Norwegian; null when nothing limits it. */
function lastDayOfRight({ person, decision }: DemoPerson, training: DecisionRow): IsoDate | null {
  const start = training.offeredStartOn ?? training.fromDate;
  if (!start || person.regime === 'INTRO' || training.scheme === 'ASYL') return null;
  if (person.regime === 'INTEG') return addDays(addMonths(start, person.hasUpperSecondary ? 18 : 36), -1);
  const year = addDays(addMonths(start, 12), -1);
  const more = decision.find((row) => row.type === 'UTVIDET_NORSK')?.toDate;
  return more && more > year ? more : year;
}

/** Leave moves the year of Norwegian, and with it the time in which more can be granted: so nobody on leave is granted it. */
function keepExtendedNorwegian(demo: DemoPerson): void {
  if (!demo.decision.some((row) => row.type === 'PERMISJON')) return;
  demo.decision = demo.decision.filter((row) => row.type !== 'UTVIDET_NORSK');
}

/** Nobody is exempted from a subject in which the training goes on: then it is the test that the exemption is about. */
function tidyExemptions(demo: DemoPerson): void {
  for (const row of demo.decision) {
    if (row.type !== 'FRITAK' || !/^2[34]-/.test(row.legalGround ?? '')) continue;
    row.legalGround = '25';
    row.documentation = 'LEGE';
  }
}

/** As long as no end is registered, the measures go on until the day that was decided. */
function keepGoing({ demo, today }: Tidying, norwegian: MeasureRow): void {
  const planned = programmeOf(demo).at(-1)?.toDate;
  const stopped = norwegian.toDate;
  if (demo.programme_end.length > 0 || !planned || !stopped || stopped >= planned) return;
  for (const row of demo.measure) {
    if (row.toDate !== stopped) continue;
    row.toDate = planned;
    row.completed = planned <= today ? true : null;
  }
}

/** Also a programme that ended early had its course for parents. */
function guideParents({ demo, setting }: Tidying, { fromDate, toDate }: MeasureRow): void {
  const { hasChildrenUnder18, regime } = demo.person;
  if (!hasChildrenUnder18 || regime === 'INTRO' || demo.programme_end.length === 0 || !fromDate) return;
  if (demo.measure.some((row) => row.type === 'FORELDREVEIL')) return;
  demo.measure.push({
    type: 'FORELDREVEIL',
    groupCode: 'FORELDRE',
    fromDate,
    toDate,
    hoursPerWeek: null,
    hoursTotal: null,
    meetings: 8,
    form: 'GRUPPE',
    completed: true,
    ...registered(setting, toDate, 30),
  });
}

/** Norwegian as long as there is a right to it, and beside and after it what makes the week a full one. */
function fillWeeks(
  { demo, setting, today }: Tidying,
  norwegian: MeasureRow,
  rightOver: IsoDate | null,
): void {
  const end = norwegian.toDate ?? today;
  const other = demo.measure.find((row) => row.groupCode === 'ARBEID' || row.groupCode === 'UTDANNING');
  if (!other) return;
  if (other.hoursPerWeek === FULL_SCHOOL) {
    norwegian.hoursPerWeek = LEAST_WORK;
    for (const row of demo.measure) if (row.type === 'SPRAKTILBUD_ENGELSK') row.hoursPerWeek = 2;
  }
  const hours = Math.max(other.hoursPerWeek ?? 0, FULL_WEEK - (norwegian.hoursPerWeek ?? 0), LEAST_WORK);
  for (const school of demo.full_time_upper_secondary) {
    if (school.fromDate === other.fromDate) school.fromDate = norwegian.fromDate;
  }
  other.fromDate = norwegian.fromDate;
  other.hoursPerWeek = hours;
  if (!rightOver || rightOver >= end) return;
  norwegian.toDate = rightOver;
  norwegian.completed = rightOver <= today ? true : null;
  const fromDate = addDays(rightOver, 1);
  if (fromDate > today) return;
  demo.measure.push({
    ...other,
    type: other.type === 'ARBEIDSPRAKSIS' ? 'ORD_ARBEID_DELTID' : 'ARBEIDSPRAKSIS',
    groupCode: 'ARBEID',
    hoursPerWeek: Math.max(FULL_WEEK - hours, LEAST_WORK),
    fromDate,
    toDate: end,
    completed: end <= today ? true : null,
    ...registered(setting, fromDate, 45),
  });
}

const weeksOf = ({ fromDate, toDate }: HoursRow): number =>
  fromDate && toDate ? (daysBetween(fromDate, toDate) + 1) / 7 : 0;

/** Hours of Norwegian from the first day of the measure to its last, or to the end of last month: quarters, and what is left. */
function keepHours({ demo, setting, today }: Tidying, training: DecisionRow, norwegian: MeasureRow): void {
  const { random } = setting;
  const start = norwegian.fromDate ?? today;
  const until = earliest(norwegian.toDate ?? today, addDays(`${today.slice(0, 7)}-01`, -1));
  const before = demo.training_hours;
  const kept: HoursRow[] = [];
  for (let quarter = 0; ; quarter += 1) {
    const fromDate = addMonths(start, quarter * 3);
    if (fromDate > until) break;
    const whole = addDays(addMonths(start, quarter * 3 + 3), -1);
    const toDate = earliest(whole, until);
    const same = before.filter((row) => row.fromDate === fromDate && row.toDate === toDate);
    const days = daysBetween(fromDate, toDate) + 1;
    if (same.length > 0) kept.push(...same);
    else {
      const row = { scheme: training.scheme, fromDate, toDate, ...registered(setting, toDate, 40) };
      kept.push({ ...row, subject: 'NORSK', hours: hoursIn(days, random) });
      if (training.scheme === 'NORSK' && quarter < 3) kept.push({ ...row, subject: 'SAMF', hours: 25 });
    }
  }
  demo.training_hours = kept;
}

const hoursIn = (days: number, random: Random): number =>
  Math.max(2, Math.round((days * random.int(8, 18)) / 7));

/** The hours that the law asks for, in what is registered: 75 of social studies, and under introduksjonsloven 550 of Norwegian. */
function enoughHours(demo: DemoPerson): void {
  const raise = (subject: string, least: number) => {
    const rows = demo.training_hours.filter((row) => row.subject === subject);
    let short = least - rows.reduce((sum, { hours }) => sum + hours, 0);
    for (const row of rows) {
      if (short <= 0) return;
      const more = Math.min(short, Math.max(0, Math.floor(weeksOf(row) * MOST_TRAINING) - row.hours));
      row.hours += more;
      short -= more;
    }
    if (short <= 0 || demo.person.regime !== 'INTRO') return;
    // Too short a time for so many hours: the right lasts on.
    for (const right of demo.category) if (right.code === 'RP_NORSK') right.toDate = null;
  };
  raise('SAMF', demo.person.regime === 'INTRO' ? 50 : 75);
  if (demo.person.regime === 'INTRO') raise('NORSK', 550);
}
