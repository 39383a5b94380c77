-- What the country would have failed with a municipality's persons, as of the last full run: the national share of failures of
-- each rule under each law, times the persons of the municipality that the rule applies to.
CREATE TABLE "expected_failures" (
    "municipality_code" CHAR(4) NOT NULL,
    "rule_id" TEXT NOT NULL,
    "applicable" INTEGER NOT NULL,
    "expected" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "expected_failures_pkey" PRIMARY KEY ("municipality_code", "rule_id")
);

-- The sum of it over the rules that cost points, and as of when.
CREATE TABLE "municipality_expectation" (
    "municipality_code" CHAR(4) NOT NULL,
    "expected" DOUBLE PRECISION NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "municipality_expectation_pkey" PRIMARY KEY ("municipality_code")
);

-- What the published results of a year are made of, counted anew: persons whose programme ended (the last end of the year, shielded
-- persons left out), up to the day counted to, and how many had ended by the same day of the year before.
CREATE TABLE "municipality_result" (
    "municipality_code" CHAR(4) NOT NULL,
    "year" INTEGER NOT NULL,
    "counted_to" DATE NOT NULL,
    "ended" INTEGER NOT NULL,
    "without_reason" INTEGER NOT NULL,
    "work" INTEGER NOT NULL,
    "education" INTEGER NOT NULL,
    "ended_before" INTEGER NOT NULL,

    CONSTRAINT "municipality_result_pkey" PRIMARY KEY ("municipality_code", "year")
);

-- Goal achievement as IMDi has published it, in whole per cent.
CREATE TABLE "published_result" (
    "municipality_code" CHAR(4) NOT NULL,
    "year" INTEGER NOT NULL,
    "goal_percent" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "saved_by_id" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "published_result_pkey" PRIMARY KEY ("municipality_code", "year")
);
alter table published_result add constraint published_result_percent check (goal_percent between 0 and 100),
  add constraint published_result_year check (year between 2000 and 2100);

-- What a rule says of the figures of a municipality as a whole. It costs no person any points.
CREATE TABLE "municipality_finding" (
    "id" SERIAL NOT NULL,
    "rule_id" TEXT NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "year" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "evidence" JSONB NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "closed_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "confirmed_reason" TEXT,

    CONSTRAINT "municipality_finding_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "municipality_finding_municipality_code_rule_id_year_key"
  ON "municipality_finding" ("municipality_code", "rule_id", "year");
CREATE INDEX "municipality_finding_rule_id_state_idx" ON "municipality_finding" ("rule_id", "state");
alter table municipality_finding add constraint municipality_finding_state check (state in ('open', 'confirmed', 'resolved')),
  add constraint municipality_finding_confirmed check ((state = 'confirmed') = (confirmed_at is not null));

alter table municipality_finding enable row level security;
create policy readers on municipality_finding for select to portal_user
  using ((select portal_scope()) = '*' or municipality_code = (select portal_scope()));
create policy writers on municipality_finding for update to portal_user
  using (municipality_code = (select portal_scope())) with check (municipality_code = (select portal_scope()));

grant select on expected_failures, municipality_expectation, municipality_result, published_result, municipality_finding to portal_user;
grant update (state, confirmed_at, confirmed_by_id, confirmed_reason) on municipality_finding to portal_user;
