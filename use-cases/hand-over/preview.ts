import { distribute, suggest, type Suggestion } from '../../domain/allocation/suggest.ts'
import type { Wanted } from '../../domain/allocation/concerns.ts'
import { localDate } from '../../domain/clocks/civil.ts'
import type { Instant } from '../../domain/shared/time.ts'
import {
  readCandidates,
  readJourneysOf,
  readJourneyToGive,
  readWorkOf,
  type JourneyToGive,
} from '../../prisma/queries/hand-over.ts'
import { listViewer } from '../access/list-viewer.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { recordView, type Viewer } from '../viewer.ts'
import { isSupervisor } from '../worklists/lists.ts'

export interface JourneyShown {
  readonly id: string
  readonly reference: string
  readonly stage: string
  /** To be sent back, so that nothing that happens meanwhile is passed over. */
  readonly version: number
  readonly team: string
  readonly nextDueAt?: Instant
  readonly overdue: boolean
  /** R-ASM-06. What the manager has to make sure of about the new worker. */
  readonly needs: readonly string[]
  readonly suggestion?: Suggestion
}

export interface HandOverPreview {
  readonly from: string
  readonly journeys: readonly JourneyShown[]
  /** Things to do that they have by name on journeys of others. */
  readonly work: readonly {
    readonly journey: { readonly id: string; readonly reference: string; readonly version: number }
    readonly item: string
    readonly title: string
    readonly dueAt: Instant
  }[]
  /** True when there is more than one hand-over takes; the rest is shown once this is done. */
  readonly more: boolean
}

/** One hand-over takes so many journeys, and so many things to do. */
export const MOST_AT_ONCE = 100

type Door = Pick<DoorDependencies, 'database'>

/** R-OPS-01. What somebody who leaves has, and to whom it could go. Changes nothing. @throws Failure LIST_NOT_YOURS */
export async function previewHandOver(
  door: Door & Pick<DoorDependencies, 'rulesInForce'>,
  viewer: Viewer,
  { from, now }: { readonly from: string; readonly now: Instant },
): Promise<HandOverPreview> {
  if (!isSupervisor(viewer.caller)) throw new Failure('LIST_NOT_YOURS')
  const { database } = door
  const question = { worker: from, viewer: await listViewer(door, viewer), limit: MOST_AT_ONCE + 1 }
  const [journeys, work, candidates] = await Promise.all([
    readJourneysOf(database, question),
    readWorkOf(database, question),
    readCandidates(database, localDate(now)),
  ])
  await recordView({ database }, viewer, 'PREVIEW_HAND_OVER')
  const others = candidates.filter(({ id }) => id !== from)
  const wanted = journeys.slice(0, MOST_AT_ONCE).map((journey) => ({ journey, wanted: wantedBy(journey) }))
  return {
    from,
    journeys: distribute(wanted, others).map(({ journey, suggestion }) => shown(journey, suggestion)),
    work: work.slice(0, MOST_AT_ONCE).map(({ journeyId: id, reference, version, item, title, dueAt }) => ({
      journey: { id, reference, version },
      item,
      title,
      dueAt: dueAt.toISOString(),
    })),
    more: journeys.length > MOST_AT_ONCE || work.length > MOST_AT_ONCE,
  }
}

/** R-OPS-01. To whom one journey could be given, best first. @throws Failure JOURNEY_NOT_FOUND */
export async function suggestWorkers(
  { database }: Door,
  viewer: Viewer,
  { journeyId, now }: { readonly journeyId: string; readonly now: Instant },
): Promise<readonly Suggestion[]> {
  const [journey, candidates] = await Promise.all([
    readJourneyToGive(database, journeyId),
    readCandidates(database, localDate(now)),
  ])
  if (journey === undefined) throw new Failure('JOURNEY_NOT_FOUND')
  await recordView({ database }, viewer, 'VIEW_ALLOCATION_SUGGESTIONS', journeyId)
  return suggest(
    candidates.filter(({ id }) => id !== journey.worker),
    wantedBy(journey),
  )
}

const wantedBy = ({ area, language, interpreterNeeded, needs }: JourneyToGive): Wanted => ({
  ...(needs.length === 0 ? {} : { needs }),
  ...(area === null ? {} : { area }),
  ...(language === null || language === 'en' || interpreterNeeded === true ? {} : { language }),
})

const shown = (
  { id, reference, stage, version, team, nextDueAt, overdue, needs }: JourneyToGive,
  suggestion: Suggestion | undefined,
): JourneyShown => ({
  id,
  reference,
  stage,
  version,
  team,
  ...(nextDueAt === null ? {} : { nextDueAt: nextDueAt.toISOString() }),
  overdue,
  needs,
  ...(suggestion === undefined ? {} : { suggestion }),
})
