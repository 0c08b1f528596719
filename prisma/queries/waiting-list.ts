import { RATINGS_IN_ORDER } from '../../domain/waiting/position.ts'
import type { WaitingQueue } from '../../domain/waiting/state.ts'
import type { Database } from '../client.ts'
import { visibleTo, type ListViewer } from './visible.ts'

export interface WaitingRow {
  readonly journeyId: string
  readonly reference: string
  readonly stage: string
  readonly team: string
  readonly rating: string
  /** Which of the ratings in order, from 1. */
  readonly rank: number
  readonly referredAt: Date
  readonly since: string
  readonly lastContactAt: string | null
  /** Counted from 1 in the whole queue. */
  readonly place: number
}

/** Where the page before ended: the rating and the date of the referral of its last person, and their journey. */
export interface WaitingPlace {
  readonly rank: number
  readonly referredAt: string
  readonly journeyId: string
}

export interface WaitingQuestion {
  readonly queue: WaitingQueue
  readonly team: string
  readonly viewer: ListViewer
  readonly after: WaitingPlace | undefined
  readonly limit: number
}

/**
 * R-WTW-02, R-WTW-06. One queue of one team, in the order in which people are seen. A new rating takes effect with the commit that
 * gives it, for the order is read from the state itself.
 */
export async function readWaitingList(
  database: Database,
  { queue, team, viewer, after, limit }: WaitingQuestion,
): Promise<readonly WaitingRow[]> {
  return database.$queryRaw<WaitingRow[]>`
    WITH waiting AS (
      SELECT j.id::text AS "journeyId", j.reference, j.stage, j.team, w.slice->>'rating' AS rating,
             array_position(${[...RATINGS_IN_ORDER]}::text[], w.slice->>'rating') AS rank,
             coalesce((j.state#>>'{referral,receivedAt}')::timestamptz, j.opened_at) AS "referredAt",
             q.place->>'since' AS since, w.slice->>'lastContactAt' AS "lastContactAt"
      FROM journey j
      CROSS JOIN LATERAL (SELECT j.state->'waiting' AS slice) w
      CROSS JOIN LATERAL jsonb_array_elements(coalesce(
        w.slice->'queues',
        jsonb_build_array(jsonb_build_object('queue', 'ASSESSMENT', 'since', w.slice->>'since')))) AS q(place)
      WHERE j.team = ${team} AND ${visibleTo(viewer)} AND j.stage <> 'CLOSED' AND w.slice IS NOT NULL AND q.place->>'queue' = ${queue}
    ), placed AS (
      SELECT *, row_number() OVER (ORDER BY rank, "referredAt", "journeyId")::int AS place FROM waiting
    )
    SELECT * FROM placed
    WHERE ${after?.rank ?? null}::int IS NULL
       OR (rank, "referredAt", "journeyId") > (${after?.rank ?? 0}::int, ${after?.referredAt ?? null}::timestamptz, ${after?.journeyId ?? ''})
    ORDER BY place LIMIT ${limit}`
}
