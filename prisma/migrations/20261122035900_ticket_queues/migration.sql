-- The desk's queues in their order: next deadline first, then longest waiting. Counts stop early and read the index alone.
CREATE INDEX "ticket_queue_idx" ON "ticket" ("due_at" ASC NULLS LAST, "waiting_since" ASC NULLS LAST, "number")
  INCLUDE ("municipality_code") WHERE "state" NOT IN ('solved', 'closed');
CREATE INDEX "ticket_queue_unassigned_idx" ON "ticket" ("due_at" ASC NULLS LAST, "waiting_since" ASC NULLS LAST, "number")
  INCLUDE ("municipality_code") WHERE "state" NOT IN ('solved', 'closed') AND "assignee_id" IS NULL;
CREATE INDEX "ticket_queue_assignee_idx" ON "ticket" ("assignee_id", "due_at" ASC NULLS LAST, "waiting_since" ASC NULLS LAST, "number")
  INCLUDE ("municipality_code") WHERE "state" NOT IN ('solved', 'closed');
CREATE INDEX "ticket_queue_waiting_idx" ON "ticket" ("due_at" ASC NULLS LAST, "waiting_since" ASC NULLS LAST, "number")
  INCLUDE ("municipality_code") WHERE "state" IN ('new', 'open', 'waiting_for_imdi');

-- Desk figures: what came in, was answered and was solved between two days; what was reopened.
CREATE INDEX "ticket_created_at_idx" ON "ticket" ("created_at");
CREATE INDEX "ticket_first_answered_at_idx" ON "ticket" ("first_answered_at");
CREATE INDEX "ticket_solved_at_idx" ON "ticket" ("solved_at");
CREATE INDEX "activity_reopened_idx" ON "activity" ("ticket_id") WHERE "kind" = 'ticket.reopened';

-- Others say the same.
DROP INDEX "ticket_closes_at_idx";
DROP INDEX "ticket_state_waiting_since_idx";
DROP INDEX "ticket_assignee_id_state_idx";

-- Working minutes of IMDi's support from Monday 3 January 2000 until an instant: whole working days before it, and what has
-- gone of its own day. The difference of two is the service time between them. `holidays`: public holidays on weekdays since
-- then, in order; `opens` and `closes`: minutes since midnight in Oslo.
create function service_clock(at timestamptz, holidays date[], opens int, closes int) returns double precision
language sql immutable parallel safe as $$
  select (((at at time zone 'Europe/Oslo')::date - date '2000-01-03') / 7 * 5
      + least(((at at time zone 'Europe/Oslo')::date - date '2000-01-03') % 7, 5)
      - width_bucket((at at time zone 'Europe/Oslo')::date - 1, holidays)) * (closes - opens)
    + case when ((at at time zone 'Europe/Oslo')::date - date '2000-01-03') % 7 < 5
        and width_bucket((at at time zone 'Europe/Oslo')::date, holidays) = width_bucket((at at time zone 'Europe/Oslo')::date - 1, holidays)
      then greatest(0, least(extract(epoch from (at at time zone 'Europe/Oslo')::time)::double precision / 60, closes) - opens)
      else 0 end
$$;
