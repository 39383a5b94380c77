import { addDays, daysBetween } from '~/platform/dates';
import { earliest } from '../../../../prisma/seed/demo/random';
import { cutAt, type Draft, type Measure, registeredOn, type Stretch, within } from './draft';

const SOCIAL_DAYS = 150;
/** Hours of social studies: more than each law asks for (50, 75). */
const SOCIAL_HOURS = { INTRO: 60, INTEG: 84, TRAINING: 84, INTEG_6A: 0 } as const;
const WHOLE_LEAVES = ['OMSORG', 'SYK_LANG'];
/** Hours a week of Norwegian beside school on full time, and outside the programme. */
const NORWEGIAN_BESIDE_SCHOOL = 8;
const NORWEGIAN_ALONE = 8;
const QUARTERS = ['01', '04', '07', '10'];

/** Measures, hours and absence from the first to the last day of taking part, as far as they have begun. */
export function addActivity(draft: Draft): void {
  const { plan } = draft;
  const { programme } = plan;
  if (!programme || programme.start > plan.today) return;
  const whole: Stretch = { from: programme.start, to: programme.until };
  const stretches = takingPart(draft, whole);
  const social =
    SOCIAL_HOURS[plan.kind] > 0 ? within(stretches, whole.from, addDays(whole.from, SOCIAL_DAYS - 1)) : [];
  const norwegian = cutAt(stretches, ['01', '04', '08', '11']);
  if (plan.kind !== 'TRAINING') {
    const hours = plan.fullTimeSchool ? NORWEGIAN_BESIDE_SCHOOL : plan.norwegianHours;
    for (const one of norwegian)
      addMeasure(draft, one, { type: 'NORSK', groupCode: 'NORSK', hoursPerWeek: hours });
    for (const one of social) addMeasure(draft, one, { type: 'SAMF', groupCode: 'SAMF', hoursPerWeek: 3 });
    addMainActivity(draft, stretches);
    addCourses(draft);
  }
  addHours(draft, stretches, social);
  addAbsences(draft, stretches);
}

/** The programme without care leave and long sickness, which take the participant away altogether. */
function takingPart({ plan }: Draft, whole: Stretch): Stretch[] {
  const leave = plan.programme?.leave;
  if (!leave || !WHOLE_LEAVES.includes(leave.code)) return [whole];
  return [
    { from: whole.from, to: addDays(leave.from, -1) },
    { from: addDays(leave.to, 1), to: whole.to },
  ];
}

function addMeasure(draft: Draft, { from, to }: Stretch, measure: Measure): void {
  const { today } = draft.plan;
  if (from > to || from > today) return;
  draft.record.measures.push({
    fromDate: from,
    toDate: to,
    completed: to <= today ? true : undefined,
    registeredOn: registeredOn(draft, from),
    ...measure,
  });
}

/** Work or school beside Norwegian, all the time, so that the programme is full-time. */
function addMainActivity(draft: Draft, stretches: readonly Stretch[]): void {
  const { plan, random, record } = draft;
  if (plan.fullTimeSchool) {
    for (const one of cutAt(stretches, ['01', '08'])) {
      if (one.from > plan.today) continue;
      addMeasure(draft, one, { type: 'VGO', groupCode: 'UTDANNING', hoursPerWeek: 30 });
      const marked = { fromDate: one.from, toDate: one.to, registeredOn: registeredOn(draft, one.from) };
      record.fullTime.push(marked);
    }
    return;
  }
  const atWork = plan.goal === 'ARBEID' || random.chance(0.4);
  for (const one of cutAt(stretches, QUARTERS)) {
    const type = atWork
      ? random.weighted([
          ['ARBEIDSPRAKSIS', 50],
          ['SPRAKPRAKSIS', 25],
          ['ORD_ARBEID_DELTID', 9],
          ['BRANSJEKURS', 9],
          ['NAV_TILTAK', 7],
        ])
      : random.weighted([
          ['GRUNNSKOLE_FOV', 70],
          ['REALKOMPETANSE', 15],
          ['FAGBREV', 15],
        ]);
    addMeasure(draft, one, {
      type,
      groupCode: atWork ? 'ARBEID' : 'UTDANNING',
      hoursPerWeek: plan.otherHours,
    });
  }
}

