import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { startOfOsloDay, today } from '~/platform/clock.server';
import { addDays } from '~/platform/dates';
import { AppError } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';
import { BLOCKING_RULES } from './blocking-rules';
import { causeSql } from './causes/traits-sql.server';
import { NEW_DAYS, OLD_DAYS } from './finding';
import type { FindingFilters } from './finding-filters';

/** Throws `forbidden` unless the role may read findings at all. */
export function demandFindings(actor: Actor): void {
  if (!can(actor, 'findings.read')) throw new AppError('forbidden');
}

/** The one municipality that a read is about, or null for all that the actor sees. */
export function municipalityOf(actor: Actor, wanted: string | null | undefined): string | null {
  return actor.scope === '*' ? (wanted ?? null) : actor.scope;
}

/** Condition over finding `f` that every read of findings starts from. */
export function findingsSql(actor: Actor, filters: FindingFilters): Prisma.Sql {
  const code = municipalityOf(actor, filters.municipalityCode);
  const parts = [
    ofVisiblePersonsSql(actor, code),
    Prisma.sql`f.state = ${filters.state ?? 'open'}::finding_state`,
  ];
  if (filters.stage) parts.push(Prisma.sql`f.stage = ${filters.stage}`);
  if (filters.severity) parts.push(Prisma.sql`f.severity = ${filters.severity}::severity_class`);
  if (filters.ruleId) parts.push(Prisma.sql`f.rule_id = ${filters.ruleId}`);
  if (filters.cause && code && filters.ruleId) parts.push(causeSql(code, filters.ruleId, filters.cause));
  if (filters.affectsFigures) parts.push(Prisma.sql`f.affects_figures`);
  if (filters.mustFix) parts.push(Prisma.sql`f.rule_id = any(${[...BLOCKING_RULES]})`);
  if (filters.reopened) parts.push(Prisma.sql`f.reopened_at is not null`);
  if (filters.fresh) parts.push(Prisma.sql`greatest(f.opened_at, f.reopened_at) >= ${freshSince()}`);
  if (filters.old) parts.push(Prisma.sql`f.opened_at < ${startOfOsloDay(addDays(today(), -OLD_DAYS))}`);
  return Prisma.sql`(${Prisma.join(parts, ' and ')})`;
}

/**
 * Condition over finding `f`: its person is among those that `visiblePersonsSql` lets the actor see, in one municipality or in
 * all. A finding always stands in the municipality of its person, and graded persons are few: they are looked up once, and
 * not the person of every finding.
 */
function ofVisiblePersonsSql(actor: Actor, code: string | null): Prisma.Sql {
  const inPlace = (column: Prisma.Sql): Prisma.Sql =>
    actor.scope === '*' && !code ? Prisma.sql`true` : Prisma.sql`${column} = ${code}`;
  const here = inPlace(Prisma.sql`f.municipality_code`);
  if (can(actor, 'persons.graded')) return here;
  return Prisma.sql`(${here} and f.person_id not in (select g.id from person g
    where g.confidentiality <> 'UGRADERT' and ${inPlace(Prisma.sql`g.municipality_code`)}))`;
}

/**
 * The beginning of a statement over findings: prepared under a name where only reader and place shape its text, as on the pages
 * that are asked for all day; the filters come in too many combinations to keep a plan of each.
 */
export function preparedSql(name: string, actor: Actor, filters: FindingFilters): Prisma.Sql {
  const { municipalityCode, ...narrowing } = filters;
  if (Object.values(narrowing).some(Boolean)) return Prisma.empty;
  const place = municipalityOf(actor, municipalityCode) ? 'one' : 'all';
  const who = can(actor, 'persons.graded') ? 'everyone' : 'ungraded';
  return Prisma.raw(`/*prepare:findings.${name}.${place}.${who}*/`);
}

/** From this instant on a finding counts as new. */
export function freshSince(): Date {
  return startOfOsloDay(addDays(today(), -NEW_DAYS));
}
