import { addDays, type IsoDate } from '~/platform/dates';
import type { DemoPerson, MeasureRow } from './demo-person';
import { earliest } from './random';
import { registered, type Setting } from './setting';

type Programme = { start: IsoDate; end: IsoDate; goal: string };

/** Measures from the first to the last day, and a little absence. */
export function addMeasures(demo: DemoPerson, setting: Setting, programme: Programme): void {
  const { random, today } = setting;
  const { start, end, goal } = programme;
  const whole = { start, end };
  const add = (
    type: string,
    groupCode: string,
    hoursPerWeek: number | null,
    from: IsoDate,
    to: IsoDate,
    extra = {},
  ) => {
    if (from > to || from > today) return;
    const row: MeasureRow = {
      type,
      groupCode,
      fromDate: from,
      toDate: to,
      hoursPerWeek,
      hoursTotal: null,
      meetings: null,
      form: null,
      completed: to <= today ? true : null,
      ...registered(setting, from, 45),
      ...extra,
    };
    demo.measure.push(row);
  };
  add('NORSK', 'NORSK', random.pick([15, 18, 20]), whole.start, whole.end);
  const work = random.weighted([
    ['ARBEIDSPRAKSIS', 50],
    ['SPRAKPRAKSIS', 25],
    ['ORD_ARBEID_DELTID', 9],
    ['BRANSJEKURS', 9],
    ['NAV_TILTAK', 7],
  ]);
  if (goal === 'ARBEID' || random.chance(0.4)) {
    add(work, 'ARBEID', random.pick([12, 15, 15, 18]), earliest(addDays(start, random.int(0, 75)), end), end);
  } else {
    const school = goal === 'VGO_FULL' || goal === 'FAGBREV' ? 'VGO' : 'GRUNNSKOLE_FOV';
    const from = earliest(addDays(start, random.int(0, 60)), end);
    const fullTime = school === 'VGO' && random.chance(0.35);
    add(school, 'UTDANNING', fullTime ? 30 : 16, from, end);
    if (fullTime && demo.person.regime !== 'INTRO' && from <= today) {
      demo.full_time_upper_secondary.push({ fromDate: from, toDate: end, ...registered(setting, from, 40) });
    }
  }
  if (demo.person.regime !== 'INTRO') {
    const lifeFrom = addDays(start, random.int(14, 80));
    const hours = demo.person.hasUpperSecondary ? 15 : 25;
    add('LIVSMESTRING', 'LIVSM', null, lifeFrom, earliest(addDays(lifeFrom, 84), end), {
      hoursTotal: hours,
      form: 'GRUPPE',
    });
    if (demo.person.hasChildrenUnder18) {
      const from = addDays(start, random.int(40, 120));
      add('FORELDREVEIL', 'FORELDRE', null, from, earliest(addDays(from, 98), end), {
        meetings: random.int(8, 12),
        form: 'GRUPPE',
      });
    }
  }
  if (demo.person.regime === 'INTEG_6A' && random.chance(0.08)) {
    add('SPRAKTILBUD_ENGELSK', 'ANNET', 4, addDays(start, 20), earliest(addDays(start, 110), end));
  }
  addAbsence(demo, setting, programme);
}

function addAbsence(demo: DemoPerson, setting: Setting, { start, end }: Programme): void {
  const { random, today } = setting;
  const until = earliest(end, today);
  for (
    let left = random.weighted([
      [0, 45],
      [1, 30],
      [2, 17],
      [3, 8],
    ]);
    left > 0;
    left -= 1
  ) {
    const fromDate = random.day(addDays(start, 60), until);
    const type = random.weighted([
      ['EGENMELDING', 45],
      ['LEGE', 25],
      ['SYKT_BARN', 20],
      ['UGYLDIG', 10],
    ]);
    const days = type === 'LEGE' ? random.int(3, 12) : random.int(1, 3);
    const toDate = addDays(fromDate, days - 1);
    if (toDate > until || fromDate < start) continue;
    demo.absence.push({ type, fromDate, toDate, hours: days * 7.5, ...registered(setting, toDate, 30) });
  }
}
