-- What a registry owner has decided about a rule, from a control year on and under one law. What is not decided for a year
-- is as in the year before, and in the beginning as the rule itself says.
CREATE TABLE "rule_in_year" (
    "control_year" INTEGER NOT NULL,
    "regime" TEXT NOT NULL,
    "rule_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "rule_in_year_pkey" PRIMARY KEY ("control_year", "regime", "rule_id")
);
alter table rule_in_year add constraint rule_in_year_status check (status in ('shadow', 'active', 'retired')),
  add constraint rule_in_year_regime check (regime in ('INTRO', 'INTEG', 'INTEG_6A'));
CREATE INDEX "rule_in_year_rule_id_idx" ON "rule_in_year" ("rule_id");

insert into rule_in_year (control_year, regime, rule_id, status, reason)
  select 2000, g.regime, s.rule_id, 'retired', '' from rule_setting s, (values ('INTRO'), ('INTEG'), ('INTEG_6A')) g(regime)
  where s.status <> 'active';
delete from rule_setting where severity is null;
ALTER TABLE "rule_setting" DROP COLUMN "status", ALTER COLUMN "severity" SET NOT NULL;

-- What rules in shadow would find, as of the last full run.
CREATE TABLE "shadow_effect" (
    "rule_id" TEXT NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "persons" INTEGER NOT NULL,
    "findings" INTEGER NOT NULL,

    CONSTRAINT "shadow_effect_pkey" PRIMARY KEY ("rule_id", "municipality_code")
);
CREATE INDEX "shadow_effect_municipality_code_idx" ON "shadow_effect" ("municipality_code");

grant select on rule_in_year, shadow_effect to portal_user;
