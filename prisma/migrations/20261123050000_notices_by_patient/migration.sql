-- CreateIndex
CREATE INDEX "hospital_notice_patient_hash_received_at_id_idx" ON "hospital_notice"("patient_hash", "received_at", "id");
