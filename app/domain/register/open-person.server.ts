import type { Actor } from '~/domain/accounts/actor';
import { asActor, type Tx } from '~/platform/db.server';
import { notFound } from '~/platform/errors';
import { logAccess, recentOpenings, writeOpening } from './log-access.server';
import { mayOpenPerson } from './policy';
import type { Purpose } from './purpose';

export type OpenPersonInput = {
  personId: number;
  /** From the link that led here. */
  findingId?: number | null;
  ticketNumber?: number | null;
  /** Chosen now, or kept in the session (purpose.ts). */
  choice?: Purpose | null;
  /** The request carries a form that the user began to fill in while the person was open. */
  form?: boolean;
};

/** A form may be sent as long as the longest session: what was typed before a break is not lost. */
const FORM_MINUTES = 12 * 60;

/** A finding or ticket counts as a purpose only when it concerns this very person and the actor can see it. */
async function carriedPurpose(tx: Tx, input: OpenPersonInput): Promise<Purpose | null> {
  const { personId, findingId, ticketNumber } = input;
  if (findingId) {
    const finding = await tx.finding.findFirst({ where: { id: findingId, personId }, select: { id: true } });
    if (finding) return { kind: 'finding', findingId: finding.id };
  }
  if (ticketNumber) {
    const ticket = await tx.ticket.findFirst({
      where: { number: ticketNumber, persons: { some: { personId } } },
      select: { id: true },
    });
    if (ticket) return { kind: 'ticket', ticketId: ticket.id };
  }
  return input.choice ?? null;
}

/**
 * Opens a person: finds the purpose (a finding or ticket about this person, the user's own choice, or an opening that still
 * lasts), and leaves a trace in the access log, once per opening. Returns false when there is no purpose; then the page
 * asks for one and shows nothing. Throws not_found for a missing and a hidden person alike.
 */
export function openPerson(actor: Actor, input: OpenPersonInput): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: input.personId },
      select: { id: true, municipalityCode: true, confidentiality: true },
    });
    if (!person || !mayOpenPerson(actor, person)) throw notFound();
    const purpose = await carriedPurpose(tx, input);
    if (purpose) {
      await logAccess(tx, actor, person, purpose);
      return true;
    }
    if ((await recentOpenings(tx, actor, person.id)).length > 0) return true;
    const [begun] = input.form ? await recentOpenings(tx, actor, person.id, FORM_MINUTES) : [];
    if (begun) await writeOpening(tx, actor, person, begun);
    return begun !== undefined;
  });
}
