-- Priority, clocks and reminder of a ticket; service levels and absences as data.
CREATE TYPE "ticket_priority" AS ENUM ('low', 'normal', 'high', 'urgent');

ALTER TABLE "ticket"
  ADD COLUMN "priority" "ticket_priority" NOT NULL DEFAULT 'normal',
  ADD COLUMN "first_due_at" TIMESTAMPTZ(3),
  ADD COLUMN "next_due_at" TIMESTAMPTZ(3),
  ADD COLUMN "solve_due_at" TIMESTAMPTZ(3),
  ADD COLUMN "due_at" TIMESTAMPTZ(3),
  ADD COLUMN "due_kind" TEXT,
  ADD COLUMN "warn_at" TIMESTAMPTZ(3),
  ADD COLUMN "warned_for" TIMESTAMPTZ(3),
  ADD COLUMN "escalated_for" TIMESTAMPTZ(3),
  ADD COLUMN "escalated_at" TIMESTAMPTZ(3),
  ADD COLUMN "lead_id" UUID,
  ADD COLUMN "clock_stopped_at" TIMESTAMPTZ(3),
  ADD COLUMN "stopped_minutes" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "next_stopped_minutes" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "solve_from" TIMESTAMPTZ(3),
  ADD COLUMN "solve_stopped_minutes" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "remind_at" TIMESTAMPTZ(3),
  ADD COLUMN "merged_into_id" UUID,
  ADD COLUMN "emptied_at" TIMESTAMPTZ(3);

ALTER TABLE "ticket" ADD CONSTRAINT "ticket_merged_into_id_fkey"
  FOREIGN KEY ("merged_into_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX "ticket_due_idx" ON "ticket" ("due_at", "number") WHERE "due_at" IS NOT NULL;
CREATE INDEX "ticket_warn_idx" ON "ticket" ("warn_at") WHERE "warn_at" IS NOT NULL;
CREATE INDEX "ticket_remind_idx" ON "ticket" ("remind_at") WHERE "remind_at" IS NOT NULL;
CREATE INDEX "ticket_priority_idx" ON "ticket" ("priority" DESC, "due_at") WHERE "state" NOT IN ('solved', 'closed');
CREATE INDEX "ticket_merged_into_idx" ON "ticket" ("merged_into_id") WHERE "merged_into_id" IS NOT NULL;

-- How fast IMDi answers and solves, in working minutes, per theme and priority. Theme '*' is the fallback.
CREATE TABLE "service_level" (
  "theme_code" TEXT NOT NULL,
  "priority" "ticket_priority" NOT NULL,
  "first_minutes" INTEGER NOT NULL,
  "next_minutes" INTEGER NOT NULL,
  "solve_minutes" INTEGER NOT NULL,
  "warn_minutes" INTEGER NOT NULL,
  "mark" TEXT NOT NULL DEFAULT 'proposal',
  CONSTRAINT "service_level_pkey" PRIMARY KEY ("theme_code", "priority"),
  CONSTRAINT "service_level_minutes" CHECK (first_minutes > 0 AND next_minutes > 0 AND solve_minutes > 0 AND warn_minutes >= 0)
);
GRANT SELECT ON "service_level" TO portal_user;

-- Days on which somebody at IMDi's desk is away, both ends included.
CREATE TABLE "staff_absence" (
  "id" SERIAL NOT NULL,
  "user_id" UUID NOT NULL,
  "from_date" DATE NOT NULL,
  "to_date" DATE NOT NULL,
  "created_by_id" UUID NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "staff_absence_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "staff_absence_dates" CHECK (to_date >= from_date)
);
CREATE INDEX "staff_absence_user_id_to_date_idx" ON "staff_absence" ("user_id", "to_date");
ALTER TABLE "staff_absence" ENABLE ROW LEVEL SECURITY;
CREATE POLICY imdi_only ON "staff_absence" TO portal_user
  USING ((SELECT portal_scope()) = '*') WITH CHECK ((SELECT portal_scope()) = '*');
GRANT SELECT, INSERT, DELETE ON "staff_absence" TO portal_user;
GRANT USAGE ON SEQUENCE "staff_absence_id_seq" TO portal_user;
