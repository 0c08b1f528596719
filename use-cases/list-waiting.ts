import { positionBand, type PositionBand } from '../domain/waiting/position.ts'
import type { WaitingQueue } from '../domain/waiting/state.ts'
import { readWaitingList, type WaitingPlace, type WaitingRow } from '../prisma/queries/waiting-list.ts'
import { listViewer } from './access/list-viewer.ts'
import { cutPage } from './page.ts'
import { recordView, type MomentDependencies, type Viewer } from './viewer.ts'

export interface WaitingPerson {
  readonly journey: { readonly id: string; readonly reference: string; readonly stage: string }
  readonly rating: string
  readonly positionBand: PositionBand
  readonly referredAt: string
  readonly since: string
  /** When somebody last spoke to them; absent when nobody has since the wait began. */
  readonly lastContactAt?: string
}

export interface WaitingList {
  readonly people: readonly WaitingPerson[]
  readonly next?: WaitingPlace
}

export interface WaitingListRequest {
  readonly queue: WaitingQueue
  /** The viewer's own unless they ask for another. */
  readonly team: string | undefined
  readonly after: WaitingPlace | undefined
  readonly limit: number
}

/** R-WTW-02. Who waits for what, in the order in which they are seen, with roughly where each is. */
export async function listWaiting(
  door: MomentDependencies,
  viewer: Viewer,
  { queue, team = viewer.caller.team, after, limit }: WaitingListRequest,
): Promise<WaitingList> {
  const rows = await readWaitingList(door.database, {
    ...{ queue, team, viewer: await listViewer(door, viewer), after },
    limit: limit + 1,
  })
  await recordView(door, viewer, 'VIEW_WAITING_LIST')
  const { shown, ...next } = cutPage(rows, limit, placeOf)
  return { people: shown.map(personOf), ...next }
}

const placeOf = ({ rank, referredAt, journeyId }: WaitingRow): WaitingPlace => ({
  rank,
  referredAt: referredAt.toISOString(),
  journeyId,
})

const personOf = ({ journeyId, reference, stage, rating, referredAt, since, ...row }: WaitingRow): WaitingPerson => ({
  journey: { id: journeyId, reference, stage },
  rating,
  positionBand: positionBand(row.place),
  referredAt: referredAt.toISOString(),
  since,
  ...(row.lastContactAt === null ? {} : { lastContactAt: row.lastContactAt }),
})
