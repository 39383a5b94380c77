-- What people do with a finding while it is open, and exceptions from it.

-- new: nobody of the municipality has seen it · seen · fixed_elsewhere: corrected in the specialist system, waits for a
-- transfer · exception_asked: IMDi has been asked. It means something while the finding is open.
alter table finding add column stage text not null default 'new'
  constraint finding_stage check (stage in ('new', 'seen', 'fixed_elsewhere', 'exception_asked'));
alter table finding add column stage_at timestamptz(3);
alter table finding add column excepted_since timestamptz(3);
-- The few that somebody does something about, and those that are excepted.
create index finding_in_hand_idx on finding (municipality_code, stage) where stage in ('fixed_elsewhere', 'exception_asked');
create index finding_excepted_idx on finding (municipality_code, person_id) where state = 'excepted';

-- An exception holds for one finding and the evidence that it was asked on. asked → approved, declined or withdrawn;
-- approved → revoked by people, lapsed when the evidence changes, over when the finding is gone.
create table finding_exception (
  id                serial primary key,
  finding_id        integer not null references finding (id) on delete cascade,
  person_id         integer not null references person (id) on delete cascade,
  municipality_code char(4) not null,
  rule_id           text not null,
  severity          severity_class not null,
  fingerprint       text not null,
  evidence          jsonb not null,
  ground            text not null check (ground in ('record_is_right', 'cannot_be_known', 'rule_does_not_fit', 'other')),
  reason            text not null,
  status            text not null check (status in ('asked', 'approved', 'declined', 'withdrawn', 'revoked', 'lapsed', 'over')),
  asked_by_id       uuid not null,
  asked_at          timestamptz(3) not null default clock_timestamp(),
  decided_by_id     uuid,
  decided_at        timestamptz(3),
  -- What IMDi says to a decision, or whoever ends it to the end.
  word              text not null default '',
  ended_at          timestamptz(3)
);
-- One at a time per finding.
create unique index finding_exception_live_idx on finding_exception (finding_id) where status in ('asked', 'approved');
create index finding_exception_of_finding_idx on finding_exception (finding_id, id);
create index finding_exception_of_person_idx on finding_exception (person_id);
create index finding_exception_list_idx on finding_exception (status, asked_at);
create index finding_exception_of_municipality_idx on finding_exception (municipality_code, status, asked_at);

-- Read by the municipality and by IMDi's desk; written by commands that have checked who asks.
alter table finding_exception enable row level security;
create policy own_municipality on finding_exception for select to portal_user
  using ((select portal_scope()) = '*' or municipality_code = (select portal_scope()));
grant select on finding_exception to portal_user;

create function finding_exceptions_move() returns trigger language plpgsql as $$
begin
  update finding_exception set municipality_code = new.municipality_code where person_id = new.id;
  return null;
end
$$;
create trigger d_finding_exceptions_move after update of municipality_code on person for each row
  when (old.municipality_code is distinct from new.municipality_code) execute function finding_exceptions_move();

-- However an evaluation moves a finding, its stage and its exception follow: what comes back is new again, an exception
-- ends with its finding, and what was asked about other evidence has not been asked.
create function finding_stage_follows() returns trigger language plpgsql as $$
begin
  if old.state = 'resolved' then
    new.stage := 'new';
    new.stage_at := new.reopened_at;
    return new;
  end if;
  if old.state = 'excepted' and new.state = 'excepted' then
    return new;
  end if;
  if old.state = 'excepted' or new.state = 'resolved' or new.fingerprint <> old.fingerprint then
    update finding_exception set status = case when new.state = 'resolved' then 'over' else 'lapsed' end,
      ended_at = coalesce(new.closed_at, clock_timestamp())
    where finding_id = new.id and status in ('asked', 'approved');
    new.excepted_since := null;
    new.stage := 'seen';
    new.stage_at := coalesce(new.closed_at, clock_timestamp());
  end if;
  return new;
end
$$;
create trigger a_stage_follows before update on finding for each row
  when (old.state = 'excepted' or old.stage = 'exception_asked' or (old.state = 'resolved' and new.state <> 'resolved'))
  execute function finding_stage_follows();
