import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';

type PersonPlace = { municipalityCode: string; confidentiality: string };

/** FORTROLIG and STRENGT: the address is blocked in the population register (folkeregisterloven § 10-4). */
export function isGraded(person: { confidentiality: string }): boolean {
  return person.confidentiality !== 'UGRADERT';
}

/** Whether the person exists for the actor: within the scope, and graded persons for the named roles alone. */
export function mayOpenPerson(actor: Actor, person: PersonPlace): boolean {
  const inScope = actor.scope === '*' || (actor.scope !== '' && actor.scope === person.municipalityCode);
  return can(actor, 'persons.open') && inScope && (!isGraded(person) || can(actor, 'persons.graded'));
}

/** Corrections belong to the person's own municipality, never to IMDi (IMDi proposes, the municipality registers). */
export function mayCorrectPerson(actor: Actor, person: PersonPlace): boolean {
  return (
    can(actor, 'persons.correct') &&
    mayOpenPerson(actor, person) &&
    actor.municipalityCode === person.municipalityCode
  );
}
