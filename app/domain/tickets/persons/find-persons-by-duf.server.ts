import type { Actor } from '~/domain/accounts/actor';
import { visiblePersons } from '~/domain/register/visible.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { canFile } from '../policy';
import { PERSONS_MAX } from '../ticket';
import { type ListedDuf, readDufList } from './duf-list';

export type FoundPersons = {
  personIds: number[];
  /** Numbers that became no person, each with what is wrong; `unknown` for those of nobody in the municipality. */
  left: ListedDuf[];
};

/**
 * The persons of the municipality with these DUF numbers. One question over an index that begins with the municipality,
 * whatever the answer: neither words nor time tell whether a person exists elsewhere.
 * @throws AppError forbidden, or invalid at the field `duf` when there are too many
 */
export async function findPersonsByDuf(actor: Actor, typed: string): Promise<FoundPersons> {
  if (!canFile(actor)) throw new AppError('forbidden');
  const listed = readDufList(typed);
  const dufs = listed.flatMap(({ duf, fault }) => (duf && !fault ? [duf] : []));
  if (dufs.length > PERSONS_MAX) throw tooManyPersons();
  const own = { municipalityCode: actor.municipalityCode ?? '', duf: { in: dufs } };
  const persons = await asActor(actor, (tx) =>
    tx.person.findMany({ where: { AND: [visiblePersons(actor), own] }, select: { id: true, duf: true } }),
  );
  const idOf = new Map(persons.map(({ id, duf }) => [duf, id]));
  return {
    personIds: dufs.flatMap((duf) => idOf.get(duf) ?? []),
    left: listed.flatMap((entry): ListedDuf[] => {
      if (entry.fault === 'twice') return [];
      if (entry.fault || !entry.duf) return [entry];
      return idOf.has(entry.duf) ? [] : [{ ...entry, fault: 'unknown' }];
    }),
  };
}

/** What is said beside the field for numbers when there are more persons than a ticket can have. */
export function tooManyPersons(): AppError {
  const key = 'tickets.errors.too_many_persons';
  return new AppError('invalid', key, { params: { max: PERSONS_MAX }, fields: { duf: key } });
}
