import { noteActivity } from '~/domain/activity/note-activity.server';
import { now, startOfOsloDay, today } from '~/platform/clock.server';
import { asSystem, type Tx } from '~/platform/db.server';
import { removeBytes } from '../attachments/attachment-store.server';
import { EMPTIED_TITLE } from './redaction';
import { closedBefore } from './retention';
import { readRetentionMonths } from './retention.server';

/** Tickets emptied in one transaction. */
const BATCH = 50;

/**
 * Deletes texts and links to persons of the tickets that have been closed for longer than the set time: title, messages,
 * notes, files, half-written texts, reminders, persons and findings. Number, theme, municipality, times and rating stay, so
 * that the desk's figures do. Each run that did something is logged. Safe to repeat. Returns the number of tickets.
 */
export async function emptyClosedTickets(): Promise<number> {
  const months = await asSystem(readRetentionMonths);
  const limit = startOfOsloDay(closedBefore(today(), months));
  const total = { tickets: 0, texts: 0, persons: 0 };
  for (;;) {
    const done = await asSystem((tx) => emptySome(tx, limit));
    total.tickets += done.tickets;
    total.texts += done.texts;
    total.persons += done.persons;
    if (done.tickets < BATCH) break;
  }
  if (total.tickets > 0) {
    await asSystem((tx) =>
      tx.retentionRun.create({ data: { at: now(), closedBefore: limit, months, ...total } }),
    );
  }
  return total.tickets;
}

async function emptySome(tx: Tx, limit: Date) {
  const due = await tx.$queryRaw<{ id: string; number: number; municipalityCode: string }[]>`
    select id, number, municipality_code as "municipalityCode" from ticket
    where state = 'closed' and emptied_at is null and closed_at < ${limit}
    order by closed_at limit ${BATCH} for update skip locked`;
  const ids = due.map(({ id }) => id);
  if (ids.length === 0) return { tickets: 0, texts: 0, persons: 0 };
  await tx.$queryRaw`select set_config('portal.text_door', 'empty', true)`;
  const messages = await tx.$executeRaw`
    update ticket_message set body = '' where ticket_id = any(${ids}::uuid[]) and body <> ''`;
  const notes = await tx.$executeRaw`
    update ticket_note set body = '' where ticket_id = any(${ids}::uuid[]) and body <> ''`;
  await tx.$queryRaw`select set_config('portal.text_door', '', true)`;
  const persons = await tx.$executeRaw`delete from ticket_person where ticket_id = any(${ids}::uuid[])`;
  await tx.$executeRaw`delete from ticket_message_person where ticket_id = any(${ids}::uuid[])`;
  await removeFiles(tx, ids);
  await tx.$executeRaw`delete from ticket_finding where ticket_id = any(${ids}::uuid[])`;
  await tx.$executeRaw`delete from proposed_change where ticket_id = any(${ids}::uuid[])`;
  await tx.$executeRaw`delete from ticket_reminder where ticket_id = any(${ids}::uuid[])`;
  await tx.$executeRaw`
    delete from draft where key in (select c || ':' || i from unnest(${ids}::text[]) i, unnest(array['public', 'note', 'rows']) c)`;
  await forgetWhatWas(tx, ids);
  await tx.$executeRaw`update ticket set title = ${EMPTIED_TITLE}, proof = null, remind_at = null, emptied_at = ${now()},
    version = version + 1 where id = any(${ids}::uuid[])`;
  for (const { id, number, municipalityCode } of due) {
    await noteActivity(tx, { kind: 'ticket.emptied', municipalityCode, ticketId: id, data: { number } });
  }
  return { tickets: due.length, texts: messages + notes, persons };
}

/** What is kept for undoing a merge or a bulk action names persons and findings too; neither can be undone any more. */
async function forgetWhatWas(tx: Tx, ticketIds: string[]): Promise<void> {
  await tx.$executeRaw`update ticket_merge set before = before || '{"personIds": [], "findingIds": []}'
    where source_id = any(${ticketIds}::uuid[]) or target_id = any(${ticketIds}::uuid[])`;
  await tx.$executeRaw`update bulk_action_row set before = before - 'proof'
    where ticket_id = any(${ticketIds}::uuid[]) and before is not null`;
}

/** Bytes, names and fingerprints of files go; that there was a file stays. */
async function removeFiles(tx: Tx, ticketIds: string[]): Promise<void> {
  const files = await tx.ticketAttachment.findMany({
    where: { ticketId: { in: ticketIds }, removedAt: null },
    select: { id: true, store: true },
  });
  await removeBytes(tx, files);
  for (const { id } of files) {
    await tx.ticketAttachment.update({
      where: { id },
      data: { removedAt: now(), removalReason: 'retention', fileName: '', size: 0, sha256: '' },
    });
  }
}
