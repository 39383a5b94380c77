import type { Actor } from '~/domain/accounts/actor';
import { ABSOLUTE_HOURS } from '~/domain/accounts/sessions.server';
import { pgPool } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { log } from '~/platform/log.server';
import { NEWS_MARK } from '../news-mark';
import type { PresenceHello, PresenceNews, Present } from './presence';

/** How often the table is looked at while pages are open, in milliseconds; once per process, however many pages. */
const LOOK_MS = 1000;
/** How long a page counts as open after its process last said so, in seconds. */
const SEEN_SECONDS = 20;
/** A comment so often keeps proxies from hanging up, in milliseconds. */
const BEAT_MS = 15_000;

/** Pages that one user may have open in one process; one more ends the oldest. A person has a few, a runaway script has thousands. */
export const PAGES_MAX = 40;

export type FeedInput = {
  actor: Actor;
  sessionKey: string;
  /** The ticket whose page is open; null for the list, which only watches. */
  ticketId: string | null;
  /** The page shows a ticket that has been merged into this one: there is news, whatever the page has seen. */
  moved?: boolean;
};

type Feed = FeedInput & { tab: string; send: (text: string) => void; end: () => void; last: string };

type Look = {
  present: {
    tab: string;
    ticketId: string;
    number: number;
    userId: string;
    name: string;
    writing: boolean;
  }[];
  sessions: string[];
  marks: Record<string, number>;
  /** What merged tickets have become part of. */
  merged: Record<string, string>;
};

/** Says again for each open page of this process that it is open; a page that is new, or lost in a crash, is put in. */
const KEEP = `/*prepare:presence.keep*/
  insert into presence (tab, ticket_id, user_id, seen_until)
  select tab, ticket_id, user_id, clock_timestamp() + interval '${SEEN_SECONDS} seconds'
  from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as open (tab, ticket_id, user_id)
  on conflict (tab) do update set seen_until = excluded.seen_until, ticket_id = excluded.ticket_id
  where presence.seen_until < clock_timestamp() + interval '${SEEN_SECONDS / 2} seconds'
    or presence.ticket_id <> excluded.ticket_id`;

/** Takes pages out that are open no longer, and with them what is out of date. */
const GONE = `/*prepare:presence.gone*/
  delete from presence where tab = any($1::uuid[]) or seen_until < clock_timestamp()`;

const LOOK = `/*prepare:presence.look*/
  select (select coalesce(json_agg(json_build_object('tab', p.tab, 'ticketId', p.ticket_id, 'number', t.number, 'userId', p.user_id,
        'name', u.name, 'writing', coalesce(p.writing_until > clock_timestamp(), false)) order by u.name, p.tab), '[]')
      from presence p join ticket t on t.id = p.ticket_id join user_account u on u.id = p.user_id
      where p.seen_until > clock_timestamp()) as present,
    (select coalesce(json_agg(s.id), '[]') from session s join user_account u on u.id = s.user_id
      where s.id = any($1::text[]) and s.expires_at > clock_timestamp() and u.disabled_at is null
        and s.created_at > clock_timestamp() - make_interval(hours => ${ABSOLUTE_HOURS})) as sessions,
    (select coalesce(json_object_agg(t.id, (${NEWS_MARK})), '{}') from ticket t where t.id = any($2::uuid[])) as marks,
    (select coalesce(json_object_agg(t.id, t.merged_into_id), '{}') from ticket t
      where t.id = any($2::uuid[]) and t.merged_into_id is not null) as merged`;

/**
 * The open pages of one web process. What they tell each other stands in one small table, so that any number of processes
 * agree; each process looks once a second, and only while it has pages open.
 */
export class PresenceHub {
  private readonly feeds = new Set<Feed>();
  private timer: NodeJS.Timeout | null = null;
  private looking = false;
  private beat = Date.now();

