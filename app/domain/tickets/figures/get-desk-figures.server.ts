import type { Actor } from '~/domain/accounts/actor';
import { startOfOsloDay, today } from '~/platform/clock.server';
import { addDays, type IsoDate } from '~/platform/dates';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';
import { timeClassSql } from '../clocks/service-time.server';
import { isDesk } from '../policy';
import { IS_ACTIVE } from '../queue/count-queues.server';
import {
  ageMinutes,
  answerMinutes,
  reopenedBetween,
  SOLVED_AT,
  solveMinutes,
} from '../queue/list-conditions.server';
import { TIME_CLASSES } from '../queue/ticket-list';
import type {
  ClassCount,
  DeskFigures,
  FiguresQuery,
  GroupFigures,
  Period,
  Spread,
  Step,
} from './desk-figures';
import { periodOf, stepOf, stepsOf } from './desk-figures';
import { findAvoided } from './find-avoided.server';

const LABEL = { nb: Prisma.sql`th.label_nb`, nn: Prisma.sql`th.label_nn`, en: Prisma.sql`th.label_en` };

/**
 * What came in to IMDi's desk and went out, how long it took and what came back, between two days. Each figure counts
 * tickets by the same conditions as the list it leads to. @throws AppError forbidden
 */
export async function getDeskFigures(actor: Actor, query: FiguresQuery): Promise<DeskFigures> {
  if (!isDesk(actor)) throw new AppError('forbidden');
  const period = periodOf(query, today());
  const within = (at: Prisma.Sql) =>
    Prisma.sql`${at} >= ${startOfOsloDay(period.from)} and ${at} < ${startOfOsloDay(addDays(period.to, 1))}`;
  const place = placeOf(query);
  return asActor(actor, async (tx) => {
    const step = stepOf(period);
    const flow = await readFlow(tx, period, step, within, place);
    const answers = await readTimes(tx, answerMinutes(), Prisma.sql`t.first_answered_at`, within, place);
    const solutions = await readTimes(tx, solveMinutes(), SOLVED_AT, within, place);
    const reopened = reopenedBetween(startOfOsloDay(period.from), startOfOsloDay(addDays(period.to, 1)));
    const [back] = await tx.$queryRaw<{ reopened: number; reopenable: number }[]>`
      select count(*) filter (where ${reopened})::int as reopened, count(*)::int as reopenable
      from ticket t where ${place} and (${reopened} or (${within(SOLVED_AT)}))`;
    return {
      period,
      step,
      flow,
      filed: flow.reduce((sum, one) => sum + one.filed, 0),
      solved: flow.reduce((sum, one) => sum + one.solved, 0),
      reopened: back?.reopened ?? 0,
      reopenable: back?.reopenable ?? 0,
      answer: answers.spread,
      solve: solutions.spread,
      answerClasses: answers.classes,
      solveClasses: solutions.classes,
      ageClasses: await readAges(tx, place),
      themes: await readGroups(tx, 'theme', LABEL[actor.language], within, place, reopened),
      municipalities: await readGroups(tx, 'municipality', Prisma.sql`m.name`, within, place, reopened),
      avoided: await findAvoided(tx, actor, period, query),
    };
  });
}

type Within = (at: Prisma.Sql) => Prisma.Sql;

function placeOf({ tema, kommune }: FiguresQuery): Prisma.Sql {
  const found = [Prisma.sql`true`];
  if (tema) found.push(Prisma.sql`t.theme_code = ${tema}`);
  if (kommune) found.push(Prisma.sql`t.municipality_code = ${kommune}`);
  return Prisma.join(found, ' and ');
}

async function readFlow(tx: Tx, period: Period, step: Step, within: Within, place: Prisma.Sql) {
  const start = (at: Prisma.Sql) =>
    Prisma.sql`date_trunc(${step}, (${at}) at time zone 'Europe/Oslo')::date::text`;
  const rows = await tx.$queryRaw<{ start: IsoDate; filed: number; solved: number }[]>`
    select start, sum(filed)::int as filed, sum(solved)::int as solved from (
      select ${start(Prisma.sql`t.created_at`)} as start, 1 as filed, 0 as solved
        from ticket t where ${place} and ${within(Prisma.sql`t.created_at`)}
      union all
      select ${start(SOLVED_AT)}, 0, 1 from ticket t where ${place} and ${within(SOLVED_AT)}) x
    group by start`;
  const found = new Map(rows.map((row) => [row.start, row]));
  return stepsOf(period, step, today()).map(({ start: first, ...rest }) => ({
    ...rest,
    filed: found.get(first)?.filed ?? 0,
    solved: found.get(first)?.solved ?? 0,
  }));
}

