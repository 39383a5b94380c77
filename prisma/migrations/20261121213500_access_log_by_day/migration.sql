-- The privacy officer asks for days across all municipalities.
CREATE INDEX "access_log_at_idx" ON "access_log"("at");
