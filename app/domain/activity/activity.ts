/** Everything that can have happened. The part before the dot names the room. */
export const ACTIVITY_KINDS = [
  'account.signed_in',
  'account.signed_out',
  'account.password_changed',
  'account.created',
  'account.invited',
  'account.changed',
  'record.changed',
  'record.undone',
  'findings.changed',
  'quality.run_ordered',
  'transfer.received',
  'transfer.finished',
  'ticket.filed',
  'ticket.replied',
  'ticket.answered',
  'ticket.noted',
  'ticket.assigned',
  'ticket.state_changed',
  'ticket.theme_changed',
  'ticket.person_added',
  'ticket.solved',
  'ticket.solved_by_findings',
  'ticket.reopened',
  'ticket.closed',
  'notice.published',
  'notice.ended',
  'mail.retried',
] as const;

export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Kinds that a later room reacts to (tickets settle, mails are written); for these a job is added with the row. */
export const REACTED_KINDS: ReadonlySet<ActivityKind> = new Set<ActivityKind>([
  'account.created',
  'account.invited',
  'findings.changed',
  'ticket.filed',
  'ticket.replied',
  'ticket.answered',
  'ticket.assigned',
  'ticket.solved',
  'ticket.solved_by_findings',
  'ticket.reopened',
  'ticket.closed',
]);
