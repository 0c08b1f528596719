-- R-REF-05: managers who heard that nobody answers about a notice hear as well that somebody has it, once.

-- AlterTable
ALTER TABLE "hospital_notice" ADD COLUMN     "managers_told_at" TIMESTAMPTZ(3);
