import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { visiblePersonsSql } from '~/domain/register/visible.server';
import { readAsActor } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import {
  isLoudEnough,
  type KnownErrorStatus,
  type LoudKnownError,
  type Loudness,
  type ReadTexts,
} from './known-error';
import { textSql, visibleKnownErrorsSql } from './visible.server';

/** Where it would be shown: on the first page, on pages about findings of a rule (or any), or at one person. */
export type LoudPlace =
  | { place: 'home' }
  | { place: 'findings'; ruleId?: string }
  | { place: 'person'; personId: number };

const NEEDED: Record<LoudPlace['place'], Loudness> = { home: 'banner', findings: 'strip', person: 'hint' };

type Row = {
  number: number;
  status: KnownErrorStatus;
  loudness: Loudness;
  text: ReadTexts;
  persons: number;
  of: number;
};

/**
 * The known errors that hit own persons and are loud enough for the place. What the reader has put away is left out, but
 * at the person itself it always stands.
 */
export async function findLoudKnownErrors(actor: Actor, about: LoudPlace): Promise<LoudKnownError[]> {
  if (!can(actor, 'known_errors.read') || !isMunicipal(actor)) return [];
  const parts = [
    Prisma.sql`k.status <> 'closed' and k.visibility <> 'internal'`,
    visibleKnownErrorsSql(actor),
  ];
  if (about.place === 'findings' && about.ruleId) parts.push(Prisma.sql`${about.ruleId} = any(k.covers)`);
  if (about.place === 'findings' && !about.ruleId) parts.push(Prisma.sql`cardinality(k.covers) > 0`);
  if (about.place === 'person') parts.push(Prisma.sql`h.person_id = ${about.personId}`);
  else {
    parts.push(Prisma.sql`not exists (select from known_error_dismissal d where d.known_error_id = k.id
      and d.user_id = ${actor.id}::uuid
      and d.update_id >= coalesce((select max(u.id) from known_error_update u where u.known_error_id = k.id), 0))`);
  }
  const rows = await readAsActor<Row>(
    actor,
    Prisma.sql`${Prisma.raw(`/*prepare:loud-${actor.role}-${about.place}${'ruleId' in about && about.ruleId ? '-rule' : ''}*/`)}
      select k.id as number, k.status, k.loudness, ${textSql(actor.language)} as text, count(*)::int as persons,
        (select count(*)::int from person p where ${visiblePersonsSql(actor)}) as of
      from known_error_hit h
      join known_error k on k.id = h.known_error_id
      join person p on p.id = h.person_id and ${visiblePersonsSql(actor)}
      where h.ended_at is null and ${Prisma.join(parts, ' and ')}
      group by k.id order by count(*) desc, k.id`,
  );
  return rows
    .filter(({ loudness, text }) => text && isLoudEnough(loudness, NEEDED[about.place]))
    .map(({ number, status, text, persons, of }) => {
      const { title, workaround, language } = text;
      return { number, status, title, workaround, language, persons, of };
    });
}
