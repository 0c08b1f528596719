-- R-HOS-01: notices of hospitals, kept from before anything is done with them; the hospitals; where other councils take notices.

-- CreateTable
CREATE TABLE "hospital" (
    "id" TEXT NOT NULL,
    "site_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "hospital_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "council" (
    "authority" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "notices_to" TEXT NOT NULL,

    CONSTRAINT "council_pkey" PRIMARY KEY ("authority")
);

-- CreateTable
CREATE TABLE "hospital_notice" (
    "id" UUID NOT NULL,
    "hospital_id" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "patient_hash" TEXT,
    "facts" JSONB NOT NULL,
    "personal_sealed" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'RECEIVED',
    "receipt" JSONB,
    "doubt" TEXT,
    "settled_under" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "journey_id" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "hospital_notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "hospital_site_code_key" ON "hospital"("site_code");

-- CreateIndex
CREATE INDEX "hospital_notice_hospital_id_received_at_id_idx" ON "hospital_notice"("hospital_id", "received_at", "id");

-- CreateIndex
CREATE INDEX "hospital_notice_status_received_at_id_idx" ON "hospital_notice"("status", "received_at", "id");

-- AddForeignKey
ALTER TABLE "hospital_notice" ADD CONSTRAINT "hospital_notice_hospital_id_fkey" FOREIGN KEY ("hospital_id") REFERENCES "hospital"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
