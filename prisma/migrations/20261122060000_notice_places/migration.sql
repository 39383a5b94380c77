-- Where a notice is shown besides the first page; a critical one is on every page whatever its place.
alter table notice add column place text not null default 'front'
  check (place in ('front', 'upload', 'tickets', 'findings', 'persons', 'everywhere'));
