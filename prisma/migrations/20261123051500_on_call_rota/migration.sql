-- R-REF-05: who is on call while the office is closed. A shift that is withdrawn stays, so that the record can say who was called and why.

-- CreateTable
CREATE TABLE "on_call_shift" (
    "id" UUID NOT NULL,
    "team" TEXT NOT NULL,
    "staff_id" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_by" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_by" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "on_call_shift_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "on_call_shift_team_ends_at_idx" ON "on_call_shift"("team", "ends_at");

-- CreateIndex
CREATE INDEX "on_call_shift_ends_at_idx" ON "on_call_shift"("ends_at");
