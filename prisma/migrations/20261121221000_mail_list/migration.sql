-- The list of outgoing mail, newest first, whatever its state.
CREATE INDEX "outgoing_mail_created_at_id_idx" ON "outgoing_mail"("created_at", "id");
