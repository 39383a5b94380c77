-- Lists of findings ask which persons are graded (few are) and what the failing persons of a municipality cost; without these
-- both are looked up person by person.
create index person_graded_idx on person (municipality_code, id) where confidentiality <> 'UGRADERT';
create index person_quality_failing_idx on person_quality (municipality_code, person_id)
  include (loss, critical, major, minor, query) where critical + major + minor + query > 0;
