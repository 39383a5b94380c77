import type { Actor } from '~/domain/accounts/actor';
import { type FindingWords, findingWords } from '~/domain/findings/finding-line.server';
import { codeLists } from '~/domain/register/code-list.server';
import { maskDuf } from '~/domain/register/duf';
import { logAccess } from '~/domain/register/log-access.server';
import {
  liveItems,
  type PersonRecord,
  type ProgrammeStatus,
  programmeStart,
  programmeStatus,
  standingEnds,
} from '~/domain/register/person-record';
import { isGraded, mayOpenPerson } from '~/domain/register/policy';
import { readRecord } from '~/domain/register/read-record.server';
import { today } from '~/platform/clock.server';
import type { IsoDate } from '~/platform/dates';
import type { Tx } from '~/platform/db.server';
import type { Finding } from '~generated/prisma/client';
import { type AskedFinding, askedFinding } from './asked-finding';

/** So many persons are shown with their record; a ticket about more of them links to each. */
const RECORDS_SHOWN = 10;

export type RecordFacts = {
  birthDate: IsoDate;
  regime: string;
  categories: string[];
  status: ProgrammeStatus;
  startedOn: IsoDate | null;
  end: { endedOn: IsoDate | null; reason: string; bySystem: boolean } | null;
  measures: number;
};

export type TicketPersonView = {
  id: number;
  /** Null for a person with a graded address. */
  name: string | null;
  duf: string;
  /** None of this person's findings is open in the ticket any more. */
  settled: boolean;
  /** The record has changed since the ticket was filed. */
  changed: boolean;
  /** Findings that the ticket is about come first. */
  findings: (AskedFinding & { asked: boolean })[];
  facts: RecordFacts | null;
};

export type TicketPersons = { persons: TicketPersonView[]; hidden: number };

/**
 * The persons of a ticket with their findings and the main facts of their records, for the place beside the
 * conversation. Showing them is opening them: each leaves a trace in the access log with the ticket as purpose. Persons
 * whom the actor may not open are only counted.
 */
export async function findTicketPersons(tx: Tx, actor: Actor, ticketId: string): Promise<TicketPersons> {
  const links = await tx.ticketPerson.findMany({ where: { ticketId }, orderBy: { personId: 'asc' } });
  if (links.length === 0) return { persons: [], hidden: 0 };
  const ids = links.map(({ personId }) => personId);
  const rows = await tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, duf: true, municipalityCode: true, confidentiality: true, version: true },
  });
  const open = rows.filter((person) => mayOpenPerson(actor, person)).sort((a, b) => a.id - b.id);
  const openIds = open.map(({ id }) => id);
  const findings = await tx.finding.findMany({
    where: {
      personId: { in: openIds },
      OR: [{ state: { in: ['open', 'known_error'] } }, { tickets: { some: { ticketId } } }],
    },
    orderBy: [{ severity: 'asc' }, { openedAt: 'asc' }],
  });
  const asked = await tx.ticketFinding.findMany({ where: { ticketId }, select: { findingId: true } });
  const askedIds = new Set(asked.map(({ findingId }) => findingId));
  const words = await findingWords(actor.language);
  const persons: TicketPersonView[] = [];
  for (const person of open) {
    await logAccess(tx, actor, person, { kind: 'ticket', ticketId });
    const link = links.find(({ personId }) => personId === person.id);
    const record = persons.length < RECORDS_SHOWN ? await readRecord(tx, person.id) : null;
    persons.push({
      id: person.id,
      name: isGraded(person) ? null : person.name,
      duf: maskDuf(person.duf),
      settled: link?.rowState === 'settled',
      changed: link !== undefined && person.version > link.recordVersion,
      findings: linesOf(findings, person.id, askedIds, words),
      facts: record ? await factsOf(record, actor) : null,
    });
  }
  return { persons, hidden: links.length - open.length };
}

function linesOf(findings: Finding[], personId: number, askedIds: Set<number>, words: FindingWords) {
  return findings
    .filter((finding) => finding.personId === personId)
    .map((finding) => ({ ...askedFinding(finding, words), asked: askedIds.has(finding.id) }))
    .sort((a, b) => Number(b.asked) - Number(a.asked));
}

async function factsOf(record: PersonRecord, actor: Actor): Promise<RecordFacts> {
  const codes = await codeLists(actor.language);
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const [end] = standingEnds(record);
  const day = today();
  return {
    birthDate: record.birthDate,
    regime: codes.label('REGIME', record.regime),
    categories: liveItems(record, 'category')
      .filter(({ values }) => !text(values.to_date) || String(values.to_date) >= day)
      .map(({ values }) => codes.label('CATEGORY', text(values.code))),
    status: programmeStatus(record, day),
    startedOn: programmeStart(record),
    end: end
      ? {
          endedOn: text(end.values.ended_on),
          reason: codes.label('END_REASON', text(end.values.reason)),
          bySystem: end.values.set_by === 'SYSTEM',
        }
      : null,
    measures: liveItems(record, 'measure').filter(
      ({ values }) => !text(values.to_date) || String(values.to_date) >= day,
    ).length,
  };
}
