import { readWorklist, type WorklistPlace, type WorklistRow } from '../prisma/queries/worklist.ts'
import { cutPage } from './page.ts'
import { recordView, type ViewDependencies, type Viewer } from './viewer.ts'

export interface WorklistItem {
  readonly id: string
  readonly journey: { readonly id: string; readonly reference: string; readonly stage: string }
  readonly title: string
  readonly role: string
  readonly team?: string
  readonly worker?: string
  /** The step that does it, when one alone does. */
  readonly step?: string
  readonly clock?: string
  /** The limit and why it is that one; only for work that has a limit. */
  readonly dueAt?: string
  readonly because?: string
  /** Since when it waits; only for work without a limit. */
  readonly since?: string
  readonly overdue: boolean
}

export interface Worklist {
  readonly items: readonly WorklistItem[]
  /** Where the next page begins; absent on the last. */
  readonly next?: WorklistPlace
}

export interface WorklistRequest {
  /** MINE: what waits for the viewer by name. TEAM: everything of the viewer's team; for the out-of-hours team, all that is its own. */
  readonly of: 'MINE' | 'TEAM'
  readonly after: WorklistPlace | undefined
  readonly limit: number
}

/** What there is to do, by due date. */
export async function listWorklist(
  door: ViewDependencies,
  viewer: Viewer,
  { of, after, limit }: WorklistRequest,
): Promise<Worklist> {
  const { id: worker, team, roles } = viewer.caller
  const rows = await readWorklist(door.database, {
    of: of === 'MINE' ? { worker } : { team, outOfHours: roles.includes('EDT_WORKER') },
    after,
    limit: limit + 1,
  })
  await recordView(door, viewer, `VIEW_WORKLIST_${of}`)
  const { shown, ...next } = cutPage(rows, limit, ({ dueAt, id }) => ({ dueAt: dueAt.toISOString(), id }))
  return { items: shown.map(itemOf), ...next }
}

function itemOf({
  journeyId,
  reference,
  stage,
  team,
  worker,
  step,
  clockKey,
  dueAt,
  because,
  ...row
}: WorklistRow): WorklistItem {
  return {
    id: row.id,
    journey: { id: journeyId, reference, stage },
    title: row.title,
    role: row.role,
    ...(team === null ? {} : { team }),
    ...(worker === null ? {} : { worker }),
    ...(step === null ? {} : { step }),
    ...(clockKey === null ? { since: dueAt.toISOString() } : { clock: clockKey, dueAt: dueAt.toISOString() }),
    ...(because === null ? {} : { because }),
    overdue: row.overdue,
  }
}
