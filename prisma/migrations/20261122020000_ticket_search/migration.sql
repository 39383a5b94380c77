-- The words of a ticket in one place: title (A), public messages (B), internal notes (D). Search asks one index, whatever
-- part of the ticket a word stands in. Nobody reads the table itself; the functions below look for the actor.
CREATE TABLE "ticket_text" (
    "ticket_id" UUID NOT NULL,
    "municipality_code" CHAR(4) NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "ticket_text_pkey" PRIMARY KEY ("ticket_id")
);
ALTER TABLE "ticket_text" ADD CONSTRAINT "ticket_text_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The words of a text. In lower case by a collation of our own: a database in the C locale knows no Å.
create function text_words(body text, weight "char") returns tsvector
language sql immutable parallel safe set search_path = pg_catalog, public as $$
  select setweight(to_tsvector('norwegian', lower(body collate norwegian)), weight)
$$;

-- A tsvector holds a megabyte at most; texts beyond this many characters are not searched.
create function ticket_words(ticket uuid) returns tsvector language sql stable set search_path = pg_catalog, public as $$
  select text_words(t.title, 'A')
    || text_words(coalesce((select left(string_agg(m.body, ' '), 300000) from ticket_message m where m.ticket_id = t.id), ''), 'B')
    || text_words(coalesce((select left(string_agg(n.body, ' '), 200000) from ticket_note n where n.ticket_id = t.id), ''), 'D')
  from ticket t where t.id = ticket
$$;

insert into ticket_text (ticket_id, municipality_code, words) select id, municipality_code, ticket_words(id) from ticket;

CREATE INDEX "ticket_text_words_idx" ON "ticket_text" USING gin ("words") WITH (gin_pending_list_limit = 512);
CREATE INDEX "ticket_text_municipality_code_idx" ON "ticket_text" ("municipality_code");
DROP INDEX "ticket_title_words_idx";
DROP INDEX "ticket_message_words_idx";

alter table ticket_text enable row level security;

-- Writing keeps the words in step, on behalf of the owner of the tables.
create function ticket_text_of_title() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    insert into ticket_text (ticket_id, municipality_code, words)
    values (new.id, new.municipality_code, text_words(new.title, 'A'));
  else
    update ticket_text set municipality_code = new.municipality_code, words = ticket_words(new.id) where ticket_id = new.id;
  end if;
  return null;
end
$$;
create function ticket_text_grows() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update ticket_text set words = words || text_words(new.body, tg_argv[0]::"char")
  where ticket_id = new.ticket_id and length(words) < 15000;
  return null;
end
$$;
create function ticket_text_changes() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' and new.ticket_id <> old.ticket_id then
    update ticket_text set words = ticket_words(new.ticket_id) where ticket_id = new.ticket_id;
  end if;
  update ticket_text set words = ticket_words(old.ticket_id) where ticket_id = old.ticket_id;
  return null;
end
$$;
create trigger words_of_title after insert or update of title, municipality_code on ticket for each row execute function ticket_text_of_title();
create trigger words_grow after insert on ticket_message for each row execute function ticket_text_grows('B');
create trigger words_grow after insert on ticket_note for each row execute function ticket_text_grows('D');
create trigger words_change after update or delete on ticket_message for each row execute function ticket_text_changes();
create trigger words_change after update or delete on ticket_note for each row execute function ticket_text_changes();

-- ---------------------------------------------------------------- search
-- The tickets whose words match, at most so many: all for the desk; for a municipality its own, and without the notes.
-- The plan is made anew each time and goes by the index of words, which is what keeps it quick.
create function portal_ticket_hits(query tsquery, most int) returns table (ticket_id uuid)
language plpgsql stable security definer rows 500 set search_path = pg_catalog, public set enable_seqscan = off as $$
begin
  if portal_scope() = '*' then
    return query select x.ticket_id from ticket_text x where x.words @@ query limit most;
  else
    return query select x.ticket_id from ticket_text x
      where x.municipality_code = portal_scope() and x.words @@ query and ts_filter(x.words, '{a,b}') @@ query limit most;
  end if;
end
$$;

-- Whether one ticket matches, for words so common that it is quicker to walk through the tickets in their order.
create function portal_ticket_matches(ticket uuid, query tsquery) returns boolean
language sql stable security definer cost 200 set search_path = pg_catalog, public as $$
  select exists (select from ticket_text x where x.ticket_id = ticket and x.words @@ query
    and (portal_scope() = '*' or (x.municipality_code = portal_scope() and ts_filter(x.words, '{a,b}') @@ query)))
$$;
revoke all on function portal_ticket_hits(tsquery, int), portal_ticket_matches(uuid, tsquery), ticket_words(uuid) from public;
grant execute on function portal_ticket_hits(tsquery, int), portal_ticket_matches(uuid, tsquery) to portal_user;
