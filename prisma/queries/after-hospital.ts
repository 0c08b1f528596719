import { AFTER_HOSPITAL_ORDER, type AfterHospital } from '../../domain/leaving-hospital/backlog.ts'
import type { Database } from '../client.ts'
import { visibleTo, type ListViewer } from './visible.ts'

export interface AfterHospitalRow {
  readonly journeyId: string
  readonly reference: string
  readonly stage: string
  readonly standing: AfterHospital
  /** Which in the order, from 1. */
  readonly rank: number
  readonly leftOn: string
  readonly dueAt: Date
  readonly breached: boolean
}

/** Where the page before ended: the standing and the date of its last person, and their journey. */
export interface AfterHospitalPlace {
  readonly rank: number
  readonly dueAt: string
  readonly journeyId: string
}

export interface AfterHospitalQuestion {
  readonly team: string
  readonly viewer: ListViewer
  readonly after: AfterHospitalPlace | undefined
  readonly limit: number
}

/** R-HOS-10. Those of one team who have left hospital and whose longer-term needs are still to be assessed, in the order of the protocol. */
export async function readAfterHospital(
  database: Database,
  { team, viewer, after, limit }: AfterHospitalQuestion,
): Promise<readonly AfterHospitalRow[]> {
  return database.$queryRaw<AfterHospitalRow[]>`
    WITH home AS (
      SELECT j.id::text AS "journeyId", j.reference, j.stage, c.due_at AS "dueAt", c.breached,
             j.state#>>'{leavingHospital,departure,on}' AS "leftOn",
             CASE WHEN j.state#>>'{leavingHospital,welfareCheck}' = 'NEEDS_HELP' THEN 'NEEDED_HELP'
                  ELSE CASE j.state#>>'{leavingHospital,departure,pathway}'
                         WHEN 'P1' THEN 'AT_HOME' WHEN 'P2' THEN 'BED_TO_RECOVER' WHEN 'P3' THEN 'LONG_TERM_BED'
                         ELSE 'PATHWAY_NOT_SET' END
             END AS standing
      FROM journey j JOIN clock c ON c.journey_id = j.id
      WHERE j.team = ${team} AND ${visibleTo(viewer)} AND c.key = 'd2a.assessment' AND c.stopped_at IS NULL
    ), ranked AS (
      SELECT *, array_position(${[...AFTER_HOSPITAL_ORDER]}::text[], standing) AS rank FROM home
    )
    SELECT * FROM ranked
    WHERE ${after?.rank ?? null}::int IS NULL
       OR (rank, "dueAt", "journeyId") > (${after?.rank ?? 0}::int, ${after?.dueAt ?? null}::timestamptz, ${after?.journeyId ?? ''})
    ORDER BY rank, "dueAt", "journeyId" LIMIT ${limit}`
}
