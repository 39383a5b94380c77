-- A notice is shown on the first page of those it is for; it has no other place.
alter table notice drop column place;
