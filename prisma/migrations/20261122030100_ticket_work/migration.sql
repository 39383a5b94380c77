-- What one does with one ticket: watching, mentions, reminders, links, merging, rating, redaction, retention.

-- IMDi's own tables about tickets: a municipality does not even see that there is a row.
CREATE TABLE "ticket_watch" (
  "ticket_id" UUID NOT NULL,
  "user_id" UUID NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "ticket_watch_pkey" PRIMARY KEY ("ticket_id", "user_id")
);
CREATE INDEX "ticket_watch_user_id_idx" ON "ticket_watch" ("user_id");

CREATE TABLE "ticket_reminder" (
  "ticket_id" UUID NOT NULL,
  "user_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "note" TEXT NOT NULL DEFAULT '',
  "reminded_at" TIMESTAMPTZ(3),
  CONSTRAINT "ticket_reminder_pkey" PRIMARY KEY ("ticket_id")
);
CREATE INDEX "ticket_reminder_at_idx" ON "ticket_reminder" ("at") WHERE "reminded_at" IS NULL;

CREATE TABLE "ticket_link" (
  "from_id" UUID NOT NULL,
  "to_id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "created_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "ticket_link_pkey" PRIMARY KEY ("from_id", "to_id"),
  CONSTRAINT "ticket_link_kind" CHECK (kind IN ('parent', 'related', 'duplicate') AND from_id <> to_id)
);
CREATE INDEX "ticket_link_to_id_idx" ON "ticket_link" ("to_id");

-- What somebody at the desk is told about a ticket; unread until the ticket is opened.
CREATE TABLE "staff_notice" (
  "id" SERIAL NOT NULL,
  "user_id" UUID NOT NULL,
  "ticket_id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "activity_id" INTEGER NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "read_at" TIMESTAMPTZ(3),
  CONSTRAINT "staff_notice_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "staff_notice_once" UNIQUE ("activity_id", "user_id", "kind")
);
CREATE INDEX "staff_notice_user_id_idx" ON "staff_notice" ("user_id", "id" DESC) WHERE "read_at" IS NULL;

