import type { Client } from '@temporalio/client'
import { JOURNEY_WORKFLOW, MESSAGE_WORKFLOW } from '../../contracts/names.ts'
import type { DoorDependencies } from '../door.ts'
import { recordView, type Viewer } from '../viewer.ts'
import { PROBLEMS_OF_TASKS } from './visibility.ts'

/** A list of Temporal's pages that supervisors come back to: the pages keep saved views in one browser alone. */
interface SavedView {
  readonly title: string
  /** What stands in the list, in plain words. */
  readonly shows: string
  /** Whose workflows. ANY: also those of messages. */
  readonly of: 'JOURNEYS' | 'MESSAGES' | 'ANY'
  readonly status?: 'Paused'
  readonly where?: (now: Date) => string
}

/** A worker that works has noticed a missed limit within a second. */
const NOTICED_WITHIN_MS = 120_000

const SAVED_VIEWS = {
  NEEDS_ATTENTION: {
    title: 'Needs attention',
    shows: 'Journeys and messages that somebody should look at; the column CareAttention says why.',
    of: 'ANY',
    where: () => 'CareAttention IS NOT NULL',
  },
  OVERDUE: {
    title: 'Overdue',
    shows: 'Journeys with a limit that was missed and has not been met since.',
    of: 'JOURNEYS',
    where: () => 'CareOverdue=true',
  },
  WAITING_ON_PANEL: {
    title: 'Waiting on the panel',
    shows: 'Journeys whose plan lies before the approval panel.',
    of: 'JOURNEYS',
    where: () => "CareStage='PANEL'",
  },
  COMMIT_RETRYING: {
    title: 'Commit retrying',
    shows: 'Journeys whose last step or date the database has not taken for some seconds; it is tried again.',
    of: 'JOURNEYS',
    where: () => "CareAttention='COMMIT_FAILING'",
  },
  WAITING_FOR_REPAIR: {
    title: 'Waiting for repair',
    shows: 'Journeys that take no step, because the database holds something else than they expect.',
    of: 'JOURNEYS',
    where: () => "CareAttention='COMMIT_CONFLICT'",
  },
  NOBODY_WAITS: {
    title: 'Nobody waits',
    shows: 'Open journeys that wait for nobody and for no date.',
    of: 'JOURNEYS',
    where: () => "CareAttention='NOBODY_WAITS'",
  },
  TASK_FAILING: {
    title: 'Task failing',
    shows: 'Journeys and messages over which the program makes a mistake, again and again.',
    of: 'ANY',
    where: () => PROBLEMS_OF_TASKS,
  },
  MESSAGE_STUCK: {
    title: 'Message stuck',
    shows: 'Letters, e-mails and notes that have not gone out.',
    of: 'MESSAGES',
    where: () => "CareAttention='MESSAGE_STUCK'",
  },
  PAUSED: {
    title: 'Paused',
    shows:
      'Workflows that somebody has paused in Temporal’s pages. Dates that stand still lawfully are a list of their own.',
    of: 'ANY',
    status: 'Paused',
  },
  NO_WORKER: {
    title: 'No worker',
    shows: 'Journeys with a limit that has passed and that nobody has noticed: no worker has taken them up.',
    of: 'JOURNEYS',
    where: (now) =>
      `CareOverdue=false AND CareNextDue < '${new Date(now.getTime() - NOTICED_WITHIN_MS).toISOString()}'`,
  },
} as const satisfies Readonly<Record<string, SavedView>>

export type SavedViewName = keyof typeof SAVED_VIEWS

export const SAVED_VIEW_NAMES = Object.keys(SAVED_VIEWS) as readonly SavedViewName[]

export interface ViewLink {
  readonly name: SavedViewName
  readonly title: string
  readonly shows: string
  /** As Temporal's list of workflows takes it. */
  readonly query: string
  /** The list in Temporal's pages. */
  readonly href: string
  /** How many stand in it now; absent when Temporal does not say. */
  readonly count?: number
}

const TYPE_OF: Readonly<Record<SavedView['of'], readonly string[]>> = {
  JOURNEYS: [`WorkflowType='${JOURNEY_WORKFLOW}'`],
  MESSAGES: [`WorkflowType='${MESSAGE_WORKFLOW}'`],
  ANY: [],
}

/** The visibility query of a view. Dates stand in it as instants: Temporal's queries know no "now". */
export function queryOf(
  name: SavedViewName,
  { taskQueue, team, now }: { readonly taskQueue: string; readonly team?: string | undefined; readonly now: Date },
): string {
  const view: SavedView = SAVED_VIEWS[name]
  return [
    ...TYPE_OF[view.of],
    `ExecutionStatus='${view.status ?? 'Running'}'`,
    `TaskQueue='${taskQueue}'`,
    ...(view.where === undefined ? [] : [view.where(now)]),
    ...(team === undefined ? [] : [`CareTeam='${team}'`]),
  ].join(' AND ')
}

/** Where Temporal's own pages are, and the namespace that they show. */
export interface TemporalPages {
  readonly uiUrl: string
  readonly namespace: string
}

export const listLink = ({ uiUrl, namespace }: TemporalPages, query: string): string =>
  `${uiUrl.replace(/\/$/, '')}/namespaces/${encodeURIComponent(namespace)}/workflows?query=${encodeURIComponent(query)}`

export interface ViewsRequest {
  readonly pages: TemporalPages
  /** One team's journeys; messages belong to no team. */
  readonly team: string | undefined
}

type ViewsDependencies = Pick<DoorDependencies, 'database' | 'workflows'>

/** The lists that supervisors come back to, each with its address and how many stand in it now. */
export async function viewSavedViews(
  door: ViewsDependencies,
  viewer: Viewer,
  { pages, team }: ViewsRequest,
): Promise<readonly ViewLink[]> {
  const { client, taskQueue } = door.workflows
  const now = new Date()
  await recordView(door, viewer, 'VIEW_SAVED_VIEWS')
  const names = SAVED_VIEW_NAMES.filter((name) => team === undefined || SAVED_VIEWS[name].of !== 'MESSAGES')
  return Promise.all(
    names.map(async (name) => {
      const { title, shows } = SAVED_VIEWS[name]
      const query = queryOf(name, { taskQueue, team, now })
      const count = await countOf(client, query)
      return { name, title, shows, query, href: listLink(pages, query), ...(count === undefined ? {} : { count }) }
    }),
  )
}

const COUNTED_WITHIN_MS = 2000

const countOf = ({ connection, workflow }: Client, query: string): Promise<number | undefined> =>
  connection
    .withDeadline(Date.now() + COUNTED_WITHIN_MS, () => workflow.count(query))
    .then(({ count }) => count)
    .catch(() => undefined)
