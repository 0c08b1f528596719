-- R-REF-05: managers who heard that nobody answers about a notice hear as well that somebody has it, once.

-- AlterTable
ALTER TABLE "hospital_notice" ADD COLUMN     "managers_told_at" TIMESTAMPTZ(3);

-- Of what somebody had before today nobody is told tonight.
UPDATE "hospital_notice" SET "managers_told_at" = now() WHERE "taken_at" IS NOT NULL OR "status" IN ('ACCEPTED', 'REJECTED');
