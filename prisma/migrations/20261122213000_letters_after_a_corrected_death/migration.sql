-- A death that was recorded wrongly is corrected (R-CLS-02): what was being produced then waits to be produced again.
CREATE OR REPLACE FUNCTION outbox_follows_journey() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE NEW.type
    WHEN 'LetterProduced' THEN
      UPDATE outbox_message SET status = 'DELIVERED', delivered_at = now(), last_error = NULL
      WHERE reference = NEW.payload->>'reference' AND journey_id = NEW.journey_id AND status = 'SENT';
    WHEN 'DeathRecorded' THEN
      UPDATE outbox_message SET status = 'WITHHELD', withheld_for = 'DEATH'
      WHERE journey_id = NEW.journey_id AND status = 'SENT' AND awaits = 'PRODUCTION';
    WHEN 'DeathCorrected' THEN
      UPDATE outbox_message SET status = 'SENT', withheld_for = NULL
      WHERE journey_id = NEW.journey_id AND status = 'WITHHELD' AND withheld_for = 'DEATH' AND awaits = 'PRODUCTION';
  END CASE;
  RETURN NULL;
END $$;
DROP TRIGGER outbox_follows_journey ON journey_event;
CREATE TRIGGER outbox_follows_journey AFTER INSERT ON journey_event
  FOR EACH ROW WHEN (NEW.type IN ('LetterProduced', 'DeathRecorded', 'DeathCorrected'))
  EXECUTE FUNCTION outbox_follows_journey();
