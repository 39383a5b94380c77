-- What the rules last said of a person, as one number: who has the same one need not be looked at again by a full run.
alter table person_quality add column outcome bigint;
