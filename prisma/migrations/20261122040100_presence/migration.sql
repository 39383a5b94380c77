-- Who has a ticket open at IMDi's desk right now. Unlogged: it is about this moment, and after a crash nobody is there.
-- No grants: only the portal itself reads and writes it, after asking who asks; a municipality never sees who looks.
create unlogged table presence (
  tab uuid not null,
  ticket_id uuid not null,
  user_id uuid not null,
  writing_until timestamptz(3),
  seen_until timestamptz(3) not null,
  constraint presence_pkey primary key (tab)
);
