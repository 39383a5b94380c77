import type { Actor } from '~/domain/accounts/actor';
import { findPersonNumbers } from '~/domain/register/duf';
import { visiblePersons } from '~/domain/register/visible.server';
import type { Tx } from '~/platform/db.server';

export type CleanText = { text: string; personIds: number[] };

/** What stands in the text instead of a number, in the writer's language. */
export type Stubs = { linked: string; removed: string };

/**
 * Takes every person number out of a text. A number of a person of the municipality becomes a link to that person
 * (`personIds`, and `stubs.linked` in the text); any other number is just removed.
 */
export async function takeNumbersOut(
  tx: Tx,
  actor: Actor,
  municipalityCode: string,
  text: string,
  stubs: Stubs,
): Promise<CleanText> {
  const found = findPersonNumbers(text);
  const dufs = found.filter(({ kind }) => kind === 'duf').map(({ number }) => number);
  const persons = await tx.person.findMany({
    where: { AND: [visiblePersons(actor), { municipalityCode, duf: { in: dufs } }] },
    select: { id: true, duf: true },
  });
  const idOfDuf = new Map(persons.map(({ id, duf }) => [duf, id]));
  let clean = '';
  let from = 0;
  for (const { number, start, end } of found) {
    clean += text.slice(from, start) + (idOfDuf.has(number) ? stubs.linked : stubs.removed);
    from = end;
  }
  return { text: clean + text.slice(from), personIds: [...new Set(idOfDuf.values())] };
}
