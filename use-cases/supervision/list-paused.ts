import { CLOCKS } from '../../domain/clock-catalogue/catalogue.ts'
import type { DoneByHand } from '../../domain/clocks/explain.ts'
import { readPausedDates, type PausedDateRow, type PausedPlace } from '../../prisma/queries/paused-dates.ts'
import { listViewer } from '../access/list-viewer.ts'
import { cutPage } from '../page.ts'
import { recordView, type MomentDependencies, type Viewer } from '../viewer.ts'

/** A date that stands still lawfully: since when, who let it, why, by which rule, and until when. */
export interface PausedDate {
  readonly journey: {
    readonly id: string
    readonly reference: string
    readonly stage: string
    readonly team?: string
  }
  readonly clockId: string
  readonly key: string
  readonly title: string
  readonly since?: string
  readonly by?: { readonly id: string; readonly role?: string }
  readonly reason?: string
  readonly rule?: string
  /** The last day of the pause. */
  readonly until?: string
  /** When it goes on by itself. */
  readonly goesOnAt?: string
  /** Its date as it was when it began to stand still; it moves when it goes on. */
  readonly dueAt: string
  readonly because: string
}

interface PausedRequest {
  readonly team: string | undefined
  readonly after: PausedPlace | undefined
  readonly limit: number
}

/** Every date that stands still, the one that goes on soonest first. It is somebody's decision and no trouble, so it is a list of its own. */
export async function listPaused(
  door: MomentDependencies,
  viewer: Viewer,
  { team, after, limit }: PausedRequest,
): Promise<{ readonly dates: readonly PausedDate[]; readonly next?: PausedPlace }> {
  const rows = await readPausedDates(door.database, {
    ...{ team, viewer: await listViewer(door, viewer), after },
    limit: limit + 1,
  })
  await recordView(door, viewer, 'VIEW_PAUSED_DATES')
  const { shown, ...next } = cutPage(rows, limit, placeOf)
  return { dates: shown.map(pausedDate), ...next }
}

const placeOf = ({ goesOnAt, place }: PausedDateRow): PausedPlace => ({
  goesOnAt: goesOnAt?.toISOString() ?? '1900-01-01T00:00:00.000Z',
  place,
})

function pausedDate(row: PausedDateRow): PausedDate {
  const { journeyId: id, reference, stage, team, clockId, key, explanation, dueAt, goesOnAt } = row
  const pause = explanation.data.byHand?.findLast(({ did }) => did === 'PAUSED')
  return {
    journey: { id, reference, stage, ...(team === null ? {} : { team }) },
    clockId,
    key,
    title: CLOCKS[key].title,
    ...(pause === undefined ? {} : toldOf(pause)),
    ...(goesOnAt === null ? {} : { goesOnAt: goesOnAt.toISOString() }),
    dueAt: dueAt.toISOString(),
    because: explanation.sentence,
  }
}

const toldOf = ({ at, by, role, reason, rule, untilDay }: DoneByHand) => ({
  since: at,
  by: { id: by, ...(role === undefined ? {} : { role }) },
  ...(reason === undefined ? {} : { reason }),
  ...(rule === undefined ? {} : { rule }),
  ...(untilDay === undefined ? {} : { until: untilDay }),
})
