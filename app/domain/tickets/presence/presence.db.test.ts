import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '~/domain/accounts/actor';
import { pgPool } from '~/platform/db.server';
import { fileTicket, ticketRow } from '~test/factories/desk';
import { answerNow } from '~test/factories/desk-mail';
import { people } from '~test/factories/people';
import { getTicket } from '../get-ticket.server';
import { mergeTickets } from '../merging/merge-tickets.server';
import { noteWriting } from './note-writing.server';
import type { PresenceNews } from './presence';
import { PAGES_MAX, PresenceHub } from './presence-hub.server';
import { watchPresence } from './watch-presence.server';

const { superuser, agent, colleague } = people({
  superuser: 'municipal_superuser',
  agent: 'support_agent',
  colleague: 'registry_owner',
});
const hubs: PresenceHub[] = [];

afterEach(() => {
  for (const hub of hubs.splice(0)) hub.endAll();
});

/** A hub as each web process has one. */
function hubOfProcess(): PresenceHub {
  const hub = new PresenceHub();
  hubs.push(hub);
  return hub;
}

async function sessionOf(actor: Actor): Promise<string> {
  const key = `${actor.id}-${Math.random()}`;
  await pgPool().query(
    `insert into session (id, user_id, expires_at) values ($1, $2, clock_timestamp() + interval '1 hour')`,
    [key, actor.id],
  );
  return key;
}

type Page = {
  tab: () => string;
  latest: () => PresenceNews | null;
  ended: () => boolean;
  told: () => number;
  close: () => void;
};

/** An open page: reads its stream until it ends. */
async function openPage(
  hub: PresenceHub,
  actor: Actor,
  ticketId: string | null,
  sessionKey?: string,
): Promise<Page> {
  const key = sessionKey ?? (await sessionOf(actor));
  const leaving = new AbortController();
  const stream = hub.open({ actor, sessionKey: key, ticketId }, leaving.signal);
  const state = { tab: '', latest: null as PresenceNews | null, ended: false, told: 0 };
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
      for (const event of decoder.decode(chunk).split('\n\n')) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (!data) continue;
        if (event.includes('event: hello')) state.tab = JSON.parse(data).tab;
        else if (!event.includes('event:')) {
          state.latest = JSON.parse(data);
          state.told += 1;
        }
      }
    }
    state.ended = true;
  };
  void read();
  return {
    tab: () => state.tab,
    latest: () => state.latest,
    ended: () => state.ended,
    told: () => state.told,
    close: () => leaving.abort(),
  };
}

const within = (check: () => void) => vi.waitFor(check, { timeout: 2000, interval: 50 });

describe('who is there', () => {
  it('is known in the ticket and in the list within two seconds, over two web processes, and so is leaving', async () => {
    const number = await fileTicket(superuser);
    const { id } = await ticketRow(number);
    const [one, two] = [hubOfProcess(), hubOfProcess()];
    const list = await openPage(two, colleague, null);
    const theirs = await openPage(two, colleague, id);
    const mine = await openPage(one, agent, id);
    const me = [{ name: agent.name, writing: false }];
    await within(() => {
      expect(list.latest()?.tickets).toEqual({ [number]: me });
      expect(theirs.latest()?.tickets).toEqual({ [number]: me });
      expect(mine.latest()?.tickets).toEqual({ [number]: [{ name: colleague.name, writing: false }] });
    });
    await noteWriting(agent, mine.tab(), true);
    await within(() => expect(list.latest()?.tickets[number]).toEqual([{ name: agent.name, writing: true }]));
    await noteWriting(agent, mine.tab(), false);
    await within(() => expect(theirs.latest()?.tickets[number]).toEqual(me));
    mine.close();
    await within(() => {
      expect(list.latest()?.tickets).toEqual({});
      expect(theirs.latest()?.tickets).toEqual({});
    });
  });

  it('is over for a page that leaves while its process says that it is open', async () => {
    const { id } = await ticketRow(await fileTicket(superuser));
    const pool = pgPool();
    const query = pool.query.bind(pool) as (...asked: unknown[]) => Promise<unknown>;
    let kept = 0;
    const slowly = async (...asked: unknown[]): Promise<unknown> => {
      if (!JSON.stringify(asked[0]).includes('presence.keep')) return query(...asked);
      await sleep(300);
      const answer = await query(...asked);
      kept += 1;
      return answer;
    };
    const slow = vi.spyOn(pool, 'query').mockImplementation(slowly as never);
    const page = await openPage(hubOfProcess(), agent, id);
    page.close();
    await within(() => expect(kept).toBe(1));
    slow.mockRestore();
    await vi.waitFor(async () => {
      const { rows } = await pool.query('select 1 from presence where ticket_id = $1', [id]);
      expect(rows).toEqual([]);
    });
  });

  it('goes out of date by itself when a process dies without a word', async () => {
    const number = await fileTicket(superuser);
    const { id } = await ticketRow(number);
    await pgPool().query(
      `insert into presence (tab, ticket_id, user_id, writing_until, seen_until)
        values (gen_random_uuid(), $1, $2, clock_timestamp() + interval '1 second', clock_timestamp() + interval '1 second')`,
      [id, agent.id],
    );
    const list = await openPage(hubOfProcess(), colleague, null);
    await within(() => expect(list.latest()?.tickets[number]).toEqual([{ name: agent.name, writing: true }]));
    await within(() => expect(list.latest()?.tickets).toEqual({}));
  });

  it('is told to so many pages of one user, the newest; other users’ pages stay', async () => {
    const hub = hubOfProcess();
    const theirs = await openPage(hub, colleague, null);
    const key = await sessionOf(agent);
    const pages: Page[] = [];
    for (let i = 0; i < PAGES_MAX + 2; i += 1) pages.push(await openPage(hub, agent, null, key));
    await within(() => expect(pages.filter((page) => page.ended())).toEqual(pages.slice(0, 2)));
    expect(theirs.ended()).toBe(false);
  });

  it('comes back when the table is emptied by a crash', async () => {
    const number = await fileTicket(superuser);
    const { id } = await ticketRow(number);
    const hub = hubOfProcess();
    const list = await openPage(hub, colleague, null);
    await openPage(hub, agent, id);
    await within(() => expect(list.latest()?.tickets[number]).toHaveLength(1));
    await pgPool().query('truncate presence');
    await sleep(1200);
    await within(() => expect(list.latest()?.tickets[number]).toHaveLength(1));
  });

  it('is told only when it changes', async () => {
    const hub = hubOfProcess();
    const list = await openPage(hub, colleague, null);
    // Those of the tests before have left.
    await within(() => expect(list.latest()?.tickets).toEqual({}));
    const before = list.told();
    await sleep(2500);
    expect(list.told()).toBe(before);
  });
});

