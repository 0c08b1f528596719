-- CreateTable
CREATE TABLE "audit_head" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_entry" BIGINT NOT NULL,
    "entry_ids" BIGINT[],
    "leaves" BYTEA[],
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("number")
);

CREATE TRIGGER audit_head_is_append_only BEFORE UPDATE OR DELETE ON audit_head
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_head_is_not_truncated BEFORE TRUNCATE ON audit_head EXECUTE FUNCTION refuse_change();

-- What a head keeps of each entry of the audit: the hash of what it says, without its number, and behind it the hash of the event
-- that it stands for. The first tells a changed entry from one that was moved; the second holds every event of every journey.
CREATE FUNCTION audit_leaves(above bigint, upto bigint) RETURNS TABLE (id bigint, leaf bytea)
LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT a.id, sha256(convert_to((jsonb_strip_nulls(to_jsonb(a)) - 'id')::text, 'UTF8'))
               || coalesce(sha256(convert_to(e.hash, 'UTF8')), ''::bytea)
  FROM audit_entry a
  LEFT JOIN journey_event e ON a.outcome = 'ACCEPTED' AND e.journey_id = a.journey_id AND e.version = (a.details->>'version')::int
  WHERE a.id > above AND a.id <= upto
  ORDER BY a.id
$$;

-- The last entry before which none can come any more. A number is given out before its entry can be seen, so whoever is writing one is
-- waited for; nobody waits longer than for them.
CREATE FUNCTION settled_audit_entry() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '2s' AS $$
BEGIN
  LOCK TABLE audit_entry IN SHARE MODE;
  RETURN (SELECT max(id) FROM audit_entry);
END $$;

-- Writes the next head, over the entries behind the last one up to `upto`. The number of the head; nothing when there are none.
CREATE FUNCTION seal_audit(upto bigint) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  h audit_head%ROWTYPE;
  before audit_head%ROWTYPE;
  content bytea;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_head'));
  SELECT * INTO before FROM audit_head ORDER BY number DESC LIMIT 1;
  h.last_entry := (SELECT max(id) FROM (
    SELECT id FROM audit_entry WHERE id > coalesce(before.last_entry, 0) AND id <= upto ORDER BY id LIMIT 10000) next);
  IF h.last_entry IS NULL THEN RETURN NULL; END IF;
  SELECT array_agg(l.id ORDER BY l.id), array_agg(l.leaf ORDER BY l.id), string_agg(l.leaf, ''::bytea ORDER BY l.id)
  INTO h.entry_ids, h.leaves, content FROM audit_leaves(coalesce(before.last_entry, 0), h.last_entry) l;
  h.number := coalesce(before.number, 0) + 1;
  h.at := now();
  h.previous_hash := coalesce(before.hash, '');
  h.hash := encode(sha256(convert_to(concat_ws('|', h.number, h.previous_hash, array_to_string(h.entry_ids, ',')), 'UTF8') || content), 'hex');
  INSERT INTO audit_head SELECT (h).*;
  RETURN h.number;
END $$;

REVOKE EXECUTE ON FUNCTION settled_audit_entry(), seal_audit(bigint) FROM PUBLIC;

-- The directory's history and the council's rules are append-only as well: the audit keeps the hash of what each of their rows says,
-- without its number, so that rows that changed places are told from rows that were changed.
CREATE FUNCTION kept_rows() RETURNS TABLE (kept_in text, kept_as text, hash text) LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT 'staff_change', staff_id || '/' || version,
         encode(sha256(convert_to((jsonb_strip_nulls(to_jsonb(s)) - 'version')::text, 'UTF8')), 'hex') FROM staff_change s
  UNION ALL
  SELECT 'policy_version', version::text,
         encode(sha256(convert_to((jsonb_strip_nulls(to_jsonb(p)) - 'version')::text, 'UTF8')), 'hex') FROM policy_version p
  UNION ALL
  SELECT 'calendar_version', version::text,
         encode(sha256(convert_to((jsonb_strip_nulls(to_jsonb(c)) - 'version')::text, 'UTF8')), 'hex') FROM calendar_version c
$$;

CREATE FUNCTION note_kept_row() RETURNS trigger LANGUAGE plpgsql SET timezone = 'UTC' AS $$
BEGIN
  INSERT INTO audit_entry (what, who, outcome, correlation_id, details)
  VALUES ('KEEP_ROW', coalesce(to_jsonb(NEW)->>'by', 'SYSTEM'), 'KEPT',
    TG_TABLE_NAME || '/' || concat_ws('/', to_jsonb(NEW)->>'staff_id', to_jsonb(NEW)->>'version'),
    jsonb_build_object('hash', encode(sha256(convert_to((jsonb_strip_nulls(to_jsonb(NEW)) - 'version')::text, 'UTF8')), 'hex')));
  RETURN NULL;
END $$;
CREATE TRIGGER staff_change_is_noted AFTER INSERT ON staff_change FOR EACH ROW EXECUTE FUNCTION note_kept_row();
CREATE TRIGGER policy_version_is_noted AFTER INSERT ON policy_version FOR EACH ROW EXECUTE FUNCTION note_kept_row();
CREATE TRIGGER calendar_version_is_noted AFTER INSERT ON calendar_version FOR EACH ROW EXECUTE FUNCTION note_kept_row();

-- What is there already.
INSERT INTO audit_entry (what, who, outcome, correlation_id, details)
SELECT 'KEEP_ROW', 'SYSTEM', 'KEPT', kept_in || '/' || kept_as, jsonb_build_object('hash', hash) FROM kept_rows();

CREATE INDEX audit_entry_kept_rows ON audit_entry (correlation_id) WHERE what = 'KEEP_ROW';
