import type { Actor } from '~/domain/accounts/actor';
import { today } from '~/platform/clock.server';
import { addMonths, type IsoDate, toDbDate } from '~/platform/dates';
import { Prisma } from '~generated/prisma/client';
import { UNREGISTERED_REASON } from './end-reason';
import { ANY_REASON, NO_CATEGORY, NO_MEASURE, NO_REASON, PRESETS, type Preset } from './person-list';
import type { PersonFilter } from './person-list-query';
import type { ProgrammeStatus } from './person-record';
import { visiblePersonsSql } from './visible.server';

/** What lists of persons read from: `p` the person, `s` its summary, `q` what its findings cost. */
export const PERSON_SOURCE = Prisma.sql`person p join person_summary s on s.person_id = p.id
  left join person_quality q on q.person_id = p.id`;

const day = (iso: IsoDate): Prisma.Sql => Prisma.sql`${toDbDate(iso)}::date`;
const not = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`not coalesce(${condition}, false)`;

/** `programmeStatus` of person-record.ts in SQL, over the summary `s`; a test holds the two together. */
export function statusSql(on: IsoDate): Prisma.Sql {
  return Prisma.sql`case
    when s.standing_ends > 0 and s.last_ended_on < ${day(on)} then 'ended'
    when s.programme_days @> ${day(on)} then case when s.leave_days @> ${day(on)} then 'on_leave' else 'active' end
    when s.standing_ends > 0 then 'ended'
    when not s.has_programme_period then 'none'
    when s.programme_last_from > ${day(on)} then 'planned'
    else 'ran_out' end`;
}

const STATUSES: Record<NonNullable<PersonFilter['status']>, ProgrammeStatus[]> = {
  deltar: ['active', 'on_leave'],
  avsluttet: ['ended'],
  utlopt: ['ran_out'],
  planlagt: ['planned'],
  ingen: ['none'],
};

/** What a preset asks for; `uten` is the opposite. */
const HAS: Record<Exclude<Preset, 'rett'>, Prisma.Sql> = {
  vedtak: Prisma.sql`s.programme_answered`,
  norskvedtak: Prisma.sql`s.has_norwegian_decision`,
  tiltak: Prisma.sql`s.measures > 0`,
  sluttmal: Prisma.sql`s.final_goal is not null`,
  kontrakt: Prisma.sql`s.has_contract`,
  norskmal: Prisma.sql`s.has_language_goal`,
  utdanning: Prisma.sql`p.has_upper_secondary is not null`,
  kartlegging: Prisma.sql`p.skills_mapped_on is not null`,
  karriere: Prisma.sql`p.career_guided_on is not null`,
  timer: Prisma.sql`s.has_hours`,
  fravar: Prisma.sql`s.has_absence`,
  fulltid: Prisma.sql`s.has_full_time_school`,
  avslutning: Prisma.sql`s.standing_ends > 0`,
};

/** First and last day of a year, and how far it has gone. */
export function yearDays(year: number): { start: IsoDate; end: IsoDate; until: IsoDate } {
  const end = `${year}-12-31`;
  const now = today();
  return { start: `${year}-01-01`, end, until: now < end ? now : end };
}

/** The days on which a person took part in a year as far as it has gone, leave included; null when there is none. */
export function participationSql(year: number): Prisma.Sql {
  const { start, until } = yearDays(year);
  return Prisma.sql`case when least(${day(until)}, s.last_ended_on) >= ${day(start)}
    then s.programme_days * datemultirange(daterange(${day(start)}, least(${day(until)}, s.last_ended_on), '[]')) end`;
}

/** Takes part today: in the programme, not on leave, not after the end (reference 14.1, `active`). */
function activeSql(on: IsoDate): Prisma.Sql {
  return Prisma.sql`(s.programme_days @> ${day(on)} and not coalesce(s.leave_days @> ${day(on)}, false)
    and ${day(on)} <= coalesce(s.last_ended_on, 'infinity'))`;
}

/** A measure of the person that touches the year; without a year, any. `m` is its name. */
export function measuresSql(year: number | undefined): Prisma.Sql {
  if (year === undefined) return Prisma.sql`m.annulled_at is null`;
  const { start, end } = yearDays(year);
  return Prisma.sql`m.annulled_at is null and coalesce(m.from_date, '-infinity') <= ${day(end)}
    and coalesce(m.to_date, 'infinity') >= ${day(start)}`;
}

