import type { TicketState } from '~/domain/tickets/ticket';
import { osloDay, startOfOsloDay } from '~/platform/clock.server';
import { addDays, type IsoDate } from '~/platform/dates';
import { isWorkingDay } from '~/platform/working-days';
import type { Random } from './random';
import { TICKET_SKETCHES, type TicketSketch } from './ticket-texts';

export type Place = { code: string; persons: number; requesterId: string };
export type Finding = {
  id: number;
  ruleId: string;
  personId: number;
  state: string;
  closedAt: Date | null;
  evidence: unknown;
};
export type Story = {
  id: string;
  number: number;
  place: Place;
  sketch: TicketSketch;
  state: TicketState;
  at: Date;
  finding: Finding | null;
  personId: number | null;
};

type Sources = {
  random: Random;
  today: IsoDate;
  findings: Map<string, Finding[]>;
  persons: Map<string, { id: number; code: string }[]>;
  /** Findings that a ticket has been about already. */
  told: Set<number>;
};

/** A question about a finding that the municipality has mended meanwhile: settling solves it, with proof. */
function mendedStory(
  place: Place,
  finding: Finding,
  closedAt: Date,
  { random, today }: Pick<Sources, 'random' | 'today'>,
): Story {
  const fitting = TICKET_SKETCHES.filter((one) => one.rules?.includes(finding.ruleId));
  const closedOn = closedAt.toISOString().slice(0, 10);
  return {
    id: random.uuid(),
    number: 0,
    place,
    sketch: random.pick(
      fitting.length > 0 ? (fitting as [TicketSketch, ...TicketSketch[]]) : TICKET_SKETCHES,
    ),
    state: 'waiting_for_municipality',
    at: officeHour(addDays(closedOn < today ? closedOn : today, -random.int(4, 9)), random),
    finding,
    personId: finding.personId,
  };
}

/** Some working hours later: the same day in the morning's cases, else one or two working days on. */
function nextOfficeHour(when: Date, random: Random): Date {
  const sameDay = new Date(when.getTime() + random.int(40, 190) * 60_000);
  if (random.chance(0.35) && osloHour(sameDay) < 16) return sameDay;
  let day = addDays(osloDay(when), random.int(1, 2));
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return new Date(startOfOsloDay(day).getTime() + random.int(8 * 60, 15 * 60 + 30) * 60_000);
}

function osloHour(instant: Date): number {
  return (instant.getTime() - startOfOsloDay(osloDay(instant)).getTime()) / 3_600_000;
}

/** What a ticket of the municipality could have been about, when, and how far it has come. */
export function tellStory(place: Place, { random, today, findings, persons, told }: Sources): Story {
  const own = findings.get(place.code) ?? [];
  const mended = own.find((one) => one.state === 'resolved' && !told.has(one.id));
  if (mended?.closedAt && random.chance(0.5)) {
    told.add(mended.id);
    return mendedStory(place, mended, mended.closedAt, { random, today });
  }
  const sketch = random.weighted(TICKET_SKETCHES.map((one) => [one, one.weight] as const));
  const age = random.chance(0.34) ? random.int(1, 21) : random.int(8, 240);
  const state = stateFor(age, random);
  const fitting = own.filter(
    (one) => sketch.rules?.includes(one.ruleId) && (one.state === 'open') === (state !== 'closed'),
  );
  const finding = fitting.length > 0 ? random.pick(fitting as [Finding, ...Finding[]]) : null;
  const neighbours = persons.get(place.code) ?? [];
  const person = neighbours[random.int(0, Math.max(0, neighbours.length - 1))];
  const about = sketch.person || (sketch.rules && !finding) ? (person?.id ?? null) : null;
  return {
    id: random.uuid(),
    number: 0,
    place,
    sketch,
    state,
    at: officeHour(addDays(today, -age), random),
    finding,
    personId: finding?.personId ?? about,
  };
}

function stateFor(age: number, random: Random): TicketState {
  if (age <= 2)
    return random.weighted([
      ['new', 7],
      ['open', 2],
      ['waiting_for_municipality', 1],
    ]);
  if (age <= 14) {
    return random.weighted([
      ['new', 1],
      ['open', 3],
      ['waiting_for_municipality', 4],
      ['waiting_for_imdi', 3],
      ['waiting_for_fix', 1.5],
      ['solved', 1],
      ['closed', 3],
    ]);
  }
  return random.weighted([
    ['closed', 88],
    ['waiting_for_fix', 4],
    ['waiting_for_municipality', 5],
    ['waiting_for_imdi', 1.5],
  ]);
}

/** An instant between 08.00 and 15.30 Oslo time of the day, or of the working day before it. */
function officeHour(day: IsoDate, random: Random): Date {
  let working = day;
  while (!isWorkingDay(working)) working = addDays(working, -1);
  return new Date(startOfOsloDay(working).getTime() + random.int(8 * 60, 15 * 60 + 30) * 60_000);
}

type Turn = { fromImdi: boolean; body: string; at: Date };

/** Who wrote what after the first message, ending so that it fits the state of the ticket. */
export function conversation({ sketch, state, at }: Story, random: Random): Turn[] {
  if (state === 'new' || state === 'open') return [];
  const turns: Turn[] = [];
  let when = at;
  const later = () => {
    when = nextOfficeHour(when, random);
    return when;
  };
  turns.push({ fromImdi: true, body: sketch.answers[0], at: later() });
  const [firstReply = 'Takk for svaret. Vi prøver det.', secondReply] = sketch.replies ?? [];
  if (state === 'waiting_for_imdi')
    turns.push({ fromImdi: false, body: secondReply ?? firstReply, at: later() });
  if (state === 'closed' || state === 'solved') {
    if (random.chance(0.7)) turns.push({ fromImdi: false, body: firstReply, at: later() });
    if (sketch.answers[1] && random.chance(0.5))
      turns.push({ fromImdi: true, body: sketch.answers[1], at: later() });
  }
  return turns;
}
