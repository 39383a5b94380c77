-- As of which day everyone in the municipality was last judged with nothing taken for granted. Each night takes those next
-- who have waited longest.
alter table "municipality_quality" add column "judged_anew_on" date;
