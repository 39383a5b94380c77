import type { IsoDate } from '~/platform/dates';
import { toDbDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import type { Signature } from './signature';
import { type IdentifiedSignature, signatureStatement } from './signature-sql';

/** A rule that fails on a person, findings that are laid aside included. */
export type FailingRule = { personId: number; ruleId: string };

type Row = { known_error_id: number; person_id: number };

/**
 * Which of the persons the signatures hit: person id → ids of known errors, lowest first. Runs inside the caller's
 * transaction, as the owner of the tables. Nothing is written.
 */
export async function matchSignatures(
  tx: Tx,
  personIds: readonly number[],
  {
    today,
    failing,
    signatures,
  }: { today: IsoDate; failing: readonly FailingRule[]; signatures: readonly IdentifiedSignature[] },
): Promise<Map<number, number[]>> {
  const hits = new Map<number, number[]>();
  if (signatures.length === 0 || personIds.length === 0) return hits;
  const { name, text, values } = signatureStatement(signatures, 'persons');
  const rows = await tx.$queryRawUnsafe<Row[]>(
    `/*prepare:${name}*/${text}`,
    personIds,
    JSON.stringify(failing.map(({ personId, ruleId }) => ({ person_id: personId, rule_id: ruleId }))),
    toDbDate(today),
    ...values,
  );
  for (const row of rows) {
    hits.set(
      row.person_id,
      [...(hits.get(row.person_id) ?? []), row.known_error_id].sort((a, b) => a - b),
    );
  }
  return hits;
}

/** Ids of all persons that a signature hits by what is stored now. For IMDi's people and jobs, who see every person. */
export async function matchEverybody(tx: Tx, signature: Signature, today: IsoDate): Promise<number[]> {
  const { text, values } = signatureStatement([{ id: 0, signature }], 'all');
  const rows = await tx.$queryRawUnsafe<Row[]>(text, toDbDate(today), ...values);
  return rows.map((row) => row.person_id).sort((a, b) => a - b);
}
