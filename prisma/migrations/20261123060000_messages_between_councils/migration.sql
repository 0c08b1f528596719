-- R-MOV-15: messages between the systems of two councils about people who move; where another council takes them, and its key.

-- AlterTable
ALTER TABLE "council" ADD COLUMN     "moves_key" TEXT,
ADD COLUMN     "moves_team" TEXT,
ADD COLUMN     "moves_to" TEXT;

-- CreateTable
CREATE TABLE "authority_message" (
    "id" UUID NOT NULL,
    "council" TEXT NOT NULL,
    "move" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "personal_sealed" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'RECEIVED',
    "reason" TEXT,
    "journey_id" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "authority_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "authority_message_move_council_sequence_idx" ON "authority_message"("move", "council", "sequence");

-- CreateIndex
CREATE INDEX "authority_message_status_received_at_id_idx" ON "authority_message"("status", "received_at", "id");

-- AddForeignKey
ALTER TABLE "authority_message" ADD CONSTRAINT "authority_message_council_fkey" FOREIGN KEY ("council") REFERENCES "council"("authority") ON DELETE RESTRICT ON UPDATE CASCADE;
