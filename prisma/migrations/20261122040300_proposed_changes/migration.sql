-- Corrections that IMDi proposes in a ticket and the municipality accepts or declines. The id becomes the request id of the
-- change, so that a proposal is carried out once.
create table proposed_change (
  id uuid not null,
  ticket_id uuid not null,
  person_id int not null,
  municipality_code char(4) not null,
  kind text not null,
  target_table text,
  target_id int,
  "values" jsonb not null,
  expected_versions jsonb not null,
  reason text not null,
  author_id uuid not null,
  at timestamptz(3) not null default clock_timestamp(),
  status text not null default 'open',
  decided_by_id uuid,
  decided_at timestamptz(3),
  word text not null default '',
  change_id int,
  constraint proposed_change_pkey primary key (id),
  constraint proposed_change_ticket_id_fkey foreign key (ticket_id) references ticket (id) on delete restrict on update cascade,
  constraint proposed_change_status_check check (status in ('open', 'accepted', 'declined', 'withdrawn'))
);
create index proposed_change_ticket_id_at_idx on proposed_change (ticket_id, at);
create index proposed_change_person_id_idx on proposed_change (person_id);

alter table proposed_change enable row level security;
create policy own_municipality on proposed_change for select to portal_user
  using ((select portal_scope()) = '*' or municipality_code = (select portal_scope()));
-- Only IMDi proposes, about a person that its ticket is about.
create policy imdi_proposes on proposed_change for insert to portal_user
  with check ((select portal_scope()) = '*' and author_id = (select portal_actor())
              and exists (select from ticket_person tp where tp.ticket_id = proposed_change.ticket_id
                          and tp.person_id = proposed_change.person_id
                          and tp.municipality_code = proposed_change.municipality_code));
create policy both_decide on proposed_change for update to portal_user
  using ((select portal_scope()) = '*' or municipality_code = (select portal_scope()))
  with check ((select portal_scope()) = '*' or municipality_code = (select portal_scope()));
grant select, insert, update on proposed_change to portal_user;
