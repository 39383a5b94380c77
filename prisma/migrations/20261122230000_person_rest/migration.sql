-- What a run need not look at again: until which day the rules go on saying the same of a person, if nothing is registered.

-- Counts the writes to what is registered on a person.
alter table person_summary add column version int not null default 0;
create function next_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end
$$;
create trigger n_version before update on person_summary for each row execute function next_version();

-- Every write to a person counts, not only a move to another municipality; and a national id that comes or goes counts for
-- everyone who has it.
drop trigger s_summarise_insert on person;
drop trigger s_summarise_update on person;
create or replace function summarise_persons() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    insert into person_summary (person_id, municipality_code) select id, municipality_code from new_rows;
    update person_summary s set version = s.version from person p
    where s.person_id = p.id and p.national_id in (select national_id from new_rows) and p.id not in (select id from new_rows);
  elsif tg_op = 'DELETE' then
    update person_summary s set version = s.version from person p
    where s.person_id = p.id and p.national_id in (select national_id from old_rows);
  else
    update person_summary s set municipality_code = n.municipality_code from new_rows n where s.person_id = n.id;
    update person_summary s set version = s.version from person p
    where s.person_id = p.id and p.national_id in (
      select i.national_id from new_rows n join old_rows o using (id)
      cross join lateral (values (n.national_id), (o.national_id)) i(national_id)
      where n.national_id is distinct from o.national_id);
  end if;
  return null;
end
$$;
create trigger s_summarise_insert after insert on person referencing new table as new_rows
  for each statement execute function summarise_persons();
create trigger s_summarise_update after update on person referencing old table as old_rows new table as new_rows
  for each statement execute function summarise_persons();
create trigger s_summarise_delete after delete on person referencing old table as old_rows
  for each statement execute function summarise_persons();

-- Nothing is summed up of appeals, but rules read them.
create function summarise_appeal(ids int[]) returns void language sql as $$
  update person_summary set version = version where person_id = any(ids)
$$;
create trigger s_summarise_insert after insert on appeal referencing new table as new_rows
  for each statement execute function summarise_rows();
create trigger s_summarise_update after update on appeal referencing new table as new_rows old table as old_rows
  for each statement execute function summarise_rows();
create trigger s_summarise_delete after delete on appeal referencing old table as old_rows
  for each statement execute function summarise_rows();

create table person_rest (
  person_id int primary key references person (id) on delete cascade,
  -- the judgement and the record that it holds for
  outcome bigint not null,
  version int not null,
  -- the rules, and what else they read, as one value
  under text not null,
  judged_on date not null,
  -- the first day on which the rules may say something else; `infinity` for never
  turns_on date not null
);
-- Only the engine reads and writes it.
alter table person_rest enable row level security;
