import { instantAt, localDate } from '../../domain/clocks/civil.ts'
import type { ContactParty } from '../../domain/contact-details/state.ts'
import type { Lateness, WorklistSort } from '../../domain/journey/listed-work.ts'
import { rulesOfWork } from '../../domain/journey/rule-of-work.ts'
import { RUN_THROUGH_THE_NIGHT } from '../../domain/on-call/owner.ts'
import {
  NO_PRIORITY,
  readWorklist,
  type WorklistFilters,
  type WorklistPlace,
  type WorklistRow,
} from '../../prisma/queries/worklist.ts'
import { lookerOf } from '../access/narrowed.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { officeClosedNow } from '../office.ts'
import { cutPage } from '../page.ts'
import type { Caller } from '../step-command.ts'
import { recordView, type MomentDependencies, type Viewer } from '../viewer.ts'
import { isOutOfHoursList, listOf, maySee, type ListAsked } from './lists.ts'

export interface WorklistItem {
  readonly id: string
  readonly journey: { readonly id: string; readonly reference: string; readonly stage: string }
  readonly title: string
  /** The rules that ask for it, the first one first. */
  readonly rules: readonly string[]
  readonly role: string
  readonly team?: string
  readonly worker?: string
  readonly priority?: string
  /** The step that does it, when one alone does. */
  readonly step?: string
  readonly clock?: string
  /** The limit and why it is that one; only for work that has a limit. */
  readonly dueAt?: string
  readonly actBy?: string
  readonly because?: string
  /** Since when it waits; only for work without a limit. */
  readonly since?: string
  /** R-OPS-01. Nobody who could do it is there until somebody has to act, and nobody stands in. */
  readonly nobodyThere?: true
  readonly lateness: Lateness
  readonly overdue: boolean
}

export interface Worklist {
  readonly items: readonly WorklistItem[]
  /** Where the next page begins; absent on the last. */
  readonly next?: WorklistPlace
}

export interface WorklistRequest {
  readonly of: ListAsked
  readonly filters: WorklistFilters
  /** Only what the viewer could take now. */
  readonly takeable: boolean
  readonly sort: WorklistSort
  readonly after: WorklistPlace | undefined
  readonly limit: number
}

type ListDependencies = MomentDependencies & Pick<DoorDependencies, 'staff'>

/** What there is to do on a list. @throws Failure LIST_NOT_YOURS */
export async function listWorklist(
  door: ListDependencies,
  viewer: Viewer,
  request: WorklistRequest,
): Promise<Worklist> {
  const { caller } = viewer
  const { of, filters, sort, after, limit } = request
  if (!maySee(caller, of)) throw new Failure('LIST_NOT_YOURS')
  const isClosed = await officeClosedNow(door)
  const isOutOfHours = isOutOfHoursList(caller, of)
  const night = { night: RUN_THROUGH_THE_NIGHT, officeClosed: isClosed(0n) }
  const rows = await readWorklist(door.database, {
    of: isOutOfHours ? { list: 'TEAM', value: caller.team, outOfHours: night } : listOf(caller, of),
    viewer: { looker: lookerOf(caller), officeClosed: isClosed(0n) },
    filters,
    takeableBy: request.takeable ? await takerOf(door, caller) : undefined,
    sort,
    after,
    limit: limit + 1,
    endOfToday: instantAt(localDate(new Date().toISOString()), '23:59:59'),
  })
  await recordView(door, viewer, `VIEW_WORKLIST_${of.list}`)
  const { shown, ...next } = cutPage(rows, limit, placeIn(sort))
  const held = shown.map((row) => asHeldNow(row, isClosed(row.aheadByMs)))
  const items = isOutOfHours ? held.filter((row) => row.team === caller.team || row.role === 'EDT_WORKER') : held
  return { items: items.map(itemOf), ...next }
}

const takerOf = async ({ staff }: Pick<DoorDependencies, 'staff'>, { roles, team }: Caller) => ({
  roles,
  area: (await staff.areaOf(team)) ?? '',
})

/** What an item is sorted by, as text. */
const VALUES: Readonly<Record<WorklistSort, (row: WorklistRow) => string>> = {
  dueAt: ({ dueAt }) => dueAt.toISOString(),
  '-dueAt': ({ dueAt }) => dueAt.toISOString(),
  actBy: ({ actionBy, dueAt }) => (actionBy ?? dueAt).toISOString(),
  priority: ({ priority }) => priority ?? NO_PRIORITY,
  stage: ({ stage }) => stage,
}

const placeIn =
  (sort: WorklistSort) =>
  (row: WorklistRow): WorklistPlace => ({ value: VALUES[sort](row), dueAt: row.dueAt.toISOString(), id: row.id })

/** 0.4.3, R-REF-05. While the office is closed, what runs through the night is the out-of-hours team's, and nobody's by name. */
function asHeldNow(row: WorklistRow, officeClosed: boolean): WorklistRow {
  const isTheirs = officeClosed && RUN_THROUGH_THE_NIGHT.some((key) => key === row.clockKey)
  return isTheirs ? { ...row, role: 'EDT_WORKER', worker: null } : row
}

const WHOSE_ADDRESS: Readonly<Record<ContactParty, string>> = {
  PERSON: 'the person',
  CARER: 'the carer',
  REFERRER: 'whoever referred them',
  ADVOCATE: 'the advocate',
  GP: 'the GP',
  NOMINEE: 'whoever gets the direct payment',
}

/** R-GEN-03. To find out where somebody can be written to, as work. */
function titleOf({ title, reader, letters }: WorklistRow): string {
  if (reader === null) return title
  const waiting = letters === 1 ? 'a letter waits' : `${String(letters)} letters wait`
  return `Find out where to write to ${WHOSE_ADDRESS[reader]}: ${waiting}`
}

function itemOf(row: WorklistRow): WorklistItem {
  const { id, journeyId, reference, stage, role, lateness } = row
  return {
    id,
    journey: { id: journeyId, reference, stage },
    title: titleOf(row),
    rules: rulesOfWork(row),
    role,
    ...known({
      team: row.team,
      worker: row.worker,
      priority: row.priority,
      step: row.step,
      clock: row.clockKey,
      ...datesOf(row),
      because: row.because,
    }),
    ...(row.nobodyThere ? { nobodyThere: true as const } : {}),
    lateness,
    overdue: lateness === 'OVERDUE',
  }
}

const datesOf = ({ dated, dueAt, actionBy }: WorklistRow) =>
  dated ? { dueAt: dueAt.toISOString(), actBy: actionBy?.toISOString() ?? null } : { since: dueAt.toISOString() }

/** What has a value. */
const known = <Fields extends Readonly<Record<string, string | null>>>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    readonly [Name in keyof Fields]?: NonNullable<Fields[Name]>
  }
