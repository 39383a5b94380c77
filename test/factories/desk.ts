import type { Actor } from '~/domain/accounts/actor';
import { openTicket } from '~/domain/tickets/filing/open-ticket.server';
import type { OpenTicketInput } from '~/domain/tickets/ticket-forms';
import { asSystem } from '~/platform/db.server';
import { newId } from '~/platform/ids.server';
import { insertRecords } from './insert-record';

/** A person of a municipality with a name that no other text holds. */
export async function makePerson(municipalityCode = '4203', name = 'Prøve Prøvesen'): Promise<number> {
  return asSystem(async (tx) => {
    const [id = 0] = await insertRecords(tx, [{ person: { municipalityCode } }]);
    await tx.person.update({ where: { id }, data: { name } });
    return id;
  });
}

/** An open finding of a person, without any evaluation. */
export async function makeFinding(personId: number, ruleId = 'DQ-080'): Promise<number> {
  const finding = await asSystem(async (tx) => {
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
    const at = new Date();
    return tx.finding.create({
      data: {
        ruleId,
        personId,
        municipalityCode: person.municipalityCode,
        severity: 'critical',
        affectsFigures: true,
        fingerprint: 'x',
        evidence: {},
        firstOpenedAt: at,
        openedAt: at,
        businessKey: newId(),
      },
    });
  });
  return finding.id;
}

/** Closes or reopens a finding as an evaluation would, with its event. */
export async function moveFinding(
  findingId: number,
  kind: 'closed' | 'reopened',
  by: { actorId?: string; changeId?: number } = {},
): Promise<void> {
  await asSystem(async (tx) => {
    const closed = kind === 'closed';
    const finding = await tx.finding.update({
      where: { id: findingId },
      data: {
        state: closed ? 'resolved' : 'open',
        closedAt: closed ? new Date() : null,
        closeCause: closed ? 'data' : null,
      },
    });
    await tx.findingEvent.create({
      data: { findingId, municipalityCode: finding.municipalityCode, kind, cause: 'data', ...by },
    });
  });
}

/** What the filing form would send. */
export function filing(overrides: Partial<OpenTicketInput> = {}): OpenTicketInput {
  return {
    ticketId: newId(),
    themeCode: 'arsrapportering',
    title: 'Hva skal registreres?',
    body: 'Vi forstår ikke funnet.',
    personIds: [],
    findingIds: [],
    ...overrides,
  };
}

/** Files a ticket and gives its number. */
export async function fileTicket(actor: Actor, overrides: Partial<OpenTicketInput> = {}): Promise<number> {
  return (await openTicket(actor, filing(overrides))).number;
}

/** The DUF number of a person, for what a test types. */
export async function dufOf(personId: number): Promise<string> {
  return (await asSystem((tx) => tx.person.findUniqueOrThrow({ where: { id: personId } }))).duf;
}

/** The ticket's row. */
export function ticketRow(number: number) {
  return asSystem((tx) => tx.ticket.findUniqueOrThrow({ where: { number } }));
}
