import { expect, it } from 'vitest';
import { getReceipt } from '~/domain/tickets/filing/get-receipt.server';
import { newId } from '~/platform/ids.server';
import { handleFiling } from '~/routes/tickets/filing/new-ticket-steps.server';
import { dufOf, fileTicket, makePerson } from '~test/factories/desk';
import { people } from '~test/factories/people';
import { post } from '~test/factories/users';

const { superuser } = people({ superuser: 'municipal_superuser' });

/** Presses a button of the filing form with these fields. */
async function press(intent: string, fields: Record<string, string>) {
  const answer = await handleFiling(
    superuser,
    post('/saker/ny', { intent, ticketId: newId(), ...fields }),
    'ny',
  );
  if (answer instanceof Response) throw new Error('The form did not come back');
  return answer;
}

it('says how many persons were added, and names a number by its line only where several are left', async () => {
  const dufs: string[] = [];
  for (let i = 0; i < 3; i += 1) dufs.push(await dufOf(await makePerson()));
  const all = await press('add-person', { duf: dufs.join('\n') });
  expect(all).toMatchObject({ status: 200, notice: { persons: 3 }, reply: { values: { duf: '' } } });

  const one = await press('add-person', { duf: [...dufs, '20219000'].join('\n') });
  expect(one).toMatchObject({ status: 422, notice: { persons: 3 }, reply: { values: { duf: '20219000' } } });
  expect(one.reply.errors.duf).toEqual(['filing.only_fault.short?count=8']);

  const two = await press('add-person', { duf: ['20219000', ...dufs, '2021'].join('\n') });
  expect(two.reply.errors.duf).toEqual([
    'filing.fault.short?line=1&count=8',
    'filing.fault.short?line=2&count=4',
  ]);
});

it('asks whom it is about before anything else', async () => {
  const { reply } = await press('send', { themeCode: 'annet' });
  expect(Object.keys(reply.errors)[0]).toBe('duf');
  expect(Object.keys(reply.errors).length).toBeGreaterThan(1);
});

it('tells on the receipt of the persons there are', async () => {
  const alone = await fileTicket(superuser);
  expect(await getReceipt(superuser, alone)).toMatchObject({ persons: 0 });
  const number = await fileTicket(superuser, { personIds: [await makePerson()] });
  expect(await getReceipt(superuser, number)).toMatchObject({ persons: 1 });
});
