-- A DUF number is looked up within one municipality: the same way and time for a person of another one as for nobody.
CREATE UNIQUE INDEX "person_municipality_code_duf_idx" ON "person"("municipality_code", "duf");

-- Themes of an earlier installation; a new one gets them with its reference data.
UPDATE "theme" SET "structured" = true WHERE "code" IN ('fagsystem', 'tilgang', 'kommunesammenslaing');
