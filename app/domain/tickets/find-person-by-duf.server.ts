import type { Actor } from '~/domain/accounts/actor';
import { checkDuf } from '~/domain/register/duf';
import { visiblePersons } from '~/domain/register/visible.server';
import { asActor } from '~/platform/db.server';
import { AppError } from '~/platform/errors';

/**
 * The person of the municipality with this DUF number. One query whatever the answer, so that neither words nor time
 * tell whether the person exists elsewhere. @throws AppError invalid at the field `duf`
 */
export async function findPersonByDuf(actor: Actor, typed: string): Promise<number> {
  const check = checkDuf(typed);
  if (!check.ok) {
    // Words keys carry their parameters after a question mark (i18n/message-key.ts).
    const key = `errors.fields.duf.${check.reason}?count=${check.length}`;
    throw new AppError('invalid', key, { fields: { duf: key } });
  }
  const own = { municipalityCode: actor.municipalityCode ?? '', duf: check.duf };
  const person = await asActor(actor, (tx) =>
    tx.person.findFirst({ where: { AND: [visiblePersons(actor), own] }, select: { id: true } }),
  );
  const key = 'tickets.errors.person_unknown';
  if (!person) throw new AppError('invalid', key, { fields: { duf: key } });
  return person.id;
}
