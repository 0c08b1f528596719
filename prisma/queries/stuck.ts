import { HELD_UP, type Cause, type Trouble } from '../../domain/supervision/causes.ts'
import type { Database } from '../client.ts'
import { visibleTo, type ListViewer } from './visible.ts'

/** A journey that does not move, and one cause of it. */
export interface StuckRow {
  readonly journeyId: string
  /** Null while its very first step has not come through. */
  readonly reference: string | null
  readonly stage: string | null
  readonly team: string | null
  readonly cause: Cause
  readonly since: Date
  /** How many things of this kind: limits, messages, steps. */
  readonly howMany: number
  /** The oldest of them: a clock's key, a message's reference with what it says, a step's name. */
  readonly about: string | null
}

/** Where the page before ended. */
export interface StuckPlace {
  readonly since: string
  readonly journeyId: string
  readonly cause: string
}

/** Before everything. */
const FIRST_PLACE: StuckPlace = {
  since: '1900-01-01T00:00:00Z',
  journeyId: '00000000-0000-0000-0000-000000000000',
  cause: '',
}

export interface StuckQuestion {
  /** What Temporal knows. */
  readonly told: readonly Trouble[]
  /** References of messages whose workflows need somebody. */
  readonly messages: readonly string[]
  readonly team: string | undefined
  readonly viewer: ListViewer
  readonly after: StuckPlace | undefined
  readonly limit: number
}

/** Longer than a step or a date takes, and short enough to be seen within ten seconds. */
const TAKES_SECONDS = 5

/** A message that has not gone out by then is stuck, whatever its way out says. */
const MESSAGE_TAKES_SECONDS = 10

/**
 * Everything that does not move, the longest first, by keyset: what Temporal told, and what PostgreSQL sees by itself. Where the cause
 * is known, that something waits for it is not said as well. A journey in virtual time is measured by its own now.
 */
export async function readStuck(
  database: Database,
  { told, messages, team, viewer, after = FIRST_PLACE, limit }: StuckQuestion,
): Promise<readonly StuckRow[]> {
  return database.$queryRaw<StuckRow[]>`
    WITH told AS (
      SELECT * FROM unnest(${told.map(({ journeyId }) => journeyId)}::uuid[], ${told.map(({ cause }) => cause)}::text[],
                           ${told.map(({ since }) => since.toISOString())}::timestamptz[]) AS t(journey_id, cause, since)
    ), found AS (
      SELECT journey_id, cause, since, NULL AS about FROM told
      UNION ALL
      SELECT journey_id, 'TOP_OF_LADDER', due_at, key FROM clock
      WHERE status = 'BREACHED' AND stopped_at IS NULL AND next_wake_at IS NULL
      UNION ALL
      SELECT journey_id, 'MESSAGE_STUCK', created_at, reference || ' ' || coalesce(last_error, '') FROM outbox_message
      WHERE status = 'STUCK' OR reference = ANY(${[...messages]}::text[])
         OR (status = 'WAITING' AND created_at < now() - make_interval(secs => ${MESSAGE_TAKES_SECONDS}))
      UNION ALL
      SELECT journey_id, cause, since, nullif(about, '') FROM journey_finding
      UNION ALL
      SELECT journey_id, 'NOBODY_THERE', since, item FROM work_without_anybody()
      UNION ALL
      SELECT e.journey_id, 'RULES_NOT_HEARD', r.decided_at, e.key FROM rule_change_effect e JOIN rule_change r ON r.id = e.change_id
      WHERE e.told_at IS NULL AND e.tried_at IS NOT NULL
      UNION ALL
      SELECT journey_id, 'NOT_MOVING', created_at, step FROM submission
      WHERE status = 'OPEN' AND created_at < now() - make_interval(secs => ${TAKES_SECONDS})
      UNION ALL
      SELECT j.id, 'NOT_MOVING', j.next_wake_at - make_interval(secs => j.virtual_offset_ms / 1000.0), NULL FROM journey j
      WHERE j.next_wake_at < now() + make_interval(secs => j.virtual_offset_ms / 1000.0 - ${TAKES_SECONDS})
        AND (j.closed_at IS NULL OR EXISTS (
          SELECT FROM clock c WHERE c.journey_id = j.id AND c.stopped_at IS NULL AND c.key NOT LIKE 'retention.%'))
    ), grouped AS (
      SELECT f.journey_id, f.cause, date_trunc('milliseconds', min(f.since)) AS since, count(*)::int AS how_many,
             (array_agg(f.about ORDER BY f.since))[1] AS about
      FROM found f
      WHERE f.cause <> 'NOT_MOVING' OR NOT EXISTS (
        SELECT FROM told t WHERE t.journey_id = f.journey_id AND t.cause = ANY(${[...HELD_UP]}::text[]))
      GROUP BY f.journey_id, f.cause
    )
    SELECT g.journey_id::text AS "journeyId", j.reference, j.stage, j.team, g.cause, g.since, g.how_many AS "howMany", g.about
    FROM grouped g LEFT JOIN journey j ON j.id = g.journey_id
    WHERE (${team ?? null}::text IS NULL OR j.team = ${team ?? null}) AND ${visibleTo(viewer)}
      AND (g.since, g.journey_id, g.cause) > (${after.since}::timestamptz, ${after.journeyId}::uuid, ${after.cause})
    ORDER BY g.since, g.journey_id, g.cause LIMIT ${limit}`
}
