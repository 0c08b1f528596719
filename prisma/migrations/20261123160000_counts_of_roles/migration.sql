-- What a role has to do in every team was a sum over all workers of the council, and took longer the larger it was. It is kept beside
-- the rest: `*` stands for every team and for everybody.
CREATE OR REPLACE FUNCTION recount_work() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE work_item, work_count IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM work_count;
  INSERT INTO work_count (team, role, worker, slot, items, overdue)
  SELECT coalesce(team, '*'), role, coalesce(worker, '*'), slot, count(*), count(*) FILTER (WHERE overdue) FROM (
    SELECT coalesce(team, '') AS team, role, coalesce(worker, '') AS worker, work_slot(journey_id) AS slot, overdue FROM work_item
  ) item
  GROUP BY GROUPING SETS ((team, role, worker, slot), (role, slot));
END $$;

-- Brings a journey's items and their counts to what the commit wants. An item that stays as it was is not written again, and one
-- without a limit keeps the moment since which it waits.
CREATE OR REPLACE FUNCTION keep_work(the_journey uuid, work jsonb, the_stage text, the_priority text) RETURNS void LANGUAGE plpgsql AS $$
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
  SELECT coalesce(team, '*'), role, coalesce(worker, '*'), work_slot(the_journey), sum(one), sum(late) FROM (
    SELECT coalesce(team, '') AS team, role, coalesce(worker, '') AS worker, -1 AS one, -(overdue::int) AS late
    FROM work_item WHERE journey_id = the_journey
    UNION ALL
    SELECT coalesce(team, ''), role, coalesce(worker, ''), 1, overdue::int FROM jsonb_populate_recordset(NULL::work_item, wanted)
  ) moved
  GROUP BY GROUPING SETS ((team, role, worker), (role)) HAVING sum(one) <> 0 OR sum(late) <> 0 ORDER BY 1, 2, 3
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

SELECT recount_work();

-- Nobody asks for a role in every team by its index any more.
DROP INDEX "work_count_role_idx";
