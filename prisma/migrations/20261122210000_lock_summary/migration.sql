-- Whoever changes a record locks the person's summary before anything else, as a file does, so that neither waits for the
-- other in a ring: a file that holds the summary needs the person when it comes to judge it.
create function lock_summary(person integer) returns void language sql security definer set search_path = pg_catalog, public as $$
  select 1 from person_summary where person_id = person for update
$$;