/** Day and reason of the end that a list is about: the last one of a year, or the last one at all. */
export function endSql(year: number | undefined): { endedOn: Prisma.Sql; reason: Prisma.Sql } {
  if (year === undefined)
    return { endedOn: Prisma.sql`s.last_ended_on`, reason: Prisma.sql`s.last_end_reason` };
  const place = Prisma.sql`array_position(s.end_years, ${year}::int)`;
  return { endedOn: Prisma.sql`s.end_days[${place}]`, reason: Prisma.sql`s.end_reasons[${place}]` };
}

function reasonSql(filter: PersonFilter): Prisma.Sql {
  const { reason } = endSql(filter.avsluttet);
  if (filter.arsak === NO_REASON) return Prisma.sql`${reason} = ${UNREGISTERED_REASON}`;
  if (filter.arsak === ANY_REASON) return Prisma.sql`${reason} <> ${UNREGISTERED_REASON}`;
  return Prisma.sql`${reason} = ${filter.arsak}`;
}

function measureSql(filter: PersonFilter): Prisma.Sql {
  const year = filter.deltok ?? filter.avsluttet;
  const any = (type: Prisma.Sql) =>
    Prisma.sql`exists (select from measure m where m.person_id = p.id and ${measuresSql(year)} ${type})`;
  return filter.tiltakstype === NO_MEASURE
    ? not(any(Prisma.empty))
    : Prisma.sql`s.measure_types @> array[${filter.tiltakstype}] and ${any(Prisma.sql`and m.type = ${filter.tiltakstype}`)}`;
}

function findingsSql(findings: NonNullable<PersonFilter['funn']>): Prisma.Sql {
  const all = Prisma.sql`coalesce(q.critical + q.major + q.minor + q.query, 0)`;
  if (findings === 'kritiske') return Prisma.sql`q.critical > 0`;
  return findings === 'apne' ? Prisma.sql`${all} > 0` : Prisma.sql`${all} = 0`;
}

function presetsSql(filter: PersonFilter, on: IsoDate): Prisma.Sql[] {
  const has = { ...HAS, rett: Prisma.sql`s.programme_category_until >= ${day(on)}` };
  return PRESETS.flatMap((name) => {
    const value = filter[name];
    if (value === undefined) return [];
    if (value === 'siste') {
      const recent = Prisma.sql`s.last_measure_to >= ${day(addMonths(on, -2))}`;
      return [activeSql(on), not(recent)];
    }
    return [value === 'med' ? has[name] : not(has[name])];
  });
}

/** The persons of a filter that the actor may see, as one condition over `PERSON_SOURCE`. */
export function personsSql(actor: Actor, filter: PersonFilter): Prisma.Sql {
  const on = today();
  const parts: Prisma.Sql[] = [visiblePersonsSql(actor), ...presetsSql(filter, on)];
  const { lov, kategori, programkategori, funn, status, kommune, deltok, avsluttet } = filter;
  if (lov) {
    const laws = lov === 'INTEG_ALLE' ? ['INTEG', 'INTEG_6A'] : [lov];
    parts.push(Prisma.sql`p.regime = any(${laws})`);
  }
  if (kategori) parts.push(Prisma.sql`s.category_codes @> array[${kategori}]`);
  if (programkategori === NO_CATEGORY) parts.push(Prisma.sql`s.programme_category is null`);
  else if (programkategori) parts.push(Prisma.sql`s.programme_category = ${programkategori}`);
  if (funn) parts.push(findingsSql(funn));
  if (status) parts.push(Prisma.sql`${statusSql(on)} = any(${STATUSES[status]})`);
  if (filter.gradert) parts.push(Prisma.sql`p.confidentiality <> 'UGRADERT'`);
  const place = actor.scope === '*' ? kommune : actor.scope;
  // Said of both tables: what row-level security says of a municipality tells the planner nothing of how many there are.
  if (place)
    parts.push(Prisma.sql`p.municipality_code = ${place}`, Prisma.sql`s.municipality_code = ${place}`);
  if (deltok !== undefined) parts.push(Prisma.sql`not isempty(${participationSql(deltok)})`);
  if (avsluttet !== undefined) parts.push(Prisma.sql`s.end_years @> array[${avsluttet}::int]`);
  if (filter.arsak) parts.push(reasonSql(filter));
  if (filter.tiltakstype) parts.push(measureSql(filter));
  return Prisma.join(parts, ' and ');
}
