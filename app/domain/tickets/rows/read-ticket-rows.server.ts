import type { Actor } from '~/domain/accounts/actor';
import { findingWords } from '~/domain/findings/finding-line.server';
import { maskDuf } from '~/domain/register/duf';
import { logAccessOfMany } from '~/domain/register/log-access.server';
import { isGraded, mayOpenPerson } from '~/domain/register/policy';
import type { Tx } from '~/platform/db.server';
import { draftContent } from '../compose/draft-forms';
import { composerDraftKey } from '../compose/draft-key';
import { askedFinding, type StoredFinding } from '../findings/asked-finding';
import { isRowOpen, type RowShown, type RowState, type TicketRows, type TicketRowView } from './ticket-row';

const PAGE_SIZE = 100;

type Row = {
  id: number;
  name: string;
  duf: string;
  municipalityCode: string;
  confidentiality: string;
  changed: boolean;
  state: RowState;
  splitTo: number | null;
  findings: StoredFinding[];
  comment: TicketRowView['comment'];
};

type Read = {
  /** The ticket is solved or closed. */
  over: boolean;
  total: number;
  about: Record<string, number>;
  states: Partial<Record<RowState, number>>;
  rows: Row[];
};

/**
 * One page of the rows of a ticket about several persons, those with something to do first, in one question to the database.
 * Null for a ticket about one person or none. Showing a row is opening its person: each
 * leaves a trace with the ticket as purpose, all of a page in one statement.
 */
export async function readTicketRows(
  tx: Tx,
  actor: Actor,
  ticketId: string,
  page: number,
): Promise<TicketRows | null> {
  const [read] = await tx.$queryRaw<Read[]>`/*prepare:ticket-rows*/
      select t.state in ('solved', 'closed') as over, n.total, n.states, r.rows,
        (select coalesce(json_object_agg(c.message_id, c.n), '{}') from (select mp.message_id, count(*)::int as n
          from ticket_message_person mp where mp.ticket_id = t.id group by 1) c) as about
      from ticket t
      cross join lateral (select coalesce(sum(c.n), 0)::int as total, coalesce(json_object_agg(c.row_state, c.n), '{}') as states
        from (select tp.row_state, count(*)::int as n from ticket_person tp where tp.ticket_id = t.id group by 1) c) n
      cross join lateral (select coalesce(json_agg(x), '[]') as rows from (
        select p.id, p.name, p.duf, p.municipality_code as "municipalityCode", p.confidentiality,
          p.version > tp.record_version as changed, tp.row_state as state, s.number as "splitTo",
          (select coalesce(json_agg(json_build_object('id', f.id, 'ruleId', f.rule_id, 'severity', f.severity, 'state', f.state,
              'evidence', f.evidence) order by f.severity, f.id), '[]')
            from ticket_finding tf join finding f on f.id = tf.finding_id
            where tf.ticket_id = tp.ticket_id and f.person_id = tp.person_id) as findings,
          (select json_build_object('body', m.body, 'fromImdi', m.from_imdi, 'at', m.at)
            from ticket_message_person mp join ticket_message m on m.id = mp.message_id
            where mp.ticket_id = tp.ticket_id and mp.person_id = tp.person_id order by m.at desc limit 1) as comment
        from ticket_person tp join person p on p.id = tp.person_id left join ticket s on s.id = tp.split_to_id
        where tp.ticket_id = t.id and n.total > 1
        order by tp.row_state in ('open', 'answered') desc, p.id
        limit ${PAGE_SIZE}::int offset ${(page - 1) * PAGE_SIZE}::int) x) r
      where t.id = ${ticketId}::uuid`;
  if (!read || read.total < 2) return null;
  const seen = read.rows.filter((row) => mayOpenPerson(actor, row));
  await logAccessOfMany(
    tx,
    actor,
    seen.map(({ id }) => id),
    { kind: 'ticket', ticketId },
  );
  const words = await findingWords(actor.language);
  const open = read.over ? 0 : (read.states.open ?? 0) + (read.states.answered ?? 0);
  const shownAs = (state: RowState): RowShown => (read.over && isRowOpen(state) ? 'ended' : state);
  return {
    rows: seen.map((row) => ({
      personId: row.id,
      name: isGraded(row) ? null : row.name,
      duf: maskDuf(row.duf),
      state: shownAs(row.state),
      splitTo: row.splitTo,
      changed: row.changed && isRowOpen(shownAs(row.state)),
      findings: row.findings.map((finding) => askedFinding(finding, words, isGraded(row))),
      comment: row.comment,
    })),
    total: read.total,
    done: read.total - open,
    hidden: read.rows.length - seen.length,
    page,
    pageSize: PAGE_SIZE,
    about: read.about,
    draft: await draftOf(tx, actor, composerDraftKey('rows', ticketId)),
  };
}

async function draftOf(tx: Tx, actor: Actor, key: string): Promise<TicketRows['draft']> {
  const found = await tx.draft.findUnique({ where: { userId_key: { userId: actor.id, key } } });
  const parsed = draftContent.safeParse(found?.content);
  return found && parsed.success ? { content: parsed.data, savedAt: found.updatedAt.toISOString() } : null;
}
