import { CLOCKS } from '../../domain/clock-catalogue/catalogue.ts'
import { STAGE_WORDS } from '../../domain/journey/stage.ts'
import { stepTitle } from '../../domain/journey/step-title.ts'
import { CAUSES, FOUND_BY_CHECK, type Cause, type Trouble } from '../../domain/supervision/causes.ts'
import { readLastCheck } from '../../prisma/queries/check.ts'
import { readStuck, type StuckPlace, type StuckRow } from '../../prisma/queries/stuck.ts'
import { hasWorker } from '../../prisma/queries/workers.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { listViewer } from '../access/list-viewer.ts'
import type { DoorDependencies } from '../door.ts'
import { eachByItself } from '../each-by-itself.ts'
import { cutPage } from '../page.ts'
import { recordView, type Viewer } from '../viewer.ts'
import { lookAt } from './look-at.ts'
import { forgetWhatIsMended } from './mended.ts'
import type { TemporalPages } from './views.ts'
import { listSuspects, type Suspects } from './visibility.ts'

export interface StuckJourney {
  readonly journey: {
    readonly id: string
    readonly reference?: string
    readonly stage?: string
    readonly team?: string
  }
  readonly cause: Cause
  readonly kind: string
  readonly since: string
  readonly what: string
  readonly whatToDo: string
  /** Which limit, message or step; the oldest of them. */
  readonly about?: string
  readonly howMany: number
  /** The journey in Temporal's pages. */
  readonly href: string
}

/** ANSWERED; PARTLY: it shows more than is looked at in one go; AWAY: it could not be asked. */
export type TemporalSays = 'ANSWERED' | 'PARTLY' | 'AWAY'

export interface StuckList {
  readonly items: readonly StuckJourney[]
  readonly next?: StuckPlace
  readonly temporal: TemporalSays
  /** Whether a worker works now. */
  readonly workers: boolean
  /** When all journeys were last checked; absent when they never were. */
  readonly lastCheck?: {
    readonly startedAt: string
    readonly endedAt: string
    readonly journeys: number
    readonly broughtBack: number
    /** It should have run again since. */
    readonly isLate: boolean
  }
}

export interface StuckRequest {
  readonly pages: TemporalPages
  readonly team: string | undefined
  readonly after: StuckPlace | undefined
  readonly limit: number
}

type StuckDependencies = Pick<DoorDependencies, 'database' | 'rulesInForce' | 'workflows' | 'temporalReachable'>

/**
 * Every journey that does not move, with why, since when and what to do, the longest first. PostgreSQL says what waits too long and
 * Temporal why; without Temporal the list says so and holds what PostgreSQL sees.
 */
export async function listStuck(
  door: StuckDependencies,
  viewer: Viewer,
  { pages, team, after, limit }: StuckRequest,
): Promise<StuckList> {
  const { database, workflows } = door
  const { taskQueue } = workflows
  const [told, workers, lastCheck] = await Promise.all([
    askTemporal(door),
    hasWorker(database, taskQueue),
    lastCheckOf(database, taskQueue),
  ])
  const { troubles, messages, says } = told
  if (says !== 'AWAY') await forgetWhatIsMended(door)
  const seenBy = await listViewer(door, viewer)
  const rows = await readStuck(database, { told: troubles, messages, team, viewer: seenBy, after, limit: limit + 1 })
  await recordView(door, viewer, 'VIEW_STUCK')
  const { shown, ...next } = cutPage(rows, limit, placeOf)
  const known = await Promise.all(shown.map((row) => withCause(door, row, { says, workers })))
  return { items: known.map((row) => itemOf(row, pages)), ...next, temporal: says, workers, ...lastCheck }
}

/** An hour, and as long again for a worker that was away. */
const LATE_AFTER_MS = 7_200_000

async function lastCheckOf(
  database: StuckDependencies['database'],
  taskQueue: string,
): Promise<Pick<StuckList, 'lastCheck'>> {
  const check = await readLastCheck(database, taskQueue)
  if (check === null) return {}
  const { startedAt, endedAt, journeys, broughtBack } = check
  const isLate = Date.now() - startedAt.getTime() > LATE_AFTER_MS
  return {
    lastCheck: { startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString(), journeys, broughtBack, isLate },
  }
}

