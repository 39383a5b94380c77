import type { Actor } from '~/domain/accounts/actor';
import { asActor } from '~/platform/db.server';
import { ticketIdSql } from '../merging/merged-number.server';
import { canSee } from '../policy';
import type { AttachmentScan, PendingAttachment, SentAttachment } from './attachment';

/** The files of a ticket: those of its messages and notes, and the actor's own that wait with its composers. */
export type TicketFiles = {
  sent: SentAttachment[];
  pending: { public: PendingAttachment[]; note: PendingAttachment[] };
};

type Row = {
  municipalityCode: string;
  id: string;
  entryId: string | null;
  formKey: string;
  name: string;
  size: number;
  scan: AttachmentScan;
  removedAt: Date | null;
  reason: string | null;
};

/** All files of a ticket that the actor may know of, in one question; none for a ticket that is not the actor's. */
export async function findTicketFiles(actor: Actor, number: number): Promise<TicketFiles> {
  const rows = await asActor(
    actor,
    (tx) => tx.$queryRaw<Row[]>`/*prepare:ticket-files*/
      select t.municipality_code as "municipalityCode", a.id, a.entry_id as "entryId", a.form_key as "formKey", a.file_name as name,
        a.size, a.scan, a.removed_at as "removedAt", a.removal_reason as reason
      from ticket t cross join lateral (
        select * from ticket_attachment x where x.ticket_id = t.id
        union all select * from ticket_attachment x where x.ticket_id is null and x.uploader_id = ${actor.id}::uuid
          and x.form_key in ('public:' || t.id, 'note:' || t.id)) a
      where t.id = ${ticketIdSql(number)}
      order by a.created_at, a.id`,
  );
  const seen = rows.filter((row) => canSee(actor, row));
  const waiting = (composer: string) =>
    seen.filter(({ entryId, formKey }) => entryId === null && formKey.startsWith(`${composer}:`)).map(plain);
  return {
    sent: seen.flatMap((row) =>
      row.entryId === null
        ? []
        : [
            {
              ...plain(row),
              entryId: row.entryId,
              removed: row.removedAt ? { at: row.removedAt.toISOString(), reason: row.reason ?? '' } : null,
            },
          ],
    ),
    pending: { public: waiting('public'), note: waiting('note') },
  };
}

const plain = ({ id, name, size, scan }: Row): PendingAttachment => ({ id, name, size, scan });