describe('a merged ticket', () => {
  it('takes the open pages of the old number along, and tells them that there is news', async () => {
    const [source, target] = [await fileTicket(superuser), await fileTicket(superuser)];
    const ids = { source: (await ticketRow(source)).id, target: (await ticketRow(target)).id };
    const [one, two] = [hubOfProcess(), hubOfProcess()];
    const old = await openPage(one, agent, ids.source);
    const list = await openPage(two, colleague, null);
    const there = await openPage(two, colleague, ids.target);
    const me = [{ name: agent.name, writing: false }];
    await within(() => expect(list.latest()?.tickets).toEqual({ [source]: me }));
    await mergeTickets(agent, source, target);
    await within(() => {
      expect(there.latest()?.tickets).toEqual({ [target]: me });
      expect(list.latest()?.tickets).toEqual({ [target]: me });
      expect(old.latest()?.tickets).toEqual({ [target]: [{ name: colleague.name, writing: false }] });
    });
    const { newsMark } = await getTicket(agent, target);
    expect(old.latest()?.newsMark).toBeGreaterThan(newsMark);
    expect(there.latest()?.newsMark).toBe(newsMark);
  });

  it('is where the old number leads afterwards', async () => {
    const [source, target] = [await fileTicket(superuser), await fileTicket(superuser)];
    await mergeTickets(agent, source, target);
    const there = await openPage(hubOfProcess(), colleague, (await ticketRow(target)).id);
    const leaving = new AbortController();
    const stream = await watchPresence(agent, await sessionOf(agent), source, leaving.signal);
    const reader = stream.getReader();
    await reader.read();
    await within(() =>
      expect(there.latest()?.tickets).toEqual({ [target]: [{ name: agent.name, writing: false }] }),
    );
    leaving.abort();
  });
});

describe('the stream', () => {
  it('ends with its session', async () => {
    const hub = hubOfProcess();
    const key = await sessionOf(agent);
    const page = await openPage(hub, agent, null, key);
    await within(() => expect(page.latest()).not.toBeNull());
    await pgPool().query('delete from session where id = $1', [key]);
    await within(() => expect(page.ended()).toBe(true));
  });

  it('tells of news beyond what the page has read', async () => {
    const number = await fileTicket(superuser);
    const { id } = await ticketRow(number);
    const { newsMark } = await getTicket(agent, number);
    const page = await openPage(hubOfProcess(), agent, id);
    await within(() => expect(page.latest()?.newsMark).toBe(newsMark));
    await answerNow(colleague, number);
    await within(() => expect(page.latest()?.newsMark ?? 0).toBeGreaterThan(newsMark));
    expect((await getTicket(agent, number)).newsMark).toBe(page.latest()?.newsMark);
  });

  it('is the desk’s alone, and for tickets that exist', async () => {
    const number = await fileTicket(superuser);
    const { signal } = new AbortController();
    await expect(watchPresence(superuser, 'x', number, signal)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(noteWriting(superuser, agent.id, true)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(watchPresence(agent, 'x', 99_999, signal)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('lets nobody write in another’s name', async () => {
    const number = await fileTicket(superuser);
    const { id } = await ticketRow(number);
    const hub = hubOfProcess();
    const mine = await openPage(hub, agent, id);
    const theirs = await openPage(hub, colleague, id);
    await within(() => expect(theirs.latest()?.tickets[number]).toHaveLength(1));
    await noteWriting(colleague, mine.tab(), true);
    await sleep(1500);
    expect(theirs.latest()?.tickets[number]).toEqual([{ name: agent.name, writing: false }]);
  });
});