type SpreadRow = { count: number; p10: number | null; median: number | null; p90: number | null };

const spreadOf = (row: SpreadRow | undefined): Spread | null =>
  row && row.count > 0
    ? { count: row.count, p10: row.p10 ?? 0, median: row.median ?? 0, p90: row.p90 ?? 0 }
    : null;

const PERCENTILES = Prisma.sql`count(minutes)::int as count, percentile_cont(0.1) within group (order by minutes) as p10,
  percentile_cont(0.5) within group (order by minutes) as median, percentile_cont(0.9) within group (order by minutes) as p90`;

async function readTimes(tx: Tx, minutes: Prisma.Sql, at: Prisma.Sql, within: Within, place: Prisma.Sql) {
  const times = Prisma.sql`select ${minutes} as minutes from ticket t where ${place} and ${within(at)}`;
  const [row] = await tx.$queryRaw<SpreadRow[]>`select ${PERCENTILES} from (${times}) x`;
  const classes = await tx.$queryRaw<ClassCount[]>`
    select ${timeClassSql(Prisma.sql`minutes`)} as "timeClass", count(*)::int as count from (${times}) x group by 1`;
  return { spread: spreadOf(row), classes: inOrder(classes) };
}

async function readAges(tx: Tx, place: Prisma.Sql): Promise<ClassCount[]> {
  const rows = await tx.$queryRaw<ClassCount[]>`
    select ${timeClassSql(Prisma.sql`minutes`)} as "timeClass", count(*)::int as count
    from (select ${ageMinutes()} as minutes from ticket t where ${place} and ${IS_ACTIVE}) x group by 1`;
  return inOrder(rows);
}

function inOrder(rows: ClassCount[]): ClassCount[] {
  return TIME_CLASSES.filter((timeClass) => timeClass !== 'mangler').map((timeClass) => ({
    timeClass,
    count: rows.find((row) => row.timeClass === timeClass)?.count ?? 0,
  }));
}

type GroupRow = Omit<GroupFigures, 'answer' | 'solve'> & {
  answer: SpreadRow | null;
  solve: SpreadRow | null;
};

/** The figures per theme or municipality, those with most tickets first. */
async function readGroups(
  tx: Tx,
  by: 'theme' | 'municipality',
  label: Prisma.Sql,
  within: Within,
  place: Prisma.Sql,
  reopened: Prisma.Sql,
): Promise<GroupFigures[]> {
  const code = by === 'theme' ? Prisma.sql`t.theme_code` : Prisma.sql`t.municipality_code`;
  const table = by === 'theme' ? Prisma.sql`theme th` : Prisma.sql`municipality m`;
  const key = by === 'theme' ? Prisma.sql`th.code` : Prisma.sql`m.code`;
  const spread = (minutes: Prisma.Sql, at: Prisma.Sql) => Prisma.sql`
    select code, json_build_object('count', count, 'p10', p10, 'median', median, 'p90', p90) as value from (
      select code, ${PERCENTILES} from (select ${code} as code, ${minutes} as minutes from ticket t where ${place} and ${within(at)}) x
      group by code) y`;
  const count = (condition: Prisma.Sql) =>
    Prisma.sql`select ${code} as code, count(*)::int as value from ticket t where ${place} and ${condition} group by 1`;
  const rows = await tx.$queryRaw<GroupRow[]>`
    select ${key} as code, ${label} as label, coalesce(f.value, 0) as filed, coalesce(o.value, 0) as solved,
      coalesce(r.value, 0) as reopened, a.value as answer, s.value as solve
    from ${table}
    left join (${count(within(Prisma.sql`t.created_at`))}) f on f.code = ${key}
    left join (${count(within(SOLVED_AT))}) o on o.code = ${key}
    left join (${count(reopened)}) r on r.code = ${key}
    left join (${spread(answerMinutes(), Prisma.sql`t.first_answered_at`)}) a on a.code = ${key}
    left join (${spread(solveMinutes(), SOLVED_AT)}) s on s.code = ${key}
    where f.value is not null or o.value is not null or r.value is not null or a.value is not null
    order by coalesce(f.value, 0) desc, label limit 20`;
  return rows.map((row) => ({
    ...row,
    answer: spreadOf(row.answer ?? undefined),
    solve: spreadOf(row.solve ?? undefined),
  }));
}
