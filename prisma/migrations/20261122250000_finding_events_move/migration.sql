-- What has happened to a finding goes with its person to another municipality: the one that was left reads no more of the
-- evidence, and the new one sees the finding's whole life.
create function finding_events_move() returns trigger language plpgsql as $$
begin
  update finding_event e set municipality_code = new.municipality_code
  from finding f where f.id = e.finding_id and f.person_id = new.id;
  return null;
end
$$;
create trigger e_finding_events_move after update of municipality_code on person for each row
  when (old.municipality_code is distinct from new.municipality_code) execute function finding_events_move();

update finding_event e set municipality_code = f.municipality_code
from finding f where f.id = e.finding_id and e.municipality_code <> f.municipality_code;
