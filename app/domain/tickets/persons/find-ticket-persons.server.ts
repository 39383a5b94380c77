import type { Actor } from '~/domain/accounts/actor';
import { type FindingWords, findingWords } from '~/domain/findings/finding-line.server';
import { codeLists } from '~/domain/register/code-list.server';
import { maskDuf } from '~/domain/register/duf';
import { logAccessOfMany } from '~/domain/register/log-access.server';
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
import { type AskedFinding, askedFinding, type StoredFinding } from '../findings/asked-finding';

/**
 * So many persons are shown with all their findings and their record; of more the rows of the ticket tell
 * (read-ticket-rows).
 */
const SHOWN_IN_FULL = 3;

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

/** `many` counts the persons of a ticket about more than are shown here. */
export type TicketPersons = { persons: TicketPersonView[]; hidden: number; many: number };

/**
 * The persons of a ticket with their findings and the main facts of their records, for the place beside the
 * conversation. Showing them is opening them: each leaves a trace in the access log with the ticket as purpose. Persons
 * whom the actor may not open are only counted.
 */
export async function findTicketPersons(tx: Tx, actor: Actor, ticketId: string): Promise<TicketPersons> {
  const { links, rows, findings } = await readPersons(tx, ticketId);
  if (links === 0) return { persons: [], hidden: 0, many: 0 };
  if (links > SHOWN_IN_FULL) return { persons: [], hidden: 0, many: links };
  const open = rows.filter((person) => mayOpenPerson(actor, person));
  await logAccessOfMany(
    tx,
    actor,
    open.map(({ id }) => id),
    { kind: 'ticket', ticketId },
  );
  const words = await findingWords(actor.language);
  const persons: TicketPersonView[] = [];
  for (const person of open) {
    const record = await readRecord(tx, person.id);
    persons.push({
      id: person.id,
      name: isGraded(person) ? null : person.name,
      duf: maskDuf(person.duf),
      settled: person.rowState === 'settled',
      changed: person.version > person.recordVersion,
      findings: linesOf(findings, person, words),
      facts: record ? await factsOf(record, actor) : null,
    });
  }
  return { persons, hidden: links - open.length, many: 0 };
}

type PersonRow = {
  id: number;
  name: string;
  duf: string;
  municipalityCode: string;
  confidentiality: string;
  version: number;
  recordVersion: number;
  rowState: string;
};

type FindingRow = StoredFinding & { personId: number; asked: boolean };

type Read = { links: number; rows: PersonRow[]; findings: FindingRow[] };

/** The persons and their findings in one question; what is open now, and what the ticket was about. */
async function readPersons(tx: Tx, ticketId: string): Promise<Read> {
  const [found] = await tx.$queryRaw<Read[]>`/*prepare:ticket-persons*/
    select n.links,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'duf', p.duf, 'municipalityCode', p.municipality_code,
          'confidentiality', p.confidentiality, 'version', p.version, 'recordVersion', tp.record_version, 'rowState', tp.row_state)
          order by p.id), '[]')
        from ticket_person tp join person p on p.id = tp.person_id
        where tp.ticket_id = ${ticketId}::uuid and n.links <= ${SHOWN_IN_FULL}::int) as rows,
      (select coalesce(json_agg(json_build_object('id', f.id, 'personId', f.person_id, 'ruleId', f.rule_id, 'severity', f.severity,
          'state', f.state, 'evidence', f.evidence, 'asked', tf.finding_id is not null)
          order by tf.finding_id is null, f.severity, f.opened_at), '[]')
        from ticket_person tp join finding f on f.person_id = tp.person_id
        left join ticket_finding tf on tf.ticket_id = tp.ticket_id and tf.finding_id = f.id
        where tp.ticket_id = ${ticketId}::uuid and n.links <= ${SHOWN_IN_FULL}::int
          and (f.state in ('open', 'known_error') or tf.finding_id is not null)) as findings
    from (select count(*)::int as links from ticket_person tp where tp.ticket_id = ${ticketId}::uuid) n`;
  return found ?? { links: 0, rows: [], findings: [] };
}

function linesOf(findings: FindingRow[], person: PersonRow, words: FindingWords) {
  return findings
    .filter((finding) => finding.personId === person.id)
    .map((finding) => ({ ...askedFinding(finding, words, isGraded(person)), asked: finding.asked }));
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
