import { type Actor, isMunicipal } from '~/domain/accounts/actor';
import type { ActivityKind } from '~/domain/activity/activity';
import { readUserNames } from '~/domain/register/read-record.server';
import type { Tx } from '~/platform/db.server';
import type { ThemeChoice } from './find-themes.server';

/** A message or an internal note, in the order written. */
export type Entry = {
  id: string;
  kind: 'message' | 'note';
  fromImdi: boolean;
  author: string;
  mine: boolean;
  at: Date;
  body: string;
};

/** Something that happened to the ticket without anybody writing. Texts are states, themes and names ready to show. */
export type TicketEventLine = {
  id: number;
  kind: ActivityKind;
  at: Date;
  actor: string | null;
  from: string | null;
  to: string | null;
  assignee: string | null;
  count: number;
  byFinding: boolean;
};

export type Conversation = { entries: Entry[]; events: TicketEventLine[] };

/** What happened beside the writing itself; messages and notes stand for themselves in the conversation. */
const SHOWN: readonly ActivityKind[] = [
  'ticket.filed',
  'ticket.assigned',
  'ticket.state_changed',
  'ticket.theme_changed',
  'ticket.person_added',
  'ticket.solved',
  'ticket.solved_by_findings',
  'ticket.reopened',
  'ticket.closed',
];

/** Everything written in a ticket that the actor may read, and what else happened to it. */
export async function readConversation(
  tx: Tx,
  actor: Actor,
  ticketId: string,
  themes: ThemeChoice[],
): Promise<Conversation> {
  const messages = await tx.ticketMessage.findMany({ where: { ticketId } });
  const notes = isMunicipal(actor) ? [] : await tx.ticketNote.findMany({ where: { ticketId } });
  const activities = await tx.activity.findMany({
    where: { ticketId, kind: { in: [...SHOWN] } },
    orderBy: { id: 'asc' },
  });
  const data = activities.map((activity) => activity.data as Record<string, unknown>);
  const names = await readUserNames(tx, [
    ...messages.map(({ authorId }) => authorId),
    ...notes.map(({ authorId }) => authorId),
    ...activities.map(({ actorId }) => actorId),
    ...data.map(({ assigneeId }) => (typeof assigneeId === 'string' ? assigneeId : null)),
  ]);
  const written = [
    ...messages.map((message) => ({ ...message, kind: 'message' as const })),
    ...notes.map((note) => ({ ...note, kind: 'note' as const, fromImdi: true })),
  ];
  const entries = written
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ id, kind, fromImdi, authorId, at, body }) => ({
      id,
      kind,
      fromImdi,
      author: names.get(authorId) ?? '',
      mine: authorId === actor.id,
      at,
      body,
    }));
  const theme = (code: string | null) => themes.find((choice) => choice.code === code)?.label ?? code;
  const events = activities.map((activity, index): TicketEventLine => {
    const facts = data[index] ?? {};
    const text = (name: string) => (typeof facts[name] === 'string' ? facts[name] : null);
    const themed = activity.kind === 'ticket.theme_changed';
    return {
      id: activity.id,
      kind: activity.kind as ActivityKind,
      at: activity.at,
      actor: activity.actorId ? (names.get(activity.actorId) ?? '') : null,
      from: themed ? theme(text('from')) : text('from'),
      to: themed ? theme(text('to')) : text('to'),
      assignee: text('assigneeId') ? (names.get(text('assigneeId') ?? '') ?? '') : null,
      count: typeof facts.persons === 'number' ? facts.persons : 0,
      byFinding: text('by') === 'finding',
    };
  });
  return { entries, events };
}