const placeOf = ({ since, journeyId, cause }: StuckRow): StuckPlace => ({
  since: since.toISOString(),
  journeyId,
  cause,
})

interface Told {
  readonly troubles: readonly Trouble[]
  readonly messages: readonly string[]
  readonly says: TemporalSays
}

const NOBODY_TOLD: Told = { troubles: [], messages: [], says: 'AWAY' }

/** What Temporal's list shows, each looked at by itself: the list may be late, and says of nothing since when it is so. */
async function askTemporal(door: StuckDependencies): Promise<Told> {
  try {
    await door.temporalReachable()
    const { client, taskQueue } = door.workflows
    const suspects = await withDeadline(door, () => listSuspects(client, taskQueue))
    return await lookAtEach(door, suspects)
  } catch {
    return NOBODY_TOLD
  }
}

/** What the check of all journeys found is kept in PostgreSQL, with what it is about. */
const KEPT: readonly Cause[] = FOUND_BY_CHECK

async function lookAtEach(door: StuckDependencies, { journeyIds, messages, more }: Suspects): Promise<Told> {
  const troubles: Trouble[] = []
  const { failures } = await eachByItself(journeyIds, async (id) => {
    const found = await withDeadline(door, () => lookAt(door.workflows.client, id))
    troubles.push(...found.filter(({ cause }) => !KEPT.includes(cause)))
  })
  return { troubles, messages, says: more || failures.length > 0 ? 'PARTLY' : 'ANSWERED' }
}

const ANSWERS_WITHIN_MS = 4000

const withDeadline = <T>({ workflows: { client } }: StuckDependencies, call: () => Promise<T>): Promise<T> =>
  client.connection.withDeadline(Date.now() + ANSWERS_WITHIN_MS, call)

/** Of what waits too long Temporal is asked why: its list may not know it yet. */
async function withCause(
  door: StuckDependencies,
  row: StuckRow,
  { says, workers }: Pick<StuckList, 'workers'> & { readonly says: TemporalSays },
): Promise<StuckRow> {
  if (row.cause !== 'NOT_MOVING') return row
  const [trouble] = says === 'AWAY' ? [] : await askWhy(door, row.journeyId)
  return { ...row, cause: trouble?.cause ?? (workers ? 'NOT_MOVING' : 'NO_WORKER') }
}

const askWhy = (door: StuckDependencies, journeyId: string): Promise<readonly Trouble[]> =>
  withDeadline(door, () => lookAt(door.workflows.client, journeyId)).catch(() => [])

function itemOf(row: StuckRow, pages: TemporalPages): StuckJourney {
  const { journeyId: id, reference, stage, team, cause, since, howMany } = row
  const about = aboutOf(row)
  const journey = {
    id,
    ...(reference === null ? {} : { reference }),
    ...(stage === null ? {} : { stage }),
    ...(team === null ? {} : { team }),
  }
  const told = { cause, ...CAUSES[cause], since: since.toISOString(), howMany }
  return { journey, ...told, ...(about === undefined ? {} : { about }), href: journeyLink(pages, id) }
}

const journeyLink = ({ uiUrl, namespace }: TemporalPages, id: string): string =>
  `${uiUrl.replace(/\/$/, '')}/namespaces/${encodeURIComponent(namespace)}/workflows/${journeyWorkflowId(id)}`

/** What it is about, in words where there are some. */
function aboutOf({ about, cause }: StuckRow): string | undefined {
  if (about === null) return undefined
  return cause === 'MESSAGE_STUCK' ? about.trim() : (stepTitle(about) ?? titleOf(about))
}

const TITLES: Readonly<Record<string, string>> = {
  ...STAGE_WORDS,
  ...Object.fromEntries(Object.entries(CLOCKS).map(([key, { title }]) => [key, title])),
}

/** What is to be done is known by its clock or its stage: `assessment.carer/carer-2@9`. */
const titleOf = (id: string): string => TITLES[id.split(/[@/]/)[0] ?? id] ?? id