  /** A stream of server-sent events for one page; it ends with its session, with `signal` and with `endAll`. */
  open(input: FeedInput, signal: AbortSignal): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    let feed: Feed | null = null;
    const leave = () => {
      if (feed) this.leave(feed);
    };
    return new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          if (feed) return;
          const end = () => {
            leave();
            try {
              controller.close();
            } catch {
              // The reader has gone already.
            }
          };
          feed = {
            ...input,
            tab: newId(),
            last: '',
            send: (text) => controller.enqueue(encoder.encode(text)),
            end,
          };
          if (signal.aborted) return end();
          signal.addEventListener('abort', end, { once: true });
          this.join(feed);
        },
        cancel: leave,
      },
      { highWaterMark: 0 },
    );
  }

  /** Ends every stream, so that the process can stop. */
  endAll(): void {
    for (const feed of [...this.feeds]) feed.end();
  }

  private join(feed: Feed): void {
    const own = [...this.feeds].filter(({ actor }) => actor.id === feed.actor.id);
    if (own.length >= PAGES_MAX) own[0]?.end();
    this.feeds.add(feed);
    const hello: PresenceHello = { tab: feed.tab };
    // Browsers that lost their stream come back at different times.
    feed.send(
      `retry: ${3000 + Math.round(Math.random() * 4000)}\nevent: hello\ndata: ${JSON.stringify(hello)}\n\n`,
    );
    this.timer ??= setInterval(() => void this.look(), LOOK_MS).unref();
    void this.look();
  }

  private leave(feed: Feed): void {
    if (!this.feeds.delete(feed)) return;
    if (this.feeds.size === 0 && this.timer) {
      clearInterval(this.timer);
      this.timer = null;
    }
    if (feed.ticketId) this.takeOut([feed]);
  }

  private takeOut(feeds: readonly Feed[]): void {
    pgPool()
      .query({ text: GONE, values: [feeds.map(({ tab }) => tab)] })
      // It goes out of date by itself.
      .catch(() => {});
  }

  private async look(): Promise<void> {
    if (this.looking || this.feeds.size === 0) return;
    this.looking = true;
    let moved = false;
    try {
      const open = [...this.feeds].filter((feed) => feed.ticketId !== null);
      if (open.length > 0) {
        const columns = [
          open.map(({ tab }) => tab),
          open.map(({ ticketId }) => ticketId),
          open.map(({ actor }) => actor.id),
        ];
        await pgPool().query({ text: KEEP, values: columns });
        // Whoever left meanwhile may have been taken out before being put in again.
        const left = open.filter((feed) => !this.feeds.has(feed));
        if (left.length > 0) this.takeOut(left);
      }
      const sessions = [...new Set([...this.feeds].map(({ sessionKey }) => sessionKey))];
      const tickets = [...new Set(open.map(({ ticketId }) => ticketId))];
      const { rows } = await pgPool().query<Look>({ text: LOOK, values: [sessions, tickets] });
      if (rows[0]) {
        moved = this.follow(rows[0].merged);
        this.tell(rows[0], new Set(sessions));
      }
    } catch (error) {
      log().warn({ code: (error as { code?: string }).code }, 'presence not looked at');
    } finally {
      this.looking = false;
    }
    // Those who are in the other ticket are to see it at once.
    if (moved) void this.look();
  }

  /** Pages of tickets that were merged go along; whether there were any. */
  private follow(merged: Look['merged']): boolean {
    let moved = false;
    for (const feed of this.feeds) {
      const into = feed.ticketId ? merged[feed.ticketId] : undefined;
      if (!into) continue;
      Object.assign(feed, { ticketId: into, moved: true });
      moved = true;
    }
    return moved;
  }

  private tell({ present, sessions, marks }: Look, asked: Set<string>): void {
    const beat = Date.now() - this.beat > BEAT_MS;
    if (beat) this.beat = Date.now();
    for (const feed of [...this.feeds]) {
      if (asked.has(feed.sessionKey) && !sessions.includes(feed.sessionKey)) {
        feed.send('event: end\ndata: {}\n\n');
        feed.end();
        continue;
      }
      const mark = feed.ticketId ? (marks[feed.ticketId] ?? null) : null;
      const news: PresenceNews = {
        tickets: othersOf(feed, present),
        newsMark: feed.moved ? Number.MAX_SAFE_INTEGER : mark,
      };
      const text = JSON.stringify(news);
      if (text !== feed.last) feed.send(`data: ${text}\n\n`);
      else if (beat) feed.send(': \n\n');
      feed.last = text;
    }
  }
}

/** Everybody else, each once per ticket; whoever writes in one window and reads in another writes. */
function othersOf(feed: Feed, present: Look['present']): Record<string, Present[]> {
  const tickets: Record<string, Map<string, Present>> = {};
  for (const { ticketId, number, userId, name, writing } of present) {
    if (userId === feed.actor.id || (feed.ticketId && feed.ticketId !== ticketId)) continue;
    tickets[number] ??= new Map();
    const there = tickets[number].get(userId);
    tickets[number].set(userId, { name, writing: writing || (there?.writing ?? false) });
  }
  return Object.fromEntries(
    Object.entries(tickets).map(([number, people]) => [number, [...people.values()]]),
  );
}

let shared: PresenceHub | null = null;

/** The hub of this process. Its streams end when the process is asked to stop. */
export function presenceHub(): PresenceHub {
  if (shared) return shared;
  const hub = new PresenceHub();
  process.once('SIGTERM', () => hub.endAll());
  process.once('SIGINT', () => hub.endAll());
  shared = hub;
  return hub;
}
