-- R-OPS-01: leave, caseload and languages of a worker, which a manager weighs when a journey is allocated.

-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "absent_from" DATE,
ADD COLUMN     "absent_until" DATE,
ADD COLUMN     "caseload_limit" INTEGER,
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "journey_worker_stage_idx" ON "journey"("worker", "stage");
