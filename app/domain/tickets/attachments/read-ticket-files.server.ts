import type { Actor } from '~/domain/accounts/actor';
import type { Tx } from '~/platform/db.server';
import type { AttachmentScan, PendingAttachment, SentAttachment } from './attachment';

/** What one writes in on a ticket's page; `rows` is for a ticket about many persons. */
const COMPOSERS = ['public', 'note', 'rows'] as const;

/** The files of a ticket: those of its messages and notes, and the actor's own that wait with its composers. */
export type TicketFiles = {
  sent: SentAttachment[];
  pending: Record<(typeof COMPOSERS)[number], PendingAttachment[]>;
};

type Row = {
  id: string;
  entryId: string | null;
  formKey: string;
  name: string;
  size: number;
  scan: AttachmentScan;
  removedAt: Date | null;
  reason: string | null;
};

/** All files of a ticket that the actor may know of. */
export async function readTicketFiles(tx: Tx, actor: Actor, ticketId: string): Promise<TicketFiles> {
  const rows = await tx.$queryRaw<Row[]>`/*prepare:ticket-files*/
    select a.id, a.entry_id as "entryId", a.form_key as "formKey", a.file_name as name, a.size, a.scan,
      a.removed_at as "removedAt", a.removal_reason as reason
    from (
      select * from ticket_attachment x where x.ticket_id = ${ticketId}::uuid
      union all select * from ticket_attachment x where x.ticket_id is null and x.uploader_id = ${actor.id}::uuid
        and x.form_key in (${`public:${ticketId}`}, ${`note:${ticketId}`}, ${`rows:${ticketId}`})) a
    order by a.created_at, a.id`;
  const waiting = (composer: string) =>
    rows.filter(({ entryId, formKey }) => entryId === null && formKey.startsWith(`${composer}:`)).map(plain);
  return {
    sent: rows.flatMap((row) =>
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
    pending: { public: waiting('public'), note: waiting('note'), rows: waiting('rows') },
  };
}

const plain = ({ id, name, size, scan }: Row): PendingAttachment => ({ id, name, size, scan });
