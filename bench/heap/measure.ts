import { randomUUID } from 'node:crypto'
import type { Client } from '@temporalio/client'
import { viewJourney, type CarriedJourney, type JourneyInput, type StepAccepted } from '../../contracts/journey.ts'
import { JOURNEY_WORKFLOW, journeyWorkflowId } from '../../contracts/names.ts'
import type { Step } from '../../domain/journey/step.ts'
import { startChild } from '../child.ts'
import { HEAP_TASK_QUEUE } from './task-queue.ts'

/** As many as a journey of some years remembers. */
const SEEN = 50
const AT_ONCE = 12
const WARM_UP = 40

export interface HeapFigure {
  readonly workflows: number
  readonly bytesBefore: number
  readonly bytesAfter: number
}

/**
 * How much heap of the worker a journey takes while it is cached: the growth over many live workflows, each begun in the middle
 * of an assessment and one step further.
 * @param journeyId a journey to take as the model; an assessment is open in it
 */
export async function measureHeap(
  client: Client,
  address: string,
  journeyId: string,
  count: number,
): Promise<HeapFigure> {
  const model = await client.workflow.getHandle(journeyWorkflowId(journeyId)).query(viewJourney)
  const child = await startChild(import.meta.resolve('./worker.ts'), [address], ['--expose-gc'])
  try {
    await cacheMany(client, model, WARM_UP)
    const bytesBefore = await child.ask<number>('heap')
    await cacheMany(client, model, count)
    return { workflows: count, bytesBefore, bytesAfter: await child.ask<number>('heap') }
  } finally {
    await child.stop()
  }
}

async function cacheMany(client: Client, model: CarriedJourney, count: number): Promise<void> {
  let left = count
  const cacheSome = async (): Promise<void> => {
    for (; left > 0;) {
      left -= 1
      await cacheOne(client, model)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, cacheSome))
}

async function cacheOne(client: Client, model: CarriedJourney): Promise<void> {
  const id = randomUUID()
  const seen = Array.from({ length: SEEN }, (_, place) => ({ key: randomUUID(), version: place + 1 }))
  const { reference, authority } = model.journey
  const input: JourneyInput = {
    identity: { id, reference, authority },
    continueAsNewAfter: 10_000,
    carried: { ...model, journey: { ...model.journey, id }, seen },
  }
  const handle = await client.workflow.start(JOURNEY_WORKFLOW, {
    workflowId: journeyWorkflowId(id),
    taskQueue: HEAP_TASK_QUEUE,
    args: [input],
    memo: { reference },
  })
  const step: Step = {
    name: 'saveAssessmentSection',
    facts: { section: 'NEEDS' },
    given: ['/content'],
    by: { id: 'staff-practitioner', role: 'PRACTITIONER' },
    receivedAt: new Date().toISOString(),
    standing: {},
    expectedVersion: model.journey.version,
  }
  await handle.executeUpdate<StepAccepted, [Step]>(step.name, { args: [step], updateId: randomUUID() })
}
