import { expect, it } from 'vitest';
import { reevaluatePersons } from '~/domain/findings/reevaluate-persons.server';
import { getKnownError } from '~/domain/known-errors/get-known-error.server';
import { getDraft } from '~/domain/tickets/compose/get-draft.server';
import { asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { handleFiling } from '~/routes/tickets/filing/new-ticket-steps.server';
import { CHANGE_DAY, ENDED_BY_NIR } from '~test/factories/change-cases';
import { insertRecords } from '~test/factories/insert-record';
import { makeKnownError } from '~test/factories/known-error';
import { people } from '~test/factories/people';
import { post } from '~test/factories/users';
import { standOn } from '~test/setup/stand-on';

const { owner, superuser, colleague, neighbour } = people({
  owner: 'registry_owner',
  superuser: 'municipal_superuser',
  colleague: 'municipal_admin',
  neighbour: { role: 'municipal_superuser', municipalityCode: '0301' },
});

standOn(CHANGE_DAY);

async function hitPerson(): Promise<{ personId: number; number: number }> {
  const number = await makeKnownError(owner);
  const personId = await asSystem(async (tx) => {
    const ids = await insertRecords(tx, [ENDED_BY_NIR]);
    await reevaluatePersons(tx, ids, { today: CHANGE_DAY, cause: 'data', notify: false });
    return ids[0] ?? 0;
  });
  return { personId, number };
}

const KEY = 'ny';

/** Presses a button of the filing form, with a person chosen and a text begun. */
function press(actor: typeof owner, intent: string, personId: number) {
  const fields = { intent, personIds: String(personId), body: 'Begynnelsen.', ticketId: newId() };
  return handleFiling(actor, post('/saker/ny', { ...fields, draftKey: KEY }), KEY);
}

const verdicts = async (number: number) => (await getKnownError(owner, number)).desk?.verdicts;

it('the filing page counts «gjelder ikke oss» and «dette løser det», one word for each person', async () => {
  const { personId, number } = await hitPerson();
  const first = await press(superuser, 'save-draft', personId);
  expect(first).toMatchObject({ filing: { knownErrors: [{ number, personIds: [personId] }] } });

  const kept = await press(superuser, `known-not-${number}`, personId);
  expect(kept).toMatchObject({ filing: { knownErrors: [] }, reply: { values: { body: 'Begynnelsen.' } } });
  expect(await verdicts(number)).toEqual({ solves: 0, notUs: 1 });
  await press(superuser, `known-not-${number}`, personId);
  await press(colleague, `known-not-${number}`, personId);
  expect(await verdicts(number)).toEqual({ solves: 0, notUs: 2 });

  const solved = await press(superuser, `known-solves-${number}`, personId);
  expect(solved).toBeInstanceOf(Response);
  expect((solved as Response).headers.get('location')).toBe('/saker');
  expect(await verdicts(number)).toEqual({ solves: 1, notUs: 1 });
  expect(await getDraft(superuser, KEY)).toBeNull();
  expect(await asSystem((tx) => tx.ticket.count())).toBe(0);
});

it('says nothing of one that does not hit the municipality', async () => {
  const { personId, number } = await hitPerson();
  for (const unknown of [number, 999_999]) {
    await expect(press(neighbour, `known-solves-${unknown}`, personId)).rejects.toMatchObject({
      code: 'not_found',
    });
  }
});
