-- The rules that fail on a person, kept beside the sums: other rooms change the state of a finding (exception, known
-- error), and the totals must know what the person counted for until then.
ALTER TABLE "person_quality" ADD COLUMN "failing_rules" TEXT[];

-- A person's quality keeps the municipality it was counted in until the person is evaluated again (in the same
-- transaction); otherwise the totals of the municipality it left could not be put right.
create or replace function person_moves() returns trigger language plpgsql as $$
declare t text;
begin
  perform set_config('portal.moving', '1', true);
  foreach t in array array['category','decision','final_goal','contract','language_goal','measure','training_hours','absence',
    'programme_end','appeal','full_time_upper_secondary','register_history','finding'] loop
    execute format('update %I set municipality_code = $1 where person_id = $2', t) using new.municipality_code, new.id;
  end loop;
  perform set_config('portal.moving', '', true);
  return null;
end
$$;
