import { asSystem, type Tx } from '~/platform/db.server';
import { messageIdOf } from '~/platform/mail.server';

/** What somebody outside the portal knows: submits that were acknowledged, and Message-IDs that a mail server got. */
export type Outside = { tickets?: string[]; messages?: string[]; received?: string[] };

/** One line of the ledger: two numbers that must be the same. */
export type LedgerLine = { about: string; expected: number; found: number };

type Sum = { about: string; expected: number; found: number };

/**
 * The sums that must balance, each computed from two places that know nothing of each other: tickets and messages against
 * the log of what happened, mails against the log and against the jobs that send them. Merged and split tickets keep
 * their balance, since their messages move and are not copied.
 */
const SUMS = `
  with ticket_born as (select count(*) filter (where kind = 'ticket.filed') as filed,
      count(*) filter (where kind = 'ticket.split' and data ->> 'target' = data ->> 'number') as split from activity),
    receipt_due as (select a.id from activity a join ticket t on t.id = a.ticket_id join user_account u on u.id = t.requester_id
      where a.kind = 'ticket.filed' and u.wants_mail and u.disabled_at is null and a.id > $1
        and not exists (select from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id
          where k.identifier = 'handle-activity' and (j.payload ->> 'activityId')::int = a.id)),
    told as (select distinct data ->> 'messageId' as id, kind from activity where kind in ('ticket.replied', 'ticket.answered'))
  select 'tickets, each filed or split off once' as about,
      (select count(*) from ticket)::int as expected, (select filed + split from ticket_born)::int as found
  union all select 'first messages of filed tickets',
      (select filed from ticket_born)::int,
      (select count(*) from ticket_message m join activity a on a.ticket_id = m.id and a.kind = 'ticket.filed')::int
  union all select 'replies, each told once',
      (select count(*) from ticket_message m where not m.from_imdi and exists (select from told x where x.id = m.id::text))::int,
      (select count(*) from activity where kind = 'ticket.replied' and data ->> 'messageId' is not null)::int
  union all select 'answers of IMDi, each told once',
      (select count(*) from ticket_message where from_imdi)::int,
      (select count(*) from activity where kind = 'ticket.answered')::int
  union all select 'held answers that were sent, each in its conversation',
      (select count(*) from held_answer where status = 'sent')::int,
      (select count(*) from held_answer h join ticket_message m on m.id = h.id where h.status = 'sent')::int
  union all select 'held answers that wait, each with its job',
      (select count(*) from held_answer where status = 'waiting')::int,
      (select count(*) from held_answer h join graphile_worker.jobs j on j.key = 'answer:' || h.id where h.status = 'waiting')::int
  union all select 'receipts by mail for filed tickets whose job is done',
      (select count(*) from receipt_due)::int,
      (select count(*) from receipt_due d join outgoing_mail o on o.activity_id = d.id and o.template = 'ticket_filed')::int
  union all select 'mails that are queued, each with its job',
      (select count(*) from outgoing_mail where state = 'queued')::int,
      (select count(*) from outgoing_mail o join graphile_worker.jobs j on j.key = 'mail:' || o.id where o.state = 'queued')::int
  union all select 'mails, each sent, queued or failed',
      (select count(*) from outgoing_mail)::int,
      (select count(*) from outgoing_mail where (state = 'sent' and sent_at is not null) or state = 'queued' or state = 'failed')::int`;

/**
 * Reads the ledger of the support desk. With `outside` given, every acknowledged submit must be there exactly once, and
 * every mail that counts as sent must have been received at least once under its own Message-ID. `since` leaves out
 * receipts for activities up to that id, such as those of loaded demo data, which sends no mail.
 */
export function readLedger(outside: Outside = {}, since = 0): Promise<LedgerLine[]> {
  return asSystem(
    async (tx) => {
      const lines = await tx.$queryRawUnsafe<Sum[]>(SUMS, since);
      return [...lines, ...(await againstOutside(tx, outside))];
    },
    { timeout: 120_000 },
  );
}

async function againstOutside(tx: Tx, { tickets, messages, received }: Outside): Promise<LedgerLine[]> {
  const lines: LedgerLine[] = [];
  if (tickets) {
    const [row] = await tx.$queryRaw<{ found: number }[]>`
      with acknowledged as (select distinct x::uuid as id from unnest(${tickets}::text[]) x)
      select count(t.id)::int as found
      from acknowledged a join ticket t on t.id = a.id join ticket_message m on m.id = a.id`;
    const expected = new Set(tickets).size;
    lines.push({ about: 'acknowledged filings, each once', expected, found: row?.found ?? 0 });
  }
  if (messages) {
    const [row] = await tx.$queryRaw<{ found: number }[]>`
      select count(*)::int as found from ticket_message
      where id in (select distinct x::uuid from unnest(${messages}::text[]) x)`;
    const expected = new Set(messages).size;
    lines.push({ about: 'acknowledged replies, each once', expected, found: row?.found ?? 0 });
  }
  if (received) {
    const sent = await tx.outgoingMail.findMany({ where: { state: 'sent' }, select: { id: true } });
    const arrived = new Set(received);
    const known = await tx.outgoingMail.findMany({ select: { id: true } });
    const ids = new Set(known.map(({ id }) => messageIdOf(id)));
    const found = sent.filter(({ id }) => arrived.has(messageIdOf(id))).length;
    lines.push({ about: 'sent mails, each received under its Message-ID', expected: sent.length, found });
    const strangers = [...arrived].filter((id) => !ids.has(id)).length;
    lines.push({ about: 'received mails that nobody knows of', expected: 0, found: strangers });
  }
  return lines;
}
