-- Themes that ask for a structured description.
ALTER TABLE "theme" ADD COLUMN "structured" BOOLEAN NOT NULL DEFAULT false;

-- Rows of a ticket about many persons.
ALTER TABLE "ticket_person" ADD COLUMN "split_to_id" UUID;
ALTER TABLE "ticket_person" ADD CONSTRAINT "ticket_person_row_state_check"
  CHECK ("row_state" IN ('open', 'answered', 'solved', 'settled', 'split'));

CREATE TABLE "ticket_message_person" (
    "message_id" UUID NOT NULL,
    "person_id" INTEGER NOT NULL,
    "ticket_id" UUID NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,

    CONSTRAINT "ticket_message_person_pkey" PRIMARY KEY ("message_id", "person_id")
);
CREATE INDEX "ticket_message_person_ticket_id_person_id_idx" ON "ticket_message_person"("ticket_id", "person_id");
alter table ticket_message_person enable row level security;
create policy own_municipality on ticket_message_person to portal_user
  using ((select portal_scope()) = '*' or municipality_code = (select portal_scope()))
  with check (exists (select from person p where p.id = person_id and p.municipality_code = ticket_message_person.municipality_code)
              and exists (select from ticket t where t.id = ticket_id));
grant select, insert on ticket_message_person to portal_user;

-- Attachments.
CREATE TABLE "ticket_attachment" (
    "id" UUID NOT NULL,
    "ticket_id" UUID,
    "municipality_code" CHAR(4),
    "entry_id" UUID,
    "form_key" TEXT NOT NULL DEFAULT '',
    "uploader_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "store" TEXT NOT NULL DEFAULT 'database',
    "scan" TEXT NOT NULL DEFAULT 'waiting',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,
    "removal_reason" TEXT,

    CONSTRAINT "ticket_attachment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ticket_attachment_store_check" CHECK ("store" IN ('database', 'folder')),
    CONSTRAINT "ticket_attachment_scan_check" CHECK ("scan" IN ('clean', 'not_scanned', 'waiting', 'infected'))
);
CREATE INDEX "ticket_attachment_ticket_id_idx" ON "ticket_attachment"("ticket_id");
CREATE INDEX "ticket_attachment_uploader_id_form_key_idx" ON "ticket_attachment"("uploader_id", "form_key");
CREATE INDEX "ticket_attachment_pending_idx" ON "ticket_attachment"("created_at") WHERE "ticket_id" IS NULL;
ALTER TABLE "ticket_attachment" ADD CONSTRAINT "ticket_attachment_ticket_id_fkey"
  FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "ticket_attachment_part" (
    "attachment_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ticket_attachment_part_pkey" PRIMARY KEY ("attachment_id", "part")
);
ALTER TABLE "ticket_attachment_part" ADD CONSTRAINT "ticket_attachment_part_attachment_id_fkey"
  FOREIGN KEY ("attachment_id") REFERENCES "ticket_attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- Most attachments are compressed already; trying again only costs time.
ALTER TABLE "ticket_attachment_part" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- A public one is the municipality's and IMDi's, one of an internal note has no municipality and is IMDi's alone, one that still
-- waits with its form is its uploader's alone.
alter table ticket_attachment enable row level security;
create policy readers on ticket_attachment for select to portal_user
  using (municipality_code = (select portal_scope())
         or ((select portal_scope()) = '*' and (ticket_id is not null or municipality_code is not null))
         or (ticket_id is null and municipality_code is null and uploader_id = (select portal_actor())));
create policy uploaders on ticket_attachment for insert to portal_user
  with check (uploader_id = (select portal_actor()) and ticket_id is null and municipality_code is null);
create policy senders on ticket_attachment for update to portal_user
  using ((ticket_id is null and municipality_code is null and uploader_id = (select portal_actor()))
         or ((select portal_scope()) = '*' and ticket_id is not null))
  with check (ticket_id is null and municipality_code is null and uploader_id = (select portal_actor())
         or exists (select from ticket t where t.id = ticket_id
              and (t.municipality_code = ticket_attachment.municipality_code
                   or (ticket_attachment.municipality_code is null and (select portal_scope()) = '*'))));
create policy droppers on ticket_attachment for delete to portal_user
  using (ticket_id is null and municipality_code is null and uploader_id = (select portal_actor()));

alter table ticket_attachment_part enable row level security;
create policy readers on ticket_attachment_part for select to portal_user
  using (exists (select from ticket_attachment a where a.id = attachment_id));
create policy uploaders on ticket_attachment_part for insert to portal_user
  with check (exists (select from ticket_attachment a
    where a.id = attachment_id and a.ticket_id is null and a.uploader_id = (select portal_actor())));
create policy droppers on ticket_attachment_part for delete to portal_user
  using (exists (select from ticket_attachment a where a.id = attachment_id
    and ((a.ticket_id is null and a.uploader_id = (select portal_actor())) or (select portal_scope()) = '*')));
grant select, insert, update, delete on ticket_attachment to portal_user;
grant select, insert, delete on ticket_attachment_part to portal_user;
