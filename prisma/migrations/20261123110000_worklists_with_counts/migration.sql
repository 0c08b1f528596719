-- What a list is filtered and sorted by stands in the item itself, so that a page is read from one table in the order of one index.
ALTER TABLE "work_item" ADD COLUMN "stage" TEXT, ADD COLUMN "priority" TEXT, ADD COLUMN "clock_key" TEXT,
  ADD COLUMN "action_by" TIMESTAMPTZ(3), ADD COLUMN "overdue" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "dated" BOOLEAN NOT NULL DEFAULT true;

UPDATE work_item w SET stage = j.stage, priority = j.state#>>'{triage,priority}' FROM journey j WHERE j.id = w.journey_id;
UPDATE work_item w SET clock_key = c.key, action_by = c.action_by, overdue = c.breached
FROM clock c WHERE c.id = w.journey_id || '/' || w.clock_id;
-- Only the stage's own step and letters nobody has a date for are without one; their date is when they were last written.
UPDATE work_item SET dated = false WHERE clock_id IS NULL;

ALTER TABLE "work_item" ALTER COLUMN "stage" SET NOT NULL;

CREATE INDEX "work_item_role_due_at_id_idx" ON "work_item"("role", "due_at", "id");
CREATE INDEX "work_item_due_at_id_idx" ON "work_item"("due_at", "id");
CREATE INDEX "work_item_unassigned_idx" ON "work_item"("team", "due_at", "id") WHERE "worker" IS NULL;
CREATE INDEX "outbox_message_no_address_idx" ON "outbox_message"("journey_id") WHERE "status" = 'STUCK' AND "last_error" = 'NO_ADDRESS';

-- How much stands on each list: kept in the commit, never counted. A list is a sum over few rows. One team's rows are spread over
-- eight slots, so that commits of different journeys seldom wait for each other; a commit writes the rows of its journey's slot alone,
-- in one order, so that two of them never wait for each other in a circle. Empty text stands for nobody and for no team.
CREATE TABLE "work_count" (
  "team" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "worker" TEXT NOT NULL,
  "slot" INTEGER NOT NULL,
  "items" INTEGER NOT NULL,
  "overdue" INTEGER NOT NULL,
  CONSTRAINT "work_count_pkey" PRIMARY KEY ("team", "role", "worker", "slot")
);
CREATE INDEX "work_count_worker_idx" ON "work_count"("worker");
CREATE INDEX "work_count_role_idx" ON "work_count"("role");

CREATE FUNCTION work_slot(the_journey uuid) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT get_byte(uuid_send(the_journey), 15) % 8
$$;

-- Counts everything anew, for the beginning and for repair. Commits wait meanwhile.
CREATE FUNCTION recount_work() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE work_item, work_count IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM work_count;
  INSERT INTO work_count (team, role, worker, slot, items, overdue)
  SELECT coalesce(team, ''), role, coalesce(worker, ''), work_slot(journey_id), count(*), count(*) FILTER (WHERE overdue)
  FROM work_item GROUP BY 1, 2, 3, 4;
END $$;
SELECT recount_work();

-- Brings a journey's items and their counts to what the commit wants. An item that stays as it was is not written again, and one
-- without a limit keeps the moment since which it waits.
CREATE FUNCTION keep_work(the_journey uuid, work jsonb, the_stage text, the_priority text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wanted jsonb;
BEGIN
  SELECT coalesce(jsonb_agg(to_jsonb(item)), '[]') INTO wanted FROM (
    SELECT the_journey || '/' || (w->>'id') AS id, the_journey AS journey_id, w->>'title' AS title, w->>'role' AS role,
           w->>'team' AS team, w->>'worker' AS worker, w->>'clockId' AS clock_id, w->>'step' AS step,
           (w->>'dueAt')::timestamptz AS due_at, coalesce((w->>'dated')::boolean, true) AS dated,
           the_stage AS stage, the_priority AS priority, c.key AS clock_key, c.action_by, coalesce(c.breached, false) AS overdue
    FROM jsonb_array_elements(work) w LEFT JOIN clock c ON c.id = the_journey || '/' || (w->>'clockId')
  ) item;

  INSERT INTO work_count (team, role, worker, slot, items, overdue)
  SELECT team, role, worker, work_slot(the_journey), sum(one), sum(late) FROM (
    SELECT coalesce(team, '') AS team, role, coalesce(worker, '') AS worker, -1 AS one, -(overdue::int) AS late
    FROM work_item WHERE journey_id = the_journey
    UNION ALL
    SELECT coalesce(team, ''), role, coalesce(worker, ''), 1, overdue::int FROM jsonb_populate_recordset(NULL::work_item, wanted)
  ) moved
  GROUP BY 1, 2, 3 HAVING sum(one) <> 0 OR sum(late) <> 0 ORDER BY 1, 2, 3
  ON CONFLICT (team, role, worker, slot) DO UPDATE
    SET items = work_count.items + excluded.items, overdue = work_count.overdue + excluded.overdue;

  DELETE FROM work_item k WHERE k.journey_id = the_journey
    AND k.id NOT IN (SELECT w->>'id' FROM jsonb_array_elements(wanted) w);

  INSERT INTO work_item AS k (id, journey_id, title, role, team, worker, clock_id, step, due_at, dated, stage, priority, clock_key,
                              action_by, overdue)
  SELECT id, journey_id, title, role, team, worker, clock_id, step, due_at, dated, stage, priority, clock_key, action_by, overdue
  FROM jsonb_populate_recordset(NULL::work_item, wanted)
  ON CONFLICT (id) DO UPDATE SET title = excluded.title, role = excluded.role, team = excluded.team, worker = excluded.worker,
    clock_id = excluded.clock_id, step = excluded.step, dated = excluded.dated, stage = excluded.stage, priority = excluded.priority,
    clock_key = excluded.clock_key, action_by = excluded.action_by, overdue = excluded.overdue,
    due_at = CASE WHEN excluded.dated OR k.dated THEN excluded.due_at ELSE k.due_at END
  WHERE (k.title, k.role, k.team, k.worker, k.clock_id, k.step, k.dated, k.stage, k.priority, k.clock_key, k.action_by, k.overdue)
        IS DISTINCT FROM (excluded.title, excluded.role, excluded.team, excluded.worker, excluded.clock_id, excluded.step,
          excluded.dated, excluded.stage, excluded.priority, excluded.clock_key, excluded.action_by, excluded.overdue)
     OR (excluded.dated AND k.due_at <> excluded.due_at);
END $$;

-- The commit keeps the work by it; nothing else of the function changes.
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

  PERFORM keep_work(the_journey, t->'work', j->>'stage', j->'state'#>>'{triage,priority}');

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
