import type { ActivityKind } from '~/domain/activity/activity';
import type { TicketRead } from './read-ticket.server';
import type { ThemeChoice } from './themes/find-themes.server';

/** A message or an internal note, in the order written. `at` is an ISO instant. */
export type Entry = {
  id: string;
  kind: 'message' | 'note';
  fromImdi: boolean;
  author: string;
  at: string;
  body: string;
};

/** Something that happened to the ticket without anybody writing. `from` and `to` are states or labels of themes. */
export type TicketEventLine = {
  id: number;
  kind: ActivityKind;
  at: string;
  actor: string | null;
  from: string | null;
  to: string | null;
  assignee: string | null;
  count: number;
  byFinding: boolean;
  /** The two tickets that were merged or split. */
  numbers: { source: number; target: number };
};

export type Conversation = { entries: Entry[]; events: TicketEventLine[] };

/** Everything written in a ticket that the actor may read, and what else happened to it. */
export function conversationOf(read: TicketRead, themes: ThemeChoice[]): Conversation {
  const written = [
    ...read.messages.map((message) => ({ ...message, kind: 'message' as const })),
    ...read.notes.map((note) => ({ ...note, kind: 'note' as const, fromImdi: true })),
  ];
  const entries = written
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ authorId, ...entry }) => ({ ...entry, author: read.names[authorId] ?? '' }));
  const theme = (code: string | null) => themes.find((choice) => choice.code === code)?.label ?? code;
  const events = read.activities.map((activity): TicketEventLine => {
    const text = (name: string) => {
      const value = activity.data[name];
      return typeof value === 'string' ? value : null;
    };
    const name = (id: string | null) => (id === null ? null : (read.names[id] ?? ''));
    const themed = activity.kind === 'ticket.theme_changed';
    return {
      id: activity.id,
      kind: activity.kind as ActivityKind,
      at: activity.at,
      actor: name(activity.actorId),
      from: themed ? theme(text('from')) : text('from'),
      to: themed ? theme(text('to')) : text('to'),
      assignee: name(text('assigneeId')),
      count: Number(activity.data.persons ?? 0),
      byFinding: text('by') === 'finding',
      numbers: { source: Number(activity.data.source ?? 0), target: Number(activity.data.target ?? 0) },
    };
  });
  return { entries, events };
}
