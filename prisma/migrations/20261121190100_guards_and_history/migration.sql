-- What Prisma's schema language cannot say: who may see which rows, the trigger-kept history, and jobs in transactions.

-- ---------------------------------------------------------------- the role that users' queries run under
do $$
begin
  if not exists (select from pg_roles where rolname = 'portal_user') then
    create role portal_user nologin nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the same server made it meanwhile
end
$$;
do $$ begin execute format('grant portal_user to %I', current_user); end $$;
grant usage on schema public to portal_user;

create function portal_scope() returns text language sql stable
  return coalesce(current_setting('portal.scope', true), '');
create function portal_actor() returns uuid language sql stable
  return nullif(current_setting('portal.actor_id', true), '')::uuid;
create function portal_role() returns text language sql stable
  return coalesce(current_setting('portal.role', true), '');

-- ---------------------------------------------------------------- one municipality per row
do $$
declare t text;
begin
  foreach t in array array[
    'person','category','decision','final_goal','contract','language_goal','measure','training_hours','absence',
    'programme_end','appeal','full_time_upper_secondary','register_history','register_change',
    'finding','finding_event','person_quality',
    'ticket','ticket_message','transfer','transfer_content','transfer_reject'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_municipality on %I to portal_user
         using ((select portal_scope()) = ''*'' or municipality_code = (select portal_scope()))
         with check ((select portal_scope()) = ''*'' or municipality_code = (select portal_scope()))', t);
  end loop;
end
$$;

-- Links to a person or finding also demand that the actor can see what they link to.
alter table ticket_person enable row level security;
create policy own_municipality on ticket_person to portal_user
  using ((select portal_scope()) = '*' or municipality_code = (select portal_scope()))
  with check (exists (select from person p where p.id = person_id and p.municipality_code = ticket_person.municipality_code)
              and exists (select from ticket t where t.id = ticket_id));
alter table ticket_finding enable row level security;
create policy own_municipality on ticket_finding to portal_user
  using ((select portal_scope()) = '*' or municipality_code = (select portal_scope()))
  with check (exists (select from finding f where f.id = finding_id and f.municipality_code = ticket_finding.municipality_code)
              and exists (select from ticket t where t.id = ticket_id));

-- Internal notes are IMDi's.
alter table ticket_note enable row level security;
create policy imdi_only on ticket_note to portal_user
  using ((select portal_scope()) = '*') with check ((select portal_scope()) = '*');

alter table ticket_read_mark enable row level security;
create policy own_rows on ticket_read_mark to portal_user
  using (user_id = (select portal_actor())) with check (user_id = (select portal_actor()));
alter table draft enable row level security;
create policy own_rows on draft to portal_user
  using (user_id = (select portal_actor())) with check (user_id = (select portal_actor()));

-- The access log is read by the municipality and the privacy officer; it is written by whoever opens a person.
alter table access_log enable row level security;
create policy readers on access_log for select to portal_user
  using (municipality_code = (select portal_scope()) or (select portal_role()) = 'privacy_officer'
         or user_id = (select portal_actor()));
create policy writers on access_log for insert to portal_user
  with check (user_id = (select portal_actor())
              and exists (select from person p where p.id = person_id and p.municipality_code = access_log.municipality_code));

alter table activity enable row level security;
create policy readers on activity for select to portal_user
  using ((select portal_scope()) = '*' or municipality_code = (select portal_scope()) or actor_id = (select portal_actor()));
create policy writers on activity for insert to portal_user
  with check (actor_id = (select portal_actor()));

-- Colleagues, and IMDi's people by name; password hashes are out of reach (see the column grant below).
alter table user_account enable row level security;
create policy colleagues on user_account for select to portal_user
  using ((select portal_scope()) = '*' or municipality_code is null or municipality_code = (select portal_scope())
         or (select portal_role()) = 'system_admin');

alter table outgoing_mail enable row level security;
create policy desk on outgoing_mail for select to portal_user
  using ((select portal_scope()) = '*' or (select portal_role()) = 'system_admin');

-- ---------------------------------------------------------------- grants
grant select on county, municipality, municipality_successor, code_entry, theme, notice, rule_setting, score_weight,
  control_round, quality_run, municipality_quality, municipality_quality_day, rule_count,
  finding, finding_event, person_quality, register_history, outgoing_mail to portal_user;
grant select (id, email, name, role, municipality_code, county_code, language, wants_mail, color_scheme, disabled_at, created_at)
  on user_account to portal_user;
grant select, insert, update on person, category, decision, final_goal, contract, language_goal, measure, training_hours,
  absence, programme_end, appeal, full_time_upper_secondary, register_change,
  ticket, ticket_message, ticket_note, ticket_person, ticket_finding, ticket_read_mark, transfer, transfer_content,
  transfer_reject, notice, quality_run to portal_user;
grant select, insert, update, delete on draft to portal_user;
grant select, insert on access_log, activity to portal_user;
grant insert on register_history to portal_user;
grant usage on all sequences in schema public to portal_user;

-- ---------------------------------------------------------------- municipality, version and history of registered rows
create function register_before_write() returns trigger language plpgsql as $$
declare
  of_person char(4);
begin
  if current_setting('portal.moving', true) = '1' then
    return new;
  end if;
  if tg_table_name <> 'person' then
    -- Always taken from the person, so that a forged code cannot place a row in another municipality.
    select p.municipality_code into of_person from person p where p.id = new.person_id;
    if of_person is null then
      raise exception 'person of the row is not visible' using errcode = 'no_data_found';
    end if;
    new.municipality_code := of_person;
  end if;
  if tg_op = 'UPDATE' then
    new.version := old.version + 1;
    new.updated_at := clock_timestamp();
    new.updated_by_id := portal_actor();
  end if;
  return new;
end
$$;

create function register_keep_history() returns trigger language plpgsql as $$
declare
  earlier jsonb := to_jsonb(old);
begin
  if current_setting('portal.moving', true) = '1' then
    return null;
  end if;
  insert into register_history (table_name, row_id, person_id, municipality_code, version, valid_from, valid_to, changed_by_id, row)
  values (tg_table_name, old.id, coalesce((earlier ->> 'person_id')::int, old.id), old.municipality_code, old.version,
          old.updated_at, new.updated_at, portal_actor(), earlier - 'duf' - 'national_id');
  return null;
end
$$;

-- A person who moves takes everything registered along; the rows themselves have not changed.
create function person_moves() returns trigger language plpgsql as $$
declare t text;
begin
  perform set_config('portal.moving', '1', true);
  foreach t in array array['category','decision','final_goal','contract','language_goal','measure','training_hours','absence',
    'programme_end','appeal','full_time_upper_secondary','register_history','finding','person_quality'] loop
    execute format('update %I set municipality_code = $1 where person_id = $2', t) using new.municipality_code, new.id;
  end loop;
  perform set_config('portal.moving', '', true);
  return null;
end
$$;

do $$
declare t text;
begin
  foreach t in array array['person','category','decision','final_goal','contract','language_goal','measure','training_hours',
    'absence','programme_end','appeal','full_time_upper_secondary'] loop
    execute format('create trigger a_before_write before insert or update on %I for each row execute function register_before_write()', t);
    execute format('create trigger b_keep_history after update on %I for each row execute function register_keep_history()', t);
  end loop;
end
$$;
create trigger c_person_moves after update of municipality_code on person for each row
  when (old.municipality_code is distinct from new.municipality_code) execute function person_moves();

-- Append-only tables refuse changes from anyone but the clean-up, which deletes whole rows.
create function append_only() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;
create trigger append_only before update on ticket_message for each row execute function append_only();
create trigger append_only before update on ticket_note for each row execute function append_only();
create trigger append_only before update on access_log for each row execute function append_only();

-- ---------------------------------------------------------------- jobs inside the caller's transaction
-- The job tables belong to the owner and are closed to portal_user; this is the one door.
create function portal_add_job(job_name text, payload json, run_at timestamptz, job_key text, max_attempts int)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(job_name, payload, run_at => coalesce(run_at, clock_timestamp()),
    max_attempts => max_attempts, job_key => job_key);
end
$$;
revoke all on function portal_add_job(text, json, timestamptz, text, int) from public;
grant execute on function portal_add_job(text, json, timestamptz, text, int) to portal_user;
