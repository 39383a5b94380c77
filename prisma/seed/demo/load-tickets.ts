import { lastDayToObject } from '~/domain/tickets/state-fields.server';
import type { TicketState } from '~/domain/tickets/ticket';
import { startOfOsloDay } from '~/platform/clock.server';
import { addDays, type IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import { type Cell, insertRows } from './insert-rows';
import { type Random, randomOf } from './random';
import { conversation, type Finding, type Place, type Story, tellStory } from './tell-stories';

const TICKETS = 300;

/** Municipalities with demo users get so many tickets of their own. */
const SURE: Readonly<Record<string, number>> = { '4203': 14, '0301': 20, '1151': 2 };

type Line = Record<string, Cell | object>;

/** Rows to write, table by table. */
type Batch = Record<
  'ticket' | 'ticket_message' | 'ticket_note' | 'ticket_person' | 'ticket_finding' | 'activity',
  Line[]
>;

type Desk = { agents: readonly [string, ...string[]]; ruleSetVersion: string };

/** 300 support tickets with history, over municipalities, themes and states. All on behalf of demo users. */
export async function loadTickets(tx: Tx, today: IsoDate): Promise<void> {
  const random = randomOf('tickets');
  const places = await findPlaces(tx);
  const findings = await findFindings(tx);
  const persons = await findPersons(tx);
  const desk = await findDesk(tx);
  const batch: Batch = {
    ticket: [],
    ticket_message: [],
    ticket_note: [],
    ticket_person: [],
    ticket_finding: [],
    activity: [],
  };
  const told = new Set<number>();
  const stories = spread(places, random)
    .map((place) => tellStory(place, { random, today, findings, persons, told }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const [index, story] of stories.entries())
    write(batch, { ...story, number: 1001 + index }, desk, random, today);
  for (const table of [
    'ticket',
    'ticket_message',
    'ticket_note',
    'ticket_person',
    'ticket_finding',
  ] as const) {
    await insertRows(tx, table, batch[table]);
  }
  batch.activity.sort((a, b) => String(a.at).localeCompare(String(b.at)));
  await insertRows(tx, 'activity', batch.activity);
  await tx.$queryRawUnsafe(
    "select setval(pg_get_serial_sequence('ticket', 'number'), (select max(number) from ticket))",
  );
}

async function findPlaces(tx: Tx): Promise<Place[]> {
  const rows = await tx.$queryRawUnsafe<
    Place[]
  >(`select m.code, count(p.id)::int as persons, min(u.id::text) as "requesterId"
     from municipality m
     join user_account u on u.municipality_code = m.code and u.role = 'municipal_superuser'
     left join person p on p.municipality_code = m.code
     group by m.code order by m.code`);
  return rows;
}

async function findFindings(tx: Tx): Promise<Map<string, Finding[]>> {
  const rows = await tx.$queryRawUnsafe<
    (Finding & { code: string })[]
  >(`select id, rule_id as "ruleId", person_id as "personId", municipality_code as code, state::text, closed_at as "closedAt", evidence
     from finding order by id`);
  return grouped(rows);
}

async function findPersons(tx: Tx): Promise<Map<string, { id: number; code: string }[]>> {
  const rows = await tx.$queryRawUnsafe<{ id: number; code: string }[]>(
    'select id, municipality_code as code from person order by id',
  );
  return grouped(rows);
}

function grouped<T extends { code: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.code, [...(found.get(row.code) ?? []), row]);
  return found;
}

async function findDesk(tx: Tx): Promise<Desk> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    "select id::text from user_account where role = 'support_agent' order by email",
  );
  const [first, ...rest] = rows.map((row) => row.id);
  if (!first) throw new Error('There is no demo user with the role support_agent');
  const [run] = await tx.$queryRawUnsafe<{ version: string }[]>(
    "select rule_set_version as version from quality_run where state = 'done' order by id desc limit 1",
  );
  return { agents: [first, ...rest], ruleSetVersion: run?.version ?? '' };
}

/** Which municipality each ticket comes from: those with many persons ask more. */
function spread(places: readonly Place[], random: Random): Place[] {
  const sure = places.flatMap((place) => Array.from({ length: SURE[place.code] ?? 0 }, () => place));
  const others = places
    .filter((place) => !(place.code in SURE))
    .map((place) => [place, 3 + Math.sqrt(place.persons) * 2] as const);
  while (sure.length < TICKETS && others.length > 0) sure.push(random.weighted(others));
  return sure;
}

