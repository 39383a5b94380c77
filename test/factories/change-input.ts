import type { Actor } from '~/domain/accounts/actor';
import type { ApplyChangeInput } from '~/domain/register/apply-change.server';
import type { Change } from '~/domain/register/change-forms';
import { versionsFor } from '~/domain/register/change-writing.server';
import { getPerson } from '~/domain/register/get-person.server';
import type { Item, ItemKind } from '~/domain/register/record';
import { newId } from '~/platform/ids.server';

/** Which registered row a change starts from: the one at `at` among the rows of the kind that are not annulled. */
export type TargetAt = { kind: ItemKind; at?: number };

/** The input that the form of a change posts by what stands now. */
export async function changeInput(
  actor: Actor,
  personId: number,
  change: Change,
  where?: TargetAt,
): Promise<ApplyChangeInput> {
  const person = await getPerson(actor, personId);
  const items = person.items.filter((item) => item.kind === where?.kind && !item.annulledAt);
  const target: Item | null = (where && items[where.at ?? 0]) ?? null;
  const expectedVersions = versionsFor(person, change.kind, target);
  return { ...change, personId, target, expectedVersions, requestId: newId() };
}
