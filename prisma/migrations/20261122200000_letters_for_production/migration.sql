-- A letter that has to be produced is SENT once it has been handed over for production (docs/decisions/0020).
ALTER TABLE "outbox_message" ADD COLUMN "sent_at" TIMESTAMPTZ(3), ADD COLUMN "awaits" TEXT;

-- What happens to such a letter happens to its row in the same statement: confirmed as posted it is delivered, and after a death
-- it must not be posted any more (R-CLS-01).
CREATE FUNCTION outbox_follows_journey() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.type = 'LetterProduced' THEN
    UPDATE outbox_message SET status = 'DELIVERED', delivered_at = now(), last_error = NULL
    WHERE reference = NEW.payload->>'reference' AND journey_id = NEW.journey_id AND status = 'SENT';
  ELSE
    UPDATE outbox_message SET status = 'WITHHELD', withheld_for = 'DEATH'
    WHERE journey_id = NEW.journey_id AND status = 'SENT' AND awaits = 'PRODUCTION';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER outbox_follows_journey AFTER INSERT ON journey_event
  FOR EACH ROW WHEN (NEW.type IN ('LetterProduced', 'DeathRecorded')) EXECUTE FUNCTION outbox_follows_journey();
