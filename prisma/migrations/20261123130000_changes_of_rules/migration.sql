-- 0.4.9, 0.4.10, R-GEN-06: changes of bank holidays and policy, proposed by one person and decided on by another; and what each
-- did to the clocks that ran when it was approved.

-- CreateTable
CREATE TABLE "rule_change" (
    "id" UUID NOT NULL,
    "change" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" TEXT NOT NULL DEFAULT 'PROPOSED',
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "version" INTEGER,
    "effective_from" TIMESTAMPTZ(3),

    CONSTRAINT "rule_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_change_effect" (
    "change_id" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "clock_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "was_due_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted" BOOLEAN NOT NULL DEFAULT false,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "rule_change_effect_pkey" PRIMARY KEY ("change_id","journey_id","clock_id")
);

-- CreateTable
CREATE TABLE "rule_change_preview" (
    "change_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "losing" TEXT[],
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_change_preview_pkey" PRIMARY KEY ("change_id","name")
);

-- CreateIndex
CREATE INDEX "rule_change_proposed_at_id_idx" ON "rule_change"("proposed_at", "id");

-- CreateIndex
CREATE INDEX "rule_change_effect_journey_id_idx" ON "rule_change_effect"("journey_id");

-- CreateIndex
CREATE INDEX "rule_change_effect_told_at_journey_id_idx" ON "rule_change_effect"("told_at", "journey_id");

-- AddForeignKey
ALTER TABLE "rule_change_effect" ADD CONSTRAINT "rule_change_effect_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "rule_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_change_preview" ADD CONSTRAINT "rule_change_preview_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "rule_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A version that has been in force is never edited: dates rest on it, and so do answers to what was believed when.
CREATE FUNCTION refuse_to_edit_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A version of the rules is never changed; add another';
END
$$;
CREATE TRIGGER policy_version_stays BEFORE UPDATE OR DELETE ON policy_version
  FOR EACH ROW EXECUTE FUNCTION refuse_to_edit_rules();
CREATE TRIGGER calendar_version_stays BEFORE UPDATE OR DELETE ON calendar_version
  FOR EACH ROW EXECUTE FUNCTION refuse_to_edit_rules();
