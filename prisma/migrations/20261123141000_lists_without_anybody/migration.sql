-- R-OPS-01. The lists whose work nobody could do today, and from which day somebody can: asked once for each list and not for each
-- thing on it. Nobody at all is never, and away since no day.
CREATE FUNCTION lists_without_anybody(today DATE)
RETURNS TABLE (role TEXT, team TEXT, worker TEXT, from_day DATE, away_since DATE) LANGUAGE sql STABLE AS $$
  SELECT k.role, k.team, k.worker, coalesce(min(one.from_day), 'infinity'), max(one.away_since)
  FROM (SELECT c.role, nullif(c.team, '') AS team, nullif(c.worker, '') AS worker FROM work_count c
        GROUP BY c.role, c.team, c.worker HAVING sum(c.items) > 0) k
  LEFT JOIN LATERAL could_do(k.worker, k.role, k.team, today) one ON true
  GROUP BY k.role, k.team, k.worker HAVING coalesce(min(one.from_day), 'infinity') > today
$$;

CREATE OR REPLACE FUNCTION work_without_anybody() RETURNS TABLE (journey_id UUID, since TIMESTAMPTZ, item TEXT) LANGUAGE sql STABLE AS $$
  SELECT w.journey_id, l.away_since::timestamp AT TIME ZONE 'Europe/London', substr(w.id, 38)
  FROM lists_without_anybody((now() AT TIME ZONE 'Europe/London')::date) l
  JOIN work_item w ON w.role = l.role AND w.team IS NOT DISTINCT FROM l.team AND w.worker IS NOT DISTINCT FROM l.worker
  JOIN journey j ON j.id = w.journey_id
  WHERE w.dated AND l.away_since IS NOT NULL
    AND l.from_day > ((coalesce(w.action_by, w.due_at) - make_interval(secs => j.virtual_offset_ms / 1000.0))
                      AT TIME ZONE 'Europe/London')::date
$$;
