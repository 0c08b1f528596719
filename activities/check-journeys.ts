import { WorkflowNotFoundError } from '@temporalio/common'
import { lostIn } from '../domain/supervision/lost.ts'
import type { Instant } from '../domain/shared/time.ts'
import {
  causesOf,
  forgetMended,
  keepCheck,
  keepFindings,
  readMended,
  readToCheck,
  readWorking,
  type CheckRow,
  type Finding,
} from '../prisma/queries/check.ts'
import { BEFORE_EVERY_ID } from '../prisma/first-page.ts'
import type { ActivityDependencies } from './dependencies.ts'

const PAGE = 500

export interface CheckedPage {
  readonly journeys: number
  readonly findings: number
  readonly broughtBack: number
  /** Where the next page begins; absent on the last. */
  readonly next?: string
}

/** @param asked where the page begins, and when the check began */
export type CheckPage = (asked: { readonly after: string; readonly at: Instant }) => Promise<CheckedPage>

type CheckDependencies = Pick<ActivityDependencies, 'database' | 'journeyWorkflows' | 'signalJourney'>

/**
 * Looks at a page of the open journeys in PostgreSQL, and whether their workflows run. One that does not is started anew from
 * PostgreSQL. What is wrong is kept, and the journey shows it. Doing it twice finds the same.
 */
export function createCheckPage(dependencies: CheckDependencies, pageSize = PAGE): CheckPage {
  const { database, journeyWorkflows } = dependencies

  /** A listing may be late, so nothing is ended for it: what runs after all is left alone. */
  const bringBack = async (rows: readonly CheckRow[]): Promise<readonly Finding[]> => {
    const [first, last] = [rows.at(0), rows.at(-1)]
    if (first === undefined || last === undefined) return []
    const running = await journeyWorkflows.runningBetween(first.state.id, last.state.id)
    const back: Finding[] = []
    for (const { state, reference } of rows.filter((row) => !running.has(row.state.id)))
      if (await journeyWorkflows.bringBack(reference))
        back.push({ journeyId: state.id, cause: 'BROUGHT_BACK', about: '' })
    return back
  }

  return async ({ after, at }) => {
    const [rows, working] = await Promise.all([
      readToCheck(database, { after: after || BEFORE_EVERY_ID, limit: pageSize }),
      readWorking(database),
    ])
    const back = await bringBack(rows)
    const lost = rows.flatMap((row) =>
      lostIn(row.state, row, working).map((loss) => ({ ...loss, journeyId: row.state.id })),
    )
    for (const id of await keepFindings(database, [...lost, ...back], at)) await tell(dependencies, id, at)
    const next = rows.length < pageSize ? undefined : rows.at(-1)?.state.id
    const counts = { journeys: rows.length, findings: lost.length, broughtBack: back.length }
    return next === undefined ? counts : { ...counts, next }
  }
}

export interface CheckEnd {
  readonly at: Instant
  readonly journeys: number
  readonly broughtBack: number
}

export type EndCheck = (check: CheckEnd) => Promise<void>

/** What this check no longer found is well again, and the journeys stop showing it. */
export function createEndCheck(dependencies: CheckDependencies): EndCheck {
  const { database, journeyWorkflows } = dependencies
  return async ({ at, journeys, broughtBack }) => {
    for (const id of await readMended(database, at)) await tell(dependencies, id, at)
    await forgetMended(database, at)
    const { taskQueue } = journeyWorkflows
    await keepCheck(database, { taskQueue, startedAt: new Date(at), endedAt: new Date(), journeys, broughtBack })
  }
}

/** Shown by the journey as well, in Temporal's pages. One that has ended meanwhile, or is paused, does not hear of it. */
async function tell({ database, signalJourney }: CheckDependencies, journeyId: string, at: Instant): Promise<void> {
  try {
    await signalJourney.checked(journeyId, await causesOf(database, journeyId, at))
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error
  }
}
