-- Known errors (kjente feil): what they are, whom they hit now and hit before, and what people said of them.

create table known_error (
  id              serial primary key,
  -- Case of the published catalogue that it was made from; such ones are demo content.
  catalogue_code  text unique,
  status          text not null default 'under_investigation'
    check (status in ('under_investigation', 'workaround', 'verifying', 'closed')),
  visibility      text not null default 'internal' check (visibility in ('internal', 'affected', 'public')),
  loudness        text not null default 'strip' check (loudness in ('hint', 'strip', 'banner')),
  -- Validated by domain/quality/signature.ts.
  signature       jsonb not null default '{}',
  -- Rules whose findings on the persons it hits are its fault.
  covers          text[] not null default '{}',
  next_update_at  timestamptz(3),
  version         integer not null default 1,
  created_by_id   uuid not null,
  created_at      timestamptz(3) not null default clock_timestamp(),
  updated_at      timestamptz(3) not null default clock_timestamp(),
  published_at    timestamptz(3),
  closed_at       timestamptz(3),
  -- Why it was closed while persons were still hit.
  closing_reason  text
);
create index known_error_status_idx on known_error (status, updated_at);

create table known_error_text (
  known_error_id  integer not null references known_error (id) on delete cascade,
  language        language not null,
  title           text not null,
  symptom         text not null default '',
  affected        text not null default '',
  workaround      text not null default '',
  what_to_do      text not null default '',
  what_not_to_do  text not null default '',
  primary key (known_error_id, language)
);

create table known_error_update (
  id              serial primary key,
  known_error_id  integer not null references known_error (id) on delete cascade,
  at              timestamptz(3) not null default clock_timestamp(),
  author_id       uuid not null,
  status          text not null,
  body_nb         text not null default '',
  body_nn         text not null default '',
  body_en         text not null default ''
);
create index known_error_update_of_idx on known_error_update (known_error_id, id);

-- One row per person that a known error hits or has hit. `shown` is false while the error is IMDi's own business.
create table known_error_hit (
  known_error_id    integer not null references known_error (id) on delete cascade,
  person_id         integer not null references person (id) on delete cascade,
  municipality_code char(4) not null,
  since             timestamptz(3) not null,
  ended_at          timestamptz(3),
  shown             boolean not null default true,
  primary key (known_error_id, person_id)
);
create index known_error_hit_of_municipality_idx on known_error_hit (municipality_code, known_error_id, ended_at);
create index known_error_hit_of_person_idx on known_error_hit (person_id) where ended_at is null;

-- What a user has put away: everything up to this update.
create table known_error_dismissal (
  user_id         uuid not null references user_account (id) on delete cascade,
  known_error_id  integer not null references known_error (id) on delete cascade,
  update_id       integer not null default 0,
  at              timestamptz(3) not null default clock_timestamp(),
  primary key (user_id, known_error_id)
);

-- «Dette løser det» and «gjelder ikke oss»: one word per user, error and day.
create table known_error_verdict (
  known_error_id    integer not null references known_error (id) on delete cascade,
  user_id           uuid not null references user_account (id) on delete cascade,
  day               date not null,
  municipality_code char(4) not null,
  verdict           text not null default 'solves' check (verdict in ('solves', 'not_us')),
  at                timestamptz(3) not null default clock_timestamp(),
  primary key (known_error_id, user_id, day)
);

create table ticket_known_error (
  ticket_id         uuid not null references ticket (id) on delete cascade,
  known_error_id    integer not null references known_error (id) on delete cascade,
  municipality_code char(4) not null,
  linked_by_id      uuid,
  at                timestamptz(3) not null default clock_timestamp(),
  primary key (ticket_id, known_error_id)
);
create index ticket_known_error_of_idx on ticket_known_error (known_error_id, ticket_id);
create index ticket_known_error_of_municipality_idx on ticket_known_error (municipality_code, known_error_id);

-- ---------------------------------------------------------------- findings that are the error's fault
alter table finding add column known_error_id integer references known_error (id) on delete set null;
alter table finding add column known_error_since timestamptz(3);
create index finding_of_known_error_idx on finding (known_error_id) where known_error_id is not null;
-- Openings of late, for the peaks.
create index finding_opened_idx on finding (opened_at);

-- ---------------------------------------------------------------- notices
alter table notice add column roles role[] not null default '{}';
alter table notice add column send_mail boolean not null default false;
alter table notice add column place text not null default 'everywhere'
  check (place in ('everywhere', 'register', 'tickets', 'transfer'));

-- ---------------------------------------------------------------- who may see what
alter table known_error_hit enable row level security;
create policy own_municipality on known_error_hit for select to portal_user
  using ((select portal_scope()) = '*' or (shown and municipality_code = (select portal_scope())));

alter table ticket_known_error enable row level security;
create policy own_municipality on ticket_known_error to portal_user
  using ((select portal_scope()) = '*' or municipality_code = (select portal_scope()))
  with check ((select portal_scope()) = '*' and exists (
    select from ticket t where t.id = ticket_id and t.municipality_code = ticket_known_error.municipality_code));

alter table known_error enable row level security;
create policy readers on known_error for select to portal_user
  using ((select portal_scope()) = '*' or visibility = 'public'
    or (visibility = 'affected' and (
      exists (select from known_error_hit h where h.known_error_id = known_error.id and h.municipality_code = (select portal_scope()))
      or exists (select from ticket_known_error l where l.known_error_id = known_error.id
                 and l.municipality_code = (select portal_scope())))));
create policy imdi_adds on known_error for insert to portal_user with check ((select portal_scope()) = '*');
create policy imdi_changes on known_error for update to portal_user
  using ((select portal_scope()) = '*') with check ((select portal_scope()) = '*');

alter table known_error_text enable row level security;
create policy readers on known_error_text for select to portal_user
  using (exists (select from known_error k where k.id = known_error_id));
create policy imdi_writes on known_error_text to portal_user
  using ((select portal_scope()) = '*') with check ((select portal_scope()) = '*');

alter table known_error_update enable row level security;
create policy readers on known_error_update for select to portal_user
  using (exists (select from known_error k where k.id = known_error_id));
create policy imdi_adds on known_error_update for insert to portal_user with check ((select portal_scope()) = '*');

alter table known_error_dismissal enable row level security;
create policy own_rows on known_error_dismissal to portal_user
  using (user_id = (select portal_actor()))
  with check (user_id = (select portal_actor()) and exists (select from known_error k where k.id = known_error_id));

alter table known_error_verdict enable row level security;
create policy own_municipality on known_error_verdict to portal_user
  using ((select portal_scope()) = '*' or municipality_code = (select portal_scope()))
  with check (user_id = (select portal_actor()) and municipality_code = (select portal_scope())
    and exists (select from known_error k where k.id = known_error_id));

grant select on known_error_hit to portal_user;
grant select, insert, update on known_error, known_error_verdict, known_error_dismissal to portal_user;
grant select, insert, update, delete on known_error_text, ticket_known_error to portal_user;
grant select, insert on known_error_update to portal_user;
grant usage on all sequences in schema public to portal_user;

-- A person who moves takes what hits him or her along.
create function known_error_hits_move() returns trigger language plpgsql as $$
begin
  update known_error_hit set municipality_code = new.municipality_code where person_id = new.id;
  return null;
end
$$;
create trigger d_known_error_hits_move after update of municipality_code on person for each row
  when (old.municipality_code is distinct from new.municipality_code) execute function known_error_hits_move();
