-- Presses at the desk that have been carried out, by the id of the form, so that the same press again gets the same answer.
create table desk_request (
  id uuid,
  user_id uuid not null,
  kind text not null,
  content_hash text not null,
  answer int,
  at timestamptz(3) not null default clock_timestamp(),
  constraint desk_request_pkey primary key (id)
);
create index desk_request_at_idx on desk_request (at);

alter table desk_request enable row level security;
create policy imdi_only on desk_request to portal_user
  using ((select portal_scope()) = '*') with check ((select portal_scope()) = '*');
grant select, insert, update on desk_request to portal_user;
