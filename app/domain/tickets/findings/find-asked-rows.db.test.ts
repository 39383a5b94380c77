import { expect, it } from 'vitest';
import { asSystem } from '~/platform/db.server';
import { fileTicket, makeFinding, makePerson, moveFinding } from '~test/factories/desk';
import { people } from '~test/factories/people';
import { findAskedRows } from './find-asked-rows.server';

const { superuser, agent } = people({ superuser: 'municipal_superuser', agent: 'support_agent' });

async function findingAbout(personId: number, businessKey: string, ruleId = 'DQ-080'): Promise<number> {
  const id = await makeFinding(personId, ruleId);
  await asSystem((tx) => tx.finding.update({ where: { id }, data: { businessKey } }));
  return id;
}

it('gives the rows of the open findings that the ticket asks about for one person', async () => {
  const [personId, other] = [await makePerson(), await makePerson()];
  const asked = await findingAbout(personId, 'decision:7+9');
  const gone = await findingAbout(personId, 'measure:3');
  const notAsked = await findingAbout(personId, 'measure:4');
  const ofOther = await findingAbout(other, 'measure:5');
  const ticket = await fileTicket(superuser, { findingIds: [asked, gone, ofOther] });
  await moveFinding(gone, 'closed');
  const pair = [
    { table: 'decision', id: 7 },
    { table: 'decision', id: 9 },
  ];
  expect(await findAskedRows(agent, personId, { ticket, finding: null })).toEqual(pair);
  const named = (finding: number) => findAskedRows(agent, personId, { ticket, finding });
  expect(await named(notAsked)).toEqual([{ table: 'measure', id: 4 }]);
  expect(await named(ofOther)).toEqual([]);
});
