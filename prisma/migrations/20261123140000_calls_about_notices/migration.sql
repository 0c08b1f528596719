-- R-REF-05, R-HOS-03: a notice whose time runs and that is in no journey yet calls whoever is on call; R-HOS-01: in whose area a hospital lies.

-- AlterTable
ALTER TABLE "hospital" ADD COLUMN     "council" TEXT;

-- AlterTable
ALTER TABLE "hospital_notice" ADD COLUMN     "taken_at" TIMESTAMPTZ(3),
ADD COLUMN     "taken_by" TEXT;

-- CreateTable
CREATE TABLE "hospital_notice_call" (
    "notice_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "staff_id" TEXT,
    "called_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "hospital_notice_call_pkey" PRIMARY KEY ("notice_id","attempt")
);

-- AddForeignKey
ALTER TABLE "hospital_notice_call" ADD CONSTRAINT "hospital_notice_call_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "hospital_notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
