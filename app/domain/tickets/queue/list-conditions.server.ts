import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { now, startOfOsloDay } from '~/platform/clock.server';
import { addDays } from '~/platform/dates';
import { Prisma } from '~generated/prisma/client';
import { inTimeClass, serviceMinutesSql } from '../clocks/service-time.server';
import { ACTIVE_STATES } from '../ticket';
import { IS_ACTIVE, queueCondition } from './count-queues.server';
import { sortOf } from './list-params';
import type { TicketListQuery } from './ticket-list-query';

/** When a ticket was solved; one that was closed without that counts from then. */
export const SOLVED_AT = Prisma.sql`coalesce(t.solved_at, t.closed_at)`;
/** Working minutes until the first answer. */
export const answerMinutes = () =>
  serviceMinutesSql(Prisma.sql`t.created_at`, Prisma.sql`t.first_answered_at`);
/** Working minutes until the solution, without those in which IMDi waited for the municipality. */
export const solveMinutes = () =>
  Prisma.sql`greatest(0, ${serviceMinutesSql(Prisma.sql`t.created_at`, SOLVED_AT)} - t.stopped_minutes)`;
/** Working minutes that an active ticket is old. */
export const ageMinutes = () =>
  serviceMinutesSql(Prisma.sql`t.created_at`, Prisma.sql`${now()}::timestamptz`);

/** All conditions of a list over `ticket t`, except the words that are searched for. */
export function listConditions(actor: Actor, query: TicketListQuery): Prisma.Sql[] {
  const found: Prisma.Sql[] = [];
  if (isMunicipal(actor)) found.push(Prisma.sql`t.municipality_code = ${actor.municipalityCode ?? ''}`);
  else if (query.ko !== 'alle') found.push(queueCondition(actor, query.ko));
  found.push(stateCondition(query.status));
  if (query.tema) found.push(Prisma.sql`t.theme_code = ${query.tema}`);
  if (query.kommune) found.push(Prisma.sql`t.municipality_code = ${query.kommune}`);
  if (query.prioritet) found.push(Prisma.sql`t.priority = ${query.prioritet}::ticket_priority`);
  if (query.behandler) found.push(Prisma.sql`t.assignee_id = ${query.behandler}::uuid`);
  if (query.person) {
    found.push(
      Prisma.sql`exists (select from ticket_person tp where tp.ticket_id = t.id and tp.person_id = ${query.person})`,
    );
  }
  found.push(...dayConditions(query), ...timeConditions(query));
  if (query.bare === 'gjenapnet' && query.dag !== 'gjenapnet') found.push(reopenedBetween(null, null));
  if (query.bare === 'rettet') found.push(Prisma.sql`t.proof is not null`);
  return found;
}

function stateCondition(status: TicketListQuery['status']): Prisma.Sql {
  if (status === 'alle') return Prisma.sql`true`;
  if (status === 'aktive') return IS_ACTIVE;
  if (status === 'ferdige') return Prisma.sql`t.state in ('solved', 'closed')`;
  const state = Prisma.sql`t.state = ${status}::ticket_state`;
  return (ACTIVE_STATES as readonly string[]).includes(status)
    ? Prisma.sql`${IS_ACTIVE} and ${state}`
    : state;
}

function dayConditions({ dag, fra, til }: TicketListQuery): Prisma.Sql[] {
  if (fra === '' && til === '') return [];
  const from = fra ? startOfOsloDay(fra) : null;
  const before = til ? startOfOsloDay(addDays(til, 1)) : null;
  if (dag === 'gjenapnet') return [reopenedBetween(from, before)];
  const at =
    dag === 'svart' ? Prisma.sql`t.first_answered_at` : dag === 'lost' ? SOLVED_AT : Prisma.sql`t.created_at`;
  const found: Prisma.Sql[] = [];
  if (from) found.push(Prisma.sql`${at} >= ${from}`);
  if (before) found.push(Prisma.sql`${at} < ${before}`);
  return found;
}

/** Whether a ticket was brought back, by a person or by a finding that returned. */
export function reopenedBetween(from: Date | null, before: Date | null): Prisma.Sql {
  return Prisma.sql`t.id in (select a.ticket_id from activity a where a.kind = 'ticket.reopened'
    and (${from}::timestamptz is null or a.at >= ${from}) and (${before}::timestamptz is null or a.at < ${before}))`;
}

function timeConditions({ svartid, losetid, alder }: TicketListQuery): Prisma.Sql[] {
  const found: Prisma.Sql[] = [];
  if (svartid === 'mangler') found.push(Prisma.sql`t.first_answered_at is null`);
  else if (svartid)
    found.push(Prisma.sql`t.first_answered_at is not null`, inTimeClass(answerMinutes(), svartid));
  if (losetid === 'mangler') found.push(Prisma.sql`${SOLVED_AT} is null`);
  else if (losetid) found.push(Prisma.sql`${SOLVED_AT} is not null`, inTimeClass(solveMinutes(), losetid));
  if (alder && alder !== 'mangler') found.push(inTimeClass(ageMinutes(), alder));
  return found;
}

/** The order of a list as SQL over `ticket t`; the number decides between equals, so that pages never overlap. */
export function orderOf(actor: Actor, query: TicketListQuery): Prisma.Sql {
  const { key, descending } = sortOf(query, !isMunicipal(actor));
  const way = descending ? Prisma.sql`desc` : Prisma.sql`asc`;
  switch (key) {
    case 'frist':
      return descending
        ? Prisma.sql`t.due_at desc nulls last, t.waiting_since desc nulls last, t.number desc`
        : Prisma.sql`t.due_at asc nulls last, t.waiting_since asc nulls last, t.number asc`;
    case 'ventet':
      return Prisma.sql`t.waiting_since ${way} nulls last, t.number ${way}`;
    case 'endret':
      return Prisma.sql`t.updated_at ${way}, t.number ${way}`;
    case 'meldt':
      return Prisma.sql`t.created_at ${way}, t.number ${way}`;
    case 'prioritet':
      return descending
        ? Prisma.sql`t.priority desc, t.due_at asc nulls last, t.number asc`
        : Prisma.sql`t.priority asc, t.due_at asc nulls last, t.number asc`;
    case 'nummer':
      return Prisma.sql`t.number ${way}`;
  }
}
