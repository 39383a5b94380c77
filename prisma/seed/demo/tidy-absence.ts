import { addDays, daysBetween, type IsoDate } from '~/platform/dates';
import type { DemoPerson, MeasureRow } from './demo-person';
import { programmeOf } from './demo-person';
import { earliest } from './random';
import type { Setting } from './setting';

/** Leave during which a participant is away altogether. */
const WHOLE = new Set(['OMSORG', 'SYK_LANG']);

/** So much time away is added to the programme, and so many days are given. */
const AWAY_DAYS = 10;
const ADDED_DAYS = 12;

/** A move is looked at so long after it. */
const MOVED_DAYS = 90;

/** Where those who have moved here took part before. */
const LEFT_BEHIND = ['0301', '4601', '5001', '1103', '3301'] as const;

/** Leave, absence and moves as a careful municipality registers them. */
export function tidyAbsence(demo: DemoPerson, setting: Setting): void {
  const leaves = demo.decision.filter((row) => row.type === 'PERMISJON');
  addTimeAway(demo, leaves);
  for (const { reason, fromDate, toDate } of leaves) {
    if (WHOLE.has(reason ?? '') && fromDate && toDate) pauseMeasures(demo, setting.today, fromDate, toDate);
  }
  const [end] = demo.programme_end;
  if (
    end?.reason === 'FLYTTET' &&
    daysBetween(end.endedOn ?? setting.today, setting.today) >= MOVED_DAYS - 1
  ) {
    const elsewhere = LEFT_BEHIND.filter((code) => code !== setting.municipalityCode);
    const code = elsewhere[setting.random.int(0, elsewhere.length - 1)] ?? LEFT_BEHIND[0];
    for (const row of programmeOf(demo)) {
      if ((row.fromDate ?? '') <= (end.endedOn ?? '')) row.decisionMunicipalityCode = code;
    }
  }
}

const length = ({ fromDate, toDate }: { fromDate: IsoDate | null; toDate: IsoDate | null }): number =>
  fromDate && toDate ? daysBetween(fromDate, toDate) + 1 : 0;

/** Days away make the programme longer. */
function addTimeAway(demo: DemoPerson, leaves: DemoPerson['decision']): void {
  const away = [...leaves, ...demo.absence].reduce((sum, row) => sum + length(row), 0);
  const last = programmeOf(demo).at(-1);
  if (demo.person.regime !== 'INTEG' || away <= AWAY_DAYS || !last?.toDate) return;
  const { toDate } = last;
  last.toDate = addDays(toDate, ADDED_DAYS);
  if (demo.programme_end.length > 0) return;
  for (const measure of demo.measure) if (measure.toDate === toDate) measure.toDate = last.toDate;
}

/** No measure with hours goes on during the leave: it stops before it, and goes on after it when there is time left. */
function pauseMeasures(demo: DemoPerson, today: IsoDate, from: IsoDate, to: IsoDate): void {
  const before = addDays(from, -1);
  const after = addDays(to, 1);
  const over = demo.measure.reduce(
    (last, row) => (row.type === 'NORSK' && row.toDate ? row.toDate : last),
    after,
  );
  demo.measure = demo.measure.flatMap((row): MeasureRow[] => {
    const { fromDate, toDate } = row;
    const hasHours = row.hoursPerWeek !== null || row.hoursTotal !== null;
    if (!hasHours || !fromDate || !toDate || fromDate > to || toDate < from) return [row];
    const first = { ...row, toDate: before, completed: before <= today ? true : null };
    const second = { ...row, fromDate: after, registeredOn: after < today ? row.registeredOn : today };
    // A course has one total of hours; it is held before the leave, or after it.
    if (row.hoursTotal !== null) {
      const days = daysBetween(fromDate, toDate);
      return fromDate < from
        ? [first]
        : [{ ...row, fromDate: after, toDate: earliest(addDays(after, days), over) }];
    }
    return [first, second].filter(
      (part) => (part.fromDate ?? '') <= (part.toDate ?? '') && (part.fromDate ?? '') <= today,
    );
  });
  demo.training_hours = demo.training_hours.filter(
    (row) => !row.fromDate || !row.toDate || row.fromDate < from || row.toDate > to,
  );
}
