import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { WorkflowNotFoundError } from '@temporalio/client'
import { journeyWorkflowId, messageWorkflowId } from '../../contracts/names.ts'
import { recoverAll, recoverOne } from '../../use-cases/recover.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'
import { done, openFor, referralRequest, send, TRIAGE } from '../support/steps.ts'
import { moveTo, plusSeconds } from '../support/virtual-time.ts'
import { takeForm } from '../support/walk.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
})
afterAll(() => house.close())

/** A person who was referred. */
async function referred(name: string, others?: Readonly<Record<string, string>>): Promise<string> {
  const { journey } = done(await openFor(house, `${name} Example ${randomUUID()}`, randomUUID(), others))
  done(await send(house, await referralRequest(house, journey.id)))
  return journey.id
}

const triage = (journeyId: string) =>
  takeForm(house, journeyId, 'recordTriageDecision', { by: 'staff-triage-worker', body: TRIAGE })

const isKnown = async (workflowId: string): Promise<boolean> => {
  try {
    await house.temporal.client.workflow.getHandle(workflowId).describe()
    return true
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false
    throw error
  }
}

const workflowsOf = async (journeyIds: readonly string[]): Promise<readonly string[]> => {
  const messages = await house.database.outboxMessage.findMany({ where: { journeyId: { in: [...journeyIds] } } })
  return [...journeyIds.map(journeyWorkflowId), ...messages.map(({ reference }) => messageWorkflowId(reference))]
}

/** As if its store had been lost: Temporal knows nothing of these journeys and of their messages. */
async function loseFromTemporal(journeyIds: readonly string[]): Promise<void> {
  const { connection, options } = house.temporal.client
  for (const workflowId of await workflowsOf(journeyIds)) {
    if (!(await isKnown(workflowId))) continue
    await connection.workflowService.deleteWorkflowExecution({
      namespace: options.namespace,
      workflowExecution: { workflowId },
    })
    await eventually(`${workflowId} is gone`, async () => !(await isKnown(workflowId)))
  }
}

/** None of them runs any more: quicker than losing them, and the same to whoever starts them again. */
async function end(...journeyIds: readonly string[]): Promise<void> {
  for (const workflowId of await workflowsOf(journeyIds)) {
    await house.temporal.client.workflow
      .getHandle(workflowId)
      .terminate('by hand')
      .catch((error: unknown) => {
        if (!(error instanceof WorkflowNotFoundError)) throw error
      })
  }
}

const lettersOf = async (journeyId: string): Promise<readonly string[]> =>
  (await readdir(house.settings.TRAY_DIR)).filter((name) => name.startsWith(journeyId)).sort()

describe('Temporal has lost its store', () => {
  it('every open journey goes on from PostgreSQL alone: its clocks, its next step, and no letter twice', async () => {
    const ids = [await referred('Rae'), await referred('Rod'), await referred('Ruth')]
    expect(await checkWhenQuiet(house)).toEqual([])
    const before = await Promise.all(ids.map(lettersOf))
    await loseFromTemporal(ids)
    expect(await recoverAll(house.door)).toEqual({ started: 3, running: 0, failures: [] })
    expect(await checkWhenQuiet(house)).toEqual([])
    expect(await Promise.all(ids.map(lettersOf))).toEqual(before)
    for (const id of ids) done(await triage(id))
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('it can be stopped and run again: what runs is left alone', async () => {
    const [lost, kept] = [await referred('Lee'), await referred('Kit')]
    expect(await checkWhenQuiet(house)).toEqual([])
    await end(lost)
    const pages: number[] = []
    const { started, failures } = await recoverAll(house.door, (soFar) => pages.push(soFar.started))
    expect([started, failures]).toEqual([1, []])
    expect(pages.at(-1)).toBe(1)
    expect(await recoverAll(house.door)).toMatchObject({ started: 0, failures: [] })
    for (const id of [lost, kept]) done(await triage(id))
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('a step that was done before the loss is known when it is sent again', async () => {
    const { journey } = done(await openFor(house, `Ivy Example ${randomUUID()}`))
    const request = await referralRequest(house, journey.id)
    const first = done(await send(house, request))
    expect(await checkWhenQuiet(house)).toEqual([])
    await end(journey.id)
    await recoverAll(house.door)
    expect(done(await send(house, request))).toEqual(first)
    expect(await checkWhenQuiet(house)).toEqual([])
  })
})

it('a journey of a demonstration goes on in its own time', async () => {
  const id = await referred('Vic')
  await moveTo(house, id, plusSeconds(new Date().toISOString(), 5 * 86_400))
  await end(id)
  expect(await recoverAll(house.door)).toMatchObject({ started: 1, failures: [] })
  expect(await checkWhenQuiet(house)).toEqual([])
  await moveTo(house, id, plusSeconds(new Date().toISOString(), 6 * 86_400))
  expect(await checkWhenQuiet(house)).toEqual([])
})

describe('one workflow is not what it should be', () => {
  it('terminated by hand, it is brought back', async () => {
    const id = await referred('Tom')
    expect(await checkWhenQuiet(house)).toEqual([])
    await end(id)
    expect(await recoverAll(house.door)).toMatchObject({ started: 1, failures: [] })
    done(await triage(id))
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('behind the database of record, it is started anew from there by its reference', async () => {
    const id = await referred('Bea')
    expect(await checkWhenQuiet(house)).toEqual([])
    const { reference } = await house.database.journey.findUniqueOrThrow({ where: { id } })
    const run = async () => (await house.temporal.client.workflow.getHandle(journeyWorkflowId(id)).describe()).runId
    const before = await run()
    await recoverOne(house.door, reference)
    expect(await run()).not.toBe(before)
    done(await triage(id))
    expect(await checkWhenQuiet(house)).toEqual([])
    await expect(recoverOne(house.door, 'ASC-2026-999999-A')).rejects.toMatchObject({ code: 'JOURNEY_NOT_FOUND' })
  })
})

it('a letter of which the journey had not heard when its workflow was lost stops its clock all the same', async () => {
  const id = await referred('Una', {})
  await eventually('the letter waits for an address', async () => {
    const stuck = await house.database.outboxMessage.count({ where: { journeyId: id, status: 'STUCK' } })
    return stuck === 1
  })
  await end(id)
  await house.database.outboxMessage.updateMany({
    where: { journeyId: id },
    data: { status: 'DELIVERED', deliveredAt: new Date(), sentAt: new Date() },
  })
  expect(await recoverAll(house.door)).toMatchObject({ started: 1, failures: [] })
  await eventually('the journey hears of it', async () => {
    const heard = await house.database.journeyEvent.count({ where: { journeyId: id, type: 'MessageDelivered' } })
    return heard === 1
  })
})
