-- Who stands in for somebody while they are away: from the first to the last day of the absence, and no longer.
ALTER TABLE "staff" ADD COLUMN "deputy_id" TEXT;
-- Counts the changes, so that nobody writes over what they have not seen.
ALTER TABLE "staff" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
CREATE INDEX "staff_deputy_id_idx" ON "staff"("deputy_id") WHERE "deputy_id" IS NOT NULL;
CREATE INDEX "staff_team_idx" ON "staff"("team");

-- What was changed in the directory, by whom and when: each field with what it was and what it is. Nothing is taken out of it.
CREATE TABLE "staff_change" (
  "staff_id" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  "by" TEXT NOT NULL,
  "changes" JSONB NOT NULL,
  CONSTRAINT "staff_change_pkey" PRIMARY KEY ("staff_id", "version")
);
CREATE FUNCTION staff_change_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The history of the directory is not changed';
END $$;
CREATE TRIGGER staff_change_stays BEFORE UPDATE OR DELETE ON "staff_change" FOR EACH ROW EXECUTE FUNCTION staff_change_stays();

-- R-OPS-01. Whoever could do a piece of work: its holder by name, else everybody of the role in the area of the team. The first day
-- from which they, or a deputy of theirs, are there; and since when they are away, where they are.
CREATE FUNCTION could_do(the_worker TEXT, the_role TEXT, the_team TEXT, today DATE)
RETURNS TABLE (from_day DATE, away_since DATE) LANGUAGE sql STABLE AS $$
  SELECT least(
           CASE WHEN s.is_away THEN coalesce(s.absent_until + 1, 'infinity') ELSE today END,
           CASE WHEN d.id IS NULL THEN NULL
                WHEN d.absent_from <= today AND coalesce(d.absent_until, 'infinity') >= today
                THEN coalesce(d.absent_until + 1, 'infinity') ELSE today END),
         CASE WHEN s.is_away THEN s.absent_from END
  FROM (
    SELECT id, deputy_id, absent_from, absent_until,
           coalesce(absent_from <= today AND coalesce(absent_until, 'infinity') >= today, false) AS is_away
    FROM staff WHERE active AND id = the_worker
    UNION ALL
    SELECT id, deputy_id, absent_from, absent_until,
           coalesce(absent_from <= today AND coalesce(absent_until, 'infinity') >= today, false)
    FROM staff WHERE active AND the_worker IS NULL AND the_role = ANY(roles)
      AND (the_team IS NULL OR area = 'ALL' OR team = the_team
           OR area IN (SELECT t.area FROM staff t WHERE t.team = the_team AND t.active))
  ) s LEFT JOIN staff d ON s.is_away AND d.id = s.deputy_id AND d.active
$$;

-- R-OPS-01. What has to be done by a day until which everybody who could do it is away, with since when they are. By the lists that
-- there are, and not by the work on them: most have somebody today, and are passed over whole.
CREATE FUNCTION work_without_anybody() RETURNS TABLE (journey_id UUID, since TIMESTAMPTZ, item TEXT) LANGUAGE sql STABLE AS $$
  SELECT w.journey_id, l.away_since::timestamp AT TIME ZONE 'Europe/London', substr(w.id, 38)
  FROM (
    SELECT k.role, k.team, k.worker, min(one.from_day) AS from_day, max(one.away_since) AS away_since
    FROM (SELECT DISTINCT role, nullif(team, '') AS team, nullif(worker, '') AS worker FROM work_count) k,
         (SELECT (now() AT TIME ZONE 'Europe/London')::date AS today) t, could_do(k.worker, k.role, k.team, t.today) one
    GROUP BY k.role, k.team, k.worker, t.today HAVING min(one.from_day) > t.today
  ) l
  JOIN work_item w ON w.role = l.role AND w.team IS NOT DISTINCT FROM l.team AND w.worker IS NOT DISTINCT FROM l.worker
  JOIN journey j ON j.id = w.journey_id
  WHERE w.dated AND l.from_day > ((coalesce(w.action_by, w.due_at) - make_interval(secs => j.virtual_offset_ms / 1000.0))
                                  AT TIME ZONE 'Europe/London')::date
$$;
