import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { asActor, asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { dufOf, fileTicket, makePerson, ticketRow } from '~test/factories/desk';
import { people } from '~test/factories/people';
import { noteInternally } from '../note-internally.server';
import { forgetRequests } from '../once.server';
import { replyToTicket } from '../reply-to-ticket.server';
import { takeTicket } from '../staff/take-ticket.server';
import { answerSearch } from './answer-search.server';
import { countQueues } from './count-queues.server';
import { exportTickets } from './export-tickets.server';
import { findTickets } from './find-tickets.server';
import { findViews, getView } from './find-views.server';
import { deleteView, saveView } from './save-view.server';
import { takeNextTicket } from './take-next-ticket.server';
import { ticketListQuery } from './ticket-list-query';

const { superuser, neighbour, agent, other } = people({
  superuser: 'municipal_superuser',
  neighbour: { role: 'municipal_superuser', municipalityCode: '1151' },
  agent: 'support_agent',
  other: 'support_agent',
});

const page = (actor: Actor, query: Record<string, unknown>) =>
  findTickets(actor, ticketListQuery.parse({ ko: 'alle', status: 'alle', ...query }));
const list = async (actor: Actor, query: Record<string, unknown>) =>
  (await page(actor, query)).rows.map(({ number }) => number);
const set = (number: number, data: Record<string, unknown>) =>
  asSystem((tx) => tx.ticket.update({ where: { number }, data }));
const days = (count: number) => new Date(Date.now() + count * 86_400_000);

describe('search', () => {
  it('finds words wherever in the ticket they stand, together, in any case', async () => {
    const number = await fileTicket(superuser, { title: 'Årsak til stans', body: 'Gjelder sluttdatoen.' });
    await replyToTicket(superuser, number, {
      messageId: newId(),
      body: 'ØYEBLIKKELIG hjelp',
      seen: '1.0.new',
    });
    for (const sok of ['årsaken', 'ÅRSAK sluttdato', 'øyeblikkelig stans', 'sluttdatoene hjelp']) {
      expect(await list(agent, { sok }), sok).toEqual([number]);
      expect(await list(superuser, { sok }), sok).toEqual([number]);
      expect(await list(neighbour, { sok }), sok).toEqual([]);
    }
    expect(await list(agent, { sok: 'årsak finnesikke' })).toEqual([]);
  });

  it('finds notes for the desk alone, and shows where the words stand', async () => {
    const number = await fileTicket(superuser, { title: 'Notatprøve', body: 'Kort.' });
    await noteInternally(agent, number, { messageId: newId(), body: 'Kjent feil i Kvernbekken siden mai.' });
    const found = await page(agent, { sok: 'kvernbekken' });
    expect(found.rows).toMatchObject([{ number, snippet: expect.stringContaining('Kvernbekken') }]);
    expect(found.stems).toEqual(['kvernbekk']);
    expect(await list(superuser, { sok: 'kvernbekken' })).toEqual([]);
    expect(await list(superuser, { sok: 'notatprøve' })).toEqual([number]);
    const rows = await asActor(
      superuser,
      (tx) =>
        tx.$queryRaw`select portal_ticket_matches(id, to_tsquery('norwegian', 'kvernbekken')) as hit from ticket where number = ${number}`,
    );
    expect(rows).toEqual([{ hit: false }]);
    await expect(asActor(agent, (tx) => tx.$queryRaw`select * from ticket_text`)).rejects.toThrow();
  });

  it('keeps up with a changed title and a text that is gone', async () => {
    const number = await fileTicket(superuser, { title: 'Gammelord her', body: 'Bortord der.' });
    await set(number, { title: 'Nyord her' });
    await asSystem((tx) => tx.$executeRaw`delete from ticket_message where body = 'Bortord der.'`);
    expect(await list(agent, { sok: 'gammelord' })).toEqual([]);
    expect(await list(agent, { sok: 'bortord' })).toEqual([]);
    expect(await list(agent, { sok: 'nyord' })).toEqual([number]);
  });

  it('leads a number to its ticket and a DUF number to an opaque person', async () => {
    const personId = await makePerson();
    const number = await fileTicket(superuser, { personIds: [personId] });
    expect(await answerSearch(agent, `#${number}`)).toEqual({ found: 'ticket', number });
    expect(await answerSearch(neighbour, String(number))).toEqual({ found: 'words', words: String(number) });
    const duf = await dufOf(personId);
    expect(await answerSearch(agent, ` ${duf.slice(0, 4)} ${duf.slice(4)}`)).toEqual({
      found: 'person',
      personId,
    });
    expect(await answerSearch(neighbour, duf)).toEqual({ found: 'nobody' });
    expect(await answerSearch(agent, await dufOf(await makePerson()))).toEqual({ found: 'nobody' });
    expect(await answerSearch(agent, '202190000199')).toMatchObject({
      found: 'faulty_number',
      fault: 'control',
    });
    expect(await answerSearch(agent, `gjelder ${duf}`)).toEqual({ found: 'refused' });
    expect(await list(agent, { person: personId })).toEqual([number]);
    expect(await list(neighbour, { person: personId })).toEqual([]);
  });
});

describe('queues', () => {
  it('hold what is late, what one wanted to be reminded of and what waits for us', async () => {
    const before = await countQueues(agent);
    const late = await fileTicket(superuser, { title: 'Sen' });
    const later = await fileTicket(superuser, { title: 'Ikke sen' });
    await set(late, { dueAt: days(-1), remindAt: days(-1) });
    await set(later, { dueAt: days(5), remindAt: days(5), state: 'waiting_for_municipality' });
    const active = { status: 'aktive' };
    expect(await list(agent, { ...active, ko: 'forsinket' })).toContain(late);
    expect(await list(agent, { ...active, ko: 'paminnelse' })).toEqual([late]);
    expect(await list(agent, { ...active, ko: 'venter' })).not.toContain(later);
    expect(await countQueues(agent)).toEqual({
      ...before,
      ufordelt: before.ufordelt + 2,
      venter: before.venter + 1,
      paminnelse: before.paminnelse + 1,
      forsinket: before.forsinket + 1,
      active: before.active + 2,
    });
    const numbers = await list(agent, active);
    expect(numbers.indexOf(late)).toBeLessThan(numbers.indexOf(later));
  });

  it('give the most urgent ticket, never the same one twice, and none that is put aside', async () => {
    await asSystem((tx) => tx.ticket.updateMany({ data: { state: 'closed' } }));
    const numbers = [await fileTicket(superuser), await fileTicket(superuser), await fileTicket(superuser)];
    const [slow = 0, quick = 0, aside = 0] = numbers;
    await set(slow, { dueAt: days(3) });
    await set(quick, { dueAt: days(1) });
    await set(aside, { dueAt: days(-1), remindAt: days(2) });
    expect(
      (await Promise.all([takeNextTicket(agent, newId()), takeNextTicket(other, newId())])).sort(),
    ).toEqual([slow, quick].sort());
    expect(new Set([(await ticketRow(slow)).assigneeId, (await ticketRow(quick)).assigneeId]).size).toBe(2);
    expect(await takeNextTicket(agent, newId())).toBeNull();
    await set(aside, { remindAt: null });
    expect(await takeNextTicket(agent, newId())).toBe(aside);
    await expect(takeNextTicket(superuser, newId())).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('give the same ticket for the same press, as long as it waits for whoever pressed', async () => {
    const first = await fileTicket(superuser);
    const second = await fileTicket(superuser);
    await set(first, { dueAt: days(-9) });
    await set(second, { dueAt: days(-8) });
    const press = newId();
    const twice = await Promise.all([takeNextTicket(agent, press), takeNextTicket(agent, press)]);
    expect(twice).toEqual([first, first]);
    expect(await takeNextTicket(agent, press)).toBe(first);
    expect((await ticketRow(second)).assigneeId).toBeNull();
    await expect(takeNextTicket(other, press)).rejects.toMatchObject({ code: 'invalid' });
    await set(first, { state: 'waiting_for_municipality' });
    expect(await takeNextTicket(agent, press)).toBe(second);
    await asSystem(
      (tx) => tx.$executeRaw`update desk_request set at = at - interval '8 days' where id = ${press}::uuid`,
    );
    await forgetRequests();
    expect(await asSystem((tx) => tx.deskRequest.findUnique({ where: { id: press } }))).toBeNull();
  });

  it('are exported with exactly their rows, in their order', async () => {
    const numbers: number[] = [];
    for (let i = 0; i < 3; i += 1)
      numbers.push(await fileTicket(superuser, { themeCode: 'klage', title: 'Eksportprøve' }));
    await fileTicket(neighbour, { themeCode: 'klage', title: 'Eksportprøve' });
    await takeTicket(agent, numbers[1] ?? 0, null);
    for (const query of [
      { tema: 'klage', sorter: 'nummer' },
      { sok: 'eksportprøve', sorter: '-nummer' },
    ]) {
      for (const actor of [agent, superuser]) {
        const exported: number[] = [];
        const rows = await exportTickets(
          actor,
          ticketListQuery.parse({ ko: 'alle', status: 'alle', ...query }),
        );
        for await (const row of rows) exported.push(row.number);
        expect(exported).toEqual(await list(actor, query));
        expect(exported.length).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

describe('saved views', () => {
  const query = ticketListQuery.parse({
    ko: 'alle',
    tema: 'klage',
    kolonne: ['frist'],
    sorter: '-meldt',
    side: 4,
  });
  const view = (name: string, shared = false) => ({ id: null, name, shared, query });

  it('are one’s own, or shared with the house, and changed by their owner alone', async () => {
    const own = await saveView(agent, view('Bare min'));
    const shared = await saveView(agent, view('Klager', true));
    const town = await saveView(superuser, view('Våre', true));
    expect((await findViews(agent)).map(({ name }) => name)).toEqual(['Bare min', 'Klager']);
    expect((await findViews(other)).map(({ id }) => id)).toEqual([shared]);
    expect((await findViews(superuser)).map(({ id }) => id)).toEqual([town]);
    expect(await findViews(neighbour)).toEqual([]);
    expect((await getView(other, shared)).query).toEqual({ ...query, side: 1 });
    await expect(getView(other, own)).rejects.toMatchObject({ code: 'not_found' });
    for (const stranger of [other, superuser]) {
      await expect(saveView(stranger, { ...view('Tatt'), id: shared })).rejects.toMatchObject({
        code: 'not_found',
      });
      await expect(deleteView(stranger, shared)).rejects.toMatchObject({ code: 'not_found' });
    }
    await saveView(agent, { id: shared, name: 'Klager nå', shared: false, query: null });
    expect(await findViews(other)).toEqual([]);
    expect(await getView(agent, shared)).toMatchObject({ name: 'Klager nå', query: { tema: 'klage' } });
    await deleteView(agent, shared);
    expect((await findViews(agent)).map(({ id }) => id)).toEqual([own]);
  });

  it('have a name of their own that names no person', async () => {
    await expect(saveView(agent, view('bare MIN'))).rejects.toMatchObject({ key: 'queue.views.name_taken' });
    await expect(saveView(agent, view('Om 202190000102'))).rejects.toMatchObject({ code: 'invalid' });
  });
});
