-- Uploaded bytes in parts, so that a large file is stored and read with little memory.
ALTER TABLE "transfer_content" DROP CONSTRAINT "transfer_content_pkey";
ALTER TABLE "transfer_content" ADD COLUMN "part" INTEGER NOT NULL;
ALTER TABLE "transfer_content" ADD CONSTRAINT "transfer_content_pkey" PRIMARY KEY ("transfer_id", "part");
-- Parts are read whole and once: compressing them would only cost time.
ALTER TABLE "transfer_content" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

ALTER TABLE "transfer" ADD COLUMN "step" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "transfer_mark" (
    "table_name" TEXT NOT NULL,
    "row_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "content_hash" UUID NOT NULL,

    CONSTRAINT "transfer_mark_pkey" PRIMARY KEY ("table_name", "row_id")
);

-- CreateIndex
CREATE INDEX "transfer_mark_person_id_idx" ON "transfer_mark"("person_id");

-- Only the import, which runs as the owner, reads and writes the marks; users have no business there.
ALTER TABLE "transfer_mark" ENABLE ROW LEVEL SECURITY;
