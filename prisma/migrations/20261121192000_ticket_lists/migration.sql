-- What Prisma's schema language cannot say: the desk's queues are the active tickets in order of waiting, and words are searched.
CREATE INDEX "ticket_active_waiting_idx" ON "ticket" ("waiting_since" ASC NULLS LAST, "number") WHERE "state" NOT IN ('solved', 'closed');
CREATE INDEX "ticket_active_municipality_idx" ON "ticket" ("municipality_code", "assignee_id") WHERE "state" NOT IN ('solved', 'closed');
CREATE INDEX "ticket_updated_idx" ON "ticket" ("updated_at" DESC, "number" DESC);
CREATE INDEX "ticket_solved_closes_idx" ON "ticket" ("closes_at") WHERE "state" = 'solved';
CREATE INDEX "ticket_title_words_idx" ON "ticket" USING gin (to_tsvector('norwegian', "title"));
CREATE INDEX "ticket_message_words_idx" ON "ticket_message" USING gin (to_tsvector('norwegian', "body"));
