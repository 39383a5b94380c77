import type { Actor } from '~/domain/accounts/actor';
import { today } from '~/platform/clock.server';
import { type IsoDate, toDbDate } from '~/platform/dates';
import { asActor, type Tx } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import { maskDuf } from './duf';
import type { PersonLine, PersonList, PersonListQuery } from './person-list';
import type { ProgrammeStatus } from './person-record';
import { isGraded } from './policy';
import { ITEM_KINDS } from './record';
import { visiblePersonsSql } from './visible.server';

const PAGE_SIZE = 50;

type Row = {
  id: number;
  duf: string;
  name: string;
  birth_date: Date;
  confidentiality: string;
  municipality_name: string;
  regime: string;
  status: ProgrammeStatus;
  findings: number;
  critical: number;
  changed_at: Date;
};

/** `programmeStatus` of person-record.ts in SQL, over the person `p`; a test holds the two together. */
function statusSql(day: IsoDate): Prisma.Sql {
  const on = Prisma.sql`${toDbDate(day)}::date`;
  const live = Prisma.sql`d.person_id = p.id and d.annulled_at is null and d.scheme = 'INTRO'`;
  const covers = Prisma.sql`d.from_date <= ${on} and (d.to_date is null or d.to_date >= ${on})`;
  const award = Prisma.sql`d.type in ('TILDELING', 'FORLENGELSE')`;
  const end = Prisma.sql`from programme_end e where e.person_id = p.id and e.annulled_at is null and e.reopened_on is null`;
  return Prisma.sql`case
    when (select max(coalesce(e.ended_on, '-infinity')) < ${on} ${end} and e.ended_on is not null) then 'ended'
    when exists (select from decision d where ${live} and ${award} and ${covers})
      then case when exists (select from decision d where ${live} and d.type = 'PERMISJON' and ${covers}) then 'on_leave' else 'active' end
    when exists (select ${end}) then 'ended'
    when not exists (select from decision d where ${live} and ${award}) then 'none'
    when exists (select from decision d where ${live} and ${award} and d.from_date > ${on}) then 'planned'
    else 'ran_out' end`;
}

const STATUSES: Record<NonNullable<PersonListQuery['status']>, ProgrammeStatus[]> = {
  deltar: ['active', 'on_leave'],
  avsluttet: ['ended'],
  utlopt: ['ran_out'],
};

/** Each word of a search must stand somewhere in the name; `%` and `_` are taken as they are. */
function nameSql(words: string): Prisma.Sql[] {
  return words
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 6)
    .map((word) => Prisma.sql`p.name ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
}

function filterSql(query: PersonListQuery, search: string | null, status: Prisma.Sql): Prisma.Sql[] {
  const parts: Prisma.Sql[] = [];
  if (query.lov) parts.push(Prisma.sql`p.regime = ${query.lov}`);
  if (query.kategori) {
    parts.push(Prisma.sql`exists (select from category c
      where c.person_id = p.id and c.annulled_at is null and c.code = ${query.kategori})`);
  }
  const findings = Prisma.sql`coalesce(q.critical + q.major + q.minor + q.query, 0)`;
  if (query.funn === 'apne') parts.push(Prisma.sql`${findings} > 0`);
  if (query.funn === 'kritiske') parts.push(Prisma.sql`q.critical > 0`);
  if (query.funn === 'ingen') parts.push(Prisma.sql`${findings} = 0`);
  if (query.vedtak) {
    const has = Prisma.sql`exists (select from decision d
      where d.person_id = p.id and d.annulled_at is null and d.scheme = 'INTRO' and d.type in ('TILDELING', 'AVSLAG'))`;
    parts.push(query.vedtak === 'med' ? has : Prisma.sql`not ${has}`);
  }
  if (query.status) parts.push(Prisma.sql`${status} = any(${STATUSES[query.status]})`);
  if (query.gradert) parts.push(Prisma.sql`p.confidentiality <> 'UGRADERT'`);
  // A search by name must not find those whose name is shown to nobody.
  if (search) parts.push(Prisma.sql`p.confidentiality = 'UGRADERT'`, ...nameSql(search));
  return parts;
}

/** Graded persons have no name to be sorted by: they stand last, by number of the row. */
function orderSql(query: PersonListQuery, status: Prisma.Sql): Prisma.Sql {
  const direction = Prisma.raw(query.sorter.startsWith('-') ? 'desc' : 'asc');
  const name = Prisma.sql`(p.confidentiality <> 'UGRADERT'), case when p.confidentiality = 'UGRADERT' then p.name end`;
  switch (query.sorter.replace('-', '')) {
    case 'fodt':
      return Prisma.sql`p.birth_date ${direction}, p.id`;
    case 'funn':
      return Prisma.sql`coalesce(q.loss, 0) ${direction}, coalesce(q.critical + q.major + q.minor + q.query, 0) ${direction}, ${name}, p.id`;
    case 'status':
      return Prisma.sql`${status} ${direction}, ${name}, p.id`;
    default:
      return Prisma.sql`${name} ${direction}, p.id`;
  }
}

/** The latest change of any row, for the persons of one page. */
const CHANGED = Prisma.raw(
  ITEM_KINDS.map((kind) => `(select max(i.updated_at) from ${kind} i where i.person_id = p.id)`).join(', '),
);

async function readPage(
  tx: Tx,
  actor: Actor,
  query: PersonListQuery,
  search: string | null,
): Promise<PersonList> {
  const status = statusSql(today());
  const where = Prisma.join([visiblePersonsSql(actor), ...filterSql(query, search, status)], ' and ');
  const source = Prisma.sql`from person p left join person_quality q on q.person_id = p.id where ${where}`;
  const [counted] = await tx.$queryRaw<{ total: number }[]>`select count(*)::int as total ${source}`;
  const total = counted?.total ?? 0;
  const page = Math.min(query.side, Math.max(1, Math.ceil(total / PAGE_SIZE)));
  const rows = await tx.$queryRaw<Row[]>`
    select p.id, p.duf::text, p.name, p.birth_date, p.confidentiality, m.name as municipality_name, p.regime,
      ${status} as status, coalesce(q.critical + q.major + q.minor + q.query, 0) as findings,
      coalesce(q.critical, 0) as critical, greatest(p.updated_at, ${CHANGED}) as changed_at
    from (
      select p.id, row_number() over (order by ${orderSql(query, status)}) as place ${source}
      order by place limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}
    ) found
    join person p using (id)
    join municipality m on m.code = p.municipality_code
    left join person_quality q on q.person_id = p.id
    order by found.place`;
  return { lines: rows.map(lineOf), total, page, pageSize: PAGE_SIZE };
}

function lineOf(row: Row): PersonLine {
  const graded = isGraded(row);
  return {
    id: row.id,
    maskedDuf: maskDuf(row.duf),
    name: graded ? null : row.name,
    graded,
    municipalityName: graded ? null : row.municipality_name,
    regime: row.regime,
    birthYear: row.birth_date.getUTCFullYear(),
    status: row.status,
    findings: row.findings,
    critical: row.critical,
    changedAt: row.changed_at.toISOString(),
  };
}

/** The persons the actor may see, filtered, sorted and paged by the database. `search` is a name or a part of one. */
export function findPersons(
  actor: Actor,
  query: PersonListQuery,
  search: string | null,
): Promise<PersonList> {
  return asActor(actor, (tx) => readPage(tx, actor, query, search));
}