function write(batch: Batch, story: Story, desk: Desk, random: Random, today: IsoDate): void {
  const { id, number, place, sketch, at } = story;
  const limit = startOfOsloDay(today).getTime() + 8 * 3_600_000;
  const agent = random.pick(desk.agents);
  const note = (kind: string, when: Date, actorId: string | null, data: object) =>
    batch.activity.push({
      at: when.toISOString(),
      kind,
      actorId,
      municipalityCode: kind === 'ticket.noted' ? null : place.code,
      ticketId: id,
      data: { number, ...data },
    });
  const filled = (text: string) => text.replace('{{n}}', String(random.int(2, 9)));
  const say = (messageId: string, authorId: string, fromImdi: boolean, body: string, when: Date) =>
    batch.ticket_message.push({
      id: messageId,
      ticketId: id,
      municipalityCode: place.code,
      authorId,
      fromImdi,
      body: filled(body),
      at: when.toISOString(),
    });

  say(id, place.requesterId, false, sketch.body, at);
  note('ticket.filed', at, place.requesterId, {
    persons: story.personId ? 1 : 0,
    findings: story.finding ? 1 : 0,
  });
  const talk = conversation(story, random).filter((turn) => turn.at.getTime() < limit);
  const last = talk.at(-1)?.at ?? at;
  const over = new Date(Math.min(last.getTime() + 86_400_000, limit));
  const objection = startOfOsloDay(addDays(lastDayToObject(over.toISOString().slice(0, 10)), 1));
  const state = reached(story.state, talk.length, objection.getTime() > limit);
  let previous: TicketState = 'new';
  const assigned = state !== 'new';
  if (assigned) {
    const first = talk[0]?.at.getTime() ?? Math.min(at.getTime() + 3_600_000, limit);
    const when = new Date((at.getTime() + first) / 2);
    note('ticket.assigned', when, agent, { assigneeId: agent, from: 'new', to: 'open' });
    previous = 'open';
    if (sketch.note && random.chance(0.7)) {
      batch.ticket_note.push({
        id: random.uuid(),
        ticketId: id,
        authorId: agent,
        body: sketch.note,
        at: when.toISOString(),
      });
      note('ticket.noted', when, agent, {});
    }
  }
  for (const turn of talk) {
    const messageId = random.uuid();
    say(messageId, turn.fromImdi ? agent : place.requesterId, turn.fromImdi, turn.body, turn.at);
    const to: TicketState = turn.fromImdi ? 'waiting_for_municipality' : 'waiting_for_imdi';
    note(
      turn.fromImdi ? 'ticket.answered' : 'ticket.replied',
      turn.at,
      turn.fromImdi ? agent : place.requesterId,
      {
        from: previous,
        to,
        messageId,
      },
    );
    previous = to;
  }
  const ended = state === 'solved' || state === 'closed';
  if (ended) note('ticket.solved', over, agent, { from: previous, to: 'solved' });
  else if (state !== previous) note('ticket.state_changed', over, agent, { from: previous, to: state });
  if (state === 'closed') note('ticket.closed', objection, null, { from: 'solved', to: 'closed' });
  const unanswered = [...talk].reverse().find((turn) => !turn.fromImdi)?.at ?? at;
  const waits =
    state === 'new' || state === 'open' || state === 'waiting_for_imdi' || state === 'waiting_for_fix';
  batch.ticket.push({
    id,
    number,
    municipalityCode: place.code,
    themeCode: sketch.theme,
    title: filled(sketch.title),
    state,
    requesterId: place.requesterId,
    assigneeId: assigned ? agent : null,
    createdAt: at.toISOString(),
    updatedAt: (state === 'closed' ? objection : ended ? over : last).toISOString(),
    waitingSince: waits ? unanswered.toISOString() : null,
    firstAnsweredAt: talk.find((turn) => turn.fromImdi)?.at.toISOString() ?? null,
    solvedAt: ended ? over.toISOString() : null,
    closedAt: state === 'closed' ? objection.toISOString() : null,
    closesAt: state === 'solved' ? objection.toISOString() : null,
  });
  link(batch, { ...story, state }, desk);
}

/** The state the story can have reached by today: waiting asks for an answer, closed for time to object. */
function reached(state: TicketState, turns: number, objectionRuns: boolean): TicketState {
  if (state === 'solved' || state === 'closed') return objectionRuns ? 'solved' : 'closed';
  return turns === 0 && state !== 'new' ? 'open' : state;
}

function link(batch: Batch, { id, place, finding, personId, state }: Story, desk: Desk): void {
  if (personId) {
    batch.ticket_person.push({
      ticketId: id,
      personId,
      municipalityCode: place.code,
      recordVersion: 1,
      rowState: finding?.closedAt ? 'settled' : 'open',
    });
  }
  if (finding) {
    batch.ticket_finding.push({
      ticketId: id,
      findingId: finding.id,
      municipalityCode: place.code,
      ruleSetVersion: desk.ruleSetVersion,
      evidence: finding.evidence ?? {},
      closedAt: state === 'closed' ? (finding.closedAt?.toISOString() ?? null) : null,
    });
  }
}
