import type { Journey } from '../../domain/journey/journey.ts'
import type { PanelSitting, PanelTrigger } from '../../domain/panel/state.ts'
import type { Instant, LocalDate } from '../../domain/shared/time.ts'
import type { Database } from '../client.ts'
import { visibleTo, type ListViewer } from './visible.ts'

/** What is on the agenda of the panel. */
export interface PanelAgenda {
  /** True when no other journey of the same council has this place. */
  readonly isFree: (sitting: PanelSitting, journey: Pick<Journey, 'id' | 'authority'>) => Promise<boolean>
  /** What went out for agreement and what was referred in a time. */
  readonly counts: (from: Instant, until: Instant) => Promise<PanelCounts>
}

export const createPanelAgenda = (database: Database): PanelAgenda => ({
  isFree: async ({ sittingOn, slot }, { id, authority }) => {
    const taken = await database.$queryRaw<unknown[]>`
      SELECT 1 FROM journey
      WHERE stage = 'PANEL' AND authority = ${authority} AND id <> ${id}::uuid
        AND state #>> '{panel,agenda,sittingOn}' = ${sittingOn} AND state #>> '{panel,agenda,slot}' = ${String(slot)}
      LIMIT 1`
    return taken.length === 0
  },
  counts: (from, until) => readPanelCounts(database, from, until),
})

/** One plan that lies before the panel, as its row has it. */
export interface PanelItemRow {
  readonly journeyId: string
  readonly reference: string
  readonly sittingOn: LocalDate | null
  readonly slot: number | null
  readonly trigger: PanelTrigger
  readonly weeklyPence: number
  readonly deferrals: number
  readonly referredAt: Instant
  /** The limit of the waiting time; null when it does not run. */
  readonly waitsUntil: Date | null
}

/** Every plan before the panel by day and place; those without a place come last, the longest waiting first. */
export const readPanelItems = (database: Database, viewer: ListViewer): Promise<readonly PanelItemRow[]> =>
  database.$queryRaw<PanelItemRow[]>`
    SELECT j.id::text AS "journeyId", j.reference,
           j.state #>> '{panel,agenda,sittingOn}' AS "sittingOn", (j.state #>> '{panel,agenda,slot}')::int AS slot,
           j.state #>> '{panel,trigger}' AS trigger, (j.state #>> '{panel,weeklyPence}')::int AS "weeklyPence",
           coalesce((j.state #>> '{panel,deferrals}')::int, 0) AS deferrals,
           j.state #>> '{panel,referredAt}' AS "referredAt", c.due_at AS "waitsUntil"
    FROM journey j
    LEFT JOIN clock c ON c.journey_id = j.id AND c.key = 'panel.sit' AND c.stopped_at IS NULL
    WHERE j.stage = 'PANEL' AND j.state ? 'panel' AND ${visibleTo(viewer)}
    ORDER BY "sittingOn" NULLS LAST, slot, "referredAt", j.id`

/** Of the people whose plan was sent out for agreement in a time, how many had theirs referred to the panel in it. */
export interface PanelCounts {
  readonly sentOut: number
  readonly referred: number
}

/** @param from the first instant that counts; @param until the first that no longer does */
export async function readPanelCounts(database: Database, from: Instant, until: Instant): Promise<PanelCounts> {
  const [counts] = await database.$queryRaw<PanelCounts[]>`
    SELECT count(DISTINCT journey_id) FILTER (WHERE type = 'PlanSubmitted')::int AS "sentOut",
           count(DISTINCT journey_id) FILTER (WHERE type = 'PanelReferred')::int AS referred
    FROM journey_event
    WHERE type IN ('PlanSubmitted', 'PanelReferred')
      AND received_at >= ${from}::timestamptz AND received_at < ${until}::timestamptz`
  return counts ?? { sentOut: 0, referred: 0 }
}
