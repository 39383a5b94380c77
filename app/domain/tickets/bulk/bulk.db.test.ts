import { beforeAll, describe, expect, it } from 'vitest';
import { asActor, asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { fileTicket, ticketRow } from '~test/factories/desk';
import { people } from '~test/factories/people';
import { closeTicket } from '../close-ticket.server';
import { getTicket } from '../get-ticket.server';
import { ticketListQuery } from '../queue/ticket-list-query';
import { setState } from '../set-state.server';
import { findThemes } from '../themes/find-themes.server';
import { type BulkActionInput, bulkValue, readBulkValue } from './bulk';
import { findBulkChoices, getBulk } from './get-bulk.server';
import { numbersOfList } from './numbers-of-list.server';
import { previewBulk } from './preview-bulk.server';
import { runBulk } from './run-bulk.server';
import { undoBulk } from './undo-bulk.server';

const { superuser, agent, other } = people({
  superuser: 'municipal_superuser',
  agent: 'support_agent',
  other: 'support_agent',
});
let knownErrorId: number;

beforeAll(async () => {
  knownErrorId = await asActor(agent, async (tx) => {
    const made = await tx.knownError.create({ data: { createdById: agent.id, covers: [] } });
    return made.id;
  });
});

/** A new ticket, a solved one and a closed one. */
async function three(): Promise<[number, number, number]> {
  const open = await fileTicket(superuser);
  const solved = await fileTicket(superuser);
  const closed = await fileTicket(superuser);
  await setState(agent, solved, 'solved');
  await setState(agent, closed, 'solved');
  await closeTicket(agent, closed);
  return [open, solved, closed];
}

const outcomes = (rows: { outcome: string }[]) => rows.map(({ outcome }) => outcome);

describe('a bulk action', () => {
  it.each<[string, (ids: { other: string; known: number }) => BulkActionInput, string[]]>([
    [
      'gives tickets to a colleague',
      ({ other: to }) => ({ kind: 'assign', to }),
      ['changed', 'refused', 'refused'],
    ],
    ['sorts under a theme', () => ({ kind: 'theme', to: 'klage' }), ['changed', 'changed', 'changed']],
    ['sets a state', () => ({ kind: 'state', to: 'solved' }), ['changed', 'same', 'refused']],
    ['sets a priority', () => ({ kind: 'priority', to: 'high' }), ['changed', 'changed', 'changed']],
    [
      'connects with a known error',
      ({ known: to }) => ({ kind: 'known_error', to }),
      ['changed', 'changed', 'changed'],
    ],
    ['closes what is solved', () => ({ kind: 'close', to: null }), ['refused', 'changed', 'same']],
  ])('%s: foretold, done as foretold, and undone', async (_, make, expected) => {
    const numbers = await three();
    const before = await Promise.all(numbers.map(ticketRow));
    const action = make({ other: other.id, known: knownErrorId });
    expect(outcomes(await previewBulk(agent, action, numbers))).toEqual(expected);
    expect(await Promise.all(numbers.map(ticketRow))).toEqual(before);

    const id = newId();
    await runBulk(agent, id, action, numbers);
    await runBulk(agent, id, action, numbers);
    const done = await getBulk(agent, id);
    expect(outcomes(done.rows)).toEqual(expected);
    expect(done.rows.map(({ undoable }) => undoable)).toEqual(expected.map((one) => one === 'changed'));

    await undoBulk(agent, id);
    const undone = await getBulk(agent, id);
    expect(undone.rows.map(({ undo }) => undo)).toEqual(
      expected.map((one) => (one === 'changed' ? 'changed' : null)),
    );
    const after = await Promise.all(numbers.map(ticketRow));
    for (const [i, row] of after.entries()) {
      expect({ ...row, version: 0, updatedAt: null }).toEqual({ ...before[i], version: 0, updatedAt: null });
    }
    expect(await asSystem((tx) => tx.ticketKnownError.count())).toBe(0);
  });

  it('stands in the timeline of each ticket, both ways', async () => {
    const number = await fileTicket(superuser);
    const id = newId();
    await runBulk(agent, id, { kind: 'theme', to: 'klage' }, [number]);
    await undoBulk(agent, id);
    const { conversation } = await getTicket(agent, number);
    expect(conversation.events.filter(({ kind }) => kind === 'ticket.theme_changed')).toHaveLength(2);
  });

  it('is not undone where somebody has changed the ticket since', async () => {
    const [first, second] = [await fileTicket(superuser), await fileTicket(superuser)];
    const id = newId();
    await runBulk(agent, id, { kind: 'state', to: 'waiting_for_fix' }, [first, second]);
    await setState(other, first, 'open');
    await undoBulk(agent, id);
    const { rows } = await getBulk(agent, id);
    expect(rows).toMatchObject([
      { undo: 'refused', undoReason: 'bulk.reason.changed_since' },
      { undo: 'changed', undoReason: null },
    ]);
    expect((await ticketRow(first)).state).toBe('open');
    expect((await ticketRow(second)).state).toBe('new');
  });

  it('is one’s own, and the desk’s', async () => {
    const number = await fileTicket(superuser);
    const id = newId();
    const action = { kind: 'priority', to: 'urgent' } as const;
    await runBulk(agent, id, action, [number]);
    for (const stranger of [other]) {
      await expect(getBulk(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(undoBulk(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(runBulk(agent, id, { kind: 'priority', to: 'low' }, [number])).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(runBulk(superuser, newId(), action, [number])).rejects.toMatchObject({ code: 'forbidden' });
    expect(() => previewBulk(superuser, action, [number])).toThrow();
    expect(await findBulkChoices(superuser)).toBeNull();
    expect((await findBulkChoices(agent))?.staff.map(({ value }) => value)).toContain(other.id);
  });

  it('takes the whole of a list, and refuses what no longer exists', async () => {
    const number = await fileTicket(superuser, { themeCode: 'tilgang' });
    const query = ticketListQuery.parse({ ko: 'alle', tema: 'tilgang' });
    expect(await numbersOfList(agent, query)).toEqual([number]);
    // The rows that a search shows, not all that it was sought among.
    await fileTicket(superuser, { themeCode: 'tilgang', title: 'Utlogget av brannmuren' });
    const sought = await numbersOfList(agent, { ...query, sok: 'brannmur' });
    expect(sought).toHaveLength(1);
    expect(sought).not.toContain(number);
    await expect(previewBulk(agent, { kind: 'assign', to: superuser.id }, [number])).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(previewBulk(agent, { kind: 'known_error', to: 999_999 }, [number])).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await previewBulk(agent, { kind: 'close', to: null }, [number + 9999])).toEqual([]);
  });

  it('tells what each ticket has now of what is set', async () => {
    const number = await fileTicket(superuser, { themeCode: 'tilgang' });
    const from = async (action: BulkActionInput) =>
      (await previewBulk(agent, action, [number])).map((row) => row.from);
    expect(await from({ kind: 'assign', to: other.id })).toEqual([null]);
    await runBulk(agent, newId(), { kind: 'assign', to: other.id }, [number]);
    expect(await from({ kind: 'assign', to: null })).toEqual([other.name]);
    const theme = (await findThemes('nb')).find(({ code }) => code === 'tilgang');
    expect(await from({ kind: 'theme', to: 'klage' })).toEqual([theme?.label]);
    expect(await from({ kind: 'priority', to: 'high' })).toEqual(['normal']);
    const { state } = await ticketRow(number);
    expect(await from({ kind: 'state', to: 'solved' })).toEqual([state]);
    expect(await from({ kind: 'known_error', to: knownErrorId })).toEqual([null]);
  });
});

it('reads its choice from one field', () => {
  expect(readBulkValue('known_error:99999999999')).toBeNull();
  const actions: BulkActionInput[] = [
    { kind: 'assign', to: null },
    { kind: 'theme', to: 'klage' },
    { kind: 'known_error', to: 7 },
    { kind: 'close', to: null },
  ];
  for (const action of actions) expect(readBulkValue(bulkValue(action))).toEqual(action);
  for (const odd of ['', 'x', 'theme:', 'state:closed', 'known_error:x', ':klage'])
    expect(readBulkValue(odd)).toBeNull();
});
