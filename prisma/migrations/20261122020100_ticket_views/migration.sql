-- Saved views of the ticket list: filter, columns and order under a name; one's own, or shared with all of the same house.
CREATE TABLE "ticket_view" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "house" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "query" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_view_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ticket_view_owner_id_idx" ON "ticket_view" ("owner_id");
CREATE INDEX "ticket_view_house_idx" ON "ticket_view" ("house") WHERE "shared";
ALTER TABLE "ticket_view" ADD CONSTRAINT "ticket_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The house is a municipality code, or * for IMDi. Shared views are read by the house and changed by their owner alone.
alter table ticket_view enable row level security;
create policy own_or_shared on ticket_view for select to portal_user
  using (house = (select portal_scope()) and house <> '' and (shared or owner_id = (select portal_actor())));
create policy own_insert on ticket_view for insert to portal_user
  with check (owner_id = (select portal_actor()) and house = (select portal_scope()) and house <> '');
create policy own_update on ticket_view for update to portal_user
  using (owner_id = (select portal_actor()) and house = (select portal_scope()))
  with check (owner_id = (select portal_actor()) and house = (select portal_scope()));
create policy own_delete on ticket_view for delete to portal_user
  using (owner_id = (select portal_actor()) and house = (select portal_scope()));
grant select, insert, update, delete on ticket_view to portal_user;

-- One bulk action of the desk with what became of each ticket, so that it can be undone row by row.
CREATE TABLE "bulk_action" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_action_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "bulk_action_actor_id_at_idx" ON "bulk_action" ("actor_id", "at");
CREATE TABLE "bulk_action_row" (
    "bulk_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "ticket_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "before" JSONB,
    "version_after" INTEGER,
    "undo_outcome" TEXT,
    "undo_reason" TEXT,

    CONSTRAINT "bulk_action_row_pkey" PRIMARY KEY ("bulk_id", "position")
);
CREATE INDEX "bulk_action_row_ticket_id_idx" ON "bulk_action_row" ("ticket_id");
ALTER TABLE "bulk_action_row" ADD CONSTRAINT "bulk_action_row_bulk_id_fkey" FOREIGN KEY ("bulk_id") REFERENCES "bulk_action"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "bulk_action_row" ADD CONSTRAINT "bulk_action_row_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table bulk_action enable row level security;
create policy own_rows on bulk_action to portal_user
  using (actor_id = (select portal_actor()) and (select portal_scope()) = '*')
  with check (actor_id = (select portal_actor()) and (select portal_scope()) = '*');
alter table bulk_action_row enable row level security;
create policy own_rows on bulk_action_row to portal_user
  using (exists (select from bulk_action b where b.id = bulk_id)) with check (exists (select from bulk_action b where b.id = bulk_id));
grant select, insert, update on bulk_action, bulk_action_row to portal_user;
