-- With each event: whom the journey waits for from then on, so that a wait can be accounted for as it was seen at the time.
ALTER TABLE "journey_event" ADD COLUMN "waits" JSONB;

-- It is part of the chain; events from before keep the hash that they have.
CREATE OR REPLACE FUNCTION event_hash(previous text, e journey_event) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to((jsonb_build_array(
    previous, e.journey_id, e.version, e.type, e.step, e.payload, encode(e.personal_sealed, 'hex'), e.actor_id, e.actor_role,
    extract(epoch FROM e.received_at), e.idempotency_key, e.policy_version, e.calendar_version)
    || CASE WHEN e.waits IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(e.waits) END)::text, 'UTF8')), 'hex')
$$;

-- Keeps it; nothing else of the function changes.
CREATE OR REPLACE FUNCTION commit_transition(t jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  the_journey uuid := (t->>'journeyId')::uuid;
  the_version int := (t->>'version')::int;
  the_key text := t->>'key';
  j jsonb := t->'journey';
  held journey%ROWTYPE;
  s submission%ROWTYPE;
  e journey_event%ROWTYPE;
  earlier int;
  notice text := the_key || (t->>'answer');
BEGIN
  SELECT * INTO held FROM journey WHERE id = the_journey FOR UPDATE;
  SELECT version INTO earlier FROM journey_event WHERE journey_id = the_journey AND idempotency_key = the_key;
  IF earlier IS NOT NULL THEN
    RETURN jsonb_build_object('outcome', CASE WHEN earlier = the_version THEN 'ALREADY' ELSE 'CONFLICT' END);
  END IF;
  IF coalesce(held.version, 0) <> the_version - 1
     OR EXISTS (SELECT FROM journey_event WHERE journey_id = the_journey AND version >= the_version) THEN
    RETURN jsonb_build_object('outcome', 'CONFLICT', 'version', coalesce(held.version, 0));
  END IF;
  IF policy_in_force((t->>'receivedAt')::timestamptz) IS DISTINCT FROM (t->>'policyVersion')::int
     OR calendar_in_force() IS DISTINCT FROM (t->>'calendarVersion')::int THEN
    RETURN jsonb_build_object('outcome', 'RECOMPUTE');
  END IF;

  IF t->>'step' IS NOT NULL THEN
    SELECT * INTO s FROM submission WHERE key = the_key::uuid FOR UPDATE;
  END IF;

  -- A second open journey of the same person would fail at every attempt.
  IF j->>'stage' <> 'CLOSED' AND EXISTS (
    SELECT FROM journey WHERE person_id = coalesce(held.person_id, s.person_id) AND id <> the_journey AND closed_at IS NULL
  ) THEN
    RETURN jsonb_build_object('outcome', 'CONFLICT', 'version', coalesce(held.version, 0));
  END IF;

  IF held.id IS NULL THEN
    INSERT INTO journey (id, reference, person_id, authority, version, stage, team, worker, waiting_on, next_wake_at, next_due_at,
                         overdue, attention, state, virtual_offset_ms, opened_at, closed_at)
    VALUES (the_journey, j->>'reference', s.person_id, j->>'authority', the_version, j->>'stage', j->>'team', j->>'worker',
            j->>'waitingOn', (j->>'nextWakeAt')::timestamptz, (j->>'nextDueAt')::timestamptz, (j->>'overdue')::boolean,
            ARRAY(SELECT jsonb_array_elements_text(j->'attention')), j->'state', 0, (t->>'receivedAt')::timestamptz, NULL);
  ELSE
    UPDATE journey SET version = the_version, stage = j->>'stage', team = j->>'team', worker = j->>'worker',
      waiting_on = j->>'waitingOn', next_wake_at = (j->>'nextWakeAt')::timestamptz,
      next_due_at = (j->>'nextDueAt')::timestamptz, overdue = (j->>'overdue')::boolean,
      attention = ARRAY(SELECT jsonb_array_elements_text(j->'attention')), state = j->'state',
      closed_at = CASE WHEN j->>'stage' = 'CLOSED' THEN coalesce(closed_at, (t->>'receivedAt')::timestamptz) END,
      updated_at = now()
    WHERE id = the_journey;
  END IF;

  e.journey_id := the_journey; e.version := the_version; e.type := t->'event'->>'type'; e.step := t->>'step';
  e.payload := t->'event'; e.personal_sealed := s.personal_sealed; e.actor_id := t->'by'->>'id';
  e.actor_role := t->'by'->>'role'; e.received_at := (t->>'receivedAt')::timestamptz; e.committed_at := now();
  e.idempotency_key := the_key; e.policy_version := (t->>'policyVersion')::int;
  e.calendar_version := (t->>'calendarVersion')::int;
  e.waits := j->'waits';
  e.previous_hash := coalesce(
    (SELECT hash FROM journey_event WHERE journey_id = the_journey AND version = the_version - 1), '');
  e.hash := event_hash(e.previous_hash, e);
  INSERT INTO journey_event SELECT (e).*;

  INSERT INTO clock (id, journey_id, key, instance, status, started_at, due_at, action_by, next_wake_at, breached, ledger,
                     explanation, calendar_version, policy_version, stopped_at)
  SELECT the_journey || '/' || (c->>'id'), the_journey, c->>'key', c->>'instance', c->>'status', (c->>'startedAt')::timestamptz,
         (c->>'dueAt')::timestamptz, (c->>'actionBy')::timestamptz, (c->>'nextWakeAt')::timestamptz, (c->>'breached')::boolean,
         c->'ledger', c->'explanation', (c->>'calendarVersion')::int, (c->>'policyVersion')::int,
         (c->>'stoppedAt')::timestamptz
  FROM jsonb_array_elements(t->'clocks') c
  ON CONFLICT (id) DO UPDATE SET status = excluded.status, due_at = excluded.due_at, action_by = excluded.action_by,
    next_wake_at = excluded.next_wake_at, breached = excluded.breached, ledger = excluded.ledger,
    explanation = excluded.explanation, calendar_version = excluded.calendar_version,
    policy_version = excluded.policy_version, stopped_at = excluded.stopped_at;

  DELETE FROM work_item WHERE journey_id = the_journey;
  INSERT INTO work_item (id, journey_id, title, role, team, worker, clock_id, step, due_at)
  SELECT the_journey || '/' || (w->>'id'), the_journey, w->>'title', w->>'role', w->>'team', w->>'worker', w->>'clockId',
         w->>'step', (w->>'dueAt')::timestamptz
  FROM jsonb_array_elements(t->'work') w;

  INSERT INTO outbox_message (reference, journey_id, version, template, recipient, intent)
  SELECT m->>'reference', the_journey, the_version, m->>'template', m->>'to', m->'intent'
  FROM jsonb_array_elements(t->'messages') m;

  IF s.key IS NOT NULL THEN
    UPDATE submission SET status = 'COMMITTED', answer = t->'answer', closed_at = now() WHERE key = s.key;
    PERFORM pg_notify('submission_closed', CASE WHEN octet_length(notice) < 8000 THEN notice ELSE the_key END);
  END IF;

  INSERT INTO audit_entry (what, who, role, journey_id, outcome, correlation_id, details)
  VALUES (coalesce(t->>'step', t->'event'->>'type'), t->'by'->>'id', t->'by'->>'role', the_journey, 'ACCEPTED', the_key,
          jsonb_build_object('version', the_version));

  RETURN jsonb_build_object('outcome', 'COMMITTED');
END $$;
