import type { Actor } from '~/domain/accounts/actor';
import type { Tx } from '~/platform/db.server';
import type { Purpose } from './purpose';

/**
 * An opening lasts this long: the page, its history, its forms and coming back to it are one look at the person, as long
 * as the purpose is the same.
 */
export const OPENING_MINUTES = 30;

type Opening = { purpose: string; finding_id: number | null; ticket_id: string | null; reason: string };

/** What the actor has opened the person for within the last minutes, newest first. */
export async function recentOpenings(
  tx: Tx,
  actor: Actor,
  personId: number,
  minutes: number = OPENING_MINUTES,
): Promise<Opening[]> {
  return tx.$queryRaw<Opening[]>`/*prepare:recent-openings*/
    select purpose, finding_id, ticket_id, reason from access_log
    where user_id = ${actor.id}::uuid and person_id = ${personId}
      and at > clock_timestamp() - make_interval(mins => ${minutes}::int)
    order by id desc limit 20`;
}

function toRow(purpose: Purpose): Opening {
  switch (purpose.kind) {
    case 'finding':
      return { purpose: 'finding', finding_id: purpose.findingId, ticket_id: null, reason: '' };
    case 'ticket':
      return { purpose: 'ticket', finding_id: null, ticket_id: purpose.ticketId, reason: '' };
    case 'choice':
      return { purpose: purpose.reason, finding_id: null, ticket_id: null, reason: purpose.note };
  }
}

/**
 * Writes who looked at whom and why, once per opening: the same user with the same purpose within half an hour is the
 * same opening. Whoever shows a person elsewhere than on the person page (a ticket with the record beside it) calls this too.
 */
export async function logAccess(
  tx: Tx,
  actor: Actor,
  person: { id: number; municipalityCode: string },
  purpose: Purpose,
): Promise<void> {
  const row = toRow(purpose);
  const known = (await recentOpenings(tx, actor, person.id)).some(
    (opening) =>
      opening.purpose === row.purpose &&
      opening.finding_id === row.finding_id &&
      opening.ticket_id === row.ticket_id &&
      opening.reason === row.reason,
  );
  if (!known) await writeOpening(tx, actor, person, row);
}

/** Writes an opening as it is, also when a like one still lasts. */
export async function writeOpening(
  tx: Tx,
  actor: Actor,
  person: { id: number; municipalityCode: string },
  opening: Opening,
): Promise<void> {
  await tx.accessLog.create({
    data: {
      userId: actor.id,
      personId: person.id,
      municipalityCode: person.municipalityCode,
      purpose: opening.purpose,
      findingId: opening.finding_id,
      ticketId: opening.ticket_id,
      reason: opening.reason,
    },
  });
}

/** The same for many persons shown at once, in one statement; persons that the database does not show to the actor are left out. */
export async function logAccessOfMany(
  tx: Tx,
  actor: Actor,
  personIds: readonly number[],
  purpose: Purpose,
): Promise<void> {
  if (personIds.length === 0) return;
  const row = toRow(purpose);
  await tx.$executeRaw`/*prepare:log-access*/
    insert into access_log (user_id, person_id, municipality_code, purpose, finding_id, ticket_id, reason)
    select ${actor.id}::uuid, p.id, p.municipality_code, ${row.purpose}::text, ${row.finding_id}::int, ${row.ticket_id}::uuid, ${row.reason}::text
    from person p where p.id = any(${[...personIds]}::int[]) and not exists (
      select from access_log a where a.user_id = ${actor.id}::uuid and a.person_id = p.id and a.purpose = ${row.purpose}
        and a.finding_id is not distinct from ${row.finding_id}::int and a.ticket_id is not distinct from ${row.ticket_id}::uuid
        and a.reason = ${row.reason} and a.at > clock_timestamp() - make_interval(mins => ${OPENING_MINUTES}::int))
    order by p.id`;
}

/** The same where each person is shown for a finding of its own: the openings of all of them in one statement. */
export async function logAccessForFindings(
  tx: Tx,
  actor: Actor,
  findingIds: readonly number[],
): Promise<void> {
  if (findingIds.length === 0) return;
  await tx.$executeRaw`/*prepare:log-access-findings*/
    insert into access_log (user_id, person_id, municipality_code, purpose, finding_id, reason)
    select ${actor.id}::uuid, f.person_id, f.municipality_code, 'finding', f.id, ''
    from finding f where f.id = any(${[...findingIds]}::int[]) and not exists (
      select from access_log a where a.user_id = ${actor.id}::uuid and a.person_id = f.person_id and a.purpose = 'finding'
        and a.finding_id = f.id and a.at > clock_timestamp() - make_interval(mins => ${OPENING_MINUTES}::int))
    order by f.id`;
}
