-- R-SAF-01: a concern may come about somebody who has no journey, or whom nobody recognises. It is kept, has its own dates, and stands on a list.

-- CreateTable
CREATE TABLE "lone_concern" (
    "id" UUID NOT NULL,
    "body_hash" TEXT NOT NULL,
    "raised_by" TEXT NOT NULL,
    "personal_sealed" BYTEA NOT NULL,
    "given_by" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "safe_by" TIMESTAMPTZ(3) NOT NULL,
    "take_on_by" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lone_concern_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lone_concern_act" (
    "concern_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "facts" JSONB NOT NULL,
    "personal_sealed" BYTEA,

    CONSTRAINT "lone_concern_act_pkey" PRIMARY KEY ("concern_id","act")
);

-- CreateTable
CREATE TABLE "lone_concern_note" (
    "concern_id" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "lone_concern_note_pkey" PRIMARY KEY ("concern_id","note")
);

-- CreateIndex
CREATE INDEX "lone_concern_received_at_id_idx" ON "lone_concern"("received_at", "id");

-- AddForeignKey
ALTER TABLE "lone_concern_act" ADD CONSTRAINT "lone_concern_act_concern_id_fkey" FOREIGN KEY ("concern_id") REFERENCES "lone_concern"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lone_concern_note" ADD CONSTRAINT "lone_concern_note_concern_id_fkey" FOREIGN KEY ("concern_id") REFERENCES "lone_concern"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
