import type { Tx } from '~/platform/db.server';
import { Prisma } from '~generated/prisma/client';
import { type PersonRecord, type RecordRows, recordOf } from './person-record';
import { ITEM_KINDS } from './record';

const PERSON_COLUMNS = Prisma.raw(`to_jsonb(p) - 'national_id'`);

const ITEM_COLUMNS = Prisma.raw(
  ITEM_KINDS.map(
    (kind) =>
      `'${kind}', (select coalesce(jsonb_agg(to_jsonb(i) order by i.id), '[]') from ${kind} i where i.person_id = p.id)`,
  ).join(', '),
);

/**
 * Everything registered on one person in one round trip, as far as row-level security shows it; null when the person does
 * not exist for the caller. Callers ask the policy themselves.
 */
export async function readRecord(tx: Tx, personId: number): Promise<PersonRecord | null> {
  const rows = await tx.$queryRaw<RecordRows[]>`/*prepare:read-record*/
    select ${PERSON_COLUMNS} as person, jsonb_build_object(${ITEM_COLUMNS}) as items
    from person p where p.id = ${personId}`;
  const row = rows[0];
  return row ? recordOf(row) : null;
}
