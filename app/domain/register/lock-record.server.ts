import type { Tx } from '~/platform/db.server';

/**
 * Locks a person's record, so that two changes of it follow each other and each sees what the other did. The summary comes
 * first, which a file that is being taken in holds for every person it touches: the change then waits without standing in
 * the file's way. Null for a person that the actor does not see.
 */
export async function lockRecord(
  tx: Tx,
  personId: number,
): Promise<{ municipalityCode: string; confidentiality: string } | null> {
  const [person] = await tx.$queryRaw<{ municipalityCode: string; confidentiality: string }[]>`
    with summary as materialized (select lock_summary(${personId}::int))
    select p.municipality_code::text as "municipalityCode", p.confidentiality
    from summary, person p where p.id = ${personId} for no key update of p`;
  return person ?? null;
}
