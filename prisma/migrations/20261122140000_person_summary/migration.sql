-- What lists and reports ask of a person, in one row per person: kept by the database as part of every write to the
-- register, so that a list of 25 000 persons is filtered and counted without reading all that is registered on them.
-- Nothing in it depends on the day it is read. A day without an end is `infinity`.
create table person_summary (
  person_id int primary key references person (id) on delete cascade,
  municipality_code char(4) not null,
  -- category
  category_codes text[] not null default '{}',
  programme_category text,
  programme_category_until date,
  -- decision: scheme INTRO unless the name says Norwegian
  programme_answered boolean not null default false,
  has_programme_period boolean not null default false,
  has_programme_award boolean not null default false,
  programme_decided_on date,
  programme_from date,
  programme_last_from date,
  programme_until date,
  programme_days datemultirange,
  leave_days datemultirange,
  has_norwegian_decision boolean not null default false,
  norwegian_decided_on date,
  -- goals and contract
  final_goal text,
  has_contract boolean not null default false,
  contract_on date,
  has_language_goal boolean not null default false,
  language_goal text,
  -- measures, hours, absence
  measures int not null default 0,
  last_measure_to date,
  measure_types text[] not null default '{}',
  has_hours boolean not null default false,
  norwegian_hours numeric,
  social_hours numeric,
  has_absence boolean not null default false,
  has_full_time_school boolean not null default false,
  -- ends that stand; the last one of each year at the same place of the three lists
  standing_ends int not null default 0,
  last_ended_on date,
  last_end_reason text,
  end_years int[] not null default '{}',
  end_days date[] not null default '{}',
  end_reasons text[] not null default '{}'
) with (fillfactor = 80);
create index person_summary_municipality_code_idx on person_summary (municipality_code);

alter table person_summary enable row level security;
create policy own_municipality on person_summary to portal_user
  using ((select portal_scope()) = '*' or municipality_code = (select portal_scope()))
  with check ((select portal_scope()) = '*' or municipality_code = (select portal_scope()));
grant select on person_summary to portal_user;

-- ---------------------------------------------------------------- one function per table it is taken from
create function summarise_category(ids int[]) returns void language sql as $$
  update person_summary s set category_codes = c.codes, programme_category = c.programme[1], programme_category_until = c.until[1]
  from (
    select i.person_id, coalesce(array_agg(distinct x.code) filter (where x.code is not null), '{}') as codes,
      array_agg(x.code order by coalesce(x.to_date, 'infinity') desc, x.from_date desc, x.id desc)
        filter (where x.code in ('RP_INTRO', 'R_INTRO', 'KT_INTRO')) as programme,
      array_agg(coalesce(x.to_date, 'infinity') order by coalesce(x.to_date, 'infinity') desc, x.from_date desc, x.id desc)
        filter (where x.code in ('RP_INTRO', 'R_INTRO', 'KT_INTRO')) as until
    from unnest(ids) i(person_id) left join category x on x.person_id = i.person_id and x.annulled_at is null
    group by i.person_id
  ) c where s.person_id = c.person_id
$$;

