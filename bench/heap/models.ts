import { randomUUID } from 'node:crypto'
import type { Client } from '@temporalio/client'
import { viewJourney, type JourneyInput, type StepAccepted } from '../../contracts/journey.ts'
import { JOURNEY_WORKFLOW, journeyWorkflowId } from '../../contracts/names.ts'
import type { Step } from '../../domain/journey/step.ts'
import { FLOOR_WORKFLOW, floorStep } from '../floor/messages.ts'
import { HEAP_TASK_QUEUE } from './names.ts'

/** Starts one more workflow of a kind and takes a step on it, so that it is live and cached. */
export type CacheOne = () => Promise<void>

/** As many as a journey of some years remembers. */
const SEEN = 50

const NEVER = 10_000

/** Journeys that begin in the middle of an assessment, as the model stands. @param journeyId the model */
export async function oursToCache(client: Client, journeyId: string): Promise<CacheOne> {
  const model = await client.workflow.getHandle(journeyWorkflowId(journeyId)).query(viewJourney)
  const { reference, authority, version } = model.journey
  const step: Step = {
    name: 'saveAssessmentSection',
    facts: { section: 'NEEDS' },
    given: ['/content'],
    by: { id: 'staff-practitioner', role: 'PRACTITIONER' },
    receivedAt: new Date().toISOString(),
    standing: {},
    expectedVersion: version,
  }
  return async () => {
    const id = randomUUID()
    const seen = Array.from({ length: SEEN }, (_, place) => ({ key: randomUUID(), version: place + 1 }))
    const input: JourneyInput = {
      identity: { id, reference, authority },
      continueAsNewAfter: NEVER,
      carried: { ...model, journey: { ...model.journey, id }, seen },
    }
    const handle = await client.workflow.start(JOURNEY_WORKFLOW, {
      workflowId: journeyWorkflowId(id),
      taskQueue: HEAP_TASK_QUEUE,
      args: [input],
      memo: { reference },
    })
    await handle.executeUpdate<StepAccepted, [Step]>(step.name, { args: [step], updateId: randomUUID() })
  }
}

/** Workflows that hold next to nothing: what the SDK itself takes for each. */
export const floorToCache =
  (client: Client): CacheOne =>
  async () => {
    const handle = await client.workflow.start(FLOOR_WORKFLOW, {
      workflowId: `floor-heap-${randomUUID()}`,
      taskQueue: HEAP_TASK_QUEUE,
    })
    const step = { refuse: false, moveTimerByMs: 0, toActivity: 100, fromActivity: 100, answer: 10, padding: '' }
    await handle.executeUpdate(floorStep, { args: [step], updateId: randomUUID() })
  }
