-- The id of the person with this NHS number, or, where no number is known to disagree, with this name and date of birth; else they
-- are kept as new. Two first contacts about one person at the same moment wait for each other: a name and a date of birth may be
-- shared by two people, so no unique index can do it.
CREATE FUNCTION read_or_keep_person(new_id uuid, sealed bytea, nhs text, name_dob text) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  found_id uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(name_dob, 0));
  -- A statement of its own: it sees what the one that was waited for has kept.
  SELECT id INTO found_id FROM person
  WHERE nhs_number_hash = nhs OR (name_dob_hash = name_dob AND (nhs_number_hash IS NULL OR nhs IS NULL))
  ORDER BY nhs_number_hash IS NOT DISTINCT FROM nhs DESC, created_at LIMIT 1;
  IF found_id IS NOT NULL THEN RETURN found_id; END IF;
  INSERT INTO person (id, profile_sealed, nhs_number_hash, name_dob_hash) VALUES (new_id, sealed, nhs, name_dob)
  ON CONFLICT (nhs_number_hash) DO NOTHING RETURNING id INTO found_id;
  IF found_id IS NOT NULL THEN RETURN found_id; END IF;
  -- The same number under another name, at the same instant: the other was first.
  SELECT id INTO found_id FROM person WHERE nhs_number_hash = nhs;
  RETURN found_id;
END $$;
