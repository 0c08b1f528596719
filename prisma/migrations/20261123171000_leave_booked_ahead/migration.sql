-- R-OPS-01. Leave is booked ahead, and more than once: each stretch of days with who stands in for it. What is over stays.
CREATE TABLE "staff_absence" (
  "staff_id" TEXT NOT NULL,
  "first_day" DATE NOT NULL,
  -- Without one: until further notice.
  "last_day" DATE,
  "deputy_id" TEXT,
  CONSTRAINT "staff_absence_pkey" PRIMARY KEY ("staff_id", "first_day"),
  CONSTRAINT "staff_absence_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "staff_absence_in_order" CHECK ("last_day" >= "first_day")
);
CREATE INDEX "staff_absence_deputy_id_idx" ON "staff_absence"("deputy_id") WHERE "deputy_id" IS NOT NULL;
CREATE INDEX "staff_absence_last_day_idx" ON "staff_absence"("last_day");

INSERT INTO "staff_absence" ("staff_id", "first_day", "last_day", "deputy_id")
SELECT "id", "absent_from", "absent_until", "deputy_id"
FROM "staff" WHERE "absent_from" IS NOT NULL AND coalesce("absent_until", 'infinity') >= "absent_from";

-- The absence of somebody on a day; nothing when they are there.
CREATE FUNCTION absence_of(the_staff TEXT, on_day DATE) RETURNS SETOF staff_absence LANGUAGE sql STABLE AS $$
  SELECT a.* FROM staff_absence a
  WHERE a.staff_id = the_staff AND a.first_day <= on_day AND coalesce(a.last_day, 'infinity') >= on_day
$$;

-- The first working day from which somebody is there, or whoever stands in for them on that day: one absence may follow another, each
-- with a deputy of its own who may be away as well. Whoever comes back on a Saturday is there on Monday, and may be away again then.
CREATE FUNCTION there_from(the_staff TEXT, today DATE, works_weekends BOOLEAN) RETURNS DATE LANGUAGE sql STABLE AS $$
  SELECT coalesce(min(c.day), 'infinity') FROM (
    SELECT today AS day
    UNION
    SELECT b.back + CASE WHEN works_weekends OR extract(isodow FROM b.back) < 6 THEN 0 ELSE 8 - extract(isodow FROM b.back)::int END
    FROM (SELECT a.last_day + 1 AS back FROM staff_absence a
          WHERE a.last_day >= today
            AND (a.staff_id = the_staff OR a.staff_id IN (SELECT o.deputy_id FROM staff_absence o WHERE o.staff_id = the_staff))) b
  ) c
  WHERE NOT EXISTS (
    SELECT FROM absence_of(the_staff, c.day) a
    WHERE NOT EXISTS (SELECT FROM staff d WHERE d.id = a.deputy_id AND d.active AND NOT EXISTS (SELECT FROM absence_of(d.id, c.day))))
$$;

-- R-OPS-01. Whoever could do a piece of work: its holder by name, else everybody of the role in the area of the team. The first day
-- from which they, or a deputy of theirs, are there; and since when they are away, where they are.
CREATE OR REPLACE FUNCTION could_do(the_worker TEXT, the_role TEXT, the_team TEXT, today DATE)
RETURNS TABLE (from_day DATE, away_since DATE) LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN a.staff_id IS NULL THEN today ELSE there_from(s.id, today, the_role = 'EDT_WORKER') END, a.first_day
  FROM (
    SELECT id FROM staff WHERE active AND id = the_worker
    UNION ALL
    SELECT id FROM staff WHERE active AND the_worker IS NULL AND the_role = ANY(roles)
      AND (the_team IS NULL OR area = 'ALL' OR team = the_team
           OR area IN (SELECT t.area FROM staff t WHERE t.team = the_team AND t.active))
  ) s LEFT JOIN staff_absence a ON a.staff_id = s.id AND a.first_day <= today AND coalesce(a.last_day, 'infinity') >= today
$$;

DROP INDEX "staff_deputy_id_idx";
ALTER TABLE "staff" DROP COLUMN "absent_from", DROP COLUMN "absent_until", DROP COLUMN "deputy_id";

-- What a request about the directory was answered, under its key: the same request again gets the same answer.
CREATE TABLE "directory_answer" (
  "key" UUID NOT NULL,
  -- Keyed hash of who asked, for what, and the body.
  "body_hash" TEXT NOT NULL,
  "answer" JSONB NOT NULL,
  "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  CONSTRAINT "directory_answer_pkey" PRIMARY KEY ("key")
);
