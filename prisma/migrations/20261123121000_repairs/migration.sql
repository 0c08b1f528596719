-- A repair of a journey that is held up: proposed by one person, approved by another, kept whatever becomes of it.

-- CreateTable
CREATE TABLE "journey_repair" (
    "id" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "held_version" INTEGER,
    "database_version" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PROPOSED',
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "journey_repair_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "journey_repair_status_proposed_at_id_idx" ON "journey_repair"("status", "proposed_at", "id");

-- CreateIndex
CREATE INDEX "journey_repair_journey_id_idx" ON "journey_repair"("journey_id");

-- AddForeignKey
ALTER TABLE "journey_repair" ADD CONSTRAINT "journey_repair_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
