import type { Database } from '../client.ts'

export interface WorklistRow {
  readonly id: string
  readonly journeyId: string
  readonly reference: string
  readonly stage: string
  readonly title: string
  readonly role: string
  readonly team: string | null
  readonly worker: string | null
  readonly step: string | null
  readonly clockKey: string | null
  readonly dueAt: Date
  readonly overdue: boolean
  readonly because: string | null
  /** How far the journey's time is ahead of the clock; 0 in production. */
  readonly aheadByMs: bigint
}

/** Where the page before ended: the date and the id of its last item. */
export interface WorklistPlace {
  readonly dueAt: string
  readonly id: string
}

/** What the out-of-hours team looks for besides what is its own. */
export interface OutOfHoursTeam {
  /** The clocks that are its while the office is closed. */
  readonly night: readonly string[]
  /** By the clock on the wall; a journey whose time is ahead of it has nights of its own. */
  readonly officeClosed: boolean
}

export interface WorklistQuestion {
  readonly of: { readonly worker: string } | { readonly team: string; readonly outOfHours?: OutOfHoursTeam }
  readonly after: WorklistPlace | undefined
  readonly limit: number
}

/** R-REF-05. The out-of-hours team works for every team: what is its role's stands on its list, whose team the journey is. */
const OF_OUT_OF_HOURS_TEAM = `(w.team = $1 OR w.role = 'EDT_WORKER'
            OR (c.key = ANY($5::text[]) AND ($6::boolean OR j.virtual_offset_ms <> 0)))`

/** Work in the order of its dates, by keyset: a page costs the same wherever it begins, and nothing is shown twice. */
export async function readWorklist(
  database: Database,
  { of, after, limit }: WorklistQuestion,
): Promise<readonly WorklistRow[]> {
  const [column, value] = 'worker' in of ? ['worker', of.worker] : ['team', of.team]
  const outOfHours = 'team' in of ? of.outOfHours : undefined
  const where = outOfHours === undefined ? `w.${column} = $1` : OF_OUT_OF_HOURS_TEAM
  return database.$queryRawUnsafe<WorklistRow[]>(
    `SELECT w.id, w.journey_id::text AS "journeyId", j.reference, j.stage, w.title, w.role, w.team, w.worker, w.step,
            c.key AS "clockKey", w.due_at AS "dueAt", coalesce(c.breached, false) AS overdue,
            c.explanation->>'sentence' AS because, j.virtual_offset_ms AS "aheadByMs"
     FROM work_item w JOIN journey j ON j.id = w.journey_id
     LEFT JOIN clock c ON c.id = w.journey_id || '/' || w.clock_id
     WHERE ${where} AND ($2::timestamptz IS NULL OR (w.due_at, w.id) > ($2::timestamptz, $3))
     ORDER BY w.due_at, w.id LIMIT $4`,
    value,
    after?.dueAt ?? null,
    after?.id ?? '',
    limit,
    ...(outOfHours === undefined ? [] : [outOfHours.night, outOfHours.officeClosed]),
  )
}
