import type { Actor } from '~/domain/accounts/actor';
import { visiblePersons } from '~/domain/register/visible.server';
import type { Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';

/**
 * Links persons to a ticket with the version of their record. Repeating is harmless. A person of another municipality
 * or with a grading that the actor may not see is as unknown as one who does not exist. @throws AppError invalid
 */
export async function linkPersons(
  tx: Tx,
  actor: Actor,
  ticket: { id: string; municipalityCode: string },
  personIds: number[],
): Promise<void> {
  if (personIds.length === 0) return;
  const persons = await tx.person.findMany({
    where: {
      AND: [visiblePersons(actor), { id: { in: personIds }, municipalityCode: ticket.municipalityCode }],
    },
    select: { id: true, version: true },
  });
  if (persons.length !== new Set(personIds).size) {
    const key = 'tickets.errors.person_unknown';
    throw new AppError('invalid', key, { fields: { duf: key } });
  }
  await tx.ticketPerson.createMany({
    data: persons.map((person) => ({
      ticketId: ticket.id,
      personId: person.id,
      municipalityCode: ticket.municipalityCode,
      recordVersion: person.version,
    })),
    skipDuplicates: true,
  });
}
