import type { Actor } from '~/domain/accounts/actor';
import { checkDuf } from '~/domain/register/duf';
import { visiblePersons } from '~/domain/register/visible.server';
import type { Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';

/**
 * The person of the municipality with this DUF number. One query whatever the answer, so that neither words nor time
 * tell whether the person exists elsewhere. @throws AppError invalid at the field `duf`
 */
export async function findPersonByDuf(
  tx: Tx,
  actor: Actor,
  municipalityCode: string,
  typed: string,
): Promise<number> {
  const check = checkDuf(typed);
  if (!check.ok) {
    const key = `errors.fields.duf.${check.reason}?count=${check.length}`;
    throw new AppError('invalid', key, { fields: { duf: key } });
  }
  const person = await tx.person.findFirst({
    where: { AND: [visiblePersons(actor), { municipalityCode, duf: check.duf }] },
    select: { id: true },
  });
  const key = 'tickets.errors.person_unknown';
  if (!person) throw new AppError('invalid', key, { fields: { duf: key } });
  return person.id;
}
