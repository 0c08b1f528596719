import { setTimeout as pause } from 'node:timers/promises'
import { QueryNotRegisteredError, WorkflowNotFoundError, type Client } from '@temporalio/client'
import type { TypedSearchAttributes } from '@temporalio/common'
import { viewJourney, type Attention } from '../../contracts/journey.ts'
import { JOURNEY_WORKFLOW, journeyWorkflowId } from '../../contracts/names.ts'
import { asText, searchAttributesOf } from '../../contracts/shown.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { hasEnded } from '../../domain/journey/liveness.ts'
import { same } from './compare.ts'
import type { Evidence } from './evidence.ts'
import { withoutClocks } from './of-events.ts'

type Listed = ReadonlyMap<string, TypedSearchAttributes>

const PAGE = 1000

/** Every journey's workflow that runs or is paused, by the journey's id, with what supervisors see it by: one listing, no question to any of them. */
export async function listWorkflows(client: Client, taskQueue: string): Promise<Listed> {
  const query = `WorkflowType = '${JOURNEY_WORKFLOW}' AND ExecutionStatus IN ('Running', 'Paused') AND TaskQueue = '${taskQueue}'`
  const listed = new Map<string, TypedSearchAttributes>()
  for await (const { workflowId, typedSearchAttributes } of client.workflow.list({ query, pageSize: PAGE }))
    listed.set(workflowId.slice(journeyWorkflowId('').length), typedSearchAttributes)
  return listed
}

/** Whether a workflow has to be asked: it is shown otherwise than PostgreSQL has it, or runs where it should not, or the reverse. */
export function looksDifferent({ journey }: Evidence, listed: TypedSearchAttributes | undefined): boolean {
  if (listed === undefined) return !hasEnded(journey.state)
  const attention = new Set(journey.attention as Attention[])
  return searchAttributesOf({ journey: journey.state, attention }).some(
    ({ key, value }) => asText(value) !== asText(listed.get(key)),
  )
}

const MOST_QUESTIONS = 5
const ASK_AGAIN_AFTER_MS = 500

/** It holds what it holds, and answers no question until somebody unpauses it. */
export class WorkflowPaused extends Error {
  constructor(journeyId: string) {
    super(`the workflow of ${journeyId} is paused`)
    this.name = 'WorkflowPaused'
  }
}

/** What a workflow holds; undefined when none runs. @throws WorkflowPaused. A question that comes amid news for a dead worker is asked again. */
export async function heldBy(client: Client, journeyId: string): Promise<Journey | undefined> {
  const handle = client.workflow.getHandle(journeyWorkflowId(journeyId))
  const running = await handle.describe().catch((error: unknown) => {
    if (error instanceof WorkflowNotFoundError) return undefined
    throw error
  })
  if (running?.status.name === 'PAUSED') throw new WorkflowPaused(journeyId)
  if (running?.status.name !== 'RUNNING') return undefined
  for (let questions = 1; ; questions += 1) {
    try {
      return (await handle.query(viewJourney)).journey
    } catch (error) {
      if (!(error instanceof QueryNotRegisteredError) || questions === MOST_QUESTIONS) throw error
      await pause(ASK_AGAIN_AFTER_MS)
    }
  }
}

/** The workflow and PostgreSQL hold the same journey with the same clocks. */
export function workflowAgrees({ journey: { state } }: Evidence, held: Journey | undefined): readonly string[] {
  if (held === undefined) return hasEnded(state) ? [] : ['the journey is open and its workflow does not run']
  return [
    ...same('workflow and read model', withoutClocks(held), withoutClocks(state)),
    ...same("the workflow's clocks", byId(held.clocks), byId(state.clocks)),
  ]
}

const byId = (clocks: Journey['clocks']): Journey['clocks'] => clocks.toSorted((a, b) => a.id.localeCompare(b.id))
