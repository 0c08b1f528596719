-- A death that is recorded on one journey of a person holds back the letters of all their journeys (R-CLS-01). When it is corrected,
-- those of the others go out as well (R-CLS-02); one that is delivered looks once more whether a death is on record.
CREATE OR REPLACE FUNCTION outbox_follows_journey() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE NEW.type
    WHEN 'LetterHandedOver' THEN
      UPDATE outbox_message SET status = 'WITHHELD', withheld_for = NEW.payload->>'withheld'
      WHERE reference = NEW.payload->>'reference' AND journey_id = NEW.journey_id AND status = 'SENT'
        AND awaits = 'PRODUCTION' AND NEW.payload ? 'withheld';
    WHEN 'LetterProduced' THEN
      UPDATE outbox_message SET status = 'DELIVERED', delivered_at = now(), withheld_for = NULL, last_error = NULL
      WHERE reference = NEW.payload->>'reference' AND journey_id = NEW.journey_id
        AND (status = 'SENT' OR status = 'WITHHELD' AND awaits = 'PRODUCTION');
    WHEN 'LetterUnconfirmed' THEN
      UPDATE outbox_message SET status = 'SENT'
      WHERE reference = NEW.payload->>'reference' AND journey_id = NEW.journey_id AND status = 'STUCK'
        AND NEW.payload ? 'withheld';
    WHEN 'LetterArrived' THEN
      UPDATE outbox_message SET status = 'DELIVERED', delivered_at = now(), last_error = NULL
      WHERE reference = NEW.payload->>'reference' AND journey_id = NEW.journey_id AND status = 'STUCK';
    WHEN 'LetterSentAgain' THEN
      UPDATE outbox_message
      SET status = 'WAITING', started_at = NULL, sent_at = NULL, awaits = NULL, body_sealed = NULL, attempts = 0, last_error = NULL
      WHERE reference = NEW.payload->>'reference' AND journey_id = NEW.journey_id AND status = 'STUCK';
    WHEN 'WritingConsentRecorded' THEN
      UPDATE outbox_message SET status = 'WITHHELD', withheld_for = 'CONSENT_WITHDRAWN'
      WHERE journey_id = NEW.journey_id AND status = 'SENT' AND awaits = 'PRODUCTION'
        AND reference IN (SELECT jsonb_array_elements_text(coalesce(NEW.payload->'recalled', '[]')));
    WHEN 'DeathRecorded' THEN
      UPDATE outbox_message SET status = 'WITHHELD', withheld_for = 'DEATH'
      WHERE journey_id = NEW.journey_id AND status = 'SENT' AND awaits = 'PRODUCTION';
      UPDATE outbox_message SET status = 'SENT'
      WHERE journey_id = NEW.journey_id AND status = 'STUCK' AND last_error = 'NO_RECEIPT';
    WHEN 'DeathCorrected' THEN
      UPDATE outbox_message SET status = 'SENT', withheld_for = NULL
      WHERE journey_id = NEW.journey_id AND status = 'WITHHELD' AND withheld_for = 'DEATH' AND awaits = 'PRODUCTION';
      UPDATE outbox_message SET status = 'WAITING', withheld_for = NULL, started_at = NULL
      WHERE status = 'WITHHELD' AND withheld_for = 'DEATH' AND journey_id IN (
        SELECT o.id FROM journey j JOIN journey o ON o.person_id = j.person_id
        WHERE j.id = NEW.journey_id
          AND (o.id = NEW.journey_id OR o.state -> 'closure' ->> 'reason' IS DISTINCT FROM 'DIED'));
      UPDATE outbox_message SET status = 'STUCK'
      WHERE journey_id = NEW.journey_id AND status = 'SENT' AND last_error = 'NO_RECEIPT';
  END CASE;
  RETURN NULL;
END $$;
