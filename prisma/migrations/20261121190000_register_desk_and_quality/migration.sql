-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('municipal_reader', 'municipal_superuser', 'municipal_admin', 'support_agent', 'registry_owner', 'county_governor', 'privacy_officer', 'system_admin');

-- CreateEnum
CREATE TYPE "language" AS ENUM ('nb', 'nn', 'en');

-- CreateEnum
CREATE TYPE "source" AS ENUM ('WEB', 'TRANSFER', 'FILE', 'SYSTEM');

-- CreateEnum
CREATE TYPE "ticket_state" AS ENUM ('new', 'open', 'waiting_for_municipality', 'waiting_for_imdi', 'waiting_for_fix', 'solved', 'closed');

-- CreateEnum
CREATE TYPE "finding_state" AS ENUM ('open', 'known_error', 'excepted', 'resolved');

-- CreateEnum
CREATE TYPE "severity_class" AS ENUM ('critical', 'major', 'minor', 'query');

-- CreateEnum
CREATE TYPE "run_state" AS ENUM ('queued', 'running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "transfer_state" AS ENUM ('queued', 'running', 'done', 'refused', 'failed');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('queued', 'sent', 'failed');

-- CreateTable
CREATE TABLE "county" (
    "code" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "county_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "municipality" (
    "code" CHAR(4) NOT NULL,
    "name" TEXT NOT NULL,
    "county_code" CHAR(2) NOT NULL,
    "valid_from" DATE NOT NULL DEFAULT '2024-01-01'::date,
    "valid_to" DATE,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "municipality_successor" (
    "old_code" CHAR(4) NOT NULL,
    "new_code" CHAR(4) NOT NULL,
    "valid_from" DATE NOT NULL,

    CONSTRAINT "municipality_successor_pkey" PRIMARY KEY ("old_code","new_code")
);

-- CreateTable
CREATE TABLE "code_entry" (
    "list" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "label_nb" TEXT NOT NULL,
    "label_nn" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "regimes" TEXT[],
    "group_code" TEXT,
    "counts_goal" BOOLEAN,
    "counts_denominator" BOOLEAN,
    "valid_from" DATE,
    "valid_to" DATE,
    "mark" TEXT NOT NULL DEFAULT 'proposal',
    "basis" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "code_entry_pkey" PRIMARY KEY ("list","code")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "password_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "role" "role" NOT NULL,
    "municipality_code" CHAR(4),
    "county_code" CHAR(2),
    "language" "language" NOT NULL DEFAULT 'nb',
    "color_scheme" TEXT NOT NULL DEFAULT 'auto',
    "wants_mail" BOOLEAN NOT NULL DEFAULT true,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "purpose" JSONB,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "window_start" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "blocked_until" TIMESTAMPTZ(3),

    CONSTRAINT "login_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "password_link" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "password_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "kind" TEXT NOT NULL,
    "actor_id" UUID,
    "municipality_code" CHAR(4),
    "person_id" INTEGER,
    "ticket_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_log" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "user_id" UUID NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "purpose" TEXT NOT NULL,
    "finding_id" INTEGER,
    "ticket_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "duf" CHAR(12) NOT NULL,
    "national_id" CHAR(11),
    "name" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "regime" TEXT NOT NULL,
    "permit_ground" TEXT NOT NULL,
    "permit_date" DATE NOT NULL,
    "applied_from_abroad" BOOLEAN,
    "arrival_date" DATE,
    "settled_on" DATE,
    "first_settled_on" DATE,
    "settled_by_agreement" BOOLEAN,
    "population_registered_on" DATE,
    "has_upper_secondary" BOOLEAN,
    "has_primary_school" BOOLEAN,
    "has_children_under_18" BOOLEAN,
    "citizenship_group" TEXT,
    "confidentiality" TEXT NOT NULL DEFAULT 'UGRADERT',
    "track" SMALLINT,
    "skills_mapped_on" DATE,
    "career_guided_on" DATE,
    "asylum_seeker" BOOLEAN,
    "in_reception" BOOLEAN,
    "programme_claimed_on" DATE,
    "training_claimed_on" DATE,
    "work_hours_per_week" DECIMAL(6,2),
    "source" "source" NOT NULL,
    "registered_on" DATE,
    "registered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL DEFAULT '',
    "code" TEXT NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE,
    "external_id" TEXT,
    "source" "source" NOT NULL,
    "registered_on" DATE,
    "registered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "annulled_at" TIMESTAMPTZ(3),
    "annulled_by_id" UUID,
    "annulment_reason" TEXT,

    CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL DEFAULT '',
    "scheme" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "decided_on" DATE,
    "offered_start_on" DATE,
    "from_date" DATE,
    "to_date" DATE,
    "reason" TEXT,
    "legal_ground" TEXT,
    "decision_municipality_code" CHAR(4),
    "notified_on" DATE,
    "documentation" TEXT,
    "duration_kind" TEXT,
    "external_id" TEXT,
    "source" "source" NOT NULL,
    "registered_on" DATE,
    "registered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "annulled_at" TIMESTAMPTZ(3),
    "annulled_by_id" UUID,
    "annulment_reason" TEXT,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "final_goal" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL DEFAULT '',
    "code" TEXT NOT NULL,
    "set_on" DATE,
    "external_id" TEXT,
    "source" "source" NOT NULL,
    "registered_on" DATE,
    "registered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "annulled_at" TIMESTAMPTZ(3),
    "annulled_by_id" UUID,
    "annulment_reason" TEXT,

    CONSTRAINT "final_goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL DEFAULT '',
    "signed_on" DATE,
    "external_id" TEXT,
    "source" "source" NOT NULL,
    "registered_on" DATE,
    "registered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "annulled_at" TIMESTAMPTZ(3),
    "annulled_by_id" UUID,
    "annulment_reason" TEXT,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "language_goal" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL DEFAULT '',
    "listening" TEXT,
    "reading" TEXT,
    "writing" TEXT,
    "speaking" TEXT,
    "set_on" DATE,
    "external_id" TEXT,
    "source" "source" NOT NULL,
    "registered_on" DATE,
    "registered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "annulled_at" TIMESTAMPTZ(3),
    "annulled_by_id" UUID,
    "annulment_reason" TEXT,

    CONSTRAINT "language_goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL DEFAULT '',
    "type" TEXT NOT NULL,
    "group_code" TEXT NOT NULL DEFAULT 'ANNET',
    "from_date" DATE,
    "to_date" DATE,
    "hours_per_week" DECIMAL(6,2),
    "hours_total" DECIMAL(8,2),
    "meetings" INTEGER,
    "form" TEXT,
    "capacity_exception" BOOLEAN,
    "completed" BOOLEAN,
    "external_id" TEXT,
    "source" "source" NOT NULL,
    "registered_on" DATE,
    "registered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "annulled_at" TIMESTAMPTZ(3),
    "annulled_by_id" UUID,
    "annulment_reason" TEXT,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_hours" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL DEFAULT '',
    "scheme" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "module" TEXT,
    "from_date" DATE,
    "to_date" DATE,
    "hours" DECIMAL(8,2),
    "external_id" TEXT,
    "source" "source" NOT NULL,
    "registered_on" DATE,
    "registered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "annulled_at" TIMESTAMPTZ(3),
    "annulled_by_id" UUID,
    "annulment_reason" TEXT,

    CONSTRAINT "training_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL DEFAULT '',
    "type" TEXT NOT NULL,
    "from_date" DATE,
    "to_date" DATE,
    "hours" DECIMAL(8,2),
    "external_id" TEXT,
    "source" "source" NOT NULL,
    "registered_on" DATE,
    "registered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "annulled_at" TIMESTAMPTZ(3),
    "annulled_by_id" UUID,
    "annulment_reason" TEXT,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_end" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL DEFAULT '',
    "ended_on" DATE,
    "reason" TEXT NOT NULL,
    "set_by" TEXT NOT NULL DEFAULT 'BRUKER',
    "reopened_on" DATE,
    "external_id" TEXT,
    "source" "source" NOT NULL,
    "registered_on" DATE,
    "registered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "annulled_at" TIMESTAMPTZ(3),
    "annulled_by_id" UUID,
    "annulment_reason" TEXT,

    CONSTRAINT "programme_end_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeal" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL DEFAULT '',
    "decision_id" INTEGER,
    "received_on" DATE,
    "forwarded_on" DATE,
    "outcome" TEXT,
    "outcome_on" DATE,
    "external_id" TEXT,
    "source" "source" NOT NULL,
    "registered_on" DATE,
    "registered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "annulled_at" TIMESTAMPTZ(3),
    "annulled_by_id" UUID,
    "annulment_reason" TEXT,

    CONSTRAINT "appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "full_time_upper_secondary" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL DEFAULT '',
    "from_date" DATE,
    "to_date" DATE,
    "external_id" TEXT,
    "source" "source" NOT NULL,
    "registered_on" DATE,
    "registered_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "updated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "annulled_at" TIMESTAMPTZ(3),
    "annulled_by_id" UUID,
    "annulment_reason" TEXT,

    CONSTRAINT "full_time_upper_secondary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_history" (
    "id" SERIAL NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "version" INTEGER NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID,
    "row" JSONB NOT NULL,

    CONSTRAINT "register_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_change" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "actor_id" UUID NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "kind" TEXT NOT NULL,
    "finding_id" INTEGER,
    "operations" JSONB NOT NULL,
    "effect" JSONB NOT NULL DEFAULT '{}',
    "request_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "register_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_setting" (
    "rule_id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "severity" "severity_class",
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_setting_pkey" PRIMARY KEY ("rule_id")
);

-- CreateTable
CREATE TABLE "score_weight" (
    "severity" "severity_class" NOT NULL,
    "points" INTEGER NOT NULL,

    CONSTRAINT "score_weight_pkey" PRIMARY KEY ("severity")
);

-- CreateTable
CREATE TABLE "control_round" (
    "year" INTEGER NOT NULL,
    "opens_on" DATE NOT NULL,
    "deadline" DATE NOT NULL,
    "basis" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "control_round_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "quality_run" (
    "id" SERIAL NOT NULL,
    "state" "run_state" NOT NULL DEFAULT 'queued',
    "scope" TEXT NOT NULL DEFAULT 'all',
    "municipality_code" CHAR(4),
    "today" DATE NOT NULL,
    "rule_set_version" TEXT NOT NULL,
    "step" TEXT NOT NULL DEFAULT '',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB NOT NULL DEFAULT '{}',
    "requested_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "quality_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" SERIAL NOT NULL,
    "rule_id" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "business_key" TEXT NOT NULL DEFAULT '',
    "state" "finding_state" NOT NULL DEFAULT 'open',
    "severity" "severity_class" NOT NULL,
    "affects_figures" BOOLEAN NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "first_opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "reopened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "close_cause" TEXT,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_event" (
    "id" SERIAL NOT NULL,
    "finding_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "kind" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "actor_id" UUID,
    "run_id" INTEGER,
    "change_id" INTEGER,
    "evidence" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "finding_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_quality" (
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "loss" INTEGER NOT NULL DEFAULT 0,
    "critical" INTEGER NOT NULL DEFAULT 0,
    "major" INTEGER NOT NULL DEFAULT 0,
    "minor" INTEGER NOT NULL DEFAULT 0,
    "query" INTEGER NOT NULL DEFAULT 0,
    "applicable_rules" TEXT[],
    "evaluated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "person_quality_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "municipality_quality" (
    "municipality_code" CHAR(4) NOT NULL,
    "persons" INTEGER NOT NULL DEFAULT 0,
    "flawless" INTEGER NOT NULL DEFAULT 0,
    "loss_total" INTEGER NOT NULL DEFAULT 0,
    "critical" INTEGER NOT NULL DEFAULT 0,
    "major" INTEGER NOT NULL DEFAULT 0,
    "minor" INTEGER NOT NULL DEFAULT 0,
    "query" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "municipality_quality_pkey" PRIMARY KEY ("municipality_code")
);

-- CreateTable
CREATE TABLE "municipality_quality_day" (
    "municipality_code" CHAR(4) NOT NULL,
    "day" DATE NOT NULL,
    "persons" INTEGER NOT NULL,
    "flawless" INTEGER NOT NULL,
    "loss_total" INTEGER NOT NULL,
    "critical" INTEGER NOT NULL,
    "major" INTEGER NOT NULL,
    "minor" INTEGER NOT NULL,
    "query" INTEGER NOT NULL,

    CONSTRAINT "municipality_quality_day_pkey" PRIMARY KEY ("municipality_code","day")
);

-- CreateTable
CREATE TABLE "rule_count" (
    "municipality_code" CHAR(4) NOT NULL,
    "rule_id" TEXT NOT NULL,
    "applicable" INTEGER NOT NULL DEFAULT 0,
    "failing" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "rule_count_pkey" PRIMARY KEY ("municipality_code","rule_id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" SERIAL NOT NULL,
    "severity" TEXT NOT NULL DEFAULT 'info',
    "title_nb" TEXT NOT NULL,
    "title_nn" TEXT NOT NULL DEFAULT '',
    "title_en" TEXT NOT NULL DEFAULT '',
    "body_nb" TEXT NOT NULL DEFAULT '',
    "body_nn" TEXT NOT NULL DEFAULT '',
    "body_en" TEXT NOT NULL DEFAULT '',
    "county_code" CHAR(2),
    "municipality_code" CHAR(4),
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme" (
    "code" TEXT NOT NULL,
    "label_nb" TEXT NOT NULL,
    "label_nn" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "mark" TEXT NOT NULL DEFAULT 'proposal',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "theme_code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" "ticket_state" NOT NULL DEFAULT 'new',
    "requester_id" UUID NOT NULL,
    "assignee_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "waiting_since" TIMESTAMPTZ(3),
    "first_answered_at" TIMESTAMPTZ(3),
    "solved_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "proof" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_message" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "author_id" UUID NOT NULL,
    "from_imdi" BOOLEAN NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "ticket_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_note" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "ticket_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_person" (
    "ticket_id" UUID NOT NULL,
    "person_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "record_version" INTEGER NOT NULL,
    "row_state" TEXT NOT NULL DEFAULT 'open',

    CONSTRAINT "ticket_person_pkey" PRIMARY KEY ("ticket_id","person_id")
);

-- CreateTable
CREATE TABLE "ticket_finding" (
    "ticket_id" UUID NOT NULL,
    "finding_id" INTEGER NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "rule_set_version" TEXT NOT NULL,
    "evidence" JSONB NOT NULL DEFAULT '{}',
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "ticket_finding_pkey" PRIMARY KEY ("ticket_id","finding_id")
);

-- CreateTable
CREATE TABLE "ticket_read_mark" (
    "ticket_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_read_mark_pkey" PRIMARY KEY ("ticket_id","user_id")
);

-- CreateTable
CREATE TABLE "transfer" (
    "id" UUID NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "state" "transfer_state" NOT NULL DEFAULT 'queued',
    "channel" TEXT NOT NULL DEFAULT 'web',
    "kind" TEXT,
    "file_name" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "format" TEXT,
    "encoding" TEXT,
    "separator" TEXT,
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "rows_total" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "unknown_columns" TEXT[],
    "columns" TEXT[],
    "refusal" JSONB,
    "effect" JSONB NOT NULL DEFAULT '{}',
    "uploaded_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transfer_content" (
    "transfer_id" UUID NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "transfer_content_pkey" PRIMARY KEY ("transfer_id")
);

-- CreateTable
CREATE TABLE "transfer_reject" (
    "id" SERIAL NOT NULL,
    "transfer_id" UUID NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT NOT NULL DEFAULT '',
    "value" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "original" JSONB NOT NULL,

    CONSTRAINT "transfer_reject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "to_user_id" UUID NOT NULL,
    "language" "language" NOT NULL,
    "data" JSONB NOT NULL,
    "activity_id" INTEGER,
    "ticket_id" UUID,
    "state" "mail_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "municipality_county_code_idx" ON "municipality"("county_code");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "user_account_municipality_code_idx" ON "user_account"("municipality_code");

-- CreateIndex
CREATE INDEX "user_account_role_idx" ON "user_account"("role");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "password_link_user_id_idx" ON "password_link"("user_id");

-- CreateIndex
CREATE INDEX "activity_person_id_id_idx" ON "activity"("person_id", "id");

-- CreateIndex
CREATE INDEX "activity_ticket_id_id_idx" ON "activity"("ticket_id", "id");

-- CreateIndex
CREATE INDEX "activity_municipality_code_id_idx" ON "activity"("municipality_code", "id");

-- CreateIndex
CREATE INDEX "access_log_municipality_code_id_idx" ON "access_log"("municipality_code", "id");

-- CreateIndex
CREATE INDEX "access_log_person_id_id_idx" ON "access_log"("person_id", "id");

-- CreateIndex
CREATE INDEX "access_log_user_id_id_idx" ON "access_log"("user_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "person_duf_key" ON "person"("duf");

-- CreateIndex
CREATE INDEX "person_municipality_code_name_id_idx" ON "person"("municipality_code", "name", "id");

-- CreateIndex
CREATE INDEX "person_national_id_idx" ON "person"("national_id");

-- CreateIndex
CREATE INDEX "category_person_id_idx" ON "category"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "category_municipality_code_external_id_key" ON "category"("municipality_code", "external_id");

-- CreateIndex
CREATE INDEX "decision_person_id_idx" ON "decision"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_municipality_code_external_id_key" ON "decision"("municipality_code", "external_id");

-- CreateIndex
CREATE INDEX "final_goal_person_id_idx" ON "final_goal"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "final_goal_municipality_code_external_id_key" ON "final_goal"("municipality_code", "external_id");

-- CreateIndex
CREATE INDEX "contract_person_id_idx" ON "contract"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "contract_municipality_code_external_id_key" ON "contract"("municipality_code", "external_id");

-- CreateIndex
CREATE INDEX "language_goal_person_id_idx" ON "language_goal"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "language_goal_municipality_code_external_id_key" ON "language_goal"("municipality_code", "external_id");

-- CreateIndex
CREATE INDEX "measure_person_id_idx" ON "measure"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "measure_municipality_code_external_id_key" ON "measure"("municipality_code", "external_id");

-- CreateIndex
CREATE INDEX "training_hours_person_id_idx" ON "training_hours"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_hours_municipality_code_external_id_key" ON "training_hours"("municipality_code", "external_id");

-- CreateIndex
CREATE INDEX "absence_person_id_idx" ON "absence"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "absence_municipality_code_external_id_key" ON "absence"("municipality_code", "external_id");

-- CreateIndex
CREATE INDEX "programme_end_person_id_idx" ON "programme_end"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_end_municipality_code_external_id_key" ON "programme_end"("municipality_code", "external_id");

-- CreateIndex
CREATE INDEX "appeal_person_id_idx" ON "appeal"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "appeal_municipality_code_external_id_key" ON "appeal"("municipality_code", "external_id");

-- CreateIndex
CREATE INDEX "full_time_upper_secondary_person_id_idx" ON "full_time_upper_secondary"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "full_time_upper_secondary_municipality_code_external_id_key" ON "full_time_upper_secondary"("municipality_code", "external_id");

-- CreateIndex
CREATE INDEX "register_history_person_id_valid_to_idx" ON "register_history"("person_id", "valid_to");

-- CreateIndex
CREATE INDEX "register_history_table_name_row_id_version_idx" ON "register_history"("table_name", "row_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "register_change_request_id_key" ON "register_change"("request_id");

-- CreateIndex
CREATE INDEX "register_change_actor_id_id_idx" ON "register_change"("actor_id", "id");

-- CreateIndex
CREATE INDEX "register_change_person_id_id_idx" ON "register_change"("person_id", "id");

-- CreateIndex
CREATE INDEX "quality_run_state_id_idx" ON "quality_run"("state", "id");

-- CreateIndex
CREATE INDEX "finding_municipality_code_state_rule_id_opened_at_idx" ON "finding"("municipality_code", "state", "rule_id", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "finding_person_id_rule_id_business_key_key" ON "finding"("person_id", "rule_id", "business_key");

-- CreateIndex
CREATE INDEX "finding_event_finding_id_id_idx" ON "finding_event"("finding_id", "id");

-- CreateIndex
CREATE INDEX "person_quality_municipality_code_loss_idx" ON "person_quality"("municipality_code", "loss");

-- CreateIndex
CREATE INDEX "notice_starts_at_idx" ON "notice"("starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_number_key" ON "ticket"("number");

-- CreateIndex
CREATE INDEX "ticket_municipality_code_state_updated_at_idx" ON "ticket"("municipality_code", "state", "updated_at");

-- CreateIndex
CREATE INDEX "ticket_state_waiting_since_idx" ON "ticket"("state", "waiting_since");

-- CreateIndex
CREATE INDEX "ticket_assignee_id_state_idx" ON "ticket"("assignee_id", "state");

-- CreateIndex
CREATE INDEX "ticket_theme_code_state_idx" ON "ticket"("theme_code", "state");

-- CreateIndex
CREATE INDEX "ticket_closes_at_idx" ON "ticket"("closes_at");

-- CreateIndex
CREATE INDEX "ticket_message_ticket_id_at_idx" ON "ticket_message"("ticket_id", "at");

-- CreateIndex
CREATE INDEX "ticket_note_ticket_id_at_idx" ON "ticket_note"("ticket_id", "at");

-- CreateIndex
CREATE INDEX "ticket_person_person_id_idx" ON "ticket_person"("person_id");

-- CreateIndex
CREATE INDEX "ticket_finding_finding_id_idx" ON "ticket_finding"("finding_id");

-- CreateIndex
CREATE INDEX "transfer_municipality_code_created_at_idx" ON "transfer"("municipality_code", "created_at");

-- CreateIndex
CREATE INDEX "transfer_reject_transfer_id_line_idx" ON "transfer_reject"("transfer_id", "line");

-- CreateIndex
CREATE INDEX "outgoing_mail_state_created_at_idx" ON "outgoing_mail"("state", "created_at");

-- CreateIndex
CREATE INDEX "outgoing_mail_ticket_id_idx" ON "outgoing_mail"("ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "outgoing_mail_activity_id_to_user_id_template_key" ON "outgoing_mail"("activity_id", "to_user_id", "template");

-- AddForeignKey
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_county_code_fkey" FOREIGN KEY ("county_code") REFERENCES "county"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_municipality_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "municipality"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "final_goal" ADD CONSTRAINT "final_goal_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "language_goal" ADD CONSTRAINT "language_goal_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_hours" ADD CONSTRAINT "training_hours_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_end" ADD CONSTRAINT "programme_end_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "full_time_upper_secondary" ADD CONSTRAINT "full_time_upper_secondary_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_event" ADD CONSTRAINT "finding_event_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_message" ADD CONSTRAINT "ticket_message_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_note" ADD CONSTRAINT "ticket_note_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_person" ADD CONSTRAINT "ticket_person_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_finding" ADD CONSTRAINT "ticket_finding_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_finding" ADD CONSTRAINT "ticket_finding_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_read_mark" ADD CONSTRAINT "ticket_read_mark_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer_content" ADD CONSTRAINT "transfer_content_transfer_id_fkey" FOREIGN KEY ("transfer_id") REFERENCES "transfer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer_reject" ADD CONSTRAINT "transfer_reject_transfer_id_fkey" FOREIGN KEY ("transfer_id") REFERENCES "transfer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

