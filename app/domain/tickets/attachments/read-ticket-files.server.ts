import type { Actor } from '~/domain/accounts/actor';
import { Prisma } from '~generated/prisma/client';
import type { AttachmentScan, PendingAttachment, SentAttachment } from './attachment';

/** What one writes in on a ticket's page; `rows` is for a ticket about many persons. */
const COMPOSERS = ['public', 'note', 'rows'] as const;

/** The files of a ticket: those of its messages and notes, and the actor's own that wait with its composers. */
export type TicketFiles = {
  sent: SentAttachment[];
  pending: Record<(typeof COMPOSERS)[number], PendingAttachment[]>;
};

/** A file as the database gives it. */
export type TicketFileRow = {
  id: string;
  entryId: string | null;
  formKey: string;
  name: string;
  size: number;
  scan: AttachmentScan;
  /** ISO instant. */
  removedAt: string | null;
  reason: string | null;
};

/** SQL over `ticket t`: all its files that the actor may know of, as one JSON value. */
export function ticketFilesSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`select coalesce(json_agg(json_build_object('id', a.id, 'entryId', a.entry_id, 'formKey', a.form_key,
      'name', a.file_name, 'size', a.size, 'scan', a.scan, 'removedAt', a.removed_at, 'reason', a.removal_reason)
      order by a.created_at, a.id), '[]')
    from (
      select * from ticket_attachment x where x.ticket_id = t.id
      union all select * from ticket_attachment x where x.ticket_id is null and x.uploader_id = ${actor.id}::uuid
        and x.form_key in ('public:' || t.id, 'note:' || t.id, 'rows:' || t.id)) a`;
}

/** The files by where they belong. */
export function ticketFilesOf(rows: readonly TicketFileRow[]): TicketFiles {
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
              removed: row.removedAt
                ? { at: new Date(row.removedAt).toISOString(), reason: row.reason ?? '' }
                : null,
            },
          ],
    ),
    pending: { public: waiting('public'), note: waiting('note'), rows: waiting('rows') },
  };
}

const plain = ({ id, name, size, scan }: TicketFileRow): PendingAttachment => ({ id, name, size, scan });
