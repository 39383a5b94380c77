-- One correction made of many persons at once, with what became of each. The corrections themselves are ordinary changes.
CREATE TABLE "bulk_fix" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "rule_id" TEXT NOT NULL,
    "fix" JSONB NOT NULL,

    CONSTRAINT "bulk_fix_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "bulk_fix_actor_id_at_idx" ON "bulk_fix" ("actor_id", "at");
CREATE TABLE "bulk_fix_row" (
    "bulk_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "finding_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "request_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "change_id" INTEGER,
    "undo_reason" TEXT,

    CONSTRAINT "bulk_fix_row_pkey" PRIMARY KEY ("bulk_id", "position")
);
CREATE INDEX "bulk_fix_row_person_id_idx" ON "bulk_fix_row" ("person_id");
CREATE INDEX "bulk_fix_row_change_id_idx" ON "bulk_fix_row" ("change_id");
ALTER TABLE "bulk_fix_row" ADD CONSTRAINT "bulk_fix_row_bulk_id_fkey" FOREIGN KEY ("bulk_id") REFERENCES "bulk_fix"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "bulk_fix_row" ADD CONSTRAINT "bulk_fix_row_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "register_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table bulk_fix enable row level security;
create policy own_rows on bulk_fix to portal_user
  using (municipality_code = (select portal_scope()) and actor_id = (select portal_actor()))
  with check (municipality_code = (select portal_scope()) and actor_id = (select portal_actor()));
alter table bulk_fix_row enable row level security;
create policy own_rows on bulk_fix_row to portal_user
  using (municipality_code = (select portal_scope()) and exists (select from bulk_fix b where b.id = bulk_id))
  with check (municipality_code = (select portal_scope()) and exists (select from bulk_fix b where b.id = bulk_id));
grant select, insert, update on bulk_fix, bulk_fix_row to portal_user;
