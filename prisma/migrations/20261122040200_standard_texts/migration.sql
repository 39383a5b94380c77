-- Texts that the desk answers with again and again, with placeholders that are filled from the ticket.
create table standard_text (
  id serial,
  theme_code text,
  title_nb text not null,
  body_nb text not null,
  title_nn text not null default '',
  body_nn text not null default '',
  title_en text not null default '',
  body_en text not null default '',
  version int not null default 1,
  retired_at timestamptz(3),
  updated_at timestamptz(3) not null default current_timestamp,
  updated_by_id uuid not null,
  constraint standard_text_pkey primary key (id),
  constraint standard_text_theme_code_fkey foreign key (theme_code) references theme (code) on delete restrict on update cascade
);
create index standard_text_theme_code_idx on standard_text (theme_code);

alter table standard_text enable row level security;
create policy imdi_only on standard_text to portal_user
  using ((select portal_scope()) = '*') with check ((select portal_scope()) = '*');
grant select, insert, update on standard_text to portal_user;
grant usage on sequence standard_text_id_seq to portal_user;
