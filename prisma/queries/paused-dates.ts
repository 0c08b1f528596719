import type { ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { Explanation } from '../../domain/clocks/explain.ts'
import type { Database } from '../client.ts'
import { visibleTo, type ListViewer } from './visible.ts'

/** A date that stands still, with the end of its pause. */
export interface PausedDateRow {
  readonly place: string
  readonly journeyId: string
  readonly reference: string
  readonly stage: string
  readonly team: string | null
  readonly clockId: string
  readonly key: ClockKey
  readonly explanation: Explanation
  readonly dueAt: Date
  readonly goesOnAt: Date | null
}

/** Where the page before ended: when its last date goes on, and which it is. */
export interface PausedPlace {
  readonly goesOnAt: string
  readonly place: string
}

/** One of which nobody knows when it goes on comes before all others. */
const UNKNOWN = '1900-01-01T00:00:00.000Z'

const FIRST_PLACE: PausedPlace = { goesOnAt: '1899-01-01T00:00:00.000Z', place: '' }

interface PausedQuestion {
  readonly team: string | undefined
  readonly viewer: ListViewer
  readonly after: PausedPlace | undefined
  readonly limit: number
}

/** Every date that stands still lawfully, the one that goes on soonest first, by keyset. */
export function readPausedDates(
  database: Database,
  { team, viewer, after = FIRST_PLACE, limit }: PausedQuestion,
): Promise<readonly PausedDateRow[]> {
  return database.$queryRaw<PausedDateRow[]>`
    WITH paused AS (
      SELECT c.id AS place, c.journey_id, c.key, c.explanation, c.due_at,
             (SELECT min(e.due_at) FROM clock e
              WHERE e.journey_id = c.journey_id AND e.stopped_at IS NULL
                AND ((e.key = 'date.pause.ends' AND e.instance = concat_ws('/', c.key, c.instance))
                  OR (e.key = 'review.pause.ends' AND c.key LIKE 'review.%'))) AS goes_on_at
      FROM clock c WHERE c.status = 'PAUSED'
    )
    SELECT p.place, p.journey_id::text AS "journeyId", j.reference, j.stage, j.team, substr(p.place, 38) AS "clockId",
           p.key, p.explanation, p.due_at AS "dueAt", p.goes_on_at AS "goesOnAt"
    FROM paused p JOIN journey j ON j.id = p.journey_id
    WHERE (${team ?? null}::text IS NULL OR j.team = ${team ?? null}) AND ${visibleTo(viewer)}
      AND (coalesce(p.goes_on_at, ${UNKNOWN}::timestamptz), p.place) > (${after.goesOnAt}::timestamptz, ${after.place})
    ORDER BY coalesce(p.goes_on_at, ${UNKNOWN}::timestamptz), p.place LIMIT ${limit}`
}
