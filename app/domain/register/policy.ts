import type { Actor } from '~/domain/accounts/actor';
import { can } from '~/domain/accounts/permissions';
import type { FieldValue } from './record';

type PersonPlace = { municipalityCode: string; confidentiality: string };

/** FORTROLIG and STRENGT: the address is blocked in the population register (folkeregisterloven § 10-4). */
export function isGraded(person: { confidentiality: string }): boolean {
  return person.confidentiality !== 'UGRADERT';
}

/** Who a graded person is, and where the person lives and has lived. Every municipality field is such a place. */
const WITHHELD: ReadonlySet<string> = new Set([
  'name',
  'municipality_code',
  'decision_municipality_code',
  'settled_on',
  'first_settled_on',
  'population_registered_on',
]);

/** Whether a registered value is shown: of graded persons the name and the places are shown to nobody (folkeregisterloven § 10-4). */
export function isFieldShown(person: { confidentiality: string }, field: string): boolean {
  return !isGraded(person) || !WITHHELD.has(field);
}

/** The values of a row with null for those that are not shown. */
export function shownValues(
  person: { confidentiality: string },
  values: Record<string, FieldValue>,
): Record<string, FieldValue> {
  const shown = Object.entries(values).map(([field, value]) => [
    field,
    isFieldShown(person, field) ? value : null,
  ]);
  return Object.fromEntries(shown);
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
