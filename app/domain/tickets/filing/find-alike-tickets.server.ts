import type { Actor } from '~/domain/accounts/actor';
import { asActor, type Tx } from '~/platform/db.server';
import { AppError } from '~/platform/errors';
import { canFile } from '../policy';
import type { TicketState } from '../ticket';

/** An open ticket of the municipality that may be about the same, and why it is offered. */
export type AlikeTicket = {
  number: number;
  title: string;
  state: TicketState;
  requester: string;
  /** ISO instant. */
  createdAt: string;
  reason: 'finding' | 'theme' | 'words';
};

/** What is about to be filed. A ticket with its own id is this very filing, sent before. */
export type FilingSubject = {
  ticketId: string;
  personIds: number[];
  findingIds: number[];
  /** Empty before a theme is chosen. */
  themeCode: string;
  title: string;
  body: string;
};

/** Offers of one kind; more would be a list, not a help. */
const MOST = 3;
/** Newest open tickets whose words are compared. */
const COMPARED = 300;
/** Words in common, as a share of all words of both: of the titles, and of titles with descriptions. */
const TITLE_ALIKE = 0.75;
const WHOLE_ALIKE = 0.5;
/** Fewer words than this say nothing: «Hjelp» is like every other «Hjelp». */
const LEAST_WORDS = 3;

/**
 * The municipality's own open tickets on the same person and rule as any of the findings, those on one of the persons with
 * the same theme, and those with very similar words.
 * Only rows of the municipality are read at all, so that neither the answer nor its time depends on anybody else's tickets.
 * Words are compared by PostgreSQL's Norwegian stems rather than by trigrams: the order of words does not matter, and no
 * extension is needed. @throws AppError forbidden
 */
export function findAlikeTickets(actor: Actor, subject: FilingSubject): Promise<AlikeTicket[]> {
  const { municipalityCode } = actor;
  if (!canFile(actor) || municipalityCode === null) throw new AppError('forbidden');
  return asActor(actor, async (tx) => {
    const [filed] = await tx.ticket.findMany({ where: { id: subject.ticketId }, select: { id: true } });
    if (filed) return [];
    const same = await onSameFindings(tx, municipalityCode, subject.findingIds);
    const themed = await onSameTheme(tx, municipalityCode, subject);
    const alike = await withSameWords(tx, municipalityCode, subject);
    const found = new Map<number, AlikeTicket>();
    for (const ticket of [...same, ...themed, ...alike]) {
      if (!found.has(ticket.number)) found.set(ticket.number, ticket);
    }
    return [...found.values()].slice(0, MOST);
  });
}

type Row = Omit<AlikeTicket, 'createdAt' | 'reason'> & { createdAt: Date };

const offered = (rows: Row[], reason: AlikeTicket['reason']): AlikeTicket[] =>
  rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), reason }));

async function onSameFindings(
  tx: Tx,
  municipalityCode: string,
  findingIds: number[],
): Promise<AlikeTicket[]> {
  if (findingIds.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    select t.number, t.title, t.state, coalesce(u.name, '') as requester, t.created_at as "createdAt"
    from ticket t left join user_account u on u.id = t.requester_id
    where t.municipality_code = ${municipalityCode} and t.state not in ('solved', 'closed') and t.id in (
      select tf.ticket_id from finding asked
      join finding f on f.person_id = asked.person_id and f.rule_id = asked.rule_id
      join ticket_finding tf on tf.finding_id = f.id
      where asked.id = any(${findingIds}::int[]) and asked.municipality_code = ${municipalityCode})
    order by t.number desc limit ${MOST}`;
  return offered(rows, 'finding');
}

/** Persons are looked up among the municipality's own first, so that somebody else's cost what nobody costs. */
async function onSameTheme(
  tx: Tx,
  municipalityCode: string,
  { personIds, findingIds, themeCode }: FilingSubject,
): Promise<AlikeTicket[]> {
  if (themeCode === '' || (personIds.length === 0 && findingIds.length === 0)) return [];
  const rows = await tx.$queryRaw<Row[]>`
    select t.number, t.title, t.state, coalesce(u.name, '') as requester, t.created_at as "createdAt"
    from ticket t left join user_account u on u.id = t.requester_id
    where t.municipality_code = ${municipalityCode} and t.theme_code = ${themeCode}
      and t.state not in ('solved', 'closed') and t.id in (
        select tp.ticket_id from ticket_person tp where tp.row_state <> 'split' and tp.person_id in (
          select p.id from person p where p.id = any(${personIds}::int[]) and p.municipality_code = ${municipalityCode}
          union select f.person_id from finding f
          where f.id = any(${findingIds}::int[]) and f.municipality_code = ${municipalityCode}))
    order by t.number desc limit ${MOST}`;
  return offered(rows, 'theme');
}

async function withSameWords(
  tx: Tx,
  municipalityCode: string,
  { title, body }: FilingSubject,
): Promise<AlikeTicket[]> {
  if (title.trim() === '') return [];
  const rows = await tx.$queryRaw<Row[]>`/*prepare:alike-tickets*/
    with asked as (
      select tsvector_to_array(to_tsvector('norwegian', ${title})) as title,
        tsvector_to_array(to_tsvector('norwegian', ${`${title}\n${body}`})) as whole),
    titled as (
      select t.id, t.number, t.title, t.state, t.requester_id, t.created_at, s.words,
        (select count(*)::float from unnest(s.words) w where w = any(a.title)) as common, a.title as asked_title, a.whole
      from (select * from ticket x where x.municipality_code = ${municipalityCode} and x.state not in ('solved', 'closed')
            order by x.updated_at desc limit ${COMPARED}::int) t
      cross join asked a
      cross join lateral (select tsvector_to_array(to_tsvector('norwegian', t.title)) as words) s),
    candidate as (
      select *, common / greatest(1, cardinality(words) + cardinality(asked_title) - common) as title_share
      from titled where common > 0)
    select c.number, c.title, c.state, coalesce(u.name, '') as requester, c.created_at as "createdAt"
    from candidate c
    left join user_account u on u.id = c.requester_id
    cross join lateral (
      select tsvector_to_array(to_tsvector('norwegian', c.title || ' ' || coalesce(
        (select m.body from ticket_message m where m.ticket_id = c.id order by m.at limit 1), ''))) as words) w
    cross join lateral (
      select (select count(*)::float from unnest(w.words) x where x = any(c.whole)) as common) n
    cross join lateral (
      select n.common / greatest(1, cardinality(w.words) + cardinality(c.whole) - n.common) as share) s
    where (cardinality(c.asked_title) >= ${LEAST_WORDS}::int and c.title_share >= ${TITLE_ALIKE}::float)
      or (cardinality(c.whole) >= ${2 * LEAST_WORDS}::int and s.share >= ${WHOLE_ALIKE}::float)
    order by s.share desc, c.number desc limit ${MOST}::int`;
  return offered(rows, 'words');
}
