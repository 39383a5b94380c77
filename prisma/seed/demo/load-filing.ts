import { createHash } from 'node:crypto';
import { startOfOsloDay } from '~/platform/clock.server';
import { addDays, type IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { randomOf } from './random';

const MUNICIPALITY = '4203';
const PERSONS = 24;
const HOUR_MS = 3_600_000;

const LIST = 'Skjermbilde;Felt;Vist verdi\n1;Avslutningsårsak;(tom)\n2;Sluttdato;28.02.2026\n';
const LIST_SENT =
  'Vi har gått gjennom resten også. Her er alle deltakerne som mangler noe, med funnene. Kan dere se på dem samlet?';
const ANSWER =
  'For disse to er avslutningen satt av NIR da vedtaket gikk ut. Registrer den riktige avslutningen, så går funnet bort.';

type Found = { id: string; agentId: string; requesterId: string };

/**
 * Makes one of Arendal's open tickets a ticket about many persons: two rows are answered, one is marked as solved, the question
 * has a file. The numbers of the file are made up.
 */
export async function loadFiling(tx: Tx, today: IsoDate): Promise<void> {
  const [ticket] = await tx.$queryRaw<Found[]>`
    select t.id, t.requester_id as "requesterId",
      (select u.id from user_account u where u.role = 'support_agent' order by u.email limit 1) as "agentId"
    from ticket t where t.municipality_code = ${MUNICIPALITY} and t.state in ('open', 'waiting_for_imdi', 'waiting_for_municipality')
    order by t.state = 'waiting_for_municipality', t.number limit 1`;
  if (!ticket) return;
  const at = startOfOsloDay(addDays(today, -1));
  at.setUTCHours(at.getUTCHours() + 10);
  await addRows(tx, ticket.id);
  const random = randomOf('filing');
  const listId = random.uuid();
  await say(tx, ticket, {
    id: listId,
    fromImdi: false,
    body: LIST_SENT,
    at: new Date(at.getTime() - HOUR_MS),
  });
  await answerTwo(tx, ticket, at, random.uuid());
  await tx.ticket.update({ where: { id: ticket.id }, data: { updatedAt: at } });
  const id = random.uuid();
  const bytes = new TextEncoder().encode(LIST);
  await tx.ticketAttachment.create({
    data: {
      id,
      ticketId: ticket.id,
      municipalityCode: MUNICIPALITY,
      entryId: listId,
      uploaderId: ticket.requesterId,
      fileName: 'felt-som-er-tomme.csv',
      size: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      store: 'database',
      scan: 'not_scanned',
      createdAt: at,
      parts: { create: { part: 0, bytes } },
    },
  });
}

/** The rule that most persons of the municipality fail on, and so many of them. */
async function addRows(tx: Tx, ticketId: string): Promise<void> {
  await tx.$executeRaw`
    with rule as (
      select rule_id from finding where municipality_code = ${MUNICIPALITY} and state = 'open'
      group by rule_id order by count(*) desc, rule_id limit 1),
    chosen as (
      select min(f.id) as finding_id, f.person_id from finding f join rule on rule.rule_id = f.rule_id
      join person p on p.id = f.person_id and p.confidentiality = 'UGRADERT'
      where f.municipality_code = ${MUNICIPALITY} and f.state = 'open' group by f.person_id order by f.person_id limit ${PERSONS}),
    linked as (
      insert into ticket_person (ticket_id, person_id, municipality_code, record_version)
      select ${ticketId}::uuid, p.id, ${MUNICIPALITY}, p.version from chosen c join person p on p.id = c.person_id
      on conflict do nothing)
    insert into ticket_finding (ticket_id, finding_id, municipality_code, rule_set_version, evidence)
    select ${ticketId}::uuid, f.id, ${MUNICIPALITY},
      coalesce((select rule_set_version from quality_run where state = 'done' order by id desc limit 1), ''), f.evidence
    from chosen c join finding f on f.id = c.finding_id on conflict do nothing`;
}

async function answerTwo(tx: Tx, ticket: Found, at: Date, messageId: string): Promise<void> {
  await say(tx, ticket, { id: messageId, fromImdi: true, body: ANSWER, at });
  const rows = await tx.ticketPerson.findMany({
    where: { ticketId: ticket.id },
    orderBy: { personId: 'asc' },
    take: 3,
    select: { personId: true },
  });
  const [solved, ...answered] = rows.map(({ personId }) => personId);
  const place = { ticketId: ticket.id, municipalityCode: MUNICIPALITY };
  await tx.ticketMessagePerson.createMany({
    data: answered.map((personId) => ({ ...place, messageId, personId })),
  });
  await tx.ticketPerson.updateMany({
    where: { ticketId: ticket.id, personId: { in: answered } },
    data: { rowState: 'answered' },
  });
  await tx.ticketPerson.updateMany({
    where: { ticketId: ticket.id, personId: solved },
    data: { rowState: 'solved' },
  });
}

type Said = { id: string; fromImdi: boolean; body: string; at: Date };

async function say(tx: Tx, ticket: Found, said: Said): Promise<void> {
  const authorId = said.fromImdi ? ticket.agentId : ticket.requesterId;
  await tx.ticketMessage.create({
    data: { ...said, ticketId: ticket.id, municipalityCode: MUNICIPALITY, authorId },
  });
}