CREATE TABLE "ticket_merge" (
  "id" SERIAL NOT NULL,
  "source_id" UUID NOT NULL,
  "target_id" UUID NOT NULL,
  "by_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "before" JSONB NOT NULL,
  "undone_at" TIMESTAMPTZ(3),
  CONSTRAINT "ticket_merge_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ticket_merge_target_id_idx" ON "ticket_merge" ("target_id");
CREATE UNIQUE INDEX "ticket_merge_source_id_key" ON "ticket_merge" ("source_id") WHERE "undone_at" IS NULL;

CREATE TABLE "retention_run" (
  "id" SERIAL NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "closed_before" TIMESTAMPTZ(3) NOT NULL,
  "months" INTEGER NOT NULL,
  "tickets" INTEGER NOT NULL DEFAULT 0,
  "texts" INTEGER NOT NULL DEFAULT 0,
  "persons" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "retention_run_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ticket_closed_idx" ON "ticket" ("closed_at") WHERE "emptied_at" IS NULL AND "state" = 'closed';

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ticket_watch', 'ticket_reminder', 'ticket_link', 'ticket_merge', 'retention_run'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY imdi_only ON %I TO portal_user
      USING ((SELECT portal_scope()) = ''*'') WITH CHECK ((SELECT portal_scope()) = ''*'')', t);
  END LOOP;
END
$$;
ALTER TABLE "staff_notice" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON "staff_notice" TO portal_user
  USING (user_id = (SELECT portal_actor())) WITH CHECK (user_id = (SELECT portal_actor()));
GRANT SELECT, INSERT, DELETE ON "ticket_watch", "ticket_link" TO portal_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON "ticket_reminder" TO portal_user;
GRANT SELECT, UPDATE ON "staff_notice" TO portal_user;
GRANT SELECT, INSERT, UPDATE ON "ticket_merge" TO portal_user;
GRANT SELECT ON "retention_run" TO portal_user;

-- What the municipality thought of the help, once per ticket; it may be changed.
CREATE TABLE "ticket_rating" (
  "ticket_id" UUID NOT NULL,
  "municipality_code" CHAR(4) NOT NULL,
  "user_id" UUID NOT NULL,
  "score" SMALLINT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "ticket_rating_pkey" PRIMARY KEY ("ticket_id"),
  CONSTRAINT "ticket_rating_score" CHECK (score BETWEEN 1 AND 3)
);
CREATE INDEX "ticket_rating_at_idx" ON "ticket_rating" ("at");
ALTER TABLE "ticket_rating" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_municipality ON "ticket_rating" TO portal_user
  USING ((SELECT portal_scope()) = '*' OR municipality_code = (SELECT portal_scope()))
  WITH CHECK (municipality_code = (SELECT portal_scope())
    AND EXISTS (SELECT FROM ticket t WHERE t.id = ticket_id AND t.municipality_code = ticket_rating.municipality_code));
GRANT SELECT, INSERT, UPDATE ON "ticket_rating" TO portal_user;

-- Tombstone of a piece of text that was taken out. What was taken out stands nowhere. Those of notes are IMDi's.
CREATE TABLE "ticket_redaction" (
  "id" SERIAL NOT NULL,
  "ticket_id" UUID NOT NULL,
  "municipality_code" CHAR(4) NOT NULL,
  "place" TEXT NOT NULL,
  "entry_id" UUID NOT NULL,
  "reason" TEXT NOT NULL,
  "by_id" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "ticket_redaction_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ticket_redaction_place" CHECK (place IN ('title', 'message', 'note'))
);
CREATE INDEX "ticket_redaction_ticket_id_idx" ON "ticket_redaction" ("ticket_id");
ALTER TABLE "ticket_redaction" ENABLE ROW LEVEL SECURITY;
CREATE POLICY readers ON "ticket_redaction" FOR SELECT TO portal_user
  USING ((SELECT portal_scope()) = '*' OR (municipality_code = (SELECT portal_scope()) AND place <> 'note'));
CREATE POLICY writers ON "ticket_redaction" FOR INSERT TO portal_user WITH CHECK ((SELECT portal_scope()) = '*');
GRANT SELECT, INSERT ON "ticket_redaction" TO portal_user;

-- Settings of the desk, such as how long closed tickets keep their texts.
CREATE TABLE "desk_setting" (
  "key" TEXT NOT NULL,
  "value" JSONB NOT NULL,
  "mark" TEXT NOT NULL DEFAULT 'proposal',
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "desk_setting_pkey" PRIMARY KEY ("key")
);
GRANT SELECT ON "desk_setting" TO portal_user;

-- Where an entry stood before its ticket was merged or split.
ALTER TABLE "ticket_message" ADD COLUMN "moved_from_id" UUID;
ALTER TABLE "ticket_note" ADD COLUMN "moved_from_id" UUID;

-- What is written stays as written. Three commands have a door of their own, which opens only what each is for:
-- `move` the ticket that the entry stands in, `redact` and `empty` the text.
CREATE FUNCTION ticket_text_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  door text := coalesce(current_setting('portal.text_door', true), '');
BEGIN
  IF new.id <> old.id OR new.author_id <> old.author_id OR new.at <> old.at
     OR to_jsonb(new) -> 'from_imdi' IS DISTINCT FROM to_jsonb(old) -> 'from_imdi'
     OR to_jsonb(new) -> 'municipality_code' IS DISTINCT FROM to_jsonb(old) -> 'municipality_code'
     OR (new.body <> old.body AND door NOT IN ('redact', 'empty'))
     OR ((new.ticket_id <> old.ticket_id OR new.moved_from_id IS DISTINCT FROM old.moved_from_id) AND door <> 'move')
     OR door = '' THEN
    RAISE EXCEPTION 'rows of % are never changed', tg_table_name USING errcode = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END
$$;
DROP TRIGGER append_only ON ticket_message;
DROP TRIGGER append_only ON ticket_note;
CREATE TRIGGER text_guard BEFORE UPDATE ON ticket_message FOR EACH ROW EXECUTE FUNCTION ticket_text_guard();
CREATE TRIGGER text_guard BEFORE UPDATE ON ticket_note FOR EACH ROW EXECUTE FUNCTION ticket_text_guard();

-- Overdue tickets that nobody has been told of yet.
CREATE INDEX "ticket_unescalated_idx" ON "ticket" ("due_at") WHERE "due_at" IS NOT NULL AND "escalated_for" IS DISTINCT FROM "due_at";
CREATE INDEX "ticket_without_clock_idx" ON "ticket" ("created_at") WHERE "first_due_at" IS NULL AND "state" NOT IN ('solved', 'closed');
GRANT USAGE ON SEQUENCE "ticket_merge_id_seq", "ticket_redaction_id_seq" TO portal_user;
