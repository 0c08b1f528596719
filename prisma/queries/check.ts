import type { Journey } from '../../domain/journey/journey.ts'
import type { Role } from '../../domain/roles/roles.ts'
import type { Listed, Loss, Working } from '../../domain/supervision/lost.ts'
import type { Instant } from '../../domain/shared/time.ts'
import type { Database } from '../client.ts'

/** A journey as the check looks at it. */
export interface CheckRow extends Listed {
  readonly reference: string
  readonly state: Journey
}

/**
 * Journeys whose workflow has to run, in the order of their ids, as of one moment.
 * @param page only those of which a check found something that can be mended, where it says so
 */
export function readToCheck(
  database: Database,
  { after, limit, onlyFound = false }: { readonly after: string; readonly limit: number; readonly onlyFound?: boolean },
): Promise<readonly CheckRow[]> {
  return database.$queryRaw<CheckRow[]>`
    SELECT j.reference, j.state, to_jsonb(j.next_wake_at)#>>'{}' AS "nextWakeAt",
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', substr(c.id, 38), 'dueAt', c.due_at, 'nextWakeAt', c.next_wake_at))
              FROM clock c WHERE c.journey_id = j.id AND c.stopped_at IS NULL), '[]') AS clocks,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', substr(w.id, 38), 'role', w.role, 'worker', w.worker, 'team', w.team))
              FROM work_item w WHERE w.journey_id = j.id), '[]') AS work
    FROM journey j
    WHERE j.id > ${after}::uuid
      AND (NOT ${onlyFound} OR EXISTS (
        SELECT FROM journey_finding f WHERE f.journey_id = j.id AND f.cause <> 'BROUGHT_BACK'))
      AND (j.closed_at IS NULL OR EXISTS (
      SELECT FROM clock c WHERE c.journey_id = j.id AND c.stopped_at IS NULL AND c.key NOT LIKE 'retention.%'))
    ORDER BY j.id LIMIT ${limit}`
}

/** Who works here now, with their teams and roles. */
export async function readWorking(database: Database): Promise<Working> {
  const staff = await database.staff.findMany({
    where: { active: true },
    select: { id: true, team: true, roles: true },
  })
  return {
    staff: new Set(staff.map(({ id }) => id)),
    teams: new Set(staff.map(({ team }) => team)),
    roles: new Set(staff.flatMap(({ roles }) => roles as Role[])),
  }
}

export type Finding = Loss & { readonly journeyId: string }

/** Keeps what a check found. @returns the journeys with something that no check before had found; the same when it is done again */
export async function keepFindings(
  database: Database,
  found: readonly Finding[],
  at: Instant,
): Promise<readonly string[]> {
  if (found.length === 0) return []
  const rows = await database.$queryRaw<{ journeyId: string }[]>`
    WITH kept AS (
      INSERT INTO journey_finding (journey_id, cause, about, since, seen_at)
      SELECT DISTINCT journey_id, cause, about, ${at}::timestamptz, ${at}::timestamptz
      FROM unnest(${found.map(({ journeyId }) => journeyId)}::uuid[], ${found.map(({ cause }) => cause)}::text[],
                  ${found.map(({ about }) => about)}::text[]) AS f(journey_id, cause, about)
      ON CONFLICT (journey_id, cause, about) DO UPDATE SET seen_at = excluded.seen_at
      RETURNING journey_id, cause, since = seen_at AS is_new, xmax = 0 AS is_inserted
    ), audited AS (
      INSERT INTO audit_entry (what, who, journey_id, outcome, correlation_id)
      SELECT 'CHECK_JOURNEYS', 'SYSTEM', journey_id, cause, ${at} FROM kept WHERE is_inserted
    )
    SELECT DISTINCT journey_id::text AS "journeyId" FROM kept WHERE is_new`
  return rows.map(({ journeyId }) => journeyId)
}

/** The journeys of which a check before found something that this one did not. */
export async function readMended(database: Database, at: Instant): Promise<readonly string[]> {
  const where = { seenAt: { lt: new Date(at) } }
  const rows = await database.journeyFinding.findMany({ where, select: { journeyId: true }, distinct: 'journeyId' })
  return rows.map(({ journeyId }) => journeyId)
}

export async function forgetMended(database: Database, at: Instant): Promise<void> {
  await database.journeyFinding.deleteMany({ where: { seenAt: { lt: new Date(at) } } })
}

/** What this check found wrong with a journey. */
export async function causesOf(database: Database, journeyId: string, at: Instant): Promise<readonly string[]> {
  const where = { journeyId, seenAt: { gte: new Date(at) } }
  const rows = await database.journeyFinding.findMany({ where, select: { cause: true }, distinct: 'cause' })
  return rows.map(({ cause }) => cause)
}

export interface LastCheck {
  readonly taskQueue: string
  readonly startedAt: Date
  readonly endedAt: Date
  readonly journeys: number
  readonly broughtBack: number
}

/** Notes that a check has run to its end. */
export async function keepCheck(database: Database, check: LastCheck): Promise<void> {
  const { taskQueue } = check
  await database.journeyCheck.upsert({ where: { taskQueue }, create: check, update: check })
}

/** When the check last ran to its end; nothing when it never has. */
export const readLastCheck = (database: Database, taskQueue: string): Promise<LastCheck | null> =>
  database.journeyCheck.findUnique({ where: { taskQueue } })

/** What a check found of a journey and can be mended; that it was brought back stands until the next check. */
export function readFindings(
  database: Database,
  journeyId: string,
): Promise<readonly { readonly cause: string; readonly about: string }[]> {
  const where = { journeyId, cause: { not: 'BROUGHT_BACK' } }
  return database.journeyFinding.findMany({ where, select: { cause: true, about: true } })
}

export async function forgetFindings(
  database: Database,
  journeyId: string,
  mended: readonly { readonly cause: string; readonly about: string }[],
): Promise<void> {
  const OR = mended.map(({ cause, about }) => ({ cause, about }))
  await database.journeyFinding.deleteMany({ where: { journeyId, OR } })
}