create function summarise_decision(ids int[]) returns void language sql as $$
  update person_summary s set programme_answered = d.answered, has_programme_period = d.period, has_programme_award = d.award,
    programme_decided_on = d.decided_on, programme_from = d.first_from, programme_last_from = d.last_from,
    programme_until = d.until, programme_days = d.days, leave_days = d.leave,
    has_norwegian_decision = d.norwegian, norwegian_decided_on = d.norwegian_on
  from (
    select person_id, coalesce(bool_or(scheme = 'INTRO' and type in ('TILDELING', 'AVSLAG')), false) as answered,
      coalesce(bool_or(in_programme), false) as period,
      coalesce(bool_or(scheme = 'INTRO' and type = 'TILDELING'), false) as award,
      max(decided_on) filter (where scheme = 'INTRO' and type = 'TILDELING') as decided_on,
      min(from_date) filter (where in_programme) as first_from,
      max(from_date) filter (where in_programme) as last_from,
      max(coalesce(to_date, 'infinity')) filter (where in_programme and from_date is not null) as until,
      range_agg(daterange(from_date, to_date, '[]')) filter (where in_programme and holds_days) as days,
      range_agg(daterange(from_date, to_date, '[]')) filter (where scheme = 'INTRO' and type = 'PERMISJON' and holds_days) as leave,
      coalesce(bool_or(norwegian), false) as norwegian,
      max(decided_on) filter (where norwegian) as norwegian_on
    from (
      select i.person_id, x.scheme, x.type, x.decided_on, x.from_date, x.to_date,
        x.scheme = 'INTRO' and x.type in ('TILDELING', 'FORLENGELSE') as in_programme,
        x.scheme in ('NORSK', 'NORSK_RETT') and x.type in ('TILDELING', 'AVSLAG') as norwegian,
        x.from_date <= coalesce(x.to_date, 'infinity') as holds_days
      from unnest(ids) i(person_id) left join decision x on x.person_id = i.person_id and x.annulled_at is null
    ) x group by person_id
  ) d where s.person_id = d.person_id
$$;

create function summarise_final_goal(ids int[]) returns void language sql as $$
  update person_summary s set final_goal = g.code
  from (
    select i.person_id, (array_agg(x.code order by x.set_on desc nulls last, x.id desc))[1] as code
    from unnest(ids) i(person_id) left join final_goal x on x.person_id = i.person_id and x.annulled_at is null
    group by i.person_id
  ) g where s.person_id = g.person_id
$$;

create function summarise_contract(ids int[]) returns void language sql as $$
  update person_summary s set has_contract = c.any_row, contract_on = c.signed_on
  from (
    select i.person_id, count(x.id) > 0 as any_row, max(x.signed_on) as signed_on
    from unnest(ids) i(person_id) left join contract x on x.person_id = i.person_id and x.annulled_at is null
    group by i.person_id
  ) c where s.person_id = c.person_id
$$;

create function summarise_language_goal(ids int[]) returns void language sql as $$
  update person_summary s set has_language_goal = g.any_row, language_goal = g.levels
  from (
    select i.person_id, count(x.id) > 0 as any_row,
      (array_agg(concat_ws(' / ', coalesce(x.listening, '–'), coalesce(x.reading, '–'), coalesce(x.writing, '–'), coalesce(x.speaking, '–'))
        order by x.set_on desc nulls last, x.id desc) filter (where x.id is not null))[1] as levels
    from unnest(ids) i(person_id) left join language_goal x on x.person_id = i.person_id and x.annulled_at is null
    group by i.person_id
  ) g where s.person_id = g.person_id
$$;

create function summarise_measure(ids int[]) returns void language sql as $$
  update person_summary s set measures = m.rows, last_measure_to = m.until, measure_types = m.types
  from (
    select i.person_id, count(x.id)::int as rows,
      max(coalesce(x.to_date, 'infinity')) filter (where x.id is not null) as until,
      coalesce(array_agg(distinct x.type) filter (where x.id is not null), '{}') as types
    from unnest(ids) i(person_id) left join measure x on x.person_id = i.person_id and x.annulled_at is null
    group by i.person_id
  ) m where s.person_id = m.person_id
$$;

create function summarise_training_hours(ids int[]) returns void language sql as $$
  update person_summary s set has_hours = h.any_row, norwegian_hours = h.norwegian, social_hours = h.social
  from (
    select i.person_id, count(x.id) > 0 as any_row, sum(x.hours) filter (where x.subject = 'NORSK') as norwegian,
      sum(x.hours) filter (where x.subject = 'SAMF') as social
    from unnest(ids) i(person_id) left join training_hours x on x.person_id = i.person_id and x.annulled_at is null
    group by i.person_id
  ) h where s.person_id = h.person_id
$$;

create function summarise_absence(ids int[]) returns void language sql as $$
  update person_summary s set has_absence = exists (
    select from absence x where x.person_id = s.person_id and x.annulled_at is null)
  where s.person_id = any(ids)
$$;

