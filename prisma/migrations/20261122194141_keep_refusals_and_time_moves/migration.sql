-- AlterTable
ALTER TABLE "submission" ALTER COLUMN "command" DROP NOT NULL;

-- CreateTable
CREATE TABLE "time_move" (
    "key" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "body_hash" TEXT NOT NULL,
    "target" TIMESTAMPTZ(3) NOT NULL,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "time_move_pkey" PRIMARY KEY ("key")
);
