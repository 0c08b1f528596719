import { RUN_THROUGH_THE_NIGHT } from '../domain/on-call/owner.ts'
import type { ContactParty } from '../domain/contact-details/state.ts'
import { readAddressesToFind, type AddressRow } from '../prisma/queries/addresses-to-find.ts'
import { readWorklist, type WorklistPlace, type WorklistRow } from '../prisma/queries/worklist.ts'
import { cutPage } from './page.ts'
import { officeClosedNow } from './office.ts'
import { recordView, type MomentDependencies, type Viewer } from './viewer.ts'

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
  door: MomentDependencies,
  viewer: Viewer,
  { of, after, limit }: WorklistRequest,
): Promise<Worklist> {
  const { id: worker, team, roles } = viewer.caller
  const isClosed = await officeClosedNow(door)
  const isOutOfHours = of === 'TEAM' && roles.includes('EDT_WORKER')
  const outOfHours = { night: RUN_THROUGH_THE_NIGHT, officeClosed: isClosed(0n) }
  const question = {
    of: of === 'MINE' ? { worker } : { team, ...(isOutOfHours ? { outOfHours } : {}) },
    after,
    limit: limit + 1,
  }
  const [dated, addresses] = await Promise.all([
    readWorklist(door.database, question),
    readAddressesToFind(door.database, question),
  ])
  const rows = [...dated, ...addresses.map(workOf)].sort(byDate).slice(0, limit + 1)
  await recordView(door, viewer, `VIEW_WORKLIST_${of}`)
  const { shown, ...next } = cutPage(rows, limit, ({ dueAt, id }) => ({ dueAt: dueAt.toISOString(), id }))
  const held = shown.map((row) => asHeldNow(row, isClosed(row.aheadByMs)))
  const items = isOutOfHours ? held.filter((row) => row.team === team || row.role === 'EDT_WORKER') : held
  return { items: items.map(itemOf), ...next }
}

/** 0.4.3, R-REF-05. While the office is closed, what runs through the night is the out-of-hours team's, and nobody's by name. */
function asHeldNow(row: WorklistRow, officeClosed: boolean): WorklistRow {
  const isTheirs = officeClosed && RUN_THROUGH_THE_NIGHT.some((key) => key === row.clockKey)
  return isTheirs ? { ...row, role: 'EDT_WORKER', worker: null } : row
}

const byDate = (a: WorklistRow, b: WorklistRow): number =>
  a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1)

const WHOSE_ADDRESS: Readonly<Record<ContactParty, string>> = {
  PERSON: 'the person',
  CARER: 'the carer',
  REFERRER: 'whoever referred them',
  ADVOCATE: 'the advocate',
  GP: 'the GP',
}

/** R-GEN-03. To find out where somebody can be written to, as work. */
function workOf({ of, letters, ...row }: AddressRow): WorklistRow {
  const waiting = letters === 1 ? 'a letter waits' : `${String(letters)} letters wait`
  return { ...row, title: `Find out where to write to ${WHOSE_ADDRESS[of]}: ${waiting}` }
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
