-- The transfer that brought a finding, or brought it back; and groups of findings that have something in common.
alter table finding add column transfer_id uuid;

-- What many of a rule's open findings share, in one municipality or (municipality_code '*') in the whole country.
-- Summed up after every run and every transfer.
create table cause_group (
  municipality_code text not null,
  rule_id           text not null,
  kind              text not null check (kind in ('transfer', 'source', 'field', 'code', 'day')),
  field             text not null,
  value             text not null,
  findings          integer not null,
  -- Findings of the rule in the same place.
  total             integer not null,
  municipalities    integer not null,
  -- The share that is usual: among the rule's findings elsewhere, or of the persons of the place. Null: nothing to compare.
  usual             double precision,
  -- Rows of the country that tell nothing are kept: they say what is usual.
  telling           boolean not null default true,
  at                timestamptz(3) not null default clock_timestamp(),
  primary key (municipality_code, rule_id, kind, field, value)
);

alter table cause_group enable row level security;
create policy own_municipality on cause_group for select to portal_user
  using ((select portal_scope()) = '*' or municipality_code = (select portal_scope()));
grant select on cause_group to portal_user;
