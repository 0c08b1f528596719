import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { resendOpenSubmissions } from '../../use-cases/resend-open-submissions.ts'
import { lookAt } from '../../use-cases/supervision/look-at.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'
import { ended, takeForm } from '../support/walk.ts'

/** Holds every commit up while it is closed. */
const gate = { isClosed: false, waiting: 0 }

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.startWorker({
    activities: (own) => ({
      ...own,
      commitTransition: async (request) => {
        if (gate.isClosed) gate.waiting += 1
        await eventually('the gate is open', () => Promise.resolve(!gate.isClosed))
        return own.commitTransition(request)
      },
    }),
  })
})
afterAll(() => house.close())

async function referred(): Promise<string> {
  const { journey } = done(await openFor(house, `Paula Example ${randomUUID()}`))
  done(await send(house, await referralRequest(house, journey.id)))
  expect(await checkWhenQuiet(house)).toEqual([])
  return journey.id
}

const by = 'staff-triage-worker'
const ITEM = 'triage.standard@2'
const claim = (id: string) => takeForm(house, id, 'claimWork', { by, body: { item: ITEM } })
const release = (id: string) =>
  ended(house, (key) => takeForm(house, id, 'releaseWork', { by, body: { item: ITEM }, key }))

const executionOf = (id: string) => ({
  namespace: house.temporal.client.options.namespace,
  workflowId: journeyWorkflowId(id),
  identity: 'somebody',
  reason: 'by hand',
  requestId: randomUUID(),
})

const pause = (id: string) => house.temporal.client.connection.workflowService.pauseWorkflowExecution(executionOf(id))
const unpause = (id: string) =>
  house.temporal.client.connection.workflowService.unpauseWorkflowExecution(executionOf(id))

const describeOf = (id: string) => house.temporal.client.workflow.getHandle(journeyWorkflowId(id)).describe()

const committed = async (id: string, type: string): Promise<boolean> =>
  (await house.database.journeyEvent.count({ where: { journeyId: id, type } })) > 0

describe('a journey that somebody pauses in Temporal’s pages', () => {
  it('in the midst of a commit is shown as paused, and goes on where it was once it is unpaused', async () => {
    const id = await referred()
    gate.isClosed = true
    const step = claim(id)
    await eventually('its commit is under way', () => Promise.resolve(gate.waiting > 0))
    await pause(id)
    gate.isClosed = false
    await eventually('the database has it', () => committed(id, 'WorkClaimed'))
    await eventually('the commit has come back', async () => {
      const { raw } = await describeOf(id)
      return (raw.pendingActivities ?? []).length === 0
    })
    expect((await lookAt(house.temporal.client, id)).map(({ cause }) => cause)).toEqual(['PAUSED'])
    await unpause(id)
    done(await step)
    await eventually('it goes on', async () => (await lookAt(house.temporal.client, id)).length === 0)
    await release(id)
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('takes the step that was sent meanwhile once it is unpaused', async () => {
    const id = await referred()
    await pause(id)
    const step = claim(id).catch((error: unknown) => error)
    await unpause(id)
    await step
    await eventually('the step is in', async () => {
      await resendOpenSubmissions(house.door)
      return committed(id, 'WorkClaimed')
    })
    await release(id)
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('at any moment of a step loses nothing', async () => {
    const id = await referred()
    for (const afterMs of [0, 5, 10, 20, 40, 80]) {
      const step = claim(id).catch((error: unknown) => error)
      await wait(afterMs)
      await pause(id)
      await unpause(id)
      await step
      await eventually('the step is in', async () => {
        await resendOpenSubmissions(house.door)
        return (await house.database.submission.count({ where: { journeyId: id, status: 'OPEN' } })) === 0
      })
      await release(id)
    }
    expect(await house.database.journeyEvent.count({ where: { journeyId: id, type: 'WorkClaimed' } })).toBe(6)
    expect(await checkWhenQuiet(house)).toEqual([])
  })
})
