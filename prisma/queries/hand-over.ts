import type { SpecialistNeed } from '../../domain/assessment/specialist.ts'
import type { Candidate } from '../../domain/allocation/suggest.ts'
import type { LocalDate } from '../../domain/shared/time.ts'
import type { Database } from '../client.ts'
import { Prisma } from '../generated/client.ts'
import { visibleTo, type ListViewer } from './visible.ts'

/** An open journey with whoever has it. */
export interface JourneyToGive {
  readonly id: string
  readonly reference: string
  readonly stage: string
  readonly version: number
  readonly team: string
  readonly worker: string | null
  readonly nextDueAt: Date | null
  readonly overdue: boolean
  readonly area: string | null
  readonly language: string | null
  readonly interpreterNeeded: boolean | null
  /** R-ASM-06. What the person's needs ask of whoever assesses. */
  readonly needs: readonly SpecialistNeed[]
}

/** A thing to do on somebody else's journey, that somebody has by name. */
export interface WorkToGive {
  readonly journeyId: string
  readonly reference: string
  readonly version: number
  readonly item: string
  readonly title: string
  readonly dueAt: Date
}

const COLUMNS = `
  j.id::text, j.reference, j.stage, j.version, coalesce(j.team, '') AS team, j.worker, j.next_due_at AS "nextDueAt", j.overdue,
  (SELECT s.area FROM staff s WHERE s.team = j.team AND s.active LIMIT 1) AS area,
  j.state#>>'{contact,communication,language}' AS language,
  (j.state#>>'{contact,communication,interpreterNeeded}')::boolean AS "interpreterNeeded",
  ARRAY(SELECT jsonb_array_elements_text(coalesce(j.state#>'{specialist,needs}', '[]'))) AS needs`

/** Whose things are handed over, and who asks. */
export interface HandOverQuestion {
  readonly worker: string
  readonly viewer: ListViewer
  readonly limit: number
}

/** Everything that somebody has, by its next date. */
export const readJourneysOf = (
  database: Database,
  { worker, viewer, limit }: HandOverQuestion,
): Promise<readonly JourneyToGive[]> =>
  database.$queryRaw<JourneyToGive[]>`
    SELECT ${Prisma.raw(COLUMNS)} FROM journey j WHERE j.worker = ${worker} AND j.stage <> 'CLOSED' AND ${visibleTo(viewer)}
    ORDER BY j.next_due_at NULLS LAST, j.id LIMIT ${limit}`

export async function readJourneyToGive(database: Database, id: string): Promise<JourneyToGive | undefined> {
  const [row] = await database.$queryRawUnsafe<JourneyToGive[]>(
    `SELECT ${COLUMNS} FROM journey j WHERE j.id = $1::uuid`,
    id,
  )
  return row
}

/** What somebody has by name on journeys that are not theirs. */
export const readWorkOf = (
  database: Database,
  { worker, viewer, limit }: HandOverQuestion,
): Promise<readonly WorkToGive[]> =>
  database.$queryRaw<WorkToGive[]>`
    SELECT w.journey_id::text AS "journeyId", j.reference, j.version, substr(w.id, 38) AS item, w.title, w.due_at AS "dueAt"
    FROM work_item w JOIN journey j ON j.id = w.journey_id
    WHERE w.worker = ${worker} AND j.worker IS DISTINCT FROM ${worker} AND ${visibleTo(viewer)}
      AND j.state->'held'->'work' @> jsonb_build_array(jsonb_build_object('worker', ${worker}::text, 'item', substr(w.id, 38)))
    ORDER BY w.due_at, w.id LIMIT ${limit}`

interface CandidateRow extends Omit<Candidate, 'caseloadLimit'> {
  readonly caseloadLimit: number | null
}

/** Those who can have journeys: active practitioners, each with what they have on this day. */
export async function readCandidates(database: Database, on: LocalDate): Promise<readonly Candidate[]> {
  const rows = await database.$queryRaw<CandidateRow[]>`
    SELECT s.id, s.team, s.area, s.languages, s.skills, s.caseload_limit AS "caseloadLimit",
           EXISTS (SELECT FROM absence_of(s.id, ${on}::date)) AS "onLeave",
           (SELECT count(*)::int FROM journey j WHERE j.worker = s.id AND j.stage <> 'CLOSED') AS caseload
    FROM staff s WHERE s.active AND s.roles && ARRAY['PRACTITIONER', 'SENIOR_PRACTITIONER'] ORDER BY s.id`
  return rows.map(({ caseloadLimit, ...row }) => (caseloadLimit === null ? row : { ...row, caseloadLimit }))
}
