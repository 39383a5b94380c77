-- An answer that IMDi has pressed «send» on and may still take back. The row stays when the answer has gone out or was
-- taken back, without its text, so that a late repeat of the same press is known.
create table held_answer (
  id uuid not null,
  ticket_id uuid not null,
  author_id uuid not null,
  body text not null,
  state_after ticket_state not null,
  status text not null default 'waiting',
  received int not null,
  held_at timestamptz(3) not null default clock_timestamp(),
  send_at timestamptz(3) not null,
  ended_at timestamptz(3),
  constraint held_answer_pkey primary key (id),
  constraint held_answer_ticket_id_fkey foreign key (ticket_id) references ticket (id) on delete restrict on update cascade,
  constraint held_answer_status_check check (status in ('waiting', 'sent', 'undone', 'stopped'))
);

create index held_answer_ticket_id_status_idx on held_answer (ticket_id, status);
create index held_answer_author_id_status_idx on held_answer (author_id, status);

-- The municipality must not learn of a text before it is sent. Only the author may take it back.
alter table held_answer enable row level security;
create policy imdi_reads on held_answer for select to portal_user using ((select portal_scope()) = '*');
create policy author_writes on held_answer for insert to portal_user
  with check ((select portal_scope()) = '*' and author_id = (select portal_actor()));
create policy author_changes on held_answer for update to portal_user
  using ((select portal_scope()) = '*' and author_id = (select portal_actor()))
  with check ((select portal_scope()) = '*' and author_id = (select portal_actor()));
grant select, insert, update on held_answer to portal_user;
