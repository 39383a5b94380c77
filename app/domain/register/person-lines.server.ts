import type { Actor } from '~/domain/accounts/actor';
import { today } from '~/platform/clock.server';
import type { Tx } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import type { CodeLists } from './code-list.server';
import { maskDuf } from './duf';
import { endSql, PERSON_SOURCE, personsSql, statusSql } from './person-conditions.server';
import type { PersonLine } from './person-list';
import type { ListView, PersonFilter } from './person-list-query';
import { isGraded } from './policy';
import { ITEM_KINDS } from './record';
import { weeklyHours } from './weekly-hours.server';

/** A line as the database gives it: codes where the line has labels, days as ISO texts. */
type Row = Omit<PersonLine, 'maskedDuf' | 'graded' | 'hoursPerWeek' | 'category' | 'finalGoal'> & {
  duf: string;
  confidentiality: string;
  category: string | null;
  finalGoal: string | null;
  measureCodes: string[];
  reasonCode: string | null;
};

/** The latest change of any row. */
const CHANGED = Prisma.raw(
  ITEM_KINDS.map((kind) => `(select max(i.updated_at) from ${kind} i where i.person_id = p.id)`).join(', '),
);

/** Graded persons have no name to be sorted by: they stand last, by number of the row. */
export function orderSql(sorter: ListView['sorter'], filter: PersonFilter): Prisma.Sql {
  const direction = Prisma.raw(sorter.startsWith('-') ? 'desc nulls last' : 'asc nulls last');
  const name = Prisma.sql`(p.confidentiality <> 'UGRADERT'), case when p.confidentiality = 'UGRADERT' then p.name end`;
  switch (sorter.replace('-', '')) {
    case 'fodt':
      return Prisma.sql`p.birth_date ${direction}, p.id`;
    case 'funn':
      return Prisma.sql`coalesce(q.loss, 0) ${direction}, coalesce(q.critical + q.major + q.minor + q.query, 0) ${direction}, ${name}, p.id`;
    case 'status':
      return Prisma.sql`${statusSql(today())} ${direction}, ${name}, p.id`;
    case 'program':
      return Prisma.sql`s.programme_from ${direction}, ${name}, p.id`;
    case 'tiltak':
      return Prisma.sql`s.measures ${direction}, ${name}, p.id`;
    case 'avsluttet':
      return Prisma.sql`${endSql(filter.avsluttet).endedOn} ${direction}, ${name}, p.id`;
    default:
      return Prisma.sql`${name} ${direction}, p.id`;
  }
}

/** The persons of a filter in order, from one place on; `where` adds what is no filter (a search). */
export async function readIds(
  tx: Tx,
  actor: Actor,
  list: { filter: PersonFilter; sorter: ListView['sorter']; search?: Prisma.Sql[] },
  { limit, offset }: { limit: number | null; offset: number },
): Promise<number[]> {
  const where = Prisma.join([personsSql(actor, list.filter), ...(list.search ?? [])], ' and ');
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select p.id from ${PERSON_SOURCE} where ${where}
    order by ${orderSql(list.sorter, list.filter)} limit ${limit}::int offset ${offset}::int`;
  return rows.map(({ id }) => id);
}

/** The lines of these persons in the same order. `hours`: also hours a week in the year the list is about. */
export async function readLines(
  tx: Tx,
  ids: readonly number[],
  filter: PersonFilter,
  codes: CodeLists,
  hours: boolean,
): Promise<PersonLine[]> {
  const { endedOn, reason } = endSql(filter.avsluttet);
  const rows = await tx.$queryRaw<{ line: Row }[]>`
    select json_build_object('id', p.id, 'duf', p.duf, 'name', p.name, 'confidentiality', p.confidentiality,
      'municipalityName', m.name, 'regime', p.regime, 'birthYear', extract(year from p.birth_date),
      'status', ${statusSql(today())}, 'findings', coalesce(q.critical + q.major + q.minor + q.query, 0),
      'critical', coalesce(q.critical, 0), 'changedAt', greatest(p.updated_at, ${CHANGED}),
      'category', s.programme_category, 'programmeFrom', s.programme_from,
      'programmeUntil', nullif(s.programme_until, 'infinity'), 'decidedOn', s.programme_decided_on,
      'norwegianDecidedOn', s.norwegian_decided_on, 'finalGoal', s.final_goal, 'contractOn', s.contract_on,
      'languageGoal', s.language_goal, 'hasUpperSecondary', p.has_upper_secondary,
      'skillsMappedOn', p.skills_mapped_on, 'careerGuidedOn', p.career_guided_on,
      'measures', s.measures, 'measureCodes', s.measure_types, 'lastMeasureTo', nullif(s.last_measure_to, 'infinity'),
      'measureRuns', coalesce(s.last_measure_to = 'infinity', false),
      'norwegianHours', s.norwegian_hours, 'socialHours', s.social_hours,
      'endedOn', ${endedOn}, 'reasonCode', ${reason}) as line
    from unnest(${[...ids]}::int[]) with ordinality o(id, place)
    join ${PERSON_SOURCE} on p.id = o.id
    join municipality m on m.code = p.municipality_code
    order by o.place`;
  const year = filter.deltok ?? filter.avsluttet ?? Number(today().slice(0, 4));
  const perWeek = hours ? await weeklyHours(tx, ids, year) : new Map<number, number>();
  return rows.map(({ line }) => lineOf(line, codes, perWeek.get(line.id) ?? null));
}

function lineOf(
  { duf, confidentiality, ...row }: Row,
  codes: CodeLists,
  hoursPerWeek: number | null,
): PersonLine {
  const graded = isGraded({ confidentiality });
  const { measureCodes, reasonCode, ...shown } = row;
  return {
    ...shown,
    maskedDuf: maskDuf(duf),
    name: graded ? null : row.name,
    graded,
    municipalityName: graded ? null : row.municipalityName,
    category: codes.label('CATEGORY', row.category),
    finalGoal: codes.label('FINAL_GOAL', row.finalGoal),
    measureTypes: measureCodes.map((code) => codes.label('MEASURE', code)).join(', '),
    endReason: codes.label('END_REASON', reasonCode),
    hoursPerWeek,
  };
}
