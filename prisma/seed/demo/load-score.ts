import { addDays, daysBetween, type IsoDate, lastOfFebruary } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { randomOf } from './random';

/** Rounds before the one ahead whose days are told. */
const ROUNDS = 2;
const STEP_DAYS = 7;

/** How much of today's loss stood open: when a round opened, at its deadline, and half a year later. */
const AT_OPENING = 1.7;
const AT_DEADLINE = 0.55;
const HALF_A_YEAR_LATER = 0.25;

/** Days of the last rounds, from New Year on, weekly and on the deadline, until the days that are known begin. */
function daysOfRounds(today: IsoDate, known: IsoDate): { day: IsoDate; share: number }[] {
  const year = Number(today.slice(0, 4));
  const days: { day: IsoDate; share: number }[] = [];
  for (let back = ROUNDS - 1; back >= 0; back -= 1) {
    const opens: IsoDate = `${year - back}-01-01`;
    const deadline = lastOfFebruary(year - back);
    const length = daysBetween(opens, deadline);
    for (let at = 0; at < length; at += STEP_DAYS) {
      days.push({ day: addDays(opens, at), share: AT_OPENING + ((AT_DEADLINE - AT_OPENING) * at) / length });
    }
    days.push({ day: deadline, share: AT_DEADLINE });
    const next: IsoDate = back === 0 ? known : `${year - back + 1}-01-01`;
    const rest = daysBetween(deadline, next);
    for (let at = STEP_DAYS * 3; at < rest; at += STEP_DAYS * 3) {
      const towards = back === 0 ? HALF_A_YEAR_LATER : AT_OPENING;
      days.push({ day: addDays(deadline, at), share: AT_DEADLINE + ((towards - AT_DEADLINE) * at) / rest });
    }
  }
  return days.filter(({ day }) => day < known);
}

/**
 * How the last two control rounds went in each municipality: the loss falls towards the deadline and comes back after it, a
 * little differently everywhere. Told from today's totals, since nothing was registered then.
 */
export async function loadEarlierRounds(tx: Tx, today: IsoDate): Promise<void> {
  const [first] = await tx.$queryRaw<{ day: string }[]>`
    select min(day)::text as day from municipality_quality_day`;
  const days = daysOfRounds(today, first?.day ?? today);
  const random = randomOf('rounds');
  const wobble = days.map(() => 0.94 + random.next() * 0.12);
  await tx.$executeRawUnsafe(
    `insert into municipality_quality_day (municipality_code, day, persons, flawless, loss_total, critical, major, minor, query)
    select q.municipality_code, d.day, q.persons, q.persons - least(q.persons, round((q.persons - q.flawless) * s.share)::int),
      least(q.persons * 100, round(q.loss_total * s.share)::int), round(q.critical * s.share)::int, round(q.major * s.share)::int,
      round(q.minor * s.share)::int, round(q.query * s.share)::int
    from municipality_quality q
    cross join unnest($1::date[], $2::float8[]) as d(day, share)
    cross join lateral (select d.share * (0.85 + (hashtext(q.municipality_code) & 31) / 100.0) as share) s
    on conflict do nothing`,
    days.map(({ day }) => day),
    days.map(({ share }, i) => share * (wobble[i] ?? 1)),
  );
}
