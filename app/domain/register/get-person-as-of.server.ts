import type { Actor } from '~/domain/accounts/actor';
import { today } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import { asActor } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { getPerson, type PersonView, viewOf } from './get-person.server';
import { recordOf } from './person-record';
import { mayOpenPerson } from './policy';
import { readRecord } from './read-record.server';
import { readRowsAsOf } from './record-as-of.server';

/**
 * The record as it was known in the portal at the end of a day («slik det var»). Today and later give the present record.
 * Null when nothing was known of the person on that day. Throws not_found when the actor may not open the person as they
 * are today.
 */
export async function getPersonAsOf(
  actor: Actor,
  personId: number,
  day: IsoDate,
): Promise<PersonView | null> {
  if (day >= today()) return getPerson(actor, personId);
  return asActor(actor, async (tx) => {
    const present = await readRecord(tx, personId);
    if (!present || !mayOpenPerson(actor, present)) throw notFound();
    const rows = await readRowsAsOf(tx, personId, day);
    if (!rows) return null;
    // The grading of today counts: what is blocked now is not shown as it was before.
    const view = await viewOf(tx, actor, {
      ...recordOf(rows),
      duf: present.duf,
      confidentiality: present.confidentiality,
    });
    return { ...view, mayCorrect: false };
  });
}