create function summarise_full_time_upper_secondary(ids int[]) returns void language sql as $$
  update person_summary s set has_full_time_school = exists (
    select from full_time_upper_secondary x where x.person_id = s.person_id and x.annulled_at is null)
  where s.person_id = any(ids)
$$;

-- An end that was reopened no longer stands. Of several in a year the last one counts.
create function summarise_programme_end(ids int[]) returns void language sql as $$
  update person_summary s set standing_ends = e.rows, last_ended_on = e.last_on, last_end_reason = e.last_reason,
    end_years = e.years, end_days = e.days, end_reasons = e.reasons
  from (
    select person_id, count(id)::int as rows, max(ended_on) as last_on,
      (array_agg(reason order by ended_on desc nulls last, id desc))[1] as last_reason,
      coalesce(array_agg(year order by year) filter (where last_of_year), '{}') as years,
      coalesce(array_agg(ended_on order by year) filter (where last_of_year), '{}') as days,
      coalesce(array_agg(reason order by year) filter (where last_of_year), '{}') as reasons
    from (
      select i.person_id, x.id, x.ended_on, x.reason, extract(year from x.ended_on)::int as year,
        x.ended_on is not null and row_number() over (
          partition by i.person_id, extract(year from x.ended_on) order by x.ended_on desc, x.id desc) = 1 as last_of_year
      from unnest(ids) i(person_id)
      left join programme_end x on x.person_id = i.person_id and x.annulled_at is null and x.reopened_on is null
    ) x group by person_id
  ) e where s.person_id = e.person_id
$$;

-- ---------------------------------------------------------------- kept by triggers, once per statement
create function summarise_persons() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    insert into person_summary (person_id, municipality_code) select id, municipality_code from new_rows;
  else
    update person_summary s set municipality_code = p.municipality_code
    from new_rows p where s.person_id = p.id and s.municipality_code <> p.municipality_code;
  end if;
  return null;
end
$$;
create trigger s_summarise_insert after insert on person referencing new table as new_rows
  for each statement execute function summarise_persons();
create trigger s_summarise_update after update on person referencing new table as new_rows
  for each statement execute function summarise_persons();

-- The rows are locked before anything is read, so that of two writers about one person the second sees what the first wrote.
create function summarise_rows() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  ids int[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct person_id) into ids from new_rows;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct person_id) into ids from old_rows;
  else
    select array_agg(distinct person_id) into ids
    from (select person_id from new_rows union all select person_id from old_rows) r;
  end if;
  if ids is not null then
    perform 1 from person_summary where person_id = any(ids) order by person_id for update;
    execute format('select summarise_%s($1)', tg_table_name) using ids;
  end if;
  return null;
end
$$;

-- For persons that came in past the triggers.
create function summarise_all() returns void language plpgsql as $$
declare
  ids int[];
  t text;
begin
  insert into person_summary (person_id, municipality_code) select id, municipality_code from person
  on conflict (person_id) do update set municipality_code = excluded.municipality_code;
  select array_agg(id) into ids from person;
  if ids is null then return; end if;
  foreach t in array array['category','decision','final_goal','contract','language_goal','measure','training_hours','absence',
    'programme_end','full_time_upper_secondary'] loop
    execute format('select summarise_%s($1)', t) using ids;
  end loop;
end
$$;

do $$
declare t text;
begin
  foreach t in array array['category','decision','final_goal','contract','language_goal','measure','training_hours','absence',
    'programme_end','full_time_upper_secondary'] loop
    execute format('create trigger s_summarise_insert after insert on %I referencing new table as new_rows
      for each statement execute function summarise_rows()', t);
    execute format('create trigger s_summarise_update after update on %I referencing old table as old_rows new table as new_rows
      for each statement execute function summarise_rows()', t);
    execute format('create trigger s_summarise_delete after delete on %I referencing old table as old_rows
      for each statement execute function summarise_rows()', t);
  end loop;
end
$$;

do $$ begin
  perform summarise_all();
  execute 'revoke all on function summarise_all() from public';
end $$;
