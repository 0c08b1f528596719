-- What was withheld because of a death that had not happened waits to go out again (R-CLS-02), and so does a letter that went out and
-- did not arrive (R-GEN-03). Both are worded anew; the sweep starts what waits. A letter that arrived after all is delivered.
CREATE OR REPLACE FUNCTION outbox_follows_journey() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE NEW.type
    WHEN 'LetterProduced' THEN
      UPDATE outbox_message SET status = 'DELIVERED', delivered_at = now(), last_error = NULL
      WHERE reference = NEW.payload->>'reference' AND journey_id = NEW.journey_id AND status = 'SENT';
    WHEN 'LetterArrived' THEN
      UPDATE outbox_message SET status = 'DELIVERED', delivered_at = now(), last_error = NULL
      WHERE reference = NEW.payload->>'reference' AND journey_id = NEW.journey_id AND status = 'STUCK';
    WHEN 'LetterSentAgain' THEN
      UPDATE outbox_message
      SET status = 'WAITING', started_at = NULL, sent_at = NULL, awaits = NULL, body_sealed = NULL, attempts = 0, last_error = NULL
      WHERE reference = NEW.payload->>'reference' AND journey_id = NEW.journey_id AND status = 'STUCK';
    WHEN 'DeathRecorded' THEN
      UPDATE outbox_message SET status = 'WITHHELD', withheld_for = 'DEATH'
      WHERE journey_id = NEW.journey_id AND status = 'SENT' AND awaits = 'PRODUCTION';
    WHEN 'DeathCorrected' THEN
      UPDATE outbox_message SET status = 'SENT', withheld_for = NULL
      WHERE journey_id = NEW.journey_id AND status = 'WITHHELD' AND withheld_for = 'DEATH' AND awaits = 'PRODUCTION';
      UPDATE outbox_message SET status = 'WAITING', withheld_for = NULL, started_at = NULL
      WHERE journey_id = NEW.journey_id AND status = 'WITHHELD' AND withheld_for = 'DEATH';
  END CASE;
  RETURN NULL;
END $$;
DROP TRIGGER outbox_follows_journey ON journey_event;
CREATE TRIGGER outbox_follows_journey AFTER INSERT ON journey_event
  FOR EACH ROW
  WHEN (NEW.type IN ('LetterProduced', 'LetterArrived', 'LetterSentAgain', 'DeathRecorded', 'DeathCorrected'))
  EXECUTE FUNCTION outbox_follows_journey();
