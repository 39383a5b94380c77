-- Of those a municipality has a duty for: how many have what must be registered. Counted each night for everyone at once.
CREATE TABLE "municipality_coverage" (
    "municipality_code" CHAR(4) NOT NULL,
    "kind" TEXT NOT NULL,
    "duty" INTEGER NOT NULL,
    "covered" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,

    CONSTRAINT "municipality_coverage_pkey" PRIMARY KEY ("municipality_code", "kind")
);

-- How long after the event things were registered, for what was registered in the twelve months before the day.
CREATE TABLE "municipality_timeliness" (
    "municipality_code" CHAR(4) NOT NULL,
    "kind" TEXT NOT NULL,
    "delay" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "counted_on" DATE NOT NULL,

    CONSTRAINT "municipality_timeliness_pkey" PRIMARY KEY ("municipality_code", "kind", "delay")
);

do $$
declare t text;
begin
  foreach t in array array['municipality_coverage', 'municipality_timeliness'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_municipality on %I to portal_user
         using ((select portal_scope()) = ''*'' or municipality_code = (select portal_scope()))
         with check ((select portal_scope()) = ''*'' or municipality_code = (select portal_scope()))', t);
  end loop;
end
$$;
grant select on municipality_coverage, municipality_timeliness to portal_user;
