-- The journeys of one person: their corrected contact details hold for all of them.
CREATE INDEX "journey_person_id_idx" ON "journey"("person_id");
