import { evaluatePersons, type PersonResult } from '~/domain/quality/evaluate-persons.server';
import { RULES } from '~/domain/quality/rules';
import type { RecordRows } from '~/domain/register/person-record';
import { putRowsBack } from '~/domain/register/record-as-of.server';
import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';

/** What all rules, whatever their status, said of a person. */
export type Judgement = { result: PersonResult | null; crashed: string[] };

const NOBODY: Judgement = { result: null, crashed: [] };

/** The rows of a person on a day, and whether they are the present ones; null rows: nobody was registered. */
export type RowsOfDay = { rows: RecordRows | null; present: boolean };

/** Judges a person by all rules on each of the days, with the rows of one day in the place of the present ones. */
async function judge(
  tx: Tx,
  personId: number,
  { rows, present }: RowsOfDay,
  now: RecordRows,
  days: readonly IsoDate[],
): Promise<Judgement[]> {
  if (!rows) return days.map(() => NOBODY);
  await tx.$executeRawUnsafe('savepoint as_of');
  if (!present) await putRowsBack(tx, personId, rows, now);
  const judgements: Judgement[] = [];
  for (const day of days) {
    const { persons, crashed } = await evaluatePersons(tx, [personId], { today: day, rules: RULES });
    judgements.push({ result: persons.get(personId) ?? null, crashed: [...crashed.keys()] });
  }
  await tx.$executeRawUnsafe('rollback to savepoint as_of');
  return judgements;
}

type Pair<T> = { one: T; other: T };

/**
 * Judges both days, and the record of the one on the day of the other (`between`): what differs from the one came by time,
 * what differs from the other by a change of the record. Nothing is judged twice. The caller's transaction must be elevated
 * and be taken back. Persons who share a number with this one, code lists and the rules' own text are those of now.
 */
export async function judgeDays(
  tx: Tx,
  personId: number,
  rows: Pair<RowsOfDay> & { now: RecordRows },
  days: Pair<IsoDate>,
): Promise<Pair<Judgement> & { between: Judgement }> {
  const distinct = [...new Set([days.one, days.other])];
  const [one = NOBODY, between = one] = await judge(tx, personId, rows.one, rows.now, distinct);
  const sameRows = rows.one.present && rows.other.present;
  if (sameRows || days.one === days.other) return { one, between, other: between };
  const [other = NOBODY] = await judge(tx, personId, rows.other, rows.now, [days.other]);
  return { one, between, other };
}
