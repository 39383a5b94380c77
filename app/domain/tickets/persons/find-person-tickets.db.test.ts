import { afterAll, describe, expect, it } from 'vitest';
import { asSystem, closeDb } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { insertRecords } from '~test/factories/insert-record';
import { makeActor } from '~test/factories/make-actor';
import { findPersonTickets } from './find-person-tickets.server';

afterAll(closeDb);

describe('the tickets of a person', () => {
  it('are those the reader may read', async () => {
    const superuser = await makeActor('municipal_superuser');
    const [personId = 0, otherId = 0] = await asSystem((tx) => insertRecords(tx, [{}, {}]));
    const theme = await asSystem((tx) => tx.theme.findFirstOrThrow());
    await asSystem((tx) =>
      tx.ticket.create({
        data: {
          id: newId(),
          municipalityCode: '4203',
          themeCode: theme.code,
          title: 'Hvorfor står avslutningen her?',
          requesterId: superuser.id,
          persons: { create: { personId, municipalityCode: '4203', recordVersion: 1 } },
        },
      }),
    );
    const found = [expect.objectContaining({ title: 'Hvorfor står avslutningen her?', state: 'new' })];
    expect(await findPersonTickets(superuser, personId)).toEqual(found);
    expect(await findPersonTickets(await makeActor('support_agent'), personId)).toEqual(found);
    expect(await findPersonTickets(superuser, otherId)).toEqual([]);
    expect(await findPersonTickets(await makeActor('municipal_reader'), personId)).toEqual([]);
    const neighbour = await makeActor('municipal_superuser', { municipalityCode: '0301' });
    expect(await findPersonTickets(neighbour, personId)).toEqual([]);
  });
});
