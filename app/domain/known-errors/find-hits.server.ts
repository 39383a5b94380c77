import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import { matchEverybody } from '~/domain/quality/match-signatures.server';
import { type Signature, saysSomething } from '~/domain/quality/signature';
import { maskDuf } from '~/domain/register/duf';
import { isGraded } from '~/domain/register/policy';
import { visiblePersonsSql } from '~/domain/register/visible.server';
import { today } from '~/platform/clock.server';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { Prisma } from '~generated/prisma/client';

/** A person of one's own municipality whom a known error hits. */
export type HitPerson = { id: number; name: string | null; duf: string; findings: number };

/** How many persons of a municipality are hit now. */
export type HitPlace = { code: string; name: string; persons: number };

/** A person shown to IMDi as an example, by what cannot be looked up. */
export type HitExample = { id: number; duf: string; regime: string; municipality: string };

const PERSONS_SHOWN = 200;
const EXAMPLES = 10;

/** Own persons that are hit now, by name, and how many persons there are in all. */
export async function hitPersonsOf(
  tx: Tx,
  actor: Actor,
  number: number,
): Promise<{ persons: HitPerson[]; total: number; of: number }> {
  const hit = Prisma.sql`from known_error_hit h join person p on p.id = h.person_id
    where h.known_error_id = ${number} and h.ended_at is null and ${visiblePersonsSql(actor)}`;
  const rows = await tx.$queryRaw<
    { id: number; name: string; duf: string; confidentiality: string; findings: number; total: number }[]
  >`
    select p.id, p.name, p.duf::text, p.confidentiality, (count(*) over ())::int as total,
      (select count(*)::int from finding f where f.person_id = p.id and f.known_error_id = ${number}) as findings
    ${hit} order by p.confidentiality <> 'UGRADERT', p.name, p.id limit ${PERSONS_SHOWN}`;
  const [counted] = await tx.$queryRaw<{ of: number }[]>`
    select count(*)::int as of from person p where ${visiblePersonsSql(actor)}`;
  return {
    persons: rows.map(({ total: _, confidentiality, name, duf, ...row }) => ({
      ...row,
      name: isGraded({ confidentiality }) ? null : name,
      duf: maskDuf(duf),
    })),
    total: rows[0]?.total ?? 0,
    of: counted?.of ?? 0,
  };
}

/** Municipalities that are hit now, the hardest first. For IMDi. */
export function hitPlaces(tx: Tx, number: number): Promise<HitPlace[]> {
  return tx.$queryRaw<HitPlace[]>`
    select m.code::text, m.name, count(*)::int as persons
    from known_error_hit h join municipality m on m.code = h.municipality_code
    where h.known_error_id = ${number} and h.ended_at is null
    group by m.code, m.name order by persons desc, m.name`;
}

/** Ten of those that are hit now, masked. For IMDi. */
export async function hitExamples(tx: Tx, number: number): Promise<HitExample[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select person_id as id from known_error_hit where known_error_id = ${number} and ended_at is null
    order by md5(person_id::text) limit ${EXAMPLES}`;
  return examplesOf(
    tx,
    rows.map(({ id }) => id),
  );
}

async function examplesOf(tx: Tx, ids: readonly number[]): Promise<HitExample[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<HitExample[]>`
    select p.id, p.duf::text, p.regime, case when p.confidentiality = 'UGRADERT' then m.name else '' end as municipality
    from person p join municipality m on m.code = p.municipality_code where p.id = any(${[...ids]}::int[]) order by p.id`;
  return rows.map((row) => ({ ...row, duf: maskDuf(row.duf) }));
}

export type SignaturePreview = { persons: number; municipalities: number; examples: HitExample[] };

/**
 * Whom a signature would hit as the register is now: counts and ten masked examples. Nothing is written.
 * @throws AppError forbidden
 */
export async function previewSignature(actor: Actor, signature: Signature): Promise<SignaturePreview> {
  if (!can(actor, 'known_errors.write')) throw new AppError('forbidden');
  if (!saysSomething(signature)) return { persons: 0, municipalities: 0, examples: [] };
  return asActor(actor, async (tx) => {
    const ids = await matchEverybody(tx, signature, today());
    const [counted] = await tx.$queryRaw<{ n: number }[]>`
      select count(distinct municipality_code)::int as n from person where id = any(${ids}::int[])`;
    const step = Math.max(1, Math.floor(ids.length / EXAMPLES));
    const chosen = ids.filter((_, place) => place % step === 0).slice(0, EXAMPLES);
    return { persons: ids.length, municipalities: counted?.n ?? 0, examples: await examplesOf(tx, chosen) };
  });
}