function addCourses(draft: Draft): void {
  const { plan, random } = draft;
  const { programme } = plan;
  if (!programme || plan.kind === 'INTRO') return;
  const day = (after: number): string => earliest(addDays(programme.start, after), programme.until);
  if (plan.kind === 'INTEG' || random.chance(0.5)) {
    const first = random.int(8, 20);
    addMeasure(
      draft,
      { from: day(first), to: day(first + 62) },
      {
        type: 'LIVSMESTRING',
        groupCode: 'LIVSM',
        hoursPerWeek: 3,
        hoursTotal: plan.hasUpperSecondary ? random.int(15, 20) : random.int(25, 27),
        form: 'GRUPPE',
      },
    );
  }
  if (plan.hasChildren && (plan.kind === 'INTEG' || random.chance(0.3))) {
    const first = random.int(20, 40);
    const alone = random.chance(0.15);
    addMeasure(
      draft,
      { from: day(first), to: day(first + 55) },
      {
        type: 'FORELDREVEIL',
        groupCode: 'FORELDRE',
        hoursPerWeek: 2,
        meetings: alone ? random.int(5, 8) : random.int(8, 12),
        form: alone ? 'INDIVIDUELL' : 'GRUPPE',
      },
    );
  }
}

/** Hours of Norwegian and social studies for each quarter of the calendar, the one that runs up to today. */
function addHours(draft: Draft, stretches: readonly Stretch[], social: readonly Stretch[]): void {
  const { plan, record } = draft;
  const scheme = plan.kind === 'INTEG_6A' ? 'NORSK_RETT' : 'NORSK';
  const add = (subject: string, { from, to }: Stretch, hours: number): void => {
    record.hours.push({
      scheme,
      subject,
      fromDate: from,
      toDate: to,
      hours,
      registeredOn: registeredOn(draft, to),
    });
  };
  const weekly =
    plan.kind === 'TRAINING'
      ? NORWEGIAN_ALONE
      : plan.fullTimeSchool
        ? NORWEGIAN_BESIDE_SCHOOL
        : plan.norwegianHours;
  for (const one of byQuarter(within(stretches, '1900-01-01', plan.today))) {
    add('NORSK', one, Math.max(1, Math.round(((daysBetween(one.from, one.to) + 1) / 7) * weekly)));
  }
  const days = social.reduce((sum, one) => sum + daysBetween(one.from, one.to) + 1, 0);
  for (const one of byQuarter(within(social, '1900-01-01', plan.today))) {
    const share = (daysBetween(one.from, one.to) + 1) / days;
    add('SAMF', one, Math.max(1, Math.ceil(SOCIAL_HOURS[plan.kind] * share)));
  }
}

/** One stretch for each quarter, from its first to its last day of taking part. */
function byQuarter(stretches: readonly Stretch[]): Stretch[] {
  const quarters = new Map<string, Stretch>();
  for (const one of cutAt(stretches, QUARTERS)) {
    const quarter = `${one.from.slice(0, 4)}.${Math.floor((Number(one.from.slice(5, 7)) - 1) / 3)}`;
    const known = quarters.get(quarter);
    if (known) known.to = one.to;
    else quarters.set(quarter, { ...one });
  }
  return [...quarters.values()];
}

/** Self-certified absence is allowed from the ninth week; the fourth in a year asks for a review. */
const SELF_CERTIFIED = { afterDays: 60, most: 2 } as const;

function addAbsences(draft: Draft, stretches: readonly Stretch[]): void {
  const { plan, random, record } = draft;
  const { programme } = plan;
  if (!programme || plan.kind === 'TRAINING') return;
  const until = earliest(programme.until, plan.today);
  const days = daysBetween(programme.start, until);
  let selfCertified = 0;
  // More than ten working days away would move the end of a programme under integreringsloven.
  const most = plan.kind === 'INTEG' ? 5 : Math.min(16, Math.floor(days / 30));
  for (let left = random.int(Math.min(2, most), most); left > 0; left -= 1) {
    const fromDate = random.day(addDays(programme.start, SELF_CERTIFIED.afterDays), until);
    if (fromDate > until || !stretches.some(({ from, to }) => from <= fromDate && fromDate <= to)) continue;
    const type = random.weighted([
      ['EGENMELDING', selfCertified < SELF_CERTIFIED.most ? 40 : 0],
      ['LEGE', 30],
      ['SYKT_BARN', 24],
      ['UGYLDIG', 6],
    ]);
    if (type === 'EGENMELDING') selfCertified += 1;
    record.absences.push({
      type,
      fromDate,
      toDate: fromDate,
      hours: 7.5,
      registeredOn: registeredOn(draft, fromDate, 30),
    });
  }
}
